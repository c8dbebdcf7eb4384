// Agreed language: where words were agreed before. A citation ties a wording, or a passage of the base text, to the
// earlier text it is taken from, so that everybody sees what was changed in it.
import type { WordingId } from './paragraph.ts';
import type { SeatId } from './seat.ts';

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
