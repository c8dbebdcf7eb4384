// `scripts/backup`: a copy of the store while the server runs, whole as of one instant, never over an existing file.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { storePath } from '../store/store-claim.ts';
import { StoreFault, storeFaultOf } from '../store/store-fault.ts';
import { openStoreFile } from '../store/store-file.ts';
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
  await copyStore(storePath(folder), target);
  process.stdout.write(`${target}\n`);
  return 0;
});

/** The copy bears its name only when it is whole. */
async function copyStore(path: string, target: string): Promise<void> {
  const unfinished = `${target}.part`;
  const db = openStoreFile(path, { mode: 'read' });
  try {
    rmSync(unfinished, { force: true });
    await backup(db, unfinished);
    openStoreFile(unfinished, { mode: 'read' }).close();
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw storeFaultOf(error, `Copying the store to ${target}`);
  } finally {
    db.close();
  }
}
