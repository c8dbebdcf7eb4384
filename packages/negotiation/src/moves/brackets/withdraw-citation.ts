// Withdraw a citation that one’s seat made (the Chair: any).
import { z } from 'zod';
import { decideWithdrawCitation } from '../../brackets/decide-citation.ts';
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
