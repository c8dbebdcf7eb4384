// Explain one’s position, dissociate oneself, or state something, beside the adopted text.
import { z } from 'zod';
import { STATEMENT_FORMS } from '../../model/aftermath.ts';
import { LIMITS } from '../../model/limits.ts';
import { quoted } from '../../views/names.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, brokenWords, firstRefusal, refuse, tooLong } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';
import { onAdopted } from './on-adopted.ts';

const command = z.strictObject({ kind: z.literal('make-statement'), form: z.enum(STATEMENT_FORMS), words });

export const makeStatement: Move<typeof command> = defineMove(command, {
  does: 'Explain one’s position, dissociate oneself, or state something, beside the adopted text',
  doing: 'make a statement',
  by: DELEGATIONS,
  when: 'once it is adopted',
  afterwards: 'adopted',
  refusals: ['missing', 'too-long', 'bad-text', 'not-in-order'],
  /** Refuses a statement without words or with too many, and any before the adoption: until then a delegation speaks to the text itself. */
  decide(state, { form, words }, { newId }) {
    if (isBlank(words)) return refuse({ kind: 'missing', what: 'words' });
    const bad = firstRefusal(brokenWords(words), tooLong('text', words.length, LIMITS.textLength));
    if (bad !== null) return refuse(bad);
    return onAdopted(state, () =>
      accept({ kind: 'statement-made', statement: newId('t'), form, words: words.trim() }),
    );
  },
});

const statementMadeSchema = z.strictObject({
  kind: z.literal('statement-made'),
  statement: id,
  form: z.enum(STATEMENT_FORMS),
  words,
});

export const statementMade: ActDefinition<typeof statementMadeSchema> = defineAct(statementMadeSchema, {
  fold: (state, { statement, form, words: said }, { n, at, seat }) => ({
    ...state,
    statements: [...state.statements, { id: statement, seat, form, words: said, at, act: n }],
  }),
  deed: (act) => `${STATEMENTS[act.form]}: ${quoted(act.words)}`,
});

const STATEMENTS = {
  explanation: 'explained its position',
  dissociation: 'dissociated itself',
  statement: 'stated',
} as const;
