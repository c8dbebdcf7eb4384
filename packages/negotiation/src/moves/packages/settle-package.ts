// Settle all brackets of a package.
import { z } from 'zod';
import { decideSettlePackage } from '../../chair/decide-package.ts';
import { hash, id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('settle-package'), package: id, expected: hash });

export const settlePackage: Move<typeof command> = defineMove(command, {
  does: 'Settle all brackets of a package',
  doing: 'settle a package',
  by: CHAIR,
  when: 'while nobody objects who has not accepted the package',
  refusals: ['unknown', 'stale', 'objection'],
  decide: decideSettlePackage,
});
