// What is recorded beside a text once it is adopted: statements of delegations (explanation of position, dissociation), and the
// Chair's corrigendum or reissue. The adopted text itself stays as it was adopted.

import type { ActOf, RecordedAct } from '../act.ts';
import type { CommandOf } from '../command.ts';
import { type Asking, accept, badReason, brokenWords, firstRefusal, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { ParagraphId } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import type { Decision, Refusal } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { hasUnfilledSymbol } from '../words/placeholders.ts';
import { plainWords } from '../words/plain-words.ts';
import { findParagraph } from '../words/segment-tree.ts';

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

/** One correction: in this paragraph, these words read so. */
export interface Correction {
  readonly paragraph: ParagraphId;
  readonly was: string;
  readonly is: string;
}

export interface Reissue {
  /** A corrigendum corrects words; a reissue replaces the whole document, for technical reasons, and is marked by an asterisk. */
  readonly form: 'corrigendum' | 'reissue';
  readonly number: number;
  readonly reason: string;
  readonly corrections: readonly Correction[];
  readonly at: string;
  readonly act: number;
}

export type AftermathCommand =
  | { readonly kind: 'make-statement'; readonly form: StatementForm; readonly words: string }
  | {
      readonly kind: 'reissue';
      readonly form: Reissue['form'];
      readonly reason: string;
      readonly corrections: readonly Correction[];
    };

export type AftermathAct =
  | {
      readonly kind: 'statement-made';
      readonly statement: string;
      readonly form: StatementForm;
      readonly words: string;
    }
  | {
      readonly kind: 'reissued';
      readonly form: Reissue['form'];
      readonly number: number;
      readonly reason: string;
      readonly corrections: readonly Correction[];
    };

/** The symbol as the text is cited after adoption: an asterisk for each reissue, and its corrigenda: “S/AC.51/2026/4* and Corr.1”. */
export function issuedSymbol({ symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>): string {
  if (symbol === '') return '';
  const count = (form: Reissue['form']) => reissues.filter((one) => one.form === form).length;
  const corrigenda = Array.from({ length: count('corrigendum') }, (_, index) => ` and Corr.${index + 1}`);
  return `${symbol}${'*'.repeat(count('reissue'))}${corrigenda.join('')}`;
}

/** The symbol that stands on the document itself: an asterisk for each reissue; blank while a part of it is still to be given. */
export function documentSymbol({ symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>): string {
  if (symbol === '' || hasUnfilledSymbol(symbol)) return '';
  return `${symbol}${'*'.repeat(reissues.filter(({ form }) => form === 'reissue').length)}`;
}

/** Decides `make-statement`: once the text is adopted. */
export function decideStatement(
  state: NegotiationState,
  { form, words }: CommandOf<'make-statement'>,
  { newId }: Asking,
): Decision {
  if (isBlank(words)) return refuse({ kind: 'missing', what: 'words' });
  const bad = firstRefusal(brokenWords(words), tooLong('text', words.length, LIMITS.textLength));
  if (bad !== null) return refuse(bad);
  return onAdopted(state, () =>
    accept({ kind: 'statement-made', statement: newId('t'), form, words: words.trim() }),
  );
}

/** Decides `reissue`: a corrigendum names words that stand in the adopted text. */
export function decideReissue(state: NegotiationState, command: CommandOf<'reissue'>): Decision {
  const { form, reason, corrections } = command;
  const bad = firstRefusal(
    badReason(reason),
    ...corrections.map(
      ({ was, is }) => brokenWords(was, is) ?? tooLong('text', is.length, LIMITS.textLength),
    ),
  );
  if (bad !== null) return refuse(bad);
  return onAdopted(state, () => {
    if (form === 'corrigendum' && corrections.length === 0)
      return refuse({ kind: 'missing', what: 'corrections' });
    const wrong = corrections
      .map((correction) => badCorrection(state, correction))
      .find((one) => one !== null);
    if (wrong != null) return refuse(wrong);
    const number = state.reissues.filter((one) => one.form === form).length + 1;
    return accept({ kind: 'reissued', form, number, reason, corrections });
  });
}

/** The state after an act beside the adopted text. */
export function evolveAftermath(
  state: NegotiationState,
  act: ActOf<AftermathAct['kind']>,
  { n, at, seat }: RecordedAct,
): NegotiationState {
  if (act.kind === 'statement-made') {
    const { statement: id, form, words } = act;
    return { ...state, statements: [...state.statements, { id, seat, form, words, at, act: n }] };
  }
  const { kind: _, ...reissue } = act;
  return { ...state, reissues: [...state.reissues, { ...reissue, at, act: n }] };
}

function onAdopted(state: NegotiationState, then: () => Decision): Decision {
  if (state.phase.kind === 'adopted') return then();
  return refuse({ kind: 'not-in-order', why: 'the text is not adopted yet' });
}

function badCorrection(state: NegotiationState, { paragraph: id, was, is }: Correction): Refusal | null {
  const paragraph = findParagraph(state, id);
  if (paragraph === undefined) return { kind: 'unknown', what: 'paragraph', id };
  if (isBlank(was) || !plainWords(paragraph.segments).includes(was))
    return { kind: 'unknown', what: 'passage', id: was };
  return was === is
    ? { kind: 'not-in-order', why: 'a correction reads otherwise than the words that it corrects' }
    : null;
}
