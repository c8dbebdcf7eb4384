// The test language of brackets: a roster, and words with their brackets in one line.
import { type DraftBracket, lengthOf, plainText, type RichText, sliceText } from '@adref/negotiation';
import { nameBook } from '../name-book.ts';

const ROSTER = [
  { seat: 'FRA', name: 'France', code: 'FRA' },
  { seat: 'GBR', name: 'United Kingdom of Great Britain and Northern Ireland', code: 'GBR' },
  { seat: 'USA', name: 'United States of America', code: 'USA' },
  { seat: 'RUS', name: 'Russian Federation', code: 'RUS' },
  { seat: 'CHN', name: 'China', code: 'CHN' },
  { seat: 'PAK', name: 'Pakistan', code: 'PAK' },
  { seat: 'COD', name: 'Democratic Republic of the Congo', code: 'COD' },
  { seat: 'SOM', name: 'Somalia', code: 'SOM' },
] as const;
/** The names of a small roster and one group. */
export const book = nameBook(ROSTER, [{ code: 'A2', members: ['COD', 'SOM'] }]);

/** Brackets in the notation of these tests: ⟦base / other (FRA)⟧; ∅ for no words. */
export function shown(
  text: RichText,
  brackets: readonly DraftBracket[] = [],
  from = 0,
  to = lengthOf(text),
): string {
  let at = from;
  let words = '';
  const slice = (start: number, end: number) => plainText(sliceText(text, start, end));
  for (const bracket of brackets) {
    const base = shown(text, bracket.within, bracket.from, bracket.to) || '∅';
    const others = bracket.wordings.map(
      ({ text: other, noted, brackets: inner }) =>
        ` / ${shown(other, inner) || '∅'}${noted === undefined ? '' : ` (${noted.join(', ')})`}`,
    );
    words += `${slice(at, bracket.from)}⟦${base}${others.join('')}⟧`;
    at = bracket.to;
  }
  return words + slice(at, to);
}
