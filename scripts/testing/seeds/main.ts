// Runs every test that takes its seed from `seedOf` with the seeds of days, one run a seed, after those that failed once. A seed
// that fails is a real fault: it is printed, and kept in failed-seeds.txt until its case stands in the test.
import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { keptSeeds, seedsOfDays } from './day-seeds.ts';

const USAGE = `Usage: ./scripts/seeds [--days 1] [--from 2026-12-31] [--seed N] [--report FILE]

Runs the property tests with the seed of today (or of so many days from a day on, or with one seed), after every seed that
failed once. ADREF_SEED=N npm run test:unit -- FILE runs one file with a seed.
`;
const KEPT = join(import.meta.dirname, 'failed-seeds.txt');

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '1' },
    from: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    seed: { type: 'string' },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [days, from] = [Number(values.days), new Date(values.from)];
if (values.help || !Number.isSafeInteger(days) || days < 1 || Number.isNaN(from.getTime())) {
  process.stderr.write(USAGE);
  process.exit(values.help ? 0 : 2);
}

const reportSchema = z.object({
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const files = globSync('{packages,apps}/*/src/**/*.test.{ts,tsx}').filter((path) =>
  /\bseedOf\(/.test(readFileSync(path, 'utf8')),
);
const kept = keptSeeds(readFileSync(KEPT, 'utf8'));
const asked = values.seed === undefined ? seedsOfDays(from, days) : [Number(values.seed)];
const folder = mkdtempSync(join(tmpdir(), 'adref-seeds-'));
let failures = 0;
for (const seed of new Set([...kept, ...asked])) {
  const failing = failingWith(seed);
  console.log(`seed ${seed}: ${files.length} files, ${failing.length === 0 ? 'all pass' : 'FAILED'}`);
  for (const name of failing)
    console.log(`  ${name}\n    again: ADREF_SEED=${seed} npm run test:unit -- ${name.split(' ')[0]}`);
  failures += failing.length;
  if (failing.length > 0 && !kept.includes(seed))
    appendFileSync(KEPT, `${seed} ${failing.slice(0, 3).join('; ')}\n`);
}
rmSync(folder, { recursive: true });
process.exitCode = failures > 0 ? 1 : 0;

/** The tests that fail with a seed; a run that brings no report is one, too. */
function failingWith(seed: number): readonly string[] {
  const out = values.report ?? join(folder, `${seed}.json`);
  const args = ['run', '--project', 'unit', '--reporter=json', `--outputFile.json=${out}`, ...files];
  const run = spawnSync(join('node_modules', '.bin', 'vitest'), args, {
    env: { ...process.env, ADREF_SEED: String(seed) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
  const failing = testResults.flatMap(({ name, status, assertionResults }) => {
    const path = name.slice(process.cwd().length + 1);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${path} does not run`];
    return failed.map(({ fullName }) => `${path} ${fullName}`);
  });
  return failing.length === 0 && run.status !== 0 ? ['vitest itself failed'] : failing;
}
