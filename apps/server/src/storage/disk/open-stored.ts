// A store as it lies on the disk, of either layout, opened for reading only, beside a running server if need be: what the tools
// read. A log is read whole; what is damaged in it is told and not mended.
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { logFolder } from '../log/log-folder.ts';
import { LogIndex } from '../log/log-index.ts';
import { createLogStreams } from '../log/log-streams.ts';
import { recoverLog } from '../log/recover-log.ts';
import { indexInMemory, readableCheckpoints, soundIndex } from '../log/sound-index.ts';
import { createIndexTables, type IndexTables } from '../sqlite/index-tables.ts';
import { createRowTables } from '../sqlite/row-tables.ts';
import { layoutOf, openStoreFile } from '../sqlite/store-file.ts';
import type { StoredStreams } from '../stored-streams.ts';

/** A store that is open for reading. */
export interface StoredStore {
  readonly streams: StoredStreams;
  /** The file beside the log, in one view of it. */
  readonly db: DatabaseSync;
  /** What is damaged in the log, a sentence each. */
  readonly damages: readonly string[];
  close(): void;
}

/** Opens the store whose file is at `path`. Throws a `StoreFault` when it cannot be read at all. */
export function openStored(path: string): StoredStore {
  const db = openStoreFile(path, { mode: 'read' });
  try {
    db.exec('BEGIN'); // One view of the store, whatever a running server adds meanwhile.
    const close = () => db.close();
    if (layoutOf(db, path) === 1) return { streams: createRowTables(db), db, damages: [], close };
    const folder = logFolder(dirname(path));
    const tables = createIndexTables(db);
    const damages: string[] = [];
    const say = (sentence: string) => void damages.push(sentence);
    const index = new LogIndex(soundIndex((work) => work(readingOnly(tables)), say));
    const recovered = recoverLog(folder, index, { whole: true });
    damages.push(...recovered.damages);
    const checkpoints = (name: string) => readableCheckpoints((work) => work(tables), name, say);
    const streams = createLogStreams({ folder, index, end: () => recovered.end, checkpoints });
    return { streams, db, damages, close };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The streams of the log in a folder, without the file beside it: their rows, and no checkpoints. */
export function openLogAlone(folder: string): Pick<StoredStore, 'streams' | 'damages'> {
  const tables = indexInMemory();
  const index = new LogIndex((work) => work(tables));
  const { end, damages } = recoverLog(folder, index, { whole: true });
  return { streams: createLogStreams({ folder, index, end: () => end, checkpoints: () => [] }), damages };
}

/** The index as it was written, which is forgotten and made anew in memory alone. */
function readingOnly(tables: IndexTables): IndexTables {
  return { ...tables, places: () => [], save: () => {} };
}
