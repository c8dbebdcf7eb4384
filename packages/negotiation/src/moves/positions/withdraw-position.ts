// Withdraw a position.
import { z } from 'zod';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { seenWording } from '../command-parts.ts';
import { accept, onWording, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';
import { othersThan } from './others-than.ts';

const command = z.strictObject({ kind: z.literal('withdraw-position'), ...seenWording });

export const withdrawPosition: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a position',
  doing: 'withdraw a position',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'no-position'],
  /** Refuses who has none on this wording. One that has lapsed may be withdrawn too. */
  decide(state, command, { seat }) {
    return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
      if (!wording.positions.some((position) => position.seat === seat))
        return refuse({ kind: 'no-position' });
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      return accept({ kind: 'position-withdrawn', ...at });
    });
  },
});

const positionWithdrawnSchema = z.strictObject({ kind: z.literal('position-withdrawn'), ...inWording });

export const positionWithdrawn: ActDefinition<typeof positionWithdrawnSchema> = defineAct(
  positionWithdrawnSchema,
  {
    /** The state without a seat's position on a wording. */
    fold(state, act, { seat }) {
      return withWording(state, act, (wording) => ({ ...wording, positions: othersThan(seat, wording) }));
    },
    deed: (act, { state }) => `withdrew its position on ${wordingWords(state, act)}`,
  },
);
