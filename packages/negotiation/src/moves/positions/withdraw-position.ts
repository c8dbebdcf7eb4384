// Withdraw a position.
import { z } from 'zod';
import { decideWithdrawPosition } from '../../positions/decide-position.ts';
import { onWording } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-position'), ...onWording });

export const withdrawPosition: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a position',
  doing: 'withdraw a position',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'no-position'],
  decide: decideWithdrawPosition,
});
