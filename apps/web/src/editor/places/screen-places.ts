// Between places in the text and places on the screen. A leaf's element holds its words and nothing else, static or in
// the editor, so an offset is found by counting through its text nodes.
import type { LeafId } from '@adref/negotiation';
import type { CaretPosition } from '../../session/places/position.ts';

/** What has lines of text in it: a paragraph's words, and what stands beside them. */
const LINES = '.words, .beside';
/** The empty leaves around a bracket of a whole paragraph: nothing is meant to be typed there. */
const AROUND_WHOLE = '[data-whole] > .leaf:empty';

/** The element of a leaf on the page. */
export function leafElement(leaf: LeafId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-leaf="${CSS.escape(leaf)}"]`);
}

/** The node and offset in the page for a position; null when the leaf is not on the page. */
export function domPlace(position: CaretPosition): { node: Node; offset: number } | null {
  const element = leafElement(position.leaf);
  if (element === null) return null;
  let left = position.offset;
  let last: Text | null = null;
  for (const text of textNodes(element)) {
    if (left <= text.length) return { node: text, offset: left };
    left -= text.length;
    last = text;
  }
  return last === null ? { node: element, offset: 0 } : { node: last, offset: last.length };
}

/** The position for a node and offset in the page; null when it is outside of the text. */
export function positionOf(node: Node, offset: number): CaretPosition | null {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>('[data-leaf]');
  const id = leaf?.dataset.leaf;
  if (leaf != null && id !== undefined) return { leaf: id, offset: offsetIn(leaf, node, offset) };
  return element === null ? null : besideSign(element, node, offset);
}

/** Where a caret at the position is drawn. */
export function caretRect(position: CaretPosition): DOMRect | null {
  const place = domPlace(position);
  if (place === null) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  const rects = range.getClientRects();
  const rect = rects[rects.length - 1];
  if (rect !== undefined) return rect;
  const element = leafElement(position.leaf)?.getClientRects()[0];
  return element ?? null;
}

/** The position nearest to a point of the screen; null when there is no text. */
export function positionAt(x: number, y: number): CaretPosition | null {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place != null) return positionOf(place.offsetNode, place.offset);
  // Safari before 18.4 has only the older call.
  const range = document.caretRangeFromPoint?.(x, y);
  return range == null ? null : positionOf(range.startContainer, range.startOffset);
}

/** One line up or down from a position, as near to `x` as that line allows; null at the end of the text. */
export function lineAway(from: CaretPosition, direction: 1 | -1, x: number): CaretPosition | null {
  const start = caretRect(from);
  if (start === null) return null;
  const middle = (start.top + start.bottom) / 2;
  for (let away = 6; away < 700; away += 6) {
    const y = direction === 1 ? start.bottom + away : start.top - away;
    const words = wordsAround(y);
    if (words === null) continue;
    const box = words.getBoundingClientRect();
    const found = positionOnLine(Math.min(Math.max(x, box.left + 1), box.right - 2), y);
    const rect = found === null ? null : caretRect(found);
    if (
      found !== null &&
      rect !== null &&
      ((rect.top + rect.bottom) / 2 - middle) * direction > start.height / 2
    ) {
      return found;
    }
  }
  return null;
}

/** The beginning (-1) or end (1) of the line on the screen. */
export function lineEnd(from: CaretPosition, direction: 1 | -1): CaretPosition | null {
  const rect = caretRect(from);
  const words = leafElement(from.leaf)?.closest(LINES);
  if (rect === null || words == null) return null;
  const y = (rect.top + rect.bottom) / 2;
  const box = words.getBoundingClientRect();
  const isRtl = getComputedStyle(words).direction === 'rtl';
  return positionOnLine((direction === 1) !== isRtl ? box.right - 1 : box.left + 1, y);
}

/** The position nearest to a point, on the line of that point: behind a line's last space the browser means the next line. */
function positionOnLine(x: number, y: number): CaretPosition | null {
  const found = positionAt(x, y);
  const rect = found === null ? null : caretRect(found);
  if (found === null || rect === null || found.offset === 0) return found;
  const isBelow = (rect.top + rect.bottom) / 2 - y > rect.height / 2;
  return isBelow ? { leaf: found.leaf, offset: found.offset - 1 } : found;
}

function wordsAround(y: number): Element | null {
  for (const sheet of document.querySelectorAll('.sheet-of-text')) {
    const box = sheet.getBoundingClientRect();
    const hit = document.elementFromPoint((box.left + box.right) / 2, y);
    const words = hit?.closest('.paragraph')?.querySelector('.words');
    if (words != null) return words;
  }
  return null;
}

function* textNodes(element: Element): Iterable<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) yield node;
}

function offsetIn(leaf: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(leaf, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** A sign or a code is not a place: the nearest leaf on the side that was meant is. */
function besideSign(element: Element, node: Node, offset: number): CaretPosition | null {
  const words = element.closest(LINES) ?? element.closest('.paragraph')?.querySelector('.words');
  if (words == null) return null;
  const wantsAfter = element.closest('.bracket-sign') !== null && node instanceof Text && offset > 0;
  let before: HTMLElement | null = null;
  for (const leaf of words.querySelectorAll<HTMLElement>(`[data-leaf]:not(${AROUND_WHOLE})`)) {
    const isAfter = (element.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isInside = element.contains(leaf);
    if (isAfter && !isInside) {
      if (wantsAfter || before === null) return { leaf: leaf.dataset.leaf ?? '', offset: 0 };
      break;
    }
    before = leaf;
  }
  if (before === null) return null;
  return { leaf: before.dataset.leaf ?? '', offset: before.textContent.length };
}
