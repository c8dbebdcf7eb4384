// Taking a text apart from its beginning to its end, piece by piece, without walking to each piece from the beginning.
import type { Run } from '../model/rich-text.ts';

/** Walks along a text: each run is looked at once, however many pieces it is taken in. */
export class TextCursor<R extends Run> {
  readonly #text: readonly R[];
  #run = 0;
  #inRun = 0;
  #at = 0;

  constructor(text: readonly R[]) {
    this.#text = text;
  }

  /** The words from where the last piece ended up to an offset, or up to the end of the text. */
  to(offset: number): readonly R[] {
    const piece: R[] = [];
    for (
      let run = this.#text[this.#run];
      run !== undefined && this.#at < offset;
      run = this.#text[this.#run]
    ) {
      const end = Math.min(this.#inRun + offset - this.#at, run.text.length);
      piece.push({ ...run, text: run.text.slice(this.#inRun, end) });
      this.#at += end - this.#inRun;
      this.#inRun = end === run.text.length ? 0 : end;
      if (this.#inRun === 0) this.#run += 1;
    }
    return piece;
  }
}
