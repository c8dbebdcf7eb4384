// Taking a bracket off the words: its opener does so while it is nobody else's business, and it goes with its last proposal while nobody
// has a position in it. The base words stand again as before.
import type { Act } from '../act.ts';
import { packageOf } from '../chair/package.ts';
import type { CommandOf } from '../command.ts';
import { type Asking, onBracket, refuse, staleWording } from '../decision.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, Wording } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import type { Decision } from '../refusal.ts';
import { bracketsIn, type SegmentPlace } from '../words/segment-tree.ts';
import { settlementOf } from './decide-settlement.ts';

/** Decides `lift-bracket`. Refused once another seat has tabled, sponsored or taken a position in it: then it is theirs too. */
export function decideLiftBracket(
  state: NegotiationState,
  { bracket: id, expected }: CommandOf<'lift-bracket'>,
  asking: Asking,
): Decision {
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
}

/** The act that takes a bracket off with its last proposal; none while somebody stands on the base words, or it is tied. */
export function liftedWithLast(
  state: NegotiationState,
  place: SegmentPlace<Bracket>,
  last: Wording,
  asking: Asking,
): readonly Act[] {
  const { segment: bracket } = place;
  const base = baseOf(bracket);
  if (base.positions.length > 0 || packageOf(state, bracket.id) !== undefined) return [];
  const without = { ...bracket, wordings: bracket.wordings.filter((wording) => wording !== last) };
  const lifted = settlementOf(
    state,
    base,
    { ...place, segment: without },
    { lifted: [], isBracketLifted: true },
    asking,
  );
  return lifted.ok ? lifted.acts : [];
}

/** Whether nobody but a seat has to do with a wording, or with a bracket in it that would go. */
function isOwn({ origin, sponsors, positions, segments }: Wording, seat: SeatId): boolean {
  const isAlone =
    sponsors.every((sponsor) => sponsor === seat) && positions.every((one) => one.seat === seat);
  return isAlone && (origin === 'base' || bracketsIn(segments).length === 0);
}

function baseOf({ id, wordings: [base] }: Bracket): Wording {
  if (base === undefined) throw new Error(`invariant: bracket ${id} has its base wording`);
  return base;
}
