// The browser's selection and scrolling over the page of text, by positions.
import type { CaretPosition, TextSelection } from '../session/places/position.ts';
import { caretRect, domPlace, leafElement } from './places/screen-places.ts';

/** Makes the browser show the selection, in text that is not being edited. */
export function selectInPage({ anchor, head }: TextSelection): void {
  const [from, to] = [domPlace(anchor), domPlace(head)];
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Scrolls as little as needed so that the caret's line is seen with some room around it. */
export function scrollToCaret(position: CaretPosition): void {
  const rect = caretRect(position);
  const desk = leafElement(position.leaf)?.closest('.desk');
  if (rect === null || desk == null) return;
  // Where the bars scroll away with the text, the page scrolls and not the desk.
  const isPage = getComputedStyle(desk).overflowY === 'visible';
  const scroller = isPage ? (document.scrollingElement ?? desk) : desk;
  const box = isPage ? { top: 0, bottom: innerHeight } : desk.getBoundingClientRect();
  const margin = Math.min(MARGIN, (box.bottom - box.top) / 4);
  if (rect.top < box.top + margin) scroller.scrollTop -= box.top + margin - rect.top;
  else if (rect.bottom > box.bottom - margin) scroller.scrollTop += rect.bottom - box.bottom + margin;
}

/** Pixels: two lines of text. */
const MARGIN = 48;
