// Where a caret can stand: a leaf and an offset in its words. It says nothing about the screen.
import type { LeafId } from '@adref/negotiation';

export interface CaretPosition {
  readonly leaf: LeafId;
  /** In UTF-16 code units. */
  readonly offset: number;
}

/** From where to where; `head` is the moving end. A caret has both in one place. */
export interface TextSelection {
  readonly anchor: CaretPosition;
  readonly head: CaretPosition;
}

export function isSamePosition(a: CaretPosition, b: CaretPosition): boolean {
  return a.leaf === b.leaf && a.offset === b.offset;
}

export function isCaret(selection: TextSelection): boolean {
  return isSamePosition(selection.anchor, selection.head);
}

export function caretAt(leaf: LeafId, offset: number): TextSelection {
  const place = { leaf, offset };
  return { anchor: place, head: place };
}
