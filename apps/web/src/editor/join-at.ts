// Backspace at the start of a paragraph and Delete at its end: with which neighbour they ask to join it.
import { type NegotiationState, plainText } from '@adref/negotiation';
import { shownPlaceOfLeaf } from '../session/places/brackets-in.ts';
import { isCaret, type TextSelection } from '../session/places/position.ts';
import type { LiveText } from '../session/words/live-text.ts';

/** -1 for the paragraph before, 1 for the one behind; null where the key only erases a letter. */
export function joinAt(
  { key }: KeyboardEvent,
  selection: TextSelection,
  state: NegotiationState,
  text: LiveText,
): -1 | 1 | null {
  if (!isCaret(selection)) return null;
  const { leaf, offset } = selection.head;
  const place = shownPlaceOfLeaf(state, leaf);
  if (place === undefined || place.depth > 0) return null;
  if (key === 'Backspace' && offset === 0 && place.isFirst) return -1;
  const isAtEnd = offset === plainText(text.words(leaf)).length;
  return key === 'Delete' && isAtEnd && place.isLast ? 1 : null;
}
