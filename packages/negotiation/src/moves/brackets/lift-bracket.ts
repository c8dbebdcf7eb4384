// Lift a bracket that one opened.
import { z } from 'zod';
import type { Wording } from '../../model/paragraph.ts';
import type { SeatId } from '../../model/seat.ts';
import { packageOf } from '../../views/packages/package.ts';
import { baseOf } from '../../words/base-words.ts';
import { bracketsIn } from '../../words/segment-tree.ts';
import { hash, id } from '../command-parts.ts';
import { onBracket, refuse, staleWording } from '../decision.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { settlementOf } from './settlement.ts';

/** `expected` is the hash of the base wording as seen. */
const command = z.strictObject({ kind: z.literal('lift-bracket'), bracket: id, expected: hash });

export const liftBracket: Move<typeof command> = defineMove(command, {
  does: 'Lift a bracket that one’s seat opened, while nobody else has tabled, sponsored or taken a position in it',
  doing: 'lift a bracket',
  by: BOTH,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-in-order', 'in-package', 'too-long'],
  /**
   * Refuses who did not open it; once another seat has tabled, sponsored or taken a position in it, because then it is theirs
   * too; and while it is tied into a package.
   */
  decide(state, { bracket: id, expected }, asking) {
    return onBracket(state, id, (place) => {
      const { paragraph, segment: bracket } = place;
      if (paragraph.status !== 'open') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
      if (bracket.openedBy !== asking.seat)
        return refuse({ kind: 'not-in-order', why: 'a bracket is lifted by the seat that opened it' });
      const base = baseOf(bracket);
      const stale = staleWording(base, expected);
      if (stale !== null) return stale;
      if (!bracket.wordings.every((wording) => isOwn(wording, asking.seat)))
        return refuse({
          kind: 'not-in-order',
          why: 'somebody else has tabled, sponsored or taken a position in this bracket; withdraw your own wording, or ask the Chair to settle it',
        });
      const tied = packageOf(state, bracket.id);
      if (tied !== undefined) return refuse({ kind: 'in-package', name: tied.name });
      return settlementOf(state, base, place, { lifted: [], isBracketLifted: true }, asking);
    });
  },
});

/** Whether nobody but a seat has to do with a wording, or with a bracket in it that would go. */
function isOwn({ origin, sponsors, positions, segments }: Wording, seat: SeatId): boolean {
  const isAlone =
    sponsors.every((sponsor) => sponsor === seat) && positions.every((one) => one.seat === seat);
  return isAlone && (origin === 'base' || bracketsIn(segments).length === 0);
}
