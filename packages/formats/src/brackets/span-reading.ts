// What is read over several paragraphs of a source: which drafts become which, and what a person is told of it.
import { type Draft, LIMITS, lengthOf, runsIn } from '@adref/negotiation';
import type { FoundBracket } from './read-brackets.ts';
import type { ReadWords } from './read-words.ts';
import type { SpanTrouble } from './spanning-brackets.ts';

/** A bracket over several paragraphs, or a sign without its partner, for a person to look at. */
export interface ToldSpan {
  /** `alternatives`: several texts for the same paragraphs, in brackets or not. */
  readonly what: 'bracket' | 'alternatives';
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
  /** None where a draft is part of another. */
  readonly drafts: ReadonlyMap<number, readonly SpannedDraft[]>;
  /** Those that a person keeps as characters, by the draft in which they begin. */
  readonly kept: ReadonlyMap<number, readonly FoundInDraft[]>;
  readonly told: readonly ToldSpan[];
}

/** Longer words are refused as they are. */
export function isReadable({ text }: Draft): boolean {
  return lengthOf(text) <= LIMITS.textLength && runsIn([text]) <= LIMITS.runsInText;
}
