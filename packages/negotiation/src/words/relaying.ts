// Making new leaves from old ones by the pieces an act names, each word keeping its trace (law 6).
import type { LeafMaking, Piece } from '../model/act.ts';
import type { Leaf, LeafId, Segment } from '../model/paragraph.ts';
import type { RichText, TracedText } from '../model/rich-text.ts';
import { joinText, lengthOf, richRun, sliceText } from './rich-text.ts';
import { leavesIn, mapLeaves } from './segment-tree.ts';

/** The act that brings words in, and the seat whose words they are. */
export interface Origin {
  readonly act: number;
  readonly seat: string;
}

/** Traces words to the act that brings them. */
export function traced(text: RichText, origin: Origin): TracedText {
  return joinText(text.map((run) => ({ ...richRun(run.text, run.marks ?? []), ...origin })));
}

/** The leaves an act makes, by id. `oldText` gives a leaf's text at the instant of the act. */
export function makeLeaves(
  makings: readonly LeafMaking[],
  oldText: (leaf: LeafId) => TracedText,
  origin: Origin,
): ReadonlyMap<LeafId, Leaf> {
  const made = new Map<LeafId, Leaf>();
  for (const { id, pieces } of makings) {
    if (made.has(id)) throw new Error(`invariant: leaf ${id} is made twice in act ${origin.act}`);
    const parts = pieces.map((piece) => textOfPiece(piece, oldText, origin));
    made.set(id, { kind: 'leaf', id, text: parts.length === 1 && parts[0] ? parts[0] : joinText(...parts) });
  }
  return made;
}

function textOfPiece(piece: Piece, oldText: (leaf: LeafId) => TracedText, origin: Origin): TracedText {
  if ('text' in piece) return traced(piece.text, origin);
  const text = oldText(piece.leaf);
  const length = lengthOf(text);
  if (piece.start < 0 || piece.start > piece.end || piece.end > length) {
    throw new Error(
      `invariant: piece ${piece.start}–${piece.end} lies in leaf ${piece.leaf} of length ${length} (act ${origin.act})`,
    );
  }
  return piece.start === 0 && piece.end === length ? text : sliceText(text, piece.start, piece.end);
}

/** A piece that is all of a leaf. */
export function wholeOf(leaf: Leaf): Piece {
  return { leaf: leaf.id, start: 0, end: lengthOf(leaf.text) };
}

/** Looks up texts of leaves under some lists; throws for a leaf that is not there. */
export function textsUnder(...lists: readonly (readonly Segment[])[]): (leaf: LeafId) => TracedText {
  let texts: ReadonlyMap<LeafId, TracedText> | null = null;
  return (id) => {
    texts ??= new Map(lists.flatMap(leavesIn).map((leaf) => [leaf.id, leaf.text]));
    const text = texts.get(id);
    if (text === undefined) throw new Error(`invariant: an act names leaf ${id}, which is not where it says`);
    return text;
  };
}

/** A leaf that the act was to make. */
export function madeLeaf(made: ReadonlyMap<LeafId, Leaf>, id: LeafId | undefined): Leaf {
  const leaf = id === undefined ? undefined : made.get(id);
  if (leaf === undefined)
    throw new Error(`invariant: an act places leaf ${id ?? '(none)'} without making it`);
  return leaf;
}

/** Exchanges each leaf that goes on whole as a new one; others stay. */
export function exchangeLeaves(
  segments: readonly Segment[],
  makings: readonly LeafMaking[],
  made: ReadonlyMap<LeafId, Leaf>,
): readonly Segment[] {
  const successors = successorsIn(makings);
  return mapLeaves(segments, (leaf) => {
    const id = successors.get(leaf.id);
    return id === undefined ? leaf : madeLeaf(made, id);
  });
}

const known = new WeakMap<readonly LeafMaking[], ReadonlyMap<LeafId, LeafId>>();

/** Which leaf each one goes on as whole; made once for an act that exchanges the leaves of every paragraph. */
function successorsIn(makings: readonly LeafMaking[]): ReadonlyMap<LeafId, LeafId> {
  const memo = known.get(makings);
  if (memo !== undefined) return memo;
  const successors = new Map<LeafId, LeafId>();
  for (const { id, pieces } of makings) {
    const [only, ...more] = pieces;
    if (only !== undefined && more.length === 0 && 'leaf' in only) successors.set(only.leaf, id);
  }
  known.set(makings, successors);
  return successors;
}
