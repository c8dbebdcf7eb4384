// Leave a wording; the last sponsor withdraws it.
import { z } from 'zod';
import { decideWithdraw } from '../../brackets/decide-wording.ts';
import { onWording } from '../command-parts.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';

/** Leaves the wording; the last sponsor to leave withdraws it. */
const command = z.strictObject({ kind: z.literal('withdraw'), ...onWording });

export const withdraw: Move<typeof command> = defineMove(command, {
  does: 'Leave a wording; the last sponsor withdraws it',
  doing: 'withdraw a wording',
  by: BOTH,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-a-sponsor'],
  decide: decideWithdraw,
});
