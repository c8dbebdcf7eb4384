// Reading a leaf's text without touching it: its words with marks, and which characters they are in the CRDT.
// Walks the text's items directly, because Yjs offers no way to learn a character's identity.
import {
  joinText,
  MARKS,
  type Mark,
  type RichText,
  type Run,
  richRun,
  type SeatId,
  type TracedText,
} from '@adref/negotiation';
import * as Y from 'yjs';

/** Consecutive characters by identity: client, first clock, and length in UTF-16 code units. */
export interface IdSpan {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** A stretch of visible characters with their identity and marks. */
export interface CharacterRun extends IdSpan {
  readonly run: Run;
}

/** A stretch of a recorded version, with the act that brought it into the record and the seat whose words it is. */
export interface TracedStretch extends CharacterRun {
  readonly act: number;
  readonly seat: SeatId;
}

/** The visible characters in order. */
export function stretchesOf(text: Y.XmlText): readonly CharacterRun[] {
  const stretches: CharacterRun[] = [];
  const marks = new Set<Mark>();
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      applyFormat(marks, item.content);
    } else if (item.content instanceof Y.ContentString) {
      const { client, clock } = item.id;
      stretches.push({ client, clock, length: item.length, run: richRun(item.content.str, [...marks]) });
    }
  }
  return stretches;
}

/** Characters by identity together with the words they stand for; both are of equal length. */
export function stretchesWith(spans: readonly IdSpan[], text: TracedText): readonly TracedStretch[] {
  const stretches: TracedStretch[] = [];
  let [index, used] = [0, 0];
  for (const { client, clock, length } of spans) {
    for (let done = 0; done < length; ) {
      const run = text[index];
      if (run === undefined) throw new Error('invariant: a version has as many words as its characters');
      const taken = Math.min(length - done, run.text.length - used);
      const words = run.text.slice(used, used + taken);
      const { act, seat } = run;
      stretches.push({
        client,
        clock: clock + done,
        length: taken,
        run: richRun(words, run.marks ?? []),
        act,
        seat,
      });
      done += taken;
      used += taken;
      if (used === run.text.length) [index, used] = [index + 1, 0];
    }
  }
  if (index < text.length) throw new Error('invariant: a version has as many characters as its words');
  return stretches;
}

/** A stretch in two, cut behind so many characters. */
export function splitStretch<S extends CharacterRun>(stretch: S, at: number): [S, S] {
  const { clock, length, run } = stretch;
  return [
    { ...stretch, length: at, run: { ...run, text: run.text.slice(0, at) } },
    { ...stretch, clock: clock + at, length: length - at, run: { ...run, text: run.text.slice(at) } },
  ];
}

/** Switches a mark on or off, as a format item says for the characters behind it. */
export function applyFormat(marks: Set<Mark>, { key, value }: Y.ContentFormat): void {
  const mark = MARKS.find((known) => known === key);
  if (mark === undefined) return;
  if (value === null || value === false) marks.delete(mark);
  else marks.add(mark);
}

/** The leaf's live words in normal form. */
export function wordsOf(text: Y.XmlText): RichText {
  return joinText(stretchesOf(text).map((stretch) => stretch.run));
}

/** The identities of the visible characters in order; they hold no words, so that a version costs little memory. */
export function spansOf(text: Y.XmlText): readonly IdSpan[] {
  const spans: IdSpan[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    spans.push({ client: item.id.client, clock: item.id.clock, length: item.length });
  }
  return spans;
}

/** Pairs two equally long lists of spans character by character, as long as possible at a time. */
export function pairSpans(
  from: readonly IdSpan[],
  to: readonly IdSpan[],
): readonly { from: IdSpan; to: IdSpan }[] {
  const pairs: { from: IdSpan; to: IdSpan }[] = [];
  let [i, j, inFrom, inTo] = [0, 0, 0, 0];
  for (;;) {
    const [a, b] = [from[i], to[j]];
    if (a === undefined || b === undefined) {
      if (a !== b) throw new Error('invariant: paired spans differ in length');
      return pairs;
    }
    const length = Math.min(a.length - inFrom, b.length - inTo);
    pairs.push({
      from: { client: a.client, clock: a.clock + inFrom, length },
      to: { client: b.client, clock: b.clock + inTo, length },
    });
    inFrom += length;
    inTo += length;
    if (inFrom === a.length) [i, inFrom] = [i + 1, 0];
    if (inTo === b.length) [j, inTo] = [j + 1, 0];
  }
}
