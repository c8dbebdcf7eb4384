// Settling a bracket, and lifting the reservations that settling left behind.
import type { Act, ActOf, LeafMaking } from '../act.ts';
import { packageOf } from '../chair/package.ts';
import type { CommandOf } from '../command.ts';
import { type Asking, accept, onParagraph, onWording, refuse, staleParagraph, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, Leaf, Wording } from '../paragraph.ts';
import { before } from '../paragraphs/placement.ts';
import { mayVanish } from '../paragraphs/vanishing.ts';
import { ownersOf } from '../people/rights.ts';
import type { SeatId } from '../people/seat.ts';
import { objectorsTo, standingPositions } from '../positions/standing-positions.ts';
import type { Decision } from '../refusal.ts';
import { hashOfSegments } from '../words/hash.ts';
import { inheritedLeaves } from '../words/inherited-leaves.ts';
import { wholeOf } from '../words/relaying.ts';
import { lengthOf, runsIn } from '../words/rich-text.ts';
import {
  findParagraph,
  firstLeaf,
  isEmptyList,
  lastLeaf,
  leafAt,
  leavesIn,
  type SegmentPlace,
  wholeBracketOf,
} from '../words/segment-tree.ts';
import { toldWords } from './bracket-sense.ts';

/** Decides `settle`: never over a standing objection (law 5). */
export function decideSettle(
  state: NegotiationState,
  command: CommandOf<'settle'>,
  asking: Asking,
): Decision {
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
}

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

/** Decides `lift-reservation`, whatever the paragraph's status. */
export function decideLiftReservation(
  state: NegotiationState,
  command: CommandOf<'lift-reservation'>,
  { seat }: Asking,
): Decision {
  const { bracket } = command;
  return onParagraph(state, command.paragraph, (paragraph) => {
    const stale = staleParagraph(paragraph, command.expected);
    if (stale !== null) return stale;
    if (!paragraph.reservations.some((held) => held.seat === seat && held.bracket === bracket)) {
      return refuse({ kind: 'no-reservation' });
    }
    return accept({ kind: 'reservation-lifted', paragraph: paragraph.id, bracket });
  });
}
