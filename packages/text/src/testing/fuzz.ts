// The long run behind `scripts/fuzz`: random negotiations until both numbers are reached, every one checked for laws 1 to 3.
// Prints the seed of each that fails, and exits 1 if any did.
import { parseArgs } from 'node:util';
import { complaintsAbout } from './check-laws.ts';
import { playNegotiation } from './random-negotiation.ts';

const { values } = parseArgs({
  options: {
    negotiations: { type: 'string', default: '2000' },
    updates: { type: 'string', default: '1000000' },
    steps: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(
    'usage: scripts/fuzz [--negotiations 2000] [--updates 1000000] [--steps 1500] [--seed 1]\n' +
      'Plays random negotiations of up to fifteen delegations until both numbers are reached and checks the laws on each.\n',
  );
  process.exit(0);
}

const [negotiations, updates, steps, seed] = [
  values.negotiations,
  values.updates,
  values.steps,
  values.seed,
].map(Number);
if (
  [negotiations, updates, steps, seed].some(
    (value) => value === undefined || !Number.isInteger(value) || value < 0,
  )
) {
  process.stderr.write('scripts/fuzz: every option takes a whole number\n');
  process.exit(2);
}

const total = { negotiations: 0, updates: 0, commands: 0, characters: 0, refused: 0, failed: 0 };
const since = performance.now();
for (
  let run = Number(seed);
  total.negotiations < Number(negotiations) || total.updates < Number(updates);
  run++
) {
  const played = playNegotiation(run, Number(steps), 1 + (run % 15));
  const complaints = complaintsAbout(played);
  total.negotiations += 1;
  total.updates += played.table.acceptedUpdates;
  total.commands += played.table.server.record().length;
  total.characters += played.oracle.count;
  total.refused += played.table.refusals.length;
  if (complaints.length > 0) {
    total.failed += 1;
    process.stdout.write(`seed ${run}, ${steps} steps: ${complaints.slice(0, 5).join('; ')}\n`);
  }
  played.table.close();
  if (total.negotiations % 100 === 0) process.stdout.write(`${describe()}\n`);
}
process.stdout.write(`${describe()}\n`);
process.exit(total.failed === 0 ? 0 : 1);

function describe(): string {
  const seconds = Math.round((performance.now() - since) / 1000);
  return (
    `${total.negotiations} negotiations, ${total.updates} honest updates, ${total.commands} acts, ${total.characters} characters typed, ` +
    `${total.refused} updates refused, ${total.failed} negotiations failed, ${seconds} s`
  );
}
