// `scripts/verify`: checks a store and says so in words and in the exit code: 0 whole, 1 damaged, 2 not checked.
import { existsSync } from 'node:fs';
import { storePath } from '../store/store-claim.ts';
import { runStoreTool } from './store-tool.ts';
import { verifyStore } from './verify-store.ts';

const USAGE = `Usage: ./scripts/verify [--data FOLDER | FILE]

Checks a store, or a copy of one, beside a running server or without: every row, every checkpoint, and that the
rows replay to the same text. Names the first row that is not as written.
Exit code: 0 whole, 1 damaged, 2 could not be checked.

  --data FOLDER   the server's data folder (.adref)
`;

await runStoreTool(USAGE, async (folder, file) => {
  const path = file ?? storePath(folder);
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
});
