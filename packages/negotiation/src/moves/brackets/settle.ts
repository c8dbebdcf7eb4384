// Settle a bracket on one of its wordings.
import { z } from 'zod';
import { toldWords } from '../../views/brackets/bracket-sense.ts';
import { packageOf } from '../../views/packages/package.ts';
import { objectorsTo } from '../../views/positions/standing-positions.ts';
import { seenWording } from '../command-parts.ts';
import { onWording, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { settlementOf } from './settlement.ts';

const command = z.strictObject({ kind: z.literal('settle'), ...seenWording });

export const settle: Move<typeof command> = defineMove(command, {
  does: 'Settle a bracket on one of its wordings',
  doing: 'settle a bracket',
  by: CHAIR,
  when: 'while its paragraph is open and nobody objects to that wording',
  refusals: ['unknown', 'stale', 'objection', 'in-package', 'too-long'],
  /**
   * Refuses it over a standing objection (law 5), on words that the Chair has not seen, and for a bracket that is tied into a
   * package, which is settled whole.
   */
  decide(state, command, asking) {
    return onWording(state, command, (wording, place) => {
      const by = objectorsTo(wording);
      if (by.length > 0)
        return refuse({
          kind: 'objection',
          by,
          words: toldWords(state, place.paragraph, place.segment, wording),
        });
      const tied = packageOf(state, place.segment.id);
      if (tied !== undefined) return refuse({ kind: 'in-package', name: tied.name });
      return settlementOf(state, wording, place, { lifted: [] }, asking);
    });
  },
});
