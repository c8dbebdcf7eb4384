// Whose positions on a wording my seat's typing has lapsed: told to whoever edits, because nobody else can bring them back.
// A position that lapsed by an act (a bracket settled inside the wording) or by a co-sponsor's typing is not mine to answer for.
import {
  type Delegation,
  leavesIn,
  mayEditLeaf,
  type NegotiationState,
  newAuthors,
  plainText,
  type RecordedAct,
  type RichText,
  type SeatId,
  type Standing,
  type Wording,
} from '@adref/negotiation';

interface Known {
  readonly state: NegotiationState;
  readonly acts: readonly RecordedAct[];
  /** A leaf's words now, newer than the record's while somebody types. */
  words(leaf: string): RichText;
}

/** The delegations whose positions on this wording lapsed after words that my seat typed or took out. */
export function lapsedByMe(
  wording: Wording,
  standings: readonly Standing[],
  me: SeatId,
  known: Known,
): readonly Delegation[] {
  const lapsed = standings.filter(({ shown, delegation }) => shown === 'lapsed' && delegation.seat !== me);
  if (lapsed.length === 0) return [];
  const leaves = leavesIn(wording.segments);
  const isTyping = leaves.some(
    ({ id, text }) =>
      plainText(text) !== plainText(known.words(id)) &&
      mayEditLeaf(known.state, id, me) &&
      isMine(wording, me),
  );
  return lapsed
    .filter(({ position }) => isTyping || hasEditedSince(position?.act ?? 0, leaves, me, known))
    .map(({ delegation }) => delegation);
}

/** Of a wording with several sponsors, words that are not recorded yet may be anybody's. */
function isMine({ origin, sponsors }: Wording, me: SeatId): boolean {
  return origin === 'base' || (sponsors.length === 1 && sponsors[0] === me);
}

function hasEditedSince(
  act: number,
  leaves: ReturnType<typeof leavesIn>,
  me: SeatId,
  { acts }: Known,
): boolean {
  const isHere = (leaf: string) => leaves.some(({ id }) => id === leaf);
  const isTraced = leaves.some(({ text }) => text.some((run) => run.act > act && run.seat === me));
  return (
    isTraced ||
    acts.slice(Math.max(act + 1 - (acts[0]?.n ?? 0), 0)).some(({ seat, act: later }) => {
      if (later.kind !== 'leaf-edited' || !isHere(later.leaf)) return false;
      return seat === me || newAuthors(later).some((author) => author.seat === me);
    })
  );
}
