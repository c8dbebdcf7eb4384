// Explain one’s position, dissociate oneself, or state something, beside the adopted text.
import { z } from 'zod';
import { decideStatement, STATEMENT_FORMS } from '../../time/aftermath.ts';
import { words } from '../command-parts.ts';
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
