// Retire such a proposal (its sponsors, or the Chair).
import { z } from 'zod';
import { id, words } from '../command-parts.ts';
import { accept, badReason, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';
import { onLeftover, retired } from './on-leftover.ts';

const command = z.strictObject({ kind: z.literal('retire-proposal'), proposal: id, reason: words });

export const retireProposal: Move<typeof command> = defineMove(command, {
  does: 'Retire such a proposal (its sponsors, or the Chair)',
  doing: 'retire a proposal',
  by: BOTH,
  when: WHILE,
  refusals: ['missing', 'too-long', 'unknown', 'not-a-sponsor'],
  /** Refuses it without a reason, because the record keeps it, and who is neither a sponsor nor the Chair. */
  decide(state, command, asking) {
    const bad = badReason(command.reason);
    if (bad !== null) return refuse(bad);
    return onLeftover(state, command, asking, (leftover) => accept(retired(leftover, command.reason)));
  },
});
