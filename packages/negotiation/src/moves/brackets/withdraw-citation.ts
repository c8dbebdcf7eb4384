// Withdraw a citation that one’s seat made (the Chair: any).
import { z } from 'zod';
import { decideWithdrawCitation } from '../../brackets/decide-citation.ts';
import { evolveCitationWithdrawn } from '../../brackets/evolve-citation.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-citation'), paragraph: id, citation: id });

export const withdrawCitation: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a citation that one’s seat made (the Chair: any)',
  doing: 'withdraw a citation',
  by: BOTH,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  decide: decideWithdrawCitation,
});

const citationWithdrawnSchema = z.strictObject({
  kind: z.literal('citation-withdrawn'),
  paragraph: id,
  citation: id,
});

export const citationWithdrawn: ActDefinition<typeof citationWithdrawnSchema> = defineAct(
  citationWithdrawnSchema,
  {
    fold: (state, act) => evolveCitationWithdrawn(state, act),
    deed: (act, { state }) => `withdrew a citation in ${paragraphName(state, act.paragraph)}`,
  },
);
