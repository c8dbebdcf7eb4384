// Gaps in a text that somebody is to fill, written in the words themselves: `[placeholder: figures]`, and a symbol whose number is
// still to be given: `S/2026/…`. While one is there its
// paragraph is not agreed. They need no structure: whoever may edit the words fills the gap by typing over it.
import type { Segment } from '../model/paragraph.ts';
import { plainText } from './rich-text.ts';

const PLACEHOLDER = /\[placeholder\b[^\][]*\]/gi;

/** What stands where a number is still to be given: dots of any make, a line, “XX”, also in square brackets. */
const GAP = /…+|⋯|‥|\.{3,}|_{2,}|X{2,}|\[(?:…|\.{3,}|_{2,}|X{2,})\]/.source;

/** The organs whose symbols texts of this kind cite: the principal ones, and the committees of the human rights treaties. */
const ORGANS = 'A|E|S|T|ST|CAT|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD';

/** A document symbol with a gap where a part of it belongs: “S/2026/…”, “S/AC.51/2027/...”, “CRC/C/XX”. */
const UNFILLED_SYMBOL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ORGANS})(?:/(?:(?:${GAP})|[A-Z]+(?:\\.\\d+)*|\\d+))*/ ?(?:${GAP})(?![\\p{L}\\p{N}])(?:/(?:[A-Za-z]+\\.?\\d*|\\d+))*`,
  'gu',
);

const GAP_IN_SYMBOL = new RegExp(`(?<!\\p{L})(?:${GAP})(?!\\p{L})`, 'u');

/** The placeholders in some words, as they are written, in reading order. */
export function placeholdersInWords(words: string): readonly string[] {
  const found = [...words.matchAll(PLACEHOLDER), ...words.matchAll(UNFILLED_SYMBOL)];
  return found.sort((a, b) => a.index - b.index).map(([written]) => written);
}

/** Whether a symbol has a gap where a part of it is still to be given. */
export function hasUnfilledSymbol(symbol: string): boolean {
  return GAP_IN_SYMBOL.test(symbol);
}

/** The placeholders in a list of segments and in every wording below it, in reading order. */
export function placeholdersIn(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? placeholdersInWords(plainText(segment.text))
      : segment.wordings.flatMap((wording) => placeholdersIn(wording.segments)),
  );
}
