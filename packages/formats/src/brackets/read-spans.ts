// The brackets over several paragraphs of a reading, each read in its paragraphs or left as characters: all of it or nothing.
import { type Draft, plainText } from '@adref/negotiation';
import { readGroups } from './read-alternatives.ts';
import { type Choices, readWords } from './read-words.ts';
import { type SpanPart, spanParts } from './span-parts.ts';
import {
  type FoundInDraft,
  isReadable,
  type SpannedDraft,
  type SpanReading,
  type ToldSpan,
} from './span-reading.ts';
import { type BracketSpan, bracketSpans } from './spanning-brackets.ts';

/** Reads the brackets over several paragraphs. */
export function readSpans(
  drafts: readonly Draft[],
  labels: readonly string[],
  choices: Choices,
): SpanReading {
  const texts = drafts.map((draft) => (isReadable(draft) ? plainText(draft.text) : ''));
  const made = new Map<number, readonly SpannedDraft[]>();
  const kept = new Map<number, FoundInDraft[]>();
  const told: ToldSpan[] = [];
  const spans = bracketSpans(texts);
  const groups = readGroups({ texts, drafts, labels, spans }, choices);
  for (const [index, parts] of groups.drafts) made.set(index, parts);
  for (const [index, found] of groups.kept) kept.set(index, [...found]);
  for (const span of spans) {
    const { first, open, last, why } = span;
    if (groups.isTheirs(span)) continue;
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
      for (let index = first; index <= last; index += 1) made.set(index, []);
      for (const part of parts) made.set(part.from[0] ?? first, [part]);
    }
    const trouble = why ?? (isTaken ? 'nested' : parts === null ? 'too-much' : null);
    told.push({ what: 'bracket', draft: first, text, count: last - first + 1, why: trouble });
  }
  told.push(...groups.told);
  return { drafts: made, kept, told: told.toSorted((a, b) => a.draft - b.draft) };
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
