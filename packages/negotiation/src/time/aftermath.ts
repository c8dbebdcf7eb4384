// What is recorded beside a text once it is adopted: statements of delegations (explanation of position, dissociation), and the
// Chair's corrigendum or reissue. The adopted text itself stays as it was adopted.

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
import { joinText, plainText, type RichText, richText, sliceText } from '../words/rich-text.ts';
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

/** The symbol as the text is cited after adoption: an asterisk for each reissue, and its corrigenda: “S/AC.51/2026/4* and Corr.1”. */
export function issuedSymbol({ symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>): string {
  if (symbol === '') return '';
  const { revisions, asterisks, corrigenda } = issueOf(reissues);
  const corrections = Array.from({ length: corrigenda }, (_, index) => ` and Corr.${index + 1}`);
  return `${symbol}${revisions}${asterisks}${corrections.join('')}`;
}

/** The symbol that stands on the document itself: an asterisk for each reissue; blank while a part of it is still to be given. */
export function documentSymbol({ symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>): string {
  if (symbol === '' || hasUnfilledSymbol(symbol)) return '';
  const { revisions, asterisks } = issueOf(reissues);
  return `${symbol}${revisions}${asterisks}`;
}

/** How the text is issued now: its revised issues, and what came since the last of them. */
function issueOf(reissues: readonly Reissue[]) {
  const since = reissues.slice(reissues.findLastIndex(({ form }) => form === 'revised') + 1);
  const count = (form: Reissue['form'], list: readonly Reissue[]) =>
    list.filter((one) => one.form === form).length;
  const revised = count('revised', reissues);
  return {
    revisions: revised === 0 ? '' : `/Rev.${revised}`,
    asterisks: '*'.repeat(count('reissue', since)),
    corrigenda: count('corrigendum', since),
  };
}

/** The symbol of a corrigendum: that of the issue it corrects, and its place among the corrigenda of that issue. */
export function corrigendumSymbol(
  { symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>,
  corrigendum: Reissue,
): string {
  const before = reissues.slice(0, reissues.indexOf(corrigendum));
  const { revisions, corrigenda } = issueOf(before);
  const whole = documentSymbol({ symbol, reissues: [] });
  return whole === '' ? '' : `${whole}${revisions}/Corr.${corrigenda + 1}`;
}

/** The words of a paragraph of the adopted text as they are issued now: corrected once a revised issue carries its corrections. */
export function issuedWords(reissues: readonly Reissue[], paragraph: ParagraphId, text: RichText): RichText {
  return reissues
    .slice(0, reissues.findLastIndex(({ form }) => form === 'revised') + 1)
    .flatMap(({ corrections }) => corrections.filter((one) => one.paragraph === paragraph))
    .reduce(corrected, text);
}

/** The words with one passage exchanged, where it is first found; they keep the marks around it. */
function corrected(text: RichText, { was, is }: Correction): RichText {
  const at = plainText(text).indexOf(was);
  if (at < 0) return text;
  const end = at + was.length;
  const marks = sliceText(text, at, end)[0]?.marks;
  const words: RichText = is === '' ? [] : [marks === undefined ? { text: is } : { text: is, marks }];
  return joinText(sliceText(text, 0, at), words, sliceText(text, end, Number.POSITIVE_INFINITY));
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

/** Decides `reissue`: a correction names words that stand in the text as it is issued; a revised issue has some to carry. */
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
    const carried = state.reissues
      .slice(state.reissues.findLastIndex((one) => one.form === 'revised') + 1)
      .flatMap((one) => one.corrections);
    const isBare = corrections.length === 0 && (form === 'corrigendum' || carried.length === 0);
    if (form !== 'reissue' && isBare) return refuse({ kind: 'missing', what: 'corrections' });
    const wrong = corrections
      .map((correction) => badCorrection(state, correction))
      .find((one) => one !== null);
    if (wrong != null) return refuse(wrong);
    const number = state.reissues.filter((one) => one.form === form).length + 1;
    return accept({ kind: 'reissued', form, number, reason, corrections });
  });
}

function onAdopted(state: NegotiationState, then: () => Decision): Decision {
  if (state.phase.kind === 'adopted') return then();
  return refuse({ kind: 'not-in-order', why: 'the text is not adopted yet' });
}

function badCorrection(state: NegotiationState, { paragraph: id, was, is }: Correction): Refusal | null {
  const paragraph = findParagraph(state, id);
  if (paragraph === undefined) return { kind: 'unknown', what: 'paragraph', id };
  const words = plainText(issuedWords(state.reissues, id, richText(plainWords(paragraph.segments))));
  if (isBlank(was) || !words.includes(was)) return { kind: 'unknown', what: 'passage', id: was };
  return was === is
    ? { kind: 'not-in-order', why: 'a correction reads otherwise than the words that it corrects' }
    : null;
}
