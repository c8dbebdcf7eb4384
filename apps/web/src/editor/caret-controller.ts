// The caret of the room: where it is, which leaf has the editor, and what keys do. It joins the travel rules, the screen
// and the one mounted editor; structure (Enter, Backspace at a paragraph's start) it asks for as commands.
import {
  type LeafId,
  mayEditLeaf,
  type NegotiationState,
  plainText,
  type RecordedAct,
} from '@adref/negotiation';
import { flushSync } from 'react-dom';
import type { Cell } from '../live/cell.ts';
import type { LiveText } from '../live/live-text.ts';
import type { Focus, Me } from '../room/room.ts';
import { placeOfLeaf } from '../text/brackets-in.ts';
import { edgeOf, type Stop, stopsOf, travel } from '../text/caret-travel.ts';
import { caretAt, isCaret, type Position, type TextSelection } from '../text/position.ts';
import { caretRect, domPlace, leafElement, lineAway, lineEnd } from '../text/screen-places.ts';
import { followAct, pendingAt } from './caret-map.ts';
import { type KeptSelection, keptIn } from './kept-selection.ts';
import { type HeldKey, heldKey, wordsHeld } from './key-queue.ts';
import type { EditorEvents, LeafEditor } from './leaf-editor.ts';

export interface CaretParts {
  readonly me: Me;
  readonly state: Cell<NegotiationState>;
  readonly text: LiveText;
  readonly focus: Cell<Focus | null>;
  readonly selection: Cell<TextSelection | null>;
  readonly mounted: Cell<LeafId | null>;
  /** Resolves when everything typed so far is on the server's disk (and what was carried over has come back). */
  settled(): Promise<void>;
  /** Enter in, or a merge at the start or end of, a paragraph. Resolves when the act (or the refusal) is here; the place to go on, or null. */
  split(at: Position): Promise<Position | null>;
  merge(at: Position, direction: 1 | -1): Promise<Position | null>;
  undo(direction: 1 | -1): void;
  /** Says why nothing can be typed at the caret. */
  explain(): void;
  /** Words that have no place to go any more. */
  offerBack(words: string): void;
  ask(intent: 'bracket' | 'propose'): void;
}

export class CaretController {
  readonly #parts: CaretParts;
  #page: HTMLElement | null = null;
  #editor: LeafEditor | null = null;
  #goalX: number | null = null;
  #held: HeldKey[] | null = null;
  #afterComposing: (() => void) | null = null;
  #kept: KeptSelection | null = null;

  constructor(parts: CaretParts) {
    this.#parts = parts;
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

  /**
   * Others have typed. A selection in static words is held to its words, and drawn again, because the browser loses it
   * when the page's text changes under it.
   */
  textChanged(): void {
    const { selection, mounted, text } = this.#parts;
    const now = selection.get();
    if (now === null || mounted.get() !== null) return;
    const words = [text.words(now.anchor.leaf), text.words(now.head.leaf)] as const;
    const kept = this.#kept;
    this.#kept = keptIn(text, now);
    if (kept === null || kept.selection !== now) return;
    if (words[0] === kept.words[0] && words[1] === kept.words[1]) return;
    const moved = { anchor: kept.anchor() ?? now.anchor, head: kept.head() ?? now.head };
    selection.set(moved);
    this.#kept = keptIn(text, moved);
    if (document.activeElement !== this.#page) return;
    flushSync(() => undefined);
    selectInPage(moved);
  }

  /** Remembers the words that a selection in static text stands at. */
  selectionChanged(): void {
    const now = this.#parts.selection.get();
    this.#kept = now === null || this.#parts.mounted.get() !== null ? null : keptIn(this.#parts.text, now);
  }

  /** What the mounted editor reports; see `openLeafEditor`. */
  readonly editorEvents: EditorEvents = {
    onKey: (event) => this.key(event),
    onInput: (words) => this.#hold({ kind: 'words', words }),
    onSelection: (selection) => {
      if (this.#editor !== null) this.#parts.selection.set(selection);
    },
    onCompositionEnd: () => {
      const run = this.#afterComposing;
      this.#afterComposing = null;
      run?.();
    },
    carriesCaret: () => this.#held !== null,
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
  place(selection: TextSelection, options: { readonly quiet?: boolean } = {}): void {
    const { mounted, state, me } = this.#parts;
    const { leaf } = selection.head;
    const isOne = selection.anchor.leaf === leaf && leafElement(leaf) !== null;
    const edits =
      isOne && this.#parts.text.shared(leaf) !== undefined && mayEditLeaf(state.get(), leaf, me.seat);
    if (edits) {
      if (mounted.get() !== leaf) flushSync(() => mounted.set(leaf));
      this.#editor?.select(selection);
      if (options.quiet !== true) this.#editor?.focus();
    } else {
      if (mounted.get() !== null) flushSync(() => mounted.set(null));
      if (options.quiet !== true) this.#page?.focus({ preventScroll: true });
      selectInPage(selection);
    }
    this.#parts.selection.set(selection);
    this.#discuss(selection.head);
  }

  /** A selection made by pointer or browser while no editor is mounted. */
  adopt(selection: TextSelection): void {
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
    if (this.#held !== null) {
      const held = heldKey(event);
      if (held !== null) {
        this.#held.push(held);
        return true;
      }
    }
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.shiftKey && event.code === 'KeyB') return this.#ask('bracket');
    if (isCommand && event.shiftKey && event.code === 'KeyP') return this.#ask('propose');
    if (isCommand && !event.altKey && event.code === 'KeyZ') return this.#undo(event.shiftKey ? 1 : -1);
    if (isCommand && !event.altKey && event.code === 'KeyY') return this.#undo(1);
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return this.#sideways(event);
      case 'ArrowUp':
      case 'ArrowDown':
        return event.altKey ? false : this.#vertically(event);
      case 'Home':
      case 'End':
        return this.#toEnd(event);
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

  /** Follows an act that re-lays the text. `before` is the state it was decided on. */
  follow(before: NegotiationState, { act }: RecordedAct): (() => void) | null {
    const { selection, text } = this.#parts;
    const now = selection.get();
    if (now === null || !('retired' in act)) return null;
    const touched = act.retired.includes(now.head.leaf) || act.retired.includes(now.anchor.leaf);
    if (!touched) return null;
    const wasEditing = this.#parts.mounted.get() === now.head.leaf;
    const known = recordedWords(before, now.head.leaf);
    const pending = pendingAt(known, plainText(text.words(now.head.leaf)), now.head.offset);
    const head = followAct(act, { leaf: now.head.leaf, offset: pending.offset }) ?? firstMade(act.leaves);
    const anchor = isCaret(now) ? head : (followAct(act, now.anchor) ?? head);
    if (wasEditing && pending.isOnItsWay) this.#beginHolding(this.#parts.settled());
    selection.set(head === null || anchor === null ? null : { anchor, head });
    // The page must show the new leaves before the caret can go there.
    return () => {
      const target = selection.get();
      if (!wasEditing || target === null) return;
      this.place(target);
    };
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

  #sideways(event: KeyboardEvent): boolean {
    this.#goalX = null;
    const selection = this.#parts.selection.get();
    if (selection === null) return false;
    const element = leafElement(selection.head.leaf);
    const isRtl = element !== null && getComputedStyle(element).direction === 'rtl';
    const direction = (event.key === 'ArrowRight') !== isRtl ? 1 : -1;
    const { head } = selection;
    const length = plainText(this.#parts.text.words(head.leaf)).length;
    const isAtEdge = direction === 1 ? head.offset >= length : head.offset <= 0;
    // Inside the editor the browser moves the caret itself, which knows about ligatures and bidirectional text.
    if (this.#editor !== null && !isAtEdge) return false;
    if (this.#editor !== null && !event.shiftKey && !isCaret(selection)) return false;
    const unit = event.ctrlKey || event.altKey ? 'word' : 'character';
    return this.#moveTo(travel(this.#stops(), head, direction, unit), event.shiftKey);
  }

  #vertically(event: KeyboardEvent): boolean {
    const head = this.#parts.selection.get()?.head;
    if (head === undefined) return false;
    scrollToCaret(head);
    const rect = caretRect(head);
    if (rect === null) return false;
    this.#goalX ??= rect.left;
    const goal = this.#goalX;
    const direction = event.key === 'ArrowDown' ? 1 : -1;
    const target = lineAway(head, direction, goal) ?? edgeOf(this.#stops(), direction);
    if (target !== null) this.#moveTo(target, event.shiftKey);
    this.#goalX = goal;
    return true;
  }

  #toEnd(event: KeyboardEvent): boolean {
    const head = this.#parts.selection.get()?.head;
    if (head === undefined) return false;
    const direction = event.key === 'End' ? 1 : -1;
    const target =
      event.ctrlKey || event.metaKey ? edgeOf(this.#stops(), direction) : lineEnd(head, direction);
    if (target !== null) this.#moveTo(target, event.shiftKey);
    this.#goalX = null;
    return true;
  }

  #moveTo(head: Position, extends_: boolean): boolean {
    const anchor = extends_ ? this.#parts.selection.get()?.anchor : undefined;
    this.place({ anchor: anchor ?? head, head });
    scrollToCaret(head);
    return true;
  }

  #split(): boolean {
    const selection = this.#parts.selection.get();
    if (selection !== null) this.#goOnAfter(this.#parts.split(selection.head));
    return true;
  }

  #eraseAtEdge(event: KeyboardEvent): boolean {
    const selection = this.#parts.selection.get();
    if (this.#editor === null || selection === null || !isCaret(selection)) return false;
    const { head } = selection;
    const place = placeOfLeaf(this.#parts.state.get(), head.leaf);
    if (place === undefined || place.depth > 0) return false;
    const length = plainText(this.#parts.text.words(head.leaf)).length;
    if (event.key === 'Backspace' && head.offset === 0 && place.isFirst) {
      this.#goOnAfter(this.#parts.merge(head, -1));
      return true;
    }
    if (event.key === 'Delete' && head.offset === length && place.isLast) {
      this.#goOnAfter(this.#parts.merge(head, 1));
      return true;
    }
    return false;
  }

  /** Holds keys until a structural command has been answered, then goes on at the place it gives. */
  #goOnAfter(answer: Promise<Position | null>): void {
    this.#beginHolding(
      answer.then((place) => {
        if (place !== null) this.place(caretAt(place.leaf, place.offset));
      }),
    );
  }

  #hold(key: HeldKey): boolean {
    if (this.#held === null) return false;
    this.#held.push(key);
    return true;
  }

  #beginHolding(until: Promise<void>): void {
    this.#held ??= [];
    const mine = this.#held;
    void until.then(() => {
      if (this.#held !== mine) return;
      this.#held = null;
      this.#replay(mine);
    });
  }

  #replay(keys: readonly HeldKey[]): void {
    for (const [index, key] of keys.entries()) {
      const editor = this.#editor;
      if (editor === null && key.kind !== 'move') {
        const words = wordsHeld(keys.slice(index));
        if (words !== '') this.#parts.offerBack(words);
        return;
      }
      switch (key.kind) {
        case 'words':
          editor?.insert(key.words);
          break;
        case 'backspace':
          editor?.deleteBackward();
          break;
        case 'delete':
          editor?.deleteForward();
          break;
        case 'move':
          this.key(key.event);
          break;
        case 'enter': {
          this.#split();
          this.#held?.push(...keys.slice(index + 1));
          return;
        }
        default: {
          const never: never = key;
          return never;
        }
      }
    }
  }

  #ask(intent: 'bracket' | 'propose'): boolean {
    this.#parts.ask(intent);
    return true;
  }

  #undo(direction: 1 | -1): boolean {
    this.#parts.undo(direction);
    return true;
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

function recordedWords(state: NegotiationState, leaf: LeafId): string {
  return plainText(placeOfLeaf(state, leaf)?.leaf.text ?? []);
}

function firstMade(leaves: readonly { readonly id: LeafId }[]): Position | null {
  const first = leaves[0];
  return first === undefined ? null : { leaf: first.id, offset: 0 };
}

function selectInPage({ anchor, head }: TextSelection): void {
  const [from, to] = [domPlace(anchor), domPlace(head)];
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Scrolls as little as needed so that the caret's line is seen with some room around it. */
function scrollToCaret(position: Position): void {
  const rect = caretRect(position);
  const desk = leafElement(position.leaf)?.closest('.desk');
  if (rect === null || desk == null) return;
  const box = desk.getBoundingClientRect();
  const margin = 48;
  if (rect.top < box.top + margin) desk.scrollTop -= box.top + margin - rect.top;
  else if (rect.bottom > box.bottom - margin) desk.scrollTop += rect.bottom - box.bottom + margin;
}
