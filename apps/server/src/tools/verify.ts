// `scripts/verify`: checks a store and says so in words and in the exit code: 0 whole, 1 damaged, 2 not checked.
import { existsSync } from 'node:fs';
import { storePath } from '../storage/disk/store-claim.ts';
import { runStoreTool } from './store-tool.ts';
import { verifyStore } from './verify-store.ts';

const USAGE = `Usage: ./scripts/verify [--data FOLDER | FILE]

Checks a store, or a copy of one, beside a running server or without: the log, every row, every checkpoint, that a
room opens from them and reads as its record, and people, links and sessions. Names each row that is not as written.
Exit code: 0 whole, 1 damaged, 2 could not be checked.

  --data FOLDER   the server's data folder (.adref)
`;

await runStoreTool(USAGE, async (folder, file) => {
  const path = file ?? storePath(folder);
  if (!existsSync(path)) {
    process.stderr.write(`There is no store at ${path}.\n`);
    return 2;
  }
  const verdict = verifyStore(path);
  for (const { name, rows, acts } of verdict.streams)
    process.stdout.write(`whole    ${name}: ${rows} rows, ${acts} acts\n`);
  if (verdict.ok) {
    process.stdout.write(`The store ${path} is as written: ${verdict.streams.length} stream(s).\n`);
    return 0;
  }
  for (const { stream, row, why } of verdict.findings) {
    const where = stream === null ? path : `${stream}${row === null ? '' : `, row ${row}`}`;
    process.stdout.write(`DAMAGED  ${where}: ${why}\n`);
  }
  return 1;
});
