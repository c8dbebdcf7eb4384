// The acts that settle a bracket on a wording, alone or in a package, and those that take a bracket off. Whether it may be is judged by
// the move that asks.
import type { Act, ActOf, LeafMaking } from '../../model/act.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Leaf, Wording } from '../../model/paragraph.ts';
import type { Decision } from '../../model/refusal.ts';
import type { SeatId } from '../../model/seat.ts';
import { mayVanish } from '../../views/brackets/vanishing.ts';
import { before } from '../../views/paragraphs/placement.ts';
import { ownersOf } from '../../views/people/rights.ts';
import { standingPositions } from '../../views/positions/standing-positions.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { inheritedLeaves } from '../../words/inherited-leaves.ts';
import { wholeOf } from '../../words/relaying.ts';
import { lengthOf, runsIn } from '../../words/rich-text.ts';
import {
  findParagraph,
  firstLeaf,
  isEmptyList,
  lastLeaf,
  leafAt,
  leavesIn,
  type SegmentPlace,
  wholeBracketOf,
} from '../../words/segment-tree.ts';
import { type Asking, accept, refuse, tooLong } from '../decision.ts';

/** The acts that settle a bracket on a wording; whether it may be is judged by whoever asks. */
export function settlementOf(
  state: NegotiationState,
  wording: Wording,
  place: SegmentPlace<Bracket>,
  { lifted: by, isBracketLifted }: { readonly lifted: readonly SeatId[]; readonly isBracketLifted?: true },
  asking: Asking,
): Decision {
  const hash = hashOfSegments(wording.segments);
  const lifted = {
    ...(by.length === 0 ? {} : { lifted: by }),
    ...(isBracketLifted === undefined ? {} : { isBracketLifted }),
  };
  if (place.list === place.paragraph.beside) return settleBeside(state, { hash, ...lifted }, wording, place);
  const { joints, onward, runs } = successorsOf(wording, place, asking);
  const longest = Math.max(...joints.map((joint) => lengthOfPieces(joint)));
  const long = tooLong('text', longest, LIMITS.leafLength) ?? tooLong('runs', runs, LIMITS.runsInLeaf);
  if (long !== null) return refuse(long);
  const leaves = [...joints, ...onward];
  const settled: Act = {
    kind: 'bracket-settled',
    paragraph: place.paragraph.id,
    bracket: place.segment.id,
    wording: wording.id,
    hash,
    joints: joints.map(({ id }) => id),
    ...lifted,
    leaves,
    retired: retiredBy(wording, place, leaves),
  };
  return accept(settled, ...vanishing(wording, place, joints, by));
}

/** A paragraph of which the settlement leaves no word is gone, unless something still stands on it. */
function vanishing(
  wording: Wording,
  { paragraph, segment: bracket }: SegmentPlace<Bracket>,
  joints: readonly LeafMaking[],
  lifted: readonly SeatId[],
): readonly Act[] {
  const isReserved = standingPositions(wording).some(
    ({ stance, seat }) => stance === 'reserve' && !lifted.includes(seat),
  );
  const leavesNothing = wholeBracketOf(paragraph) === bracket && isEmptyList(wording.segments);
  if (!leavesNothing || isReserved || !mayVanish(paragraph)) return [];
  const retired = joints.map(({ id }) => id);
  return [{ kind: 'paragraph-deleted', paragraph: paragraph.id, leaves: [], retired }];
}

/** A bracket beside the words: its words go, and the paragraph moves where the chosen wording puts it. */
function settleBeside(
  state: NegotiationState,
  { hash, ...lifted }: Pick<ActOf<'bracket-settled'>, 'hash' | 'lifted' | 'isBracketLifted'>,
  wording: Wording,
  { paragraph, segment: bracket }: SegmentPlace<Bracket>,
): Decision {
  const settled: Act = {
    kind: 'bracket-settled',
    paragraph: paragraph.id,
    bracket: bracket.id,
    wording: wording.id,
    hash,
    joints: [],
    ...lifted,
    leaves: [],
    retired: bracket.wordings.flatMap(({ segments }) => leavesIn(segments).map(({ id }) => id)),
  };
  const { placement } = wording;
  if (placement === null) return accept(settled);
  const { after } = placement;
  // It was joined to the paragraph that it would have stood behind.
  if (after === paragraph.id) return accept(settled);
  if (after !== null && findParagraph(state, after) === undefined)
    return refuse({ kind: 'unknown', what: 'paragraph', id: after });
  return before(state, paragraph.id) === after
    ? accept(settled)
    : accept(settled, { kind: 'paragraph-moved', paragraph: paragraph.id, after });
}

/** The leaves that join the wording to its surroundings, those that go on between under another owner, and how many runs a joint has at most. */
function successorsOf(
  wording: Wording,
  { list, index, within, segment }: SegmentPlace<Bracket>,
  { newId }: Asking,
): { readonly joints: readonly LeafMaking[]; readonly onward: readonly LeafMaking[]; readonly runs: number } {
  const [before, after] = [leafAt(list, index - 1), leafAt(list, index + 1)];
  const { segments } = wording;
  const [first, last] = [firstLeaf(segments), lastLeaf(segments)];
  const join = (leaves: readonly Leaf[]): LeafMaking => ({ id: newId('l'), pieces: leaves.map(wholeOf) });
  const joined =
    segments.length === 1
      ? [[before, first, after]]
      : [
          [before, first],
          [last, after],
        ];
  const joints = joined.map(join);
  const runs = Math.max(...joined.map((leaves) => runsIn(leaves.map(({ text }) => text))));
  const wasTheirs = ownersOf([...within, { bracket: segment, wording }]).join();
  const passes = wasTheirs !== ownersOf(within).join();
  const onward = passes ? inheritedLeaves(segments.slice(1, -1)).map((leaf) => join([leaf])) : [];
  return { joints, onward, runs };
}

/** All that the new leaves are made of, and every leaf of the wordings not chosen. */
function retiredBy(
  chosen: Wording,
  { segment: bracket }: SegmentPlace<Bracket>,
  leaves: readonly LeafMaking[],
): readonly string[] {
  const used = leaves.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ('leaf' in piece ? [piece.leaf] : [])),
  );
  const dropped = bracket.wordings
    .filter((wording) => wording !== chosen)
    .flatMap((wording) => leavesIn(wording.segments).map((leaf) => leaf.id));
  return [...used, ...dropped];
}

function lengthOfPieces({ pieces }: LeafMaking): number {
  return pieces.reduce(
    (sum, piece) => sum + ('leaf' in piece ? piece.end - piece.start : lengthOf(piece.text)),
    0,
  );
}
