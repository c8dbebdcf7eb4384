// The field that has the keyboard while the text under the caret is being re-laid. It is a real field, so that whatever can be
// entered is entered as it always is: keys, an input method, a phone's keyboard with its corrections, a paste. Nobody sees it;
// it stands at the caret, where an input method shows its choices.
import { wordsOfTransfer } from './clipboard-words.ts';
import type { WaitingPlace } from './key-holder.ts';
import { type HeldKey, heldKey } from './key-queue.ts';
import { shortcutOf } from './shortcuts.ts';

interface Surroundings {
  /** Takes what was entered; in the order in which it was. */
  take(key: HeldKey): void;
  /** Where the caret is on the screen; null when it is nowhere. */
  caretRect(): DOMRect | null;
  /** Gives the keyboard to the text. */
  focusText(): void;
}

export class WaitingField implements WaitingPlace {
  readonly #around: Surroundings;
  readonly #field = document.createElement('textarea');
  #isComposing = false;
  #whenComposed: (() => void) | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
    const field = this.#field;
    field.className = 'waiting-field';
    field.tabIndex = -1;
    field.setAttribute('aria-label', 'Words for the place that is being made');
    field.addEventListener('keydown', (event) => this.#onKey(event));
    field.addEventListener('beforeinput', (event) => this.#onBeforeInput(event));
    field.addEventListener('paste', (event) => this.#onPaste(event));
    field.addEventListener('compositionstart', () => {
      this.#isComposing = true;
    });
    field.addEventListener('compositionend', () => {
      // Some browsers put the composed words in only after they say that it ended.
      setTimeout(() => {
        this.#isComposing = false;
        const run = this.#whenComposed;
        this.#whenComposed = null;
        run?.();
      });
    });
  }

  begin(): void {
    if (this.#hasKeyboard) return;
    const rect = this.#around.caretRect();
    this.#field.style.left = `${Math.max(0, Math.min(rect?.left ?? 0, innerWidth - 1))}px`;
    this.#field.style.top = `${Math.max(0, Math.min(rect?.top ?? 0, innerHeight - 1))}px`;
    if (!this.#field.isConnected) document.body.append(this.#field);
    this.#field.focus({ preventScroll: true });
  }

  end(run: () => void): void {
    if (this.#isComposing) {
      this.#whenComposed = () => this.end(run);
      return;
    }
    this.#handOver();
    run();
  }

  leave(): void {
    if (this.#hasKeyboard) this.#around.focusText();
    this.#field.remove();
  }

  get #hasKeyboard(): boolean {
    return document.activeElement === this.#field;
  }

  #handOver(): void {
    const words = this.#field.value;
    this.#field.value = '';
    if (words !== '') this.#around.take({ kind: 'words', words });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // Nothing is selected here: the room's own shortcuts do nothing, and the browser's must not take their place.
    const shortcut = shortcutOf(event);
    if (shortcut === 'bracket' || shortcut === 'propose') return event.preventDefault();
    const key = heldKey(event);
    const isOwn =
      key === null || key.kind === 'words' || (key.kind === 'backspace' && this.#field.value !== '');
    if (isOwn) return;
    event.preventDefault();
    this.#handOver();
    this.#around.take(key);
  }

  #onBeforeInput(event: InputEvent): void {
    if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return;
    event.preventDefault();
    this.#handOver();
    this.#around.take({ kind: 'enter' });
  }

  #onPaste(event: ClipboardEvent): void {
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.#field;
    const { words } = wordsOfTransfer(event.clipboardData);
    this.#field.setRangeText(words, selectionStart, selectionEnd, 'end');
  }
}
