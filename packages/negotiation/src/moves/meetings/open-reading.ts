// Open the next reading.
import { z } from 'zod';
import { ordinal } from '../../record/office-words.ts';
import { decideOpenReading } from '../../time/meeting.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('open-reading') });

export const openReading: Move<typeof command> = defineMove(command, {
  does: 'Open the next reading',
  doing: 'open a reading',
  by: CHAIR,
  when: WHILE,
  refusals: [],
  decide: decideOpenReading,
});

const readingOpenedSchema = z.strictObject({ kind: z.literal('reading-opened'), ordinal: count });

export const readingOpened: ActDefinition<typeof readingOpenedSchema> = defineAct(readingOpenedSchema, {
  fold: (state, act) => ({ ...state, readings: act.ordinal }),
  deed: (act) => `opened the ${ordinal(act.ordinal)} reading`,
});
