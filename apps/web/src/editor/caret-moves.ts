// Where the arrow keys, Home and End take the caret, through leaves, brackets and paragraphs as if they were one text.
import { mayEditLeaf, plainText } from '@adref/negotiation';
import {
  type CaretPosition,
  isCaret,
  isSamePosition,
  type TextSelection,
} from '../session/places/position.ts';
import type { CaretParts } from './caret-parts.ts';
import { scrollToCaret } from './page-selection.ts';
import { edgeOf, isBefore, type Stop, stopsOf, travel } from './places/caret-travel.ts';
import { caretRect, leafElement, lineAway, lineEnd } from './places/screen-places.ts';

export class CaretMoves {
  readonly #parts: Pick<CaretParts, 'state' | 'text' | 'me'>;
  /** Where the caret wants to be across the line while it goes up and down. */
  #goalX: number | null = null;
  /** Where the last move up or down led; from anywhere else the wish is a new one. */
  #last: CaretPosition | null = null;

  constructor(parts: Pick<CaretParts, 'state' | 'text' | 'me'>) {
    this.#parts = parts;
  }

  /** Where the text begins; null when there is none. */
  first(): CaretPosition | null {
    return edgeOf(this.#stops(), -1);
  }

  /** The place to go to; null when the key is left to the browser. */
  target(event: KeyboardEvent, selection: TextSelection, isEditing: boolean): CaretPosition | null {
    const stops = this.#stops();
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      return event.altKey ? null : this.#vertical(event, selection, stops);
    }
    this.#goalX = null;
    if (event.key === 'Home' || event.key === 'End') {
      const direction = event.key === 'End' ? 1 : -1;
      const isAll = event.ctrlKey || event.metaKey;
      return isAll ? edgeOf(stops, direction) : (lineEnd(selection.head, direction) ?? selection.head);
    }
    return sideways(event, selection, stops, isEditing);
  }

  #stops(): readonly Stop[] {
    const { state, text, me } = this.#parts;
    const now = state.get();
    return stopsOf(
      now,
      (leaf) => plainText(text.words(leaf)),
      (leaf) => mayEditLeaf(now, leaf, me.seat),
    );
  }

  #vertical(event: KeyboardEvent, { head }: TextSelection, stops: readonly Stop[]): CaretPosition | null {
    scrollToCaret(head);
    const rect = caretRect(head);
    if (rect === null) return null;
    if (this.#last === null || !isSamePosition(this.#last, head)) this.#goalX = null;
    this.#goalX ??= rect.left;
    const direction = event.key === 'ArrowDown' ? 1 : -1;
    this.#last = lineAway(head, direction, this.#goalX) ?? edgeOf(stops, direction);
    return this.#last;
  }
}

function sideways(
  event: KeyboardEvent,
  selection: TextSelection,
  stops: readonly Stop[],
  isEditing: boolean,
): CaretPosition | null {
  const { anchor, head } = selection;
  const element = leafElement(head.leaf);
  const isRtl = element !== null && getComputedStyle(element).direction === 'rtl';
  const direction = (event.key === 'ArrowRight') !== isRtl ? 1 : -1;
  const length = stops.find(({ leaf }) => leaf === head.leaf)?.words.length ?? 0;
  const isAtEdge = direction === 1 ? head.offset >= length : head.offset <= 0;
  const collapses = !event.shiftKey && !isCaret(selection);
  // Inside the editor the browser moves the caret itself, which knows about ligatures and bidirectional text.
  if (isEditing && (!isAtEdge || collapses)) return null;
  if (collapses) return isBefore(stops, anchor, head) === (direction === 1) ? head : anchor;
  return travel(stops, head, direction, event.ctrlKey || event.altKey ? 'word' : 'character');
}
