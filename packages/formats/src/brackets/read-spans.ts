// The brackets over several paragraphs of a reading, each read in its paragraphs or left as characters: all of it or nothing.
import { type Draft, LIMITS, lengthOf, plainText, runsIn } from '@adref/negotiation';
import type { FoundBracket } from './read-brackets.ts';
import { type Choices, type ReadWords, readWords } from './read-words.ts';
import { type SpanPart, spanParts } from './span-parts.ts';
import { type BracketSpan, bracketSpans, type SpanTrouble } from './spanning-brackets.ts';

/** A bracket over several paragraphs, or a sign without its partner, for a person to look at. */
export interface ToldSpan {
  /** Index of the draft in which it begins. */
  readonly draft: number;
  readonly text: string;
  /** How many paragraphs it is over. */
  readonly count: number;
  /** Why it stays as characters; null where each of its paragraphs has a bracket. */
  readonly why: SpanTrouble | null;
}

/** A bracket that was found, and the draft of the reading by which it is asked for. */
export type FoundInDraft = FoundBracket & { readonly draft: number };

/** A draft that stands for a part of a bracket. */
export interface SpannedDraft {
  readonly draft: Draft;
  readonly from: readonly number[];
  readonly words: ReadWords;
  readonly found: readonly FoundInDraft[];
}

/** What brackets over several paragraphs make of drafts, by their indexes. */
export interface SpanReading {
  /** Null where a draft holds nothing but a sign or a name, and is part of another. */
  readonly drafts: ReadonlyMap<number, SpannedDraft | null>;
  /** Those that a person keeps as characters, by the draft in which they begin. */
  readonly kept: ReadonlyMap<number, readonly FoundInDraft[]>;
  readonly told: readonly ToldSpan[];
}

/** Reads the brackets over several paragraphs. */
export function readSpans(
  drafts: readonly Draft[],
  labels: readonly string[],
  choices: Choices,
): SpanReading {
  const texts = drafts.map((draft) => (isReadable(draft) ? plainText(draft.text) : ''));
  const made = new Map<number, SpannedDraft | null>();
  const kept = new Map<number, FoundInDraft[]>();
  const told: ToldSpan[] = [];
  for (const span of bracketSpans(texts)) {
    const { first, open, last, why } = span;
    const text = textOf(texts, span);
    const found: FoundInDraft = { draft: first, at: open, text, isLeft: why !== null };
    if (why === null && choices.isBracket(first, open) === false) {
      kept.set(first, [...(kept.get(first) ?? []), { ...found, isLeft: true }]);
      continue;
    }
    // A draft in which one bracket ends and another begins is read for the first alone.
    const isTaken = made.has(first);
    const parts = why === null && !isTaken ? readParts(span, drafts, labels, choices, found) : null;
    if (parts !== null) {
      for (let index = first; index <= last; index += 1) made.set(index, null);
      for (const part of parts) made.set(part.from[0] ?? first, part);
    }
    const trouble = why ?? (isTaken ? 'nested' : parts === null ? 'too-much' : null);
    told.push({ draft: first, text, count: last - first + 1, why: trouble });
  }
  return { drafts: made, kept, told };
}

/** Longer words are refused as they are. */
export function isReadable({ text }: Draft): boolean {
  return lengthOf(text) <= LIMITS.textLength && runsIn([text]) <= LIMITS.runsInText;
}

/** Every part with its brackets read; null when one of them cannot be. */
function readParts(
  span: BracketSpan,
  drafts: readonly Draft[],
  labels: readonly string[],
  choices: Choices,
  whole: FoundInDraft,
): readonly SpannedDraft[] | null {
  const read: SpannedDraft[] = [];
  for (const part of spanParts(span, drafts, labels, choices.book)) {
    if (!isReadable(part.draft)) return null;
    const one = readPart(part, span, choices, whole);
    if (one === null) return null;
    read.push(one);
  }
  return read.length === 0 ? null : read;
}

function readPart(
  { draft, from, open }: SpanPart,
  span: BracketSpan,
  choices: Choices,
  whole: FoundInDraft,
): SpannedDraft | null {
  const index = from[0] ?? span.first;
  const words = readWords(draft, index, {
    book: choices.book,
    isBracket: (at, offset) =>
      offset === open ? choices.isBracket(span.first, span.open) : choices.isBracket(at, offset),
  });
  const found = words.read.found.map((one) => (one.at === open ? whole : { ...one, draft: index }));
  const isLeft = words.read.found.some(({ at, isLeft }) => at === open && isLeft);
  return isLeft ? null : { draft, from, words, found };
}

/** A sign alone is shown with the words behind it. */
function textOf(texts: readonly string[], { first, open, last, close }: BracketSpan): string {
  const words = texts[first] ?? '';
  if (first === last) return words.slice(words[open] === '[' ? open : Math.max(0, open - 40), open + 60);
  return `${words.slice(open)} … ${(texts[last] ?? '').slice(0, close + 1)}`;
}
