// Who may write where. Leaves have owners: the Chair for base and bridging words, the sponsors for a proposal.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Leaf, LeafId, Paragraph } from '../../model/paragraph.ts';
import { type SeatId, seatKind } from '../../model/seat.ts';
import { placeOfLeaf, type SegmentPlace, type Within } from '../../words/segment-tree.ts';

/** Whether there is such a seat at this table. */
export function isSeat(state: NegotiationState, seat: SeatId): boolean {
  return seatKind(seat) !== 'delegation' || state.delegations.some((delegation) => delegation.seat === seat);
}

/** Whether a seat may type in a leaf now. */
export function mayEditLeaf(state: NegotiationState, leaf: LeafId, seat: SeatId): boolean {
  return mayEditAt(state, placeOfLeaf(state, leaf), seat);
}

/** The same, for who knows where the leaf stands in this state. */
export function mayEditAt(
  state: NegotiationState,
  place: SegmentPlace<Leaf> | undefined,
  seat: SeatId,
): boolean {
  if (state.phase.kind !== 'negotiating' || !isSeat(state, seat)) return false;
  return place?.paragraph.status === 'open' && ownersOf(place.within).includes(seat);
}

/** All seats that may type in a leaf that stands there now. */
export function editorsAt(state: NegotiationState, place: SegmentPlace<Leaf> | undefined): readonly SeatId[] {
  if (state.phase.kind !== 'negotiating' || place?.paragraph.status !== 'open') return [];
  return ownersOf(place.within).filter((seat) => isSeat(state, seat));
}

/**
 * The seats that could type in a leaf until a silence, the end or a new roster took the right from them, and that cannot now:
 * their letters may still be under way.
 */
export function lateEditorsAt(
  state: NegotiationState,
  place: SegmentPlace<Leaf> | undefined,
): readonly SeatId[] {
  if (place === undefined || !wasOpen(state, place.paragraph)) return [];
  return ownersOf(place.within).filter((seat) => !mayEditAt(state, place, seat));
}

function wasOpen({ silences }: NegotiationState, { id, status }: Paragraph): boolean {
  if (status === 'open') return true;
  if (status === 'ad-ref') return false;
  return silences.some(
    ({ outcome, under }) =>
      (outcome === 'running' || outcome === 'agreed') &&
      under.some(({ paragraph, was }) => paragraph === id && was === 'open'),
  );
}

/**
 * Who owns the words under these wordings. A base wording's words belong to whoever owns the text around its bracket; beside
 * the words it means "as it stands", and nobody writes in it.
 */
export function ownersOf(within: readonly Within[]): readonly SeatId[] {
  const inner = within.findLast(({ wording }) => wording.origin !== 'base');
  if (inner !== undefined) return inner.wording.sponsors;
  const isBeside = within.some(({ bracket }) => bracket.on !== 'words');
  return isBeside ? [] : ['chair'];
}
