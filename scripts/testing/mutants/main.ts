// Tries each mutant on a copy of the checkout: applies it, runs the unit tests of its package, and says which of them failed
// (killed) or that none did (survived). Survivors that the list gives no reason for make it fail.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { copyCheckout } from './copy-checkout.ts';
import { MUTANTS } from './list/all.ts';
import { type Mutant, placeOf } from './mutant.ts';
import { sourcesOf } from './sources.ts';

const USAGE = `Usage: ./scripts/mutants [--only WORDS] [--list]

Breaks the code in each of ${MUTANTS.length} ways, in a copy, and runs the unit tests of the package that was broken.

  --only WORDS   only mutants whose package or name has these words
  --list         print them, and run nothing
`;
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = MUTANTS.filter(({ dir, name }) => `${dir} ${name}`.includes(values.only));
if (values.help || chosen.length === 0) {
  process.stderr.write(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (values.list) {
  for (const { dir, name } of chosen) console.log(`${dir}: ${name}`);
  process.exit(0);
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const copy = mkdtempSync(join(tmpdir(), 'adref-mutants-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
copyCheckout(process.cwd(), copy);
// From here on the checkout may change.
process.chdir(copy);
let [killed, known] = [0, 0];
const unexplained: string[] = [];
for (const mutant of chosen) {
  const killer = tried(mutant);
  if (killer !== null) killed += 1;
  else if (mutant.survives !== undefined) known += 1;
  else unexplained.push(`${mutant.dir}: ${mutant.name}`);
  console.log(
    `${killer === null ? 'SURVIVED' : 'killed  '} ${mutant.dir}: ${mutant.name}${killer === null ? '' : `\n           by ${killer}`}`,
  );
  if (killer !== null && mutant.survives !== undefined)
    console.log('           the list says that it survives');
}
console.log(
  `${chosen.length} mutants: ${killed} killed, ${known} survive with a reason, ${unexplained.length} without`,
);
process.exitCode = unexplained.length > 0 ? 1 : 0;

/** The test that failed with a mutant; null when none did. */
function tried(mutant: Mutant): string | null {
  const path = placeOf(mutant, sourcesOf(mutant.dir, readFileSync));
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(mutant.find, () => mutant.put),
  );
  try {
    const all = globSync(`${mutant.dir}/src/**/*.test.{ts,tsx}`).filter(
      (each) => !/\.(integration|timed)\./.test(each),
    );
    const isFirst = (each: string) => mutant.tests.some((name) => each.includes(`/${name}.test.`));
    return firstFailing(all.filter(isFirst)) ?? firstFailing(all.filter((each) => !isFirst(each)));
  } finally {
    writeFileSync(path, text);
  }
}

function firstFailing(files: readonly string[]): string | null {
  if (files.length === 0) return null;
  const out = join(copy, 'report.json');
  const args = [
    'run',
    '--project',
    'unit',
    '--bail=1',
    '--reporter=json',
    `--outputFile.json=${out}`,
    ...files,
  ];
  const run = spawnSync(join('node_modules', '.bin', 'vitest'), args, { stdio: 'ignore' });
  if (run.status === 0) return null;
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
  const short = (path: string) => path.slice(copy.length + 1);
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find((each) => each.status === 'failed');
    if (failed !== undefined) return `${short(name)}: ${failed.fullName}`;
  }
  const broken = testResults.find(({ status }) => status === 'failed');
  if (broken !== undefined) return `${short(broken.name)}, which does not run`;
  throw new Error(`vitest ended with ${run.status} and no failing test`);
}
