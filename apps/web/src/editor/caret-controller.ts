// The caret of the room: where it is, which leaf has the editor, and what keys do. It joins the travel rules, the screen
// and the one mounted editor; structure (Enter, Backspace at a paragraph's start) it asks for as commands.
import { type LeafId, mayEditLeaf, plainText } from '@adref/negotiation';
import { flushSync } from 'react-dom';
import type { Caret } from '../session/caret.ts';
import { type CaretPosition, caretAt, isCaret, type TextSelection } from '../session/places/position.ts';
import type { Step } from '../session/record/record-fold.ts';
import { CaretMoves } from './caret-moves.ts';
import type { CaretParts } from './caret-parts.ts';
import { AfterComposing } from './composing.ts';
import { discuss } from './discuss.ts';
import { dropOf } from './drop-place.ts';
import { followSelection } from './follow-selection.ts';
import { joinAt } from './join-at.ts';
import { KeyHolder } from './key-holder.ts';
import { type HeldKey, heldKey } from './key-queue.ts';
import type { EditorEvents, LeafEditor } from './leaf-editor.ts';
import { scrollToCaret, selectInPage } from './page-selection.ts';
import { caretRect, leafElement } from './places/screen-places.ts';
import { shortcutOf, writesLetter } from './shortcuts.ts';
import { StaticSelection } from './static-selection.ts';
import { WaitingField } from './waiting-field.ts';

export class CaretController implements Caret {
  readonly #parts: CaretParts;
  readonly #keys: KeyHolder;
  readonly #moves: CaretMoves;
  readonly #static: StaticSelection;
  #page: HTMLElement | null = null;
  #editor: LeafEditor | null = null;
  readonly #afterComposing = new AfterComposing();

  constructor(parts: CaretParts) {
    this.#parts = parts;
    this.#static = new StaticSelection(parts);
    this.#moves = new CaretMoves(parts);
    const field = new WaitingField({
      take: (key) => void this.#keys.take(key),
      caretRect: () => {
        const head = parts.selection.get()?.head;
        return head === undefined ? null : caretRect(head);
      },
      focusText: () => this.#focusText(),
    });
    this.#keys = new KeyHolder((key) => this.#doHeld(key), parts.offerBack, field);
  }

  /** The page's element, which has the keyboard while no leaf is being edited. */
  attachPage(page: HTMLElement | null): void {
    this.#page = page;
  }

  attachEditor(editor: LeafEditor): void {
    this.#editor = editor;
  }

  detachEditor(editor: LeafEditor): void {
    if (this.#editor !== editor) return;
    this.#editor = null;
    // A composition that its editor did not outlive is over.
    queueMicrotask(() => this.#afterComposing.runAll());
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
    onCompositionEnd: () => this.#afterComposing.runAll(),
    onHistory: (direction) => this.#undo(direction),
    onNotice: (sentence) => this.#parts.notify(sentence),
    carriesCaret: () => this.#keys.isHolding,
  };

  /** The leaf in which an input method composes now; null when none does. */
  get composingLeaf(): LeafId | null {
    return this.#editor?.isComposing() === true ? this.#editor.leaf : null;
  }

  /** Runs now, or when the composition that is under way has ended: the text under it must not be re-laid. */
  whenNotComposing(run: () => void): void {
    if (this.composingLeaf === null) run();
    else this.#afterComposing.add(run);
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
    } else if (mounted.get() !== null) flushSync(() => mounted.set(null));
    this.#parts.selection.set(selection);
    // What is entered while the text is being re-laid waits in a field of its own.
    if (!this.#keys.isHolding) this.#focusText();
    discuss(this.#parts, selection.head);
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
    const first = this.#moves.first();
    if (first !== null) this.#parts.selection.set({ anchor: first, head: first });
  }

  /** A key that does nothing in the page: typing where my seat may not write gets an explanation. */
  pageKey(event: KeyboardEvent): void {
    if (writesLetter(event)) this.#parts.explain();
  }

  /** Words dropped at a place; where they were dragged from the text itself (`from`), they leave it there. */
  drop(words: string, at: CaretPosition, from: TextSelection | null): void {
    if (this.#keys.take({ kind: 'words', words })) return;
    const moved = from === null || this.#editor === null ? null : dropOf(from, at);
    if (moved?.isOnItself) return;
    if (from !== null && moved !== null) {
      this.#editor?.select(from);
      this.#editor?.deleteBackward();
    }
    const target = moved?.at ?? at;
    this.place(caretAt(target.leaf, target.offset));
    if (this.#editor === null) this.#parts.explain();
    else this.#editor.insert(words);
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
    const held = this.#keys.isHolding ? heldKey(event) : null;
    if (held !== null) return this.#keys.take(held);
    const shortcut = shortcutOf(event);
    if (shortcut !== null) {
      if (shortcut === 'undo' || shortcut === 'redo') this.#undo(shortcut === 'undo' ? -1 : 1);
      else {
        const taken = this.#parts.ask(shortcut);
        // Whoever types on, or pastes, after the shortcut means the new wording.
        if (shortcut === 'propose') void this.#keys.holdUntil(taken);
      }
      return true;
    }
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
      case 'Home':
      case 'End':
        return this.#move(event, this.#editor !== null);
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
    if (wasEditing && followed.isOnItsWay) void this.#keys.holdUntil(this.#parts.settled());
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
  goOnAfter(answer: Promise<CaretPosition | null>): void {
    void this.#keys.holdUntil(
      answer.then((place) => {
        if (place !== null) this.place(caretAt(place.leaf, place.offset));
      }),
    );
  }

  #focusText(): void {
    if (this.#editor !== null) return this.#editor.focus();
    this.#page?.focus({ preventScroll: true });
    const selection = this.#parts.selection.get();
    if (selection !== null) selectInPage(selection);
  }

  #undo(direction: -1 | 1): void {
    const place = this.#parts.undo(direction);
    if (place === null) return;
    this.place(caretAt(place.leaf, place.offset));
    scrollToCaret(place);
  }

  #move(event: KeyboardEvent, isEditing: boolean): boolean {
    const selection = this.#parts.selection.get();
    if (selection === null) return false;
    const head = this.#moves.target(event, selection, isEditing);
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
    // The browser moves no caret for a key that was pressed elsewhere.
    if (key.kind === 'move') return this.#move(key.event, false) || true;
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
}
