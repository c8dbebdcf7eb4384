// `scripts/verify`: checks a store and says so in words and in the exit code: 0 whole, 1 damaged, 2 not checked.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { storePath } from '../store/store-claim.ts';
import { StoreFault } from '../store/store-fault.ts';
import { verifyStore } from './verify-store.ts';

const USAGE = `Usage: ./scripts/verify [--data FOLDER | FILE]

Checks a store, or a copy of one, beside a running server or without: every row, every checkpoint, and that the
rows replay to the same text. Names the first row that is not as written.
Exit code: 0 whole, 1 damaged, 2 could not be checked.

  --data FOLDER   the server's data folder (.adref)
`;

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StoreFault) && !(error instanceof TypeError && 'code' in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.adref' }, help: { type: 'boolean', default: false } },
  });
  if (values.help || positionals.length > 1) {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const path = positionals[0] ?? storePath(values.data);
  if (!existsSync(path)) {
    process.stderr.write(`There is no store at ${path}.\n`);
    return 2;
  }
  const verdict = await verifyStore(path);
  if (!verdict.ok) {
    const where =
      verdict.negotiation === null
        ? path
        : `${verdict.negotiation}${verdict.row === null ? '' : `, row ${verdict.row}`}`;
    process.stdout.write(`DAMAGED  ${where}: ${verdict.why}\n`);
    return 1;
  }
  for (const { id, rows, acts } of verdict.negotiations) {
    process.stdout.write(`whole    ${id}: ${rows} rows, ${acts} acts\n`);
  }
  process.stdout.write(`The store ${path} is as written: ${verdict.negotiations.length} negotiation(s).\n`);
  return 0;
}
