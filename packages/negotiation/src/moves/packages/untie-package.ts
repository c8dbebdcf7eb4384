// Untie a package.
import { z } from 'zod';
import { packageName } from '../../views/packages/package.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept } from '../decision.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';
import { onPackage } from './on-package.ts';
import { withoutPackage } from './with-package.ts';

const command = z.strictObject({ kind: z.literal('untie-package'), package: id });

export const untiePackage: Move<typeof command> = defineMove(command, {
  does: 'Untie a package',
  doing: 'untie a package',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown'],
  /** Refuses a package that is not tied any more. */
  decide(state, command) {
    return onPackage(state, command.package, ({ id }) => accept({ kind: 'package-untied', package: id }));
  },
});

const packageUntiedSchema = z.strictObject({ kind: z.literal('package-untied'), package: id });

export const packageUntied: ActDefinition<typeof packageUntiedSchema> = defineAct(packageUntiedSchema, {
  fold: (state, act) => withoutPackage(state, act),
  deed: (act, { state }) => `untied the package ${packageName(state, act.package)}`,
});
