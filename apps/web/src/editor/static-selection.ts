// A selection in words that no editor holds: kept at its words while others type around it, and drawn again, because the
// browser loses it when the page's text changes under it.
import { flushSync } from 'react-dom';
import type { CaretParts } from './caret-parts.ts';
import { selectInPage } from './page-selection.ts';
import { type KeptSelection, keptIn } from './places/kept-selection.ts';

export class StaticSelection {
  readonly #parts: Pick<CaretParts, 'selection' | 'mounted' | 'text'>;
  #kept: KeptSelection | null = null;

  constructor(parts: Pick<CaretParts, 'selection' | 'mounted' | 'text'>) {
    this.#parts = parts;
  }

  /** Remembers the words that the selection stands at now. */
  selectionChanged(): void {
    const { selection, mounted, text } = this.#parts;
    const now = selection.get();
    this.#kept = now === null || mounted.get() !== null ? null : keptIn(text, now);
  }

  /** Follows its words after others have typed; draws it when the page has the keyboard. */
  textChanged(isDrawn: boolean): void {
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
    if (!isDrawn) return;
    flushSync(() => undefined);
    selectInPage(moved);
  }
}
