// The caret of the room: where it is, which leaf has the editor, and what keys do. It joins the travel rules, the screen
// and the one mounted editor; structure (Enter, Backspace at a paragraph's start) it asks for as commands.
import { mayEditLeaf, plainText } from '@adref/negotiation';
import { flushSync } from 'react-dom';
import type { Step } from '../live/record-fold.ts';
import { placeOfLeaf } from '../text/brackets-in.ts';
import { edgeOf, type Stop, stopsOf } from '../text/caret/caret-travel.ts';
import { caretAt, isCaret, type Position, type TextSelection } from '../text/caret/position.ts';
import { leafElement } from '../text/caret/screen-places.ts';
import { CaretMoves } from './caret-moves.ts';
import type { CaretParts } from './caret-parts.ts';
import { followSelection } from './follow-selection.ts';
import { joinAt } from './join-at.ts';
import { KeyHolder } from './key-holder.ts';
import type { HeldKey } from './key-queue.ts';
import type { EditorEvents, LeafEditor } from './leaf-editor.ts';
import { scrollToCaret, selectInPage } from './page-selection.ts';
import { shortcutOf } from './shortcuts.ts';
import { StaticSelection } from './static-selection.ts';

export class CaretController {
  readonly #parts: CaretParts;
  readonly #keys: KeyHolder;
  readonly #moves = new CaretMoves();
  readonly #static: StaticSelection;
  #page: HTMLElement | null = null;
  #editor: LeafEditor | null = null;
  #afterComposing: (() => void) | null = null;

  constructor(parts: CaretParts) {
    this.#parts = parts;
    this.#static = new StaticSelection(parts);
    this.#keys = new KeyHolder((key) => this.#doHeld(key), parts.offerBack);
  }

  /** The page's element, which has the keyboard while no leaf is being edited. */
  attachPage(page: HTMLElement | null): void {
    this.#page = page;
  }

  attachEditor(editor: LeafEditor): void {
    this.#editor = editor;
  }

  detachEditor(editor: LeafEditor): void {
    if (this.#editor === editor) this.#editor = null;
  }

  /** Others have typed. */
  textChanged(): void {
    this.#static.textChanged(document.activeElement === this.#page);
  }

  selectionChanged(): void {
    this.#static.selectionChanged();
  }

  /** What the mounted editor reports; see `openLeafEditor`. */
  readonly editorEvents: EditorEvents = {
    onKey: (event) => this.key(event),
    onInput: (words) => this.#keys.take({ kind: 'words', words }),
    onSelection: (selection) => {
      if (this.#editor !== null) this.#parts.selection.set(selection);
    },
    onCompositionEnd: () => {
      const run = this.#afterComposing;
      this.#afterComposing = null;
      run?.();
    },
    carriesCaret: () => this.#keys.isHolding,
  };

  /** Runs now, or when the composition that is under way has ended: the text under it must not be re-laid. */
  whenNotComposing(run: () => void): void {
    if (this.#editor?.isComposing() !== true) run();
    else {
      const before = this.#afterComposing;
      this.#afterComposing = () => {
        before?.();
        run();
      };
    }
  }

  /** Puts the caret or selection somewhere; mounts the editor when it is one leaf that my seat may type in. */
  place(selection: TextSelection): void {
    const { mounted, state, me } = this.#parts;
    const { leaf } = selection.head;
    const isOne = selection.anchor.leaf === leaf && leafElement(leaf) !== null;
    const edits =
      isOne && this.#parts.text.shared(leaf) !== undefined && mayEditLeaf(state.get(), leaf, me.seat);
    if (edits) {
      if (mounted.get() !== leaf) flushSync(() => mounted.set(leaf));
      this.#editor?.select(selection);
      this.#editor?.focus();
    } else {
      if (mounted.get() !== null) flushSync(() => mounted.set(null));
      this.#page?.focus({ preventScroll: true });
      selectInPage(selection);
    }
    this.#parts.selection.set(selection);
    this.#discuss(selection.head);
  }

  /** A selection that the browser made outside of the editor, by pointer or touch. */
  adopt(selection: TextSelection): void {
    const { mounted } = this.#parts;
    if (mounted.get() !== null) {
      // A caret comes with the pointer's release; only a stretch of words takes the editor away before that.
      if (isCaret(selection)) return;
      flushSync(() => mounted.set(null));
    }
    this.#parts.selection.set(selection);
  }

  /** Draws a selection over several leaves while the pointer is down; the editor, which cannot, makes room. */
  extend(selection: TextSelection): void {
    if (this.#parts.mounted.get() !== null) flushSync(() => this.#parts.mounted.set(null));
    selectInPage(selection);
    this.#parts.selection.set(selection);
  }

  /** The page got the keyboard: where no caret is yet, it stands at the beginning of the text. */
  pageFocused(): void {
    if (this.#parts.selection.get() !== null || this.#parts.mounted.get() !== null) return;
    const first = edgeOf(this.#stops(), -1);
    if (first !== null) this.#parts.selection.set({ anchor: first, head: first });
  }

  /** A key that does nothing in the page: typing where my seat may not write gets an explanation. */
  pageKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || [...event.key].length !== 1 || event.key === ' ')
      return;
    this.#parts.explain();
  }

  leave(): void {
    if (this.#parts.mounted.get() === null) return;
    const selection = this.#parts.selection.get();
    flushSync(() => this.#parts.mounted.set(null));
    this.#page?.focus({ preventScroll: true });
    if (selection !== null) selectInPage(selection);
  }

  /** A key in the page or in the editor; true when it has been dealt with. */
  key(event: KeyboardEvent): boolean {
    if (this.#keys.takeKey(event)) return true;
    const shortcut = shortcutOf(event);
    if (shortcut !== null) {
      if (shortcut === 'bracket' || shortcut === 'propose') this.#parts.ask(shortcut);
      else this.#parts.undo(shortcut === 'undo' ? -1 : 1);
      return true;
    }
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
      case 'Home':
      case 'End':
        return this.#move(event);
      case 'Enter':
        return this.#editor !== null && this.#split();
      case 'Backspace':
      case 'Delete':
        return this.#eraseAtEdge(event);
      case 'Escape':
        if (this.#editor === null) return false;
        this.leave();
        return true;
      default:
        return false;
    }
  }

  /** Follows acts that arrived together. Null when they leave the caret alone, else what is to be done once the page shows them. */
  follow(steps: readonly Step[]): (() => void) | null {
    const { selection, mounted, text } = this.#parts;
    const now = selection.get();
    const followed = now && followSelection(now, steps, (leaf) => plainText(text.words(leaf)));
    if (now === null || followed === null) return null;
    const wasEditing = mounted.get() === now.head.leaf;
    if (wasEditing && followed.isOnItsWay) this.#keys.holdUntil(this.#parts.settled());
    selection.set(followed.selection);
    // The page must show the new leaves before the caret can go there.
    return () => {
      const target = selection.get();
      if (!wasEditing || target === null) return;
      this.place(target);
    };
  }

  /**
   * Holds keys until a structural command has been answered, then goes on at the place it gives, or wherever the caret
   * was put meanwhile.
   */
  goOnAfter(answer: Promise<Position | null>): void {
    this.#keys.holdUntil(
      answer.then((place) => {
        if (place !== null) this.place(caretAt(place.leaf, place.offset));
      }),
    );
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

  #move(event: KeyboardEvent): boolean {
    const selection = this.#parts.selection.get();
    if (selection === null) return false;
    const head = this.#moves.target(event, selection, this.#stops(), this.#editor !== null);
    if (head === null) return false;
    this.place({ anchor: event.shiftKey ? selection.anchor : head, head });
    scrollToCaret(head);
    return true;
  }

  #split(): boolean {
    const selection = this.#parts.selection.get();
    if (selection !== null) this.goOnAfter(this.#parts.split(selection.head));
    return true;
  }

  #eraseAtEdge(event: KeyboardEvent): boolean {
    const selection = this.#parts.selection.get();
    if (this.#editor === null || selection === null) return false;
    const direction = joinAt(event, selection, this.#parts.state.get(), this.#parts.text);
    if (direction === null) return false;
    this.goOnAfter(this.#parts.merge(selection.head, direction));
    return true;
  }

  /** Does one held key; false when there is nowhere to type any more. */
  #doHeld(key: HeldKey): boolean {
    const editor = this.#editor;
    if (key.kind === 'move') return this.key(key.event) || true;
    if (editor === null) return false;
    switch (key.kind) {
      case 'words':
        editor.insert(key.words);
        return true;
      case 'backspace':
        editor.deleteBackward();
        return true;
      case 'delete':
        editor.deleteForward();
        return true;
      case 'enter':
        return this.#split();
      default: {
        const never: never = key;
        return never;
      }
    }
  }

  #discuss(head: Position): void {
    const place = placeOfLeaf(this.#parts.state.get(), head.leaf);
    if (place === undefined) return;
    const now = this.#parts.focus.get();
    const bracket = place.bracket;
    if (now?.paragraph !== place.paragraph || now.bracket !== bracket) {
      this.#parts.focus.set({ paragraph: place.paragraph, bracket });
    }
  }
}
