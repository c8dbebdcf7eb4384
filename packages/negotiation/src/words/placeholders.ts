// Gaps in a text that somebody is to fill, written in the words themselves: `[placeholder: figures]`, and a symbol whose number is
// still to be given: `S/2026/…`. While one is there its
// paragraph is not agreed. They need no structure: whoever may edit the words fills the gap by typing over it.
import type { Segment } from '../paragraph.ts';
import { plainText } from './rich-text.ts';

const PLACEHOLDER = /\[placeholder\b[^\][]*\]/gi;

/** A document symbol with dots where a part of it belongs: “S/2026/…”, “S/AC.51/2027/...”. */
const UNFILLED_SYMBOL =
  /(?<![\p{L}\p{N}])(?:A|E|S|ST)(?:\/(?:[A-Z]+(?:\.\d+)*|\d+|…|\.{3}))*\/(?:…|\.{3})(?:\/(?:[A-Za-z]+\.?\d*|\d+))*/gu;

/** The placeholders in some words, as they are written, in reading order. */
export function placeholdersInWords(words: string): readonly string[] {
  const found = [...words.matchAll(PLACEHOLDER), ...words.matchAll(UNFILLED_SYMBOL)];
  return found.sort((a, b) => a.index - b.index).map(([written]) => written);
}

/** Whether a symbol has dots where a part of it is still to be given. */
export function hasUnfilledSymbol(symbol: string): boolean {
  return /…|\.{3}/.test(symbol);
}

/** The placeholders in a list of segments and in every wording below it, in reading order. */
export function placeholdersIn(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? placeholdersInWords(plainText(segment.text))
      : segment.wordings.flatMap((wording) => placeholdersIn(wording.segments)),
  );
}
