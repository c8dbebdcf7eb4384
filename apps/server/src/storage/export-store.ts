// Copies a store into one file of layout 1, while a server runs on it if need be: every row with its hash, the checkpoints and
// the sign-in of one instant. That is what a backup is, and the way back to a version that has no log: any version reads it.
import { renameSync, rmSync } from 'node:fs';
import { entriesIn, hasChain, PEOPLE } from '../people/people-chain.ts';
import { createRowTables } from '../store/row-tables.ts';
import { StoreFault, storeFaultOf } from '../store/store-fault.ts';
import { makeUnborn, openStoreFile } from '../store/store-file.ts';
import { openStored } from './open-stored.ts';
import { syncFile } from './segment-log.ts';
import { copyShared } from './take-over.ts';

const ROWS_AT_ONCE = 5_000;

/** Copies the store at `path` to `target`, which bears its name only when it is whole. Refuses a store that is damaged. */
export function exportStore(path: string, target: string): void {
  const unfinished = `${target}.part`;
  try {
    openStoreFile(path, { mode: 'read' }).close();
    const db = makeUnborn(unfinished, 1);
    try {
      copyShared(db, path); // Before the log is read: no checkpoint may stand on a row that the copy lacks.
      const stored = openStored(path);
      try {
        const [damage] = stored.damages;
        if (damage !== undefined) throw new StoreFault('broken', damage);
        const rows = createRowTables(db);
        db.exec('BEGIN');
        for (const name of stored.streams.names()) {
          let from = 1;
          // What happened to people after their tables were copied is not in the copy.
          const most =
            name === PEOPLE && hasChain(db) ? entriesIn(db, 1, -1).length : Number.POSITIVE_INFINITY;
          for (;;) {
            const page = stored.streams.rows(name, from, ROWS_AT_ONCE).filter(({ n }) => n <= most);
            const last = page.at(-1);
            if (last === undefined) break;
            rows.insert(name, page);
            from = last.n + 1;
          }
          const known = Math.min(stored.streams.knownHead(name)?.n ?? from - 1, most);
          if (known !== from - 1) throw new StoreFault('broken', `Row ${from} of ${name} cannot be read.`);
        }
        db.exec('COMMIT');
      } finally {
        stored.close();
      }
    } finally {
      db.close();
    }
    syncFile(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    for (const suffix of ['', '-journal']) rmSync(unfinished + suffix, { force: true });
    throw storeFaultOf(error, `Copying the store to ${target}`);
  }
}
