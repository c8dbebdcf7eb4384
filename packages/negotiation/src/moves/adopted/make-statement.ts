// Explain one’s position, dissociate oneself, or state something, beside the adopted text.
import { z } from 'zod';
import { quoted } from '../../record/names.ts';
import { STATEMENTS } from '../../record/office-words.ts';
import { decideStatement, STATEMENT_FORMS } from '../../time/aftermath.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('make-statement'), form: z.enum(STATEMENT_FORMS), words });

export const makeStatement: Move<typeof command> = defineMove(command, {
  does: 'Explain one’s position, dissociate oneself, or state something, beside the adopted text',
  doing: 'make a statement',
  by: DELEGATIONS,
  when: 'once it is adopted',
  afterwards: 'adopted',
  refusals: ['missing', 'too-long', 'bad-text', 'not-in-order'],
  decide: decideStatement,
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
