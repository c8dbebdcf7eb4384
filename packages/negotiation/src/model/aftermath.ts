// What is recorded beside a text once it is adopted: statements of delegations (explanation of position, dissociation), and the
// Chair’s corrigendum or reissue. The adopted text itself stays as it was adopted.
import type { ParagraphId } from './paragraph.ts';
import type { SeatId } from './seat.ts';

export const STATEMENT_FORMS = ['explanation', 'dissociation', 'statement'] as const;
export type StatementForm = (typeof STATEMENT_FORMS)[number];

export interface Statement {
  readonly id: string;
  readonly seat: SeatId;
  readonly form: StatementForm;
  readonly words: string;
  readonly at: string;
  readonly act: number;
}

export const REISSUE_FORMS = ['corrigendum', 'reissue', 'revised'] as const;

/** One correction: in this paragraph, these words read so. */
export interface Correction {
  readonly paragraph: ParagraphId;
  readonly was: string;
  readonly is: string;
}

export interface Reissue {
  /**
   * A corrigendum corrects words; a reissue replaces the whole document, for technical reasons, and is marked by an asterisk; a
   * revised issue (/Rev.1) carries its corrections, and those of the corrigenda before it, in its words.
   */
  readonly form: (typeof REISSUE_FORMS)[number];
  readonly number: number;
  readonly reason: string;
  readonly corrections: readonly Correction[];
  readonly at: string;
  readonly act: number;
}
