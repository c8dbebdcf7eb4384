// Agreed language: where words were agreed before. A citation ties a wording, or a passage of the base text, to the
// earlier text it is taken from, so that everybody sees what was changed in it.
import type { Paragraph, WordingId } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';

export type CitationId = string;

/** An earlier text and the words quoted from it. */
export interface Precedent {
  /** Document symbol, e.g. `S/RES/2427 (2018)`. */
  readonly symbol: string;
  readonly year: number;
  /** The paragraph there, as it is called there; may be empty. */
  readonly paragraph: string;
  /** The words as they stand there. */
  readonly words: string;
}

/** A precedent cited for words of a paragraph. */
export interface Citation {
  readonly id: CitationId;
  readonly seat: SeatId;
  /** The number of the act that cited it. */
  readonly act: number;
  /** The wording it is cited for; null for a passage of the base text. */
  readonly wording: WordingId | null;
  /** The words it was cited for, as they stood then. */
  readonly words: string;
  readonly precedent: Precedent;
}

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
