// Issue a corrigendum, or the adopted text again.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import { type Correction, REISSUE_FORMS } from '../../model/aftermath.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Refusal } from '../../model/refusal.ts';
import { issuedWords } from '../../views/closing/issued.ts';
import { isBlank } from '../../words/blank.ts';
import { plainWords } from '../../words/plain-words.ts';
import { plainText, richText } from '../../words/rich-text.ts';
import { findParagraph } from '../../words/segment-tree.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, id, words } from '../command-parts.ts';
import { accept, badReason, brokenWords, firstRefusal, refuse, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { onAdopted } from './on-adopted.ts';

const command = z.strictObject({
  kind: z.literal('reissue'),
  form: z.enum(REISSUE_FORMS),
  reason: words,
  corrections: z.array(z.strictObject({ paragraph: id, was: words, is: words })).max(500),
});

export const reissue: Move<typeof command> = defineMove(command, {
  does: 'Issue a corrigendum, or the adopted text again',
  doing: 'issue a corrigendum',
  by: CHAIR,
  when: 'once it is adopted',
  afterwards: 'adopted',
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  /**
   * Refuses any before the adoption; a correction of words that do not stand in the text as it is issued, or that corrects
   * nothing; and a corrigendum or revised issue that has no correction to carry.
   */
  decide(state, command) {
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
  },
});

const reissuedSchema = z.strictObject({
  kind: z.literal('reissued'),
  form: z.enum(REISSUE_FORMS),
  number: count,
  reason: words,
  corrections: z.array(z.strictObject({ paragraph: id, was: words, is: words })),
});

export const reissued: ActDefinition<typeof reissuedSchema> = defineAct(reissuedSchema, {
  fold(state, act, { n, at }) {
    const { kind: _, ...issued } = act;
    return { ...state, reissues: [...state.reissues, { ...issued, at, act: n }] };
  },
  deed: (act) => `issued ${ISSUES[act.form](act.number)}: ${act.reason}`,
});

function badCorrection(state: NegotiationState, { paragraph: id, was, is }: Correction): Refusal | null {
  const paragraph = findParagraph(state, id);
  if (paragraph === undefined) return { kind: 'unknown', what: 'paragraph', id };
  const words = plainText(issuedWords(state.reissues, id, richText(plainWords(paragraph.segments))));
  if (isBlank(was) || !words.includes(was)) return { kind: 'unknown', what: 'passage', id: was };
  return was === is
    ? { kind: 'not-in-order', why: 'a correction reads otherwise than the words that it corrects' }
    : null;
}

const ISSUES: Readonly<Record<ActOf<'reissued'>['form'], (number: number) => string>> = {
  corrigendum: (number) => `Corr.${number}`,
  reissue: () => 'the text again',
  revised: (number) => `the text revised, as Rev.${number}`,
};
