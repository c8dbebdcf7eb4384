// `scripts/backup`: a copy of the store while the server runs, whole as of one instant, never over an existing file.
import { existsSync } from 'node:fs';
import { exportStore } from '../storage/export-store.ts';
import { storePath } from '../store/store-claim.ts';
import { StoreFault } from '../store/store-fault.ts';
import { runStoreTool } from './store-tool.ts';

const USAGE = `Usage: ./scripts/backup [--data FOLDER] [FILE]

Copies the store to FILE (adref-backup-<time>.sqlite) while the server goes on. Check the copy with
./scripts/verify FILE. Exit code: 0 copied, 2 not copied.

  --data FOLDER   the server's data folder (.adref)
`;

await runStoreTool(USAGE, async (folder, file) => {
  const now = new Date()
    .toISOString()
    .replaceAll(':', '-')
    .replace(/\.\d+Z$/, 'Z');
  const target = file ?? `adref-backup-${now}.sqlite`;
  if (existsSync(target)) throw new StoreFault('busy', `${target} is there already; name another file.`);
  exportStore(storePath(folder), target);
  process.stdout.write(`${target}\n`);
  return 0;
});
