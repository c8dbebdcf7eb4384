// Leave a wording; the last sponsor withdraws it.
import { z } from 'zod';
import { inheritedLeaves } from '../../words/inherited-leaves.ts';
import { wholeOf } from '../../words/relaying.ts';
import { seenWording } from '../command-parts.ts';
import { accept, onWording, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { withdrawal } from './withdrawal.ts';

/** Leaves the wording; the last sponsor to leave withdraws it. */
const command = z.strictObject({ kind: z.literal('withdraw'), ...seenWording });

export const withdraw: Move<typeof command> = defineMove(command, {
  does: 'Leave a wording; the last sponsor withdraws it',
  doing: 'withdraw a wording',
  by: BOTH,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-a-sponsor'],
  /** The last sponsor to leave takes the wording off the table. Refuses who does not sponsor it, and who saw other words. */
  decide(state, command, asking) {
    const { seat, newId } = asking;
    return onWording(state, command, (wording, place) => {
      const { paragraph, segment: bracket } = place;
      if (!wording.sponsors.includes(seat)) return refuse({ kind: 'not-a-sponsor', doing: 'withdraw' });
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      if (wording.sponsors.length === 1) {
        return accept(...withdrawal(state, wording, place, asking));
      }
      const passed = inheritedLeaves(wording.segments);
      return accept({
        kind: 'sponsorship-ended',
        ...at,
        sponsor: seat,
        leaves: passed.map((leaf) => ({ id: newId('l'), pieces: [wholeOf(leaf)] })),
        retired: passed.map((leaf) => leaf.id),
      });
    });
  },
});
