// The long run behind `scripts/damage`: one damage after the other to copies of a store, each judged. Prints what is wrong with its
// seed, and exits 1 if anything was.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DAMAGES } from './damages.ts';
import { diceFrom } from './dice.ts';
import { judgeDamage } from './judge-damage.ts';
import { makeWholeStore } from './whole-store.ts';

const USAGE = `Usage: scripts/damage [--each N] [--seed N] [--kind WORDS]

Damages copies of a store in every way that a disk or a hand can, and looks whether a server, verify and repair agree on what is
left: nothing missing is called whole, no room goes back in silence, and everything else is served.

  --each N       damages of each kind (20)
  --seed N       where to begin (1); the same seed does the same
  --kind WORDS   only the kinds whose name has these words
`;
const { values } = parseArgs({
  options: {
    each: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const [each, seed] = [Number(values.each), Number(values.seed)];
if (!(each > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write('scripts/damage: --each and --seed take a number.\n');
  process.exit(2);
}

const parent = mkdtempSync(join(tmpdir(), 'adref-damage-'));
let [done, failed] = [0, 0];
try {
  const truth = await makeWholeStore(join(parent, 'store'), ['n-1', 'n-2', 'n-3']);
  await makeWholeStore(join(parent, 'other'), ['n-1', 'n-2', 'n-3']);
  for (const [name, damage] of DAMAGES.filter(([one]) => one.includes(values.kind))) {
    for (let k = seed; k < seed + each; k++) {
      const folder = join(parent, 'copy', 'data');
      rmSync(join(parent, 'copy'), { recursive: true, force: true });
      cpSync(join(parent, 'store'), folder, { recursive: true });
      const what = damage(folder, diceFrom(k), join(parent, 'other'));
      if (what === null) continue;
      const complaints = await judgeDamage(folder, truth);
      done += 1;
      if (complaints.length === 0) continue;
      failed += 1;
      process.stdout.write(`${name} (seed ${k}: ${what}):\n  ${complaints.join('\n  ')}\n`);
    }
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}
process.stdout.write(`${done} damages, ${failed} with something wrong\n`);
process.exit(failed > 0 ? 1 : 0);
