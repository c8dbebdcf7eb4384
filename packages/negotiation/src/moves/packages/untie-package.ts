// Untie a package.
import { z } from 'zod';
import { decideUntiePackage } from '../../chair/decide-package.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('untie-package'), package: id });

export const untiePackage: Move<typeof command> = defineMove(command, {
  does: 'Untie a package',
  doing: 'untie a package',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown'],
  decide: decideUntiePackage,
});
