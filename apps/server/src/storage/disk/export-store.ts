// Copies a store into one file of layout 1, while a server runs on it if need be: every row with its hash, the checkpoints and
// the sign-in of one instant. That is what a backup is, and the way back to a version that has no log: any version reads it.
import { entriesIn, hasChain } from '../sqlite/people-chain.ts';
import { createRowTables, type RowTables } from '../sqlite/row-tables.ts';
import { openStoreFile } from '../sqlite/store-file.ts';
import { StoreFault, storeFaultOf } from '../store-fault.ts';
import type { StoredStreams } from '../stored-streams.ts';
import { PEOPLE } from '../stream.ts';
import { fillFile } from './fill-copy.ts';
import { openStored } from './open-stored.ts';
import { copyShared } from './take-over.ts';

const ROWS_AT_ONCE = 5_000;

/**
 * Copies the store at `path` to `target`, which bears its name only when it is whole. Refuses a store that is damaged. With a
 * time, ISO 8601 in UTC, each stream ends before its first row that is later; people, links and sessions are as they are now.
 */
export function exportStore(path: string, target: string, until: string | null = null): void {
  const doing = `Copying the store to ${target}`;
  try {
    openStoreFile(path, { mode: 'read' }).close();
    fillFile(target, doing, (db) => {
      copyShared(db, path); // Before the log is read: no checkpoint may stand on a row that the copy lacks.
      const stored = openStored(path);
      try {
        const [damage] = stored.damages;
        if (damage !== undefined) throw new StoreFault('broken', damage);
        const rows = createRowTables(db);
        const dropCheckpoints = db.prepare('DELETE FROM checkpoint WHERE negotiation = ? AND n > ?');
        db.exec('BEGIN');
        for (const name of stored.streams.names()) {
          // What happened to people after their tables were copied is not in the copy; what is in the tables is.
          const isPeople = name === PEOPLE;
          const most = isPeople && hasChain(db) ? entriesIn(db, 1, -1).length : Number.POSITIVE_INFINITY;
          const last = copyRows(stored.streams, name, rows, isPeople ? null : until, most);
          dropCheckpoints.run(name, last);
        }
        db.exec('COMMIT');
      } finally {
        stored.close();
      }
    });
  } catch (error) {
    throw storeFaultOf(error, doing);
  }
}

/** Gives the number of the last row that was copied; rows behind `most` are not. */
function copyRows(
  streams: StoredStreams,
  name: string,
  rows: RowTables,
  until: string | null,
  most: number,
): number {
  let copied = 0;
  for (;;) {
    const page = streams.rows(name, copied + 1, ROWS_AT_ONCE).filter(({ n }) => n <= most);
    if (page.length === 0) break;
    const later = until === null ? -1 : page.findIndex(({ at }) => at > until);
    const kept = later === -1 ? page : page.slice(0, later);
    rows.insert(name, kept);
    copied = kept.at(-1)?.n ?? copied;
    if (later !== -1) return copied;
  }
  const known = Math.min(streams.knownHead(name)?.n ?? copied, most);
  if (known !== copied) throw new StoreFault('broken', `Row ${copied + 1} of ${name} cannot be read.`);
  return copied;
}
