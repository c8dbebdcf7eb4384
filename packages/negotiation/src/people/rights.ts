// Who may do what, as data. Rights are the seat's alone; whether the moment is right is for `decide`.
// Leaves have owners too: the Chair for base and bridging words, the sponsors for a proposal.
import type { CommandKind } from '../command.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Leaf, LeafId, Paragraph } from '../paragraph.ts';
import { placeOfLeaf, type SegmentPlace, type Within } from '../words/segment-tree.ts';
import { type SeatId, type SeatKind, seatKind } from './seat.ts';

const CHAIR: readonly SeatKind[] = ['chair'];
const DELEGATION: readonly SeatKind[] = ['delegation'];
const BOTH: readonly SeatKind[] = ['chair', 'delegation'];
const SPEAKERS: readonly SeatKind[] = [...BOTH, 'secretariat'];

const RIGHTS: Readonly<Record<CommandKind, readonly SeatKind[]>> = {
  'open-negotiation': CHAIR,
  'seat-person': CHAIR,
  'unseat-person': CHAIR,
  'allow-reading': CHAIR,
  'add-paragraphs': CHAIR,
  'reshape-paragraph': CHAIR,
  'move-paragraph': CHAIR,
  'split-paragraph': CHAIR,
  'merge-paragraph': CHAIR,
  'delete-paragraph': CHAIR,
  'open-bracket': BOTH,
  'propose-wording': BOTH,
  'co-sponsor': DELEGATION,
  withdraw: BOTH,
  'take-position': DELEGATION,
  'withdraw-position': DELEGATION,
  settle: CHAIR,
  'lift-reservation': DELEGATION,
  'agree-ad-ref': CHAIR,
  'propose-paragraph': BOTH,
  'propose-move': BOTH,
  'propose-note': BOTH,
  'cite-precedent': BOTH,
  'withdraw-citation': BOTH,
  'freeze-revision': CHAIR,
  agree: CHAIR,
  reopen: CHAIR,
  adopt: CHAIR,
  'close-without-agreement': CHAIR,
  'tie-package': CHAIR,
  'untie-package': CHAIR,
  'accept-package': DELEGATION,
  'withdraw-acceptance': DELEGATION,
  'settle-package': CHAIR,
  'unify-wordings': CHAIR,
  'revise-bridging': CHAIR,
  'rebase-proposal': BOTH,
  'confirm-proposal': BOTH,
  'retire-proposal': BOTH,
  'hold-paragraph': DELEGATION,
  'release-paragraph': DELEGATION,
  'park-paragraph': CHAIR,
  'unpark-paragraph': CHAIR,
  'open-meeting': CHAIR,
  'note-attendance': CHAIR,
  'close-meeting': CHAIR,
  'open-reading': CHAIR,
  'point-to': CHAIR,
  'start-silence': CHAIR,
  'request-extension': DELEGATION,
  'extend-silence': CHAIR,
  'break-silence': DELEGATION,
  'cancel-silence': CHAIR,
  'hand-over-chair': CHAIR,
  'change-roster': CHAIR,
  'change-masthead': CHAIR,
  'make-statement': DELEGATION,
  reissue: CHAIR,
  'form-group': BOTH,
  'leave-group': DELEGATION,
  comment: SPEAKERS,
  'withdraw-comment': SPEAKERS,
  'close-thread': SPEAKERS,
  'reopen-thread': SPEAKERS,
};

/** The kinds of seats that have the right to a kind of command. */
export function rightTo(kind: CommandKind): readonly SeatKind[] {
  return RIGHTS[kind];
}

/** Whether a seat has the right to a kind of command, whatever the moment. A delegation must be on this table's roster. */
export function mayDo(state: NegotiationState | null, kind: CommandKind, seat: SeatId): boolean {
  return RIGHTS[kind].includes(seatKind(seat)) && (state === null || isSeat(state, seat));
}

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
