// Retire such a proposal (its sponsors, or the Chair).
import { z } from 'zod';
import { decideRetire } from '../../chair/leftover.ts';
import { id, words } from '../command-parts.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('retire-proposal'), proposal: id, reason: words });

export const retireProposal: Move<typeof command> = defineMove(command, {
  does: 'Retire such a proposal (its sponsors, or the Chair)',
  doing: 'retire a proposal',
  by: BOTH,
  when: WHILE,
  refusals: ['missing', 'too-long', 'unknown', 'not-a-sponsor'],
  decide: decideRetire,
});
