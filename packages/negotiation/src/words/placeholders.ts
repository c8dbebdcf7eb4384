// Gaps in a text that somebody is to fill, written in the words themselves: `[placeholder: figures]`. While one is there its
// paragraph is not agreed. They need no structure: whoever may edit the words fills the gap by typing over it.
import type { Segment } from '../paragraph.ts';
import { plainText } from './rich-text.ts';

const PLACEHOLDER = /\[placeholder\b[^\][]*\]/gi;

/** The placeholders in some words, as they are written. */
export function placeholdersInWords(words: string): readonly string[] {
  return words.match(PLACEHOLDER) ?? [];
}

/** The placeholders in a list of segments and in every wording below it, in reading order. */
export function placeholdersIn(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? placeholdersInWords(plainText(segment.text))
      : segment.wordings.flatMap((wording) => placeholdersIn(wording.segments)),
  );
}
