// The words that an edit of a leaf brings in, each with its trace: letters that were there before stay whose they were, as when
// somebody makes another's word bold; the others are their authors'.
import type { ActOf, Authorship } from '../model/act.ts';
import type { RichText, TracedRun, TracedText } from '../model/rich-text.ts';
import { traced } from './relaying.ts';
import { joinText, lengthOf, plainText, richRun } from './rich-text.ts';
import { TextCursor } from './text-cursor.ts';

/** The words with their traces; `removed` are those that the edit takes out. Throws when the edit does not say whose they all are. */
export function insertedWords(
  { inserted, authors, kept = [] }: ActOf<'leaf-edited'>,
  removed: TracedText,
  n: number,
): TracedText {
  const [coming, going] = [new TextCursor(inserted), new TextCursor(removed)];
  const fresh = new AuthorCursor(authors, n);
  const parts: TracedText[] = [];
  for (const { was, is, length } of kept) {
    parts.push(fresh.take(coming.to(is)));
    going.to(was);
    const same = coming.to(is + length);
    fresh.take(same);
    parts.push(retraced(same, going.to(was + length), n));
  }
  parts.push(fresh.take(coming.to(Number.POSITIVE_INFINITY)));
  fresh.end();
  return joinText(...parts);
}

/** Words as they read now, with the traces of the same letters as they read before. */
function retraced(now: RichText, before: TracedText, n: number): TracedText {
  const traces = new TextCursor(before);
  let at = 0;
  const words = now.flatMap((run) => {
    const runs: TracedRun[] = [];
    for (const { act, seat, text } of traces.to(at + run.text.length)) {
      runs.push({ ...richRun(text, run.marks ?? []), act, seat });
      at += text.length;
    }
    if (plainText(runs) !== run.text)
      throw new Error(`invariant: the letters that act ${n} keeps were there before`);
    return runs;
  });
  return words;
}

/** Gives words to their authors, one after the other. */
class AuthorCursor {
  readonly #authors: readonly Authorship[];
  readonly #n: number;
  #index = 0;
  #used = 0;

  constructor(authors: readonly Authorship[], n: number) {
    this.#authors = authors;
    this.#n = n;
  }

  take(words: RichText): TracedText {
    const cursor = new TextCursor(words);
    const missing = lengthOf(words);
    const parts: TracedText[] = [];
    for (let at = 0; at < missing; ) {
      const author = this.#authors[this.#index];
      if (author === undefined) throw this.#unnamed();
      const length = Math.min(author.length - this.#used, missing - at);
      parts.push(traced(cursor.to(at + length), { act: this.#n, seat: author.seat }));
      at += length;
      this.#used += length;
      if (this.#used === author.length) [this.#index, this.#used] = [this.#index + 1, 0];
    }
    return joinText(...parts);
  }

  /** Throws when an author is left without words. */
  end(): void {
    const left = this.#authors.slice(this.#index).reduce((sum, { length }) => sum + length, -this.#used);
    if (left > 0) throw this.#unnamed();
  }

  #unnamed(): Error {
    return new Error(`invariant: act ${this.#n} names the authors of all that it inserts`);
  }
}
