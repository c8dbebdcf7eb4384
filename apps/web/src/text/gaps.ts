// Where the placeholders stand in the words of a leaf, so that they can be shown as what they are: gaps to fill.
import { placeholdersInWords, plainText, type RichText, type Run, sliceText } from '@adref/negotiation';

/** A stretch of a leaf's words that is one placeholder, or none. */
export interface GapStretch {
  /** Where it begins. */
  readonly at: number;
  readonly runs: readonly Run[];
  readonly isGap: boolean;
}

/** The words cut at the edges of their placeholders; one stretch when they have none. */
export function stretchesOf(words: RichText): readonly GapStretch[] {
  const plain = plainText(words);
  const gaps = placeholdersInWords(plain);
  if (gaps.length === 0) return [{ at: 0, runs: words, isGap: false }];
  const stretches: GapStretch[] = [];
  let at = 0;
  const add = (end: number, isGap: boolean) => {
    if (end > at) stretches.push({ at, runs: sliceText(words, at, end), isGap });
    at = end;
  };
  for (const gap of gaps) {
    const start = plain.indexOf(gap, at);
    add(start, false);
    add(start + gap.length, true);
  }
  add(plain.length, false);
  return stretches;
}
