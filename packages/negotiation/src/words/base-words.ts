// The words of a list of segments with every bracket read as its base wording: what stands if nothing is settled.
import type { Bracket, Segment, Wording } from '../model/paragraph.ts';
import { plainText } from './rich-text.ts';

/** The plain words, brackets on their base. */
export function baseWords(segments: readonly Segment[]): string {
  return segments
    .map((segment) =>
      segment.kind === 'leaf' ? plainText(segment.text) : baseWords(segment.wordings[0]?.segments ?? []),
    )
    .join('');
}

export function baseOf({ id, wordings: [base] }: Bracket): Wording {
  if (base === undefined) throw new Error(`invariant: bracket ${id} has its base wording`);
  return base;
}
