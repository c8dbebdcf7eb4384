// The browser's selection and scrolling over the page of text, by positions.
import type { Position, TextSelection } from '../text/caret/position.ts';
import { caretRect, domPlace, leafElement } from '../text/caret/screen-places.ts';

/** Makes the browser show the selection, in text that is not being edited. */
export function selectInPage({ anchor, head }: TextSelection): void {
  const [from, to] = [domPlace(anchor), domPlace(head)];
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Scrolls as little as needed so that the caret's line is seen with some room around it. */
export function scrollToCaret(position: Position): void {
  const rect = caretRect(position);
  const desk = leafElement(position.leaf)?.closest('.desk');
  if (rect === null || desk == null) return;
  const box = desk.getBoundingClientRect();
  const margin = 48;
  if (rect.top < box.top + margin) desk.scrollTop -= box.top + margin - rect.top;
  else if (rect.bottom > box.bottom - margin) desk.scrollTop += rect.bottom - box.bottom + margin;
}
