// A selection that ends inside a bracket it began outside of (or the other way), made wide enough to take in the whole of that
// bracket. Pure: it reads the tree, not the screen.
import { type NegotiationState, placeOfLeaf, type Segment } from '@adref/negotiation';
import type { CaretPosition, TextSelection } from '../../session/places/position.ts';

/** The selection with both ends in the innermost list of segments that holds both; null when none does, or it is so already. */
export function widened(
  state: NegotiationState,
  { anchor, head }: TextSelection,
  isForward: boolean,
  lengthOf: (leaf: string) => number,
): TextSelection | null {
  const [from, to] = isForward ? [anchor, head] : [head, anchor];
  const [start, end] = [listsAround(state, from.leaf), listsAround(state, to.leaf)];
  const common = start.findLast(({ list }) => end.some((each) => each.list === list));
  if (common === undefined) return null;
  const { list } = common;
  const [first, last] = [indexIn(start, list), indexIn(end, list)];
  if (first === null || last === null) return null;
  const wideFrom = outside(list, first, from, -1, lengthOf);
  const wideTo = outside(list, last, to, 1, lengthOf);
  if (wideFrom === null || wideTo === null || (wideFrom === from && wideTo === to)) return null;
  return isForward ? { anchor: wideFrom, head: wideTo } : { anchor: wideTo, head: wideFrom };
}

interface Around {
  readonly list: readonly Segment[];
  /** The segment of the list in which, or as which, the leaf stands. */
  readonly segment: string;
}

/** The lists around a leaf from the outermost in. */
function listsAround(state: NegotiationState, leaf: string): readonly Around[] {
  const place = placeOfLeaf(state, leaf);
  if (place === undefined) return [];
  const { paragraph, within, segment } = place;
  const isBeside = within.length > 0 && paragraph.beside.some(({ id }) => id === within[0]?.bracket.id);
  const lists = [...(isBeside ? [] : [paragraph.segments]), ...within.map(({ wording }) => wording.segments)];
  const standing = [...(isBeside ? within.slice(1) : within).map(({ bracket }) => bracket.id), segment.id];
  return lists.map((list, depth) => ({ list, segment: standing[depth] ?? segment.id }));
}

function indexIn(around: readonly Around[], list: readonly Segment[]): number | null {
  const found = around.find((each) => each.list === list);
  const index = list.findIndex(({ id }) => id === found?.segment);
  return index < 0 ? null : index;
}

/** The end itself where it stands in the list, else the place just outside of the bracket it stands in. */
function outside(
  list: readonly Segment[],
  index: number,
  end: CaretPosition,
  direction: 1 | -1,
  lengthOf: (leaf: string) => number,
): CaretPosition | null {
  if (list[index]?.kind === 'leaf') return end;
  const leaf = list[index + direction];
  if (leaf === undefined) return null;
  return { leaf: leaf.id, offset: direction === 1 ? 0 : lengthOf(leaf.id) };
}
