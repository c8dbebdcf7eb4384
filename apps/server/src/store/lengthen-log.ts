// The write-ahead log at its full length before the first commit. A commit that makes the log's file longer also waits for
// the file system's own books; one that writes over old pages of it does not: 0.18 instead of 0.25 ms, say (docs/PERFORMANCE.md).
// SQLite keeps the file's length from then on, until the last connection closes. Nothing else changes: what is written here
// is the number of the layout, again and again, where it stands already.
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { storeFaultOf } from './store-fault.ts';

/** Pages in the write-ahead log before it is folded back into the file: 16 MB, so that folding is rare and still short. */
export const LOG_PAGES = 4_000;

/**
 * Makes the log as long as it gets, and begins it anew. Another process that reads or writes, or a disk without room, may
 * keep it from doing so: then commits are slower, and that is all.
 */
export function lengthenLog(db: DatabaseSync, path: string): void {
  try {
    fill(db, path);
    // Folds what a killed server left as well. Not waiting for readers: the log can begin anew later.
    db.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(RESTART);');
  } catch (error) {
    const fault = storeFaultOf(error, `Opening the log of ${path}`);
    if (fault.reason !== 'full' && fault.reason !== 'busy') throw fault;
  }
}

/** Commits unsynced: a crash may leave out any of these commits, and nothing is folded back before the log is synced. */
function fill(db: DatabaseSync, path: string): void {
  const { user_version: layout } = db.prepare('PRAGMA user_version').get() ?? {};
  const { page_size: pageBytes } = db.prepare('PRAGMA page_size').get() ?? {};
  const fullBytes = LOG_HEADER_BYTES + LOG_PAGES * (PAGE_HEADER_BYTES + Number(pageBytes));
  db.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0;');
  try {
    for (let pages = 0; pages < LOG_PAGES && lengthOf(`${path}-wal`) < fullBytes; pages++) {
      db.exec(`PRAGMA user_version = ${Number(layout)};`);
    }
  } finally {
    db.exec('PRAGMA synchronous = FULL;');
  }
}

function lengthOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
const [LOG_HEADER_BYTES, PAGE_HEADER_BYTES] = [32, 24];
