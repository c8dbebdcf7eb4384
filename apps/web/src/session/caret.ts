// What the page asks of the caret: to stand somewhere, to take a key, words or the page's element. How it does that is the
// editor's affair, which is above.
import type { CaretPosition, TextSelection } from './places/position.ts';

export interface Caret {
  /** The page's element, which has the keyboard while no leaf is being edited. */
  attachPage(page: HTMLElement | null): void;
  /** Puts the caret or selection somewhere; opens the words for typing where my seat may. */
  place(selection: TextSelection): void;
  /** A selection that the browser made outside of the editor, by pointer or touch. */
  adopt(selection: TextSelection): void;
  /** Draws a selection over several leaves while the pointer is down. */
  extend(selection: TextSelection): void;
  /** The page got the keyboard. */
  pageFocused(): void;
  /** A key that does nothing in the page. */
  pageKey(event: KeyboardEvent): void;
  /** Words dropped at a place; where they were dragged from the text itself (`from`), they leave it there. */
  drop(words: string, at: CaretPosition, from: TextSelection | null): void;
  /** Ends typing; the selection stays. */
  leave(): void;
  /** A key in the page or in the editor; true when it has been dealt with. */
  key(event: KeyboardEvent): boolean;
  /** Holds keys until a command has been answered, then goes on at the place it gives. */
  goOnAfter(answer: Promise<CaretPosition | null>): void;
}
