// A text as one line of plain words, for people, refusals and the `expected` of spans. Not a form of export.
import type { Segment } from '../model/paragraph.ts';
import { plainText } from './rich-text.ts';

/** The words of a list; a bracket in it reads `[first wording / second wording]`. */
export function plainWords(segments: readonly Segment[]): string {
  let words = '';
  for (const segment of segments) {
    words +=
      segment.kind === 'leaf'
        ? plainText(segment.text)
        : `[${segment.wordings.map((wording) => plainWords(wording.segments)).join(' / ')}]`;
  }
  return words;
}

/** The words of a list as they stand, without proposals: a bracket in it reads as its base wording. */
export function cleanWords(segments: readonly Segment[]): string {
  let words = '';
  for (const segment of segments) {
    words +=
      segment.kind === 'leaf' ? plainText(segment.text) : cleanWords(segment.wordings[0]?.segments ?? []);
  }
  return words;
}
