// Tie brackets into a package that stands or falls together.
import { z } from 'zod';
import { decideTiePackage } from '../../chair/decide-package.ts';
import { evolvePackageTied } from '../../chair/evolve-package.ts';
import { quoted } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { choice, hash, id, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('tie-package'),
  name: words,
  choices: z.array(z.strictObject({ ...choice, expected: hash })).max(500),
});

export const tiePackage: Move<typeof command> = defineMove(command, {
  does: 'Tie brackets into a package that stands or falls together',
  doing: 'tie brackets into a package',
  by: CHAIR,
  when: OPEN,
  lines: ({ name }) => [name],
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'stale', 'in-package', 'not-in-order'],
  decide: decideTiePackage,
});

const packageTiedSchema = z.strictObject({
  kind: z.literal('package-tied'),
  package: id,
  name: words,
  choices: z.array(z.strictObject({ bracket: id, wording: id })),
});

export const packageTied: ActDefinition<typeof packageTiedSchema> = defineAct(packageTiedSchema, {
  fold: (state, act, recorded) => evolvePackageTied(state, act, originOf(recorded)),
  deed: (act) => `tied ${act.choices.length} brackets into the package ${quoted(act.name)}`,
});
