// Rich text as Adref knows it: runs of words with simple marks, and nothing else.
// Every offset is in UTF-16 code units, as in the browser and in Yjs.
// Functions here are pure and return normal form: no empty runs, no two neighbours with equal marks.
import type { Mark, RichText, Run, TracedRun } from '../model/rich-text.ts';

/** The words without their marks. */
export function plainText(text: RichText): string {
  let words = '';
  for (const run of text) words += run.text;
  return words;
}

/** Length in UTF-16 code units. */
export function lengthOf(text: RichText): number {
  let length = 0;
  for (const run of text) length += run.text.length;
  return length;
}

/** How often texts change their marks, the beginning of each counted; whose words they are does not matter. */
export function runsIn(texts: readonly RichText[]): number {
  let runs = 0;
  for (const text of texts) {
    for (const [index, run] of text.entries()) {
      const before = text[index - 1];
      if (before === undefined || !hasSameMarks(before, run)) runs += 1;
    }
  }
  return runs;
}

/** The part of a text from `start` up to `end`, marks and traces kept. */
export function sliceText<R extends Run>(text: readonly R[], start: number, end: number): readonly R[] {
  const parts: R[] = [];
  let at = 0;
  for (const run of text) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, run.text.length);
    if (from < to)
      parts.push(from === 0 && to === run.text.length ? run : { ...run, text: run.text.slice(from, to) });
    at += run.text.length;
    if (at >= end) break;
  }
  return parts;
}

/** Joins texts into one in normal form; neighbours with equal marks and traces become one run. */
export function joinText<R extends Run>(...texts: readonly (readonly R[])[]): readonly R[] {
  const joined: R[] = [];
  for (const text of texts) {
    for (const run of text) {
      if (run.text === '') continue;
      const last = joined.at(-1);
      if (last !== undefined && isSameKind(last, run))
        joined[joined.length - 1] = { ...last, text: last.text + run.text };
      else joined.push(run);
    }
  }
  return joined;
}

/** The text with its traces dropped, in normal form: what a reader sees and what is hashed. */
export function untraced(text: RichText): RichText {
  return joinText(text.map(({ text: words, marks }) => richRun(words, marks ?? [])));
}

/** A run with its marks sorted and left out when there are none. */
export function richRun(text: string, marks: readonly Mark[] = []): Run {
  return marks.length === 0 ? { text } : { text, marks: [...marks].sort() };
}

/** A rich text of unmarked words; the empty string gives the empty text. */
export function richText(words: string): RichText {
  return words === '' ? [] : [{ text: words }];
}

/** Whether two texts show the same words with the same marks. */
export function isSameText(a: RichText, b: RichText): boolean {
  const [x, y] = [untraced(a), untraced(b)];
  return x.length === y.length && x.every((run, i) => run.text === y[i]?.text && hasSameMarks(run, y[i]));
}

function isSameKind(a: Run, b: Run): boolean {
  const [x, y]: readonly [Partial<TracedRun>, Partial<TracedRun>] = [a, b];
  return x.act === y.act && x.seat === y.seat && hasSameMarks(a, b);
}

function hasSameMarks({ marks: a }: Run, { marks: b }: Run): boolean {
  return a === b || String(a ?? '') === String(b ?? '');
}
