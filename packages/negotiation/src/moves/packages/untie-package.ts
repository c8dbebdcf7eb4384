// Untie a package.
import { z } from 'zod';
import { decideUntiePackage } from '../../chair/decide-package.ts';
import { evolvePackageEnded } from '../../chair/evolve-package.ts';
import { packageName } from '../../record/office-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
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

const packageUntiedSchema = z.strictObject({ kind: z.literal('package-untied'), package: id });

export const packageUntied: ActDefinition<typeof packageUntiedSchema> = defineAct(packageUntiedSchema, {
  fold: (state, act) => evolvePackageEnded(state, act),
  deed: (act, { state }) => `untied the package ${packageName(state, act.package)}`,
});
