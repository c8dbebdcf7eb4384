// Agreed language in a text: what is cited for which words, how a precedent is called, and a claim that nobody has supported.
import type { Paragraph, WordingId } from '../../model/paragraph.ts';
import type { Citation, Precedent } from '../../model/precedent.ts';

/** Verbs that claim an earlier text. Editors of United Nations documents change them when none is found (Editorial Manual). */
const CLAIMING = /\b(?:re-?affirm|re-?iterat|recall)(?:s|ed|ing|es|e)?\b/i;

/** The verb by which words claim an earlier text that nobody has named; null when they do not. A mild warning, never a refusal. */
export function unsupportedClaim(words: string, citations: readonly Citation[]): string | null {
  return citations.length > 0 ? null : (CLAIMING.exec(words)?.[0] ?? null);
}

/** Whether two precedents are one: the same words of the same place, apart from space around them. */
export function isSamePrecedent(one: Precedent, other: Precedent): boolean {
  const fieldsOf = ({ symbol, year, paragraph, words }: Precedent) => [
    symbol,
    String(year),
    paragraph,
    words,
  ];
  const others = fieldsOf(other);
  return fieldsOf(one).every((field, index) => field.trim() === others[index]?.trim());
}

/** The citations for one wording. */
export function citationsOf(
  paragraph: Pick<Paragraph, 'citations'>,
  wording: WordingId | null,
): readonly Citation[] {
  return paragraph.citations.filter((citation) => citation.wording === wording);
}

/** "S/RES/2427 (2018), para. 3". */
export function precedentName({ symbol, paragraph }: Precedent): string {
  return paragraph === '' ? symbol : `${symbol}, para. ${paragraph}`;
}
