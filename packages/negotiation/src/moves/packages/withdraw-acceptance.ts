// Take such a conditional lifting back.
import { z } from 'zod';
import { decideWithdrawAcceptance } from '../../chair/decide-package.ts';
import { id } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-acceptance'), package: id });

export const withdrawAcceptance: Move<typeof command> = defineMove(command, {
  does: 'Take such a conditional lifting back',
  doing: 'take back an acceptance of a package',
  by: DELEGATIONS,
  when: 'while it is tied',
  refusals: ['unknown', 'no-position'],
  decide: decideWithdrawAcceptance,
});
