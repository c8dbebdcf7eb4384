// Where words that are dragged within the text come to stand, once they have left the place that they came from. Pure.
import type { CaretPosition, TextSelection } from '../session/places/position.ts';

export interface DropPlace {
  readonly at: CaretPosition;
  /** Dropped on the dragged words themselves: nothing is to be done. */
  readonly isOnItself: boolean;
}

/** Null when the words stood in several leaves: then they are copied, for they may not be the writer's to take away. */
export function dropOf({ anchor, head }: TextSelection, at: CaretPosition): DropPlace | null {
  if (anchor.leaf !== head.leaf) return null;
  const [start, end] = [Math.min(anchor.offset, head.offset), Math.max(anchor.offset, head.offset)];
  if (start === end) return null;
  if (at.leaf !== head.leaf || at.offset < start) return { at, isOnItself: false };
  if (at.offset <= end) return { at, isOnItself: true };
  return { at: { leaf: at.leaf, offset: at.offset - (end - start) }, isOnItself: false };
}
