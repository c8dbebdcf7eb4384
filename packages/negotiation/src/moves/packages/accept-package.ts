// Lift what one has against the wordings of a package, on condition that it is settled whole.
import { z } from 'zod';
import { decideAcceptPackage } from '../../chair/decide-package.ts';
import { evolvePackageAccepted } from '../../chair/evolve-package.ts';
import { packageName } from '../../record/office-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { hash, id, words } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

/** Lifts what the seat has against the wordings, on condition that all are settled on. `expected` is `hashOfPackage` as seen. */
const command = z.strictObject({ kind: z.literal('accept-package'), package: id, expected: hash });

export const acceptPackage: Move<typeof command> = defineMove(command, {
  does: 'Lift what one has against the wordings of a package, on condition that it is settled whole',
  doing: 'lift objections on condition of a package',
  by: DELEGATIONS,
  when: 'while it is tied',
  refusals: ['unknown', 'stale', 'already-so'],
  decide: decideAcceptPackage,
});

const packageAcceptedSchema = z.strictObject({
  kind: z.literal('package-accepted'),
  package: id,
  hash: words,
});

export const packageAccepted: ActDefinition<typeof packageAcceptedSchema> = defineAct(packageAcceptedSchema, {
  fold: (state, act, recorded) => evolvePackageAccepted(state, act, originOf(recorded)),
  deed: (act, { state }) =>
    `lifted what it has against the wordings of ${packageName(state, act.package)}, on condition that all are settled on`,
});
