// Open the next reading.
import { z } from 'zod';
import { ordinal } from '../../views/meetings/meeting-name.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count } from '../command-parts.ts';
import { accept } from '../decision.ts';
import { lapses } from '../heard/heard-lapsed.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('open-reading') });

export const openReading: Move<typeof command> = defineMove(command, {
  does: 'Open the next reading; what was taken down as heard and is not confirmed lapses',
  doing: 'open a reading',
  by: CHAIR,
  when: WHILE,
  refusals: [],
  /** The next pass over the whole text. Never refused. What was heard in the last one and is not confirmed lapses. */
  decide(state, _, asking) {
    return accept(...lapses(state, asking), { kind: 'reading-opened', ordinal: state.readings + 1 });
  },
});

const readingOpenedSchema = z.strictObject({ kind: z.literal('reading-opened'), ordinal: count });

export const readingOpened: ActDefinition<typeof readingOpenedSchema> = defineAct(readingOpenedSchema, {
  fold: (state, act) => ({ ...state, readings: act.ordinal }),
  deed: (act) => `opened the ${ordinal(act.ordinal)} reading`,
});
