// A store as it lies on the disk, of either layout, opened for reading only: what the tools read. A log is read whole; what is damaged
// in it is told and not mended.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { logFolder } from '../log/log-folder.ts';
import { LogIndex } from '../log/log-index.ts';
import { createLogStreams } from '../log/log-streams.ts';
import { recoverLog } from '../log/recover-log.ts';
import { indexInMemory, readableCheckpoints, soundIndex } from '../log/sound-index.ts';
import { checkPeople } from '../sqlite/check-people.ts';
import { createIndexTables, type IndexTables } from '../sqlite/index-tables.ts';
import { entriesIn, hasChain } from '../sqlite/people-chain.ts';
import { createRowTables } from '../sqlite/row-tables.ts';
import { layoutOf, openStoreFile } from '../sqlite/store-file.ts';
import { StoreFault } from '../store-fault.ts';
import type { PeopleRow, StoredPeople, StoredStore } from '../stored-store.ts';
import { whyUnreadable } from '../why-unreadable.ts';

/** Opens the store whose file is at `path`. Throws a `StoreFault` when it cannot be read at all. */
export function openStored(path: string): StoredStore {
  const db = openStoreFile(path, { mode: 'read' });
  try {
    db.exec('BEGIN'); // One view of the store, whatever a running server adds meanwhile.
    const file = { people: peopleIn(db, path), flaw: () => flawOf(db), close: () => db.close() };
    if (layoutOf(db, path) === 1) {
      const streams = createRowTables(db);
      return { ...file, streams, damages: [], lost: () => lostIn(db, streams.names()) };
    }
    const folder = logFolder(dirname(path));
    const tables = createIndexTables(db);
    const damages: string[] = [];
    const say = (sentence: string) => void damages.push(sentence);
    const index = new LogIndex(soundIndex((work) => work(readingOnly(tables)), say));
    const recovered = recoverLog(folder, index, { whole: true });
    damages.push(...recovered.damages);
    const checkpoints = (name: string) => readableCheckpoints((work) => work(tables), name, say);
    const streams = createLogStreams({ folder, index, end: () => recovered.end, checkpoints });
    return { ...file, streams, damages, lost: () => lostIn(db, streams.names()) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What there is of a damaged store: without its file it is its log, with the rows and without people, links and sessions. */
export function openDamaged(
  path: string,
): Omit<StoredStore, 'people'> & { readonly people: StoredPeople | null } {
  try {
    return openStored(path);
  } catch (error) {
    const why = error instanceof StoreFault ? error.message : whyUnreadable(error);
    const folder = logFolder(dirname(path));
    if (!existsSync(folder)) throw error;
    const tables = indexInMemory();
    const index = new LogIndex((work) => work(tables));
    const { end, damages } = recoverLog(folder, index, { whole: true });
    const lost = `People, links and sessions are left out: the file cannot be used (${why}).`;
    return {
      streams: createLogStreams({ folder, index, end: () => end, checkpoints: () => [] }),
      damages: [lost, ...damages],
      people: null,
      lost: () => [],
      flaw: () => null,
      close: () => {},
    };
  }
}

function peopleIn(db: DatabaseSync, path: string): StoredPeople {
  return {
    flaws: () => checkPeople(db),
    hasChain: () => hasChain(db),
    table: (name) => rowsOf(db, name),
    entriesNow() {
      const now = openStoreFile(path, { mode: 'read' });
      try {
        return entriesIn(now, 1, -1);
      } finally {
        now.close();
      }
    },
  };
}

function* rowsOf(db: DatabaseSync, table: string): Generator<PeopleRow> {
  yield* db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).iterate();
}

function lostIn(db: DatabaseSync, names: readonly string[]): { name: string; n: number }[] {
  const there = new Set(names);
  return db
    .prepare('SELECT negotiation AS name, max(n) AS n FROM checkpoint GROUP BY 1')
    .all()
    .map(({ name, n }) => ({ name: String(name), n: Number(n) }))
    .filter(({ name }) => !there.has(name));
}

function flawOf(db: DatabaseSync): string | null {
  const check = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
  return check === 'ok' ? null : `the file is damaged: ${String(check)}`;
}

/** The index as it was written, which is forgotten and made anew in memory alone. */
function readingOnly(tables: IndexTables): IndexTables {
  return { ...tables, places: () => [], save: () => {} };
}
