// Settle all brackets of a package.
import { z } from 'zod';
import { decideSettlePackage } from '../../chair/decide-package.ts';
import { evolvePackageEnded } from '../../chair/evolve-package.ts';
import { packageName } from '../../record/office-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { hash, id, words } from '../command-parts.ts';
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

/** Followed, in the same command, by one `bracket-settled` per bracket. */
const packageSettledSchema = z.strictObject({ kind: z.literal('package-settled'), package: id, hash: words });

export const packageSettled: ActDefinition<typeof packageSettledSchema> = defineAct(packageSettledSchema, {
  fold: (state, act) => evolvePackageEnded(state, act),
  deed: (act, { state }) => `settled the package ${packageName(state, act.package)}`,
});
