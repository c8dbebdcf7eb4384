// The index of the log in SQLite, and the checkpoints: what is looked up, and what can be made again from the log. It says
// where rows lie and up to where the log is known; it never decides what is durable, and is written late, in batches.
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Checkpoint, StoredCheckpoint } from '../journal.ts';
import type { ChainHead } from '../journal-chain.ts';

/** Where something begins in the log: the number of a segment, and bytes from the beginning of its file. */
export interface LogPlace {
  readonly segment: number;
  readonly offset: number;
}

/** The tables, part of the store's layout. */
export const INDEX_SCHEMA = `
  CREATE TABLE head (name TEXT PRIMARY KEY, n INTEGER NOT NULL, hash TEXT NOT NULL, flaw TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE place (
    name TEXT NOT NULL, n INTEGER NOT NULL, segment INTEGER NOT NULL, offset INTEGER NOT NULL, PRIMARY KEY (name, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE mark (
    one INTEGER PRIMARY KEY CHECK (one = 1), segment INTEGER NOT NULL, offset INTEGER NOT NULL, chain TEXT NOT NULL,
    last INTEGER NOT NULL
  ) STRICT;
`;

/** The last row of a stream, and what is wrong with the stream as a whole ('': nothing). */
export interface KnownHead extends ChainHead {
  readonly flaw: string;
}

/** A frame in which a stream has its row `n` as the first of that frame. */
export interface RowPlace extends LogPlace {
  readonly n: number;
}

/** Up to where the log is known: behind a frame with this chain hash, which begins at `last` in the same segment. */
export interface LogMark extends LogPlace {
  readonly chain: string;
  readonly last: number;
}

/** What is written at one time. */
export interface IndexChange {
  /** Whether everything but the checkpoints is forgotten first. */
  readonly isAnew: boolean;
  readonly mark: LogMark | null;
  readonly heads: ReadonlyMap<string, KnownHead>;
  readonly places: readonly (readonly [name: string, place: RowPlace])[];
}

/** The tables, with their statements. */
export interface IndexTables {
  mark(): LogMark | null;
  heads(): ReadonlyMap<string, KnownHead>;
  /** The streams that have a place. */
  placed(): readonly string[];
  /** In the order of the rows. */
  places(name: string): readonly RowPlace[];
  save(change: IndexChange): void;
  /** The rows of a stream's checkpoints, the newest first. */
  checkpointRows(name: string): readonly number[];
  /** The checkpoint after a row; null when there is none. */
  checkpoint(name: string, n: number): StoredCheckpoint | null;
  /** The row of the newest checkpoint, by stream. */
  checkpointed(): ReadonlyMap<string, number>;
  saveCheckpoint(name: string, checkpoint: Checkpoint, hash: string): void;
}

/** Prepares the statements on an open store. */
export function createIndexTables(db: DatabaseSync): IndexTables {
  const selectMark = db.prepare('SELECT segment, offset, chain, last FROM mark');
  const selectHeads = db.prepare('SELECT name, n, hash, flaw FROM head');
  const selectPlaces = db.prepare('SELECT n, segment, offset FROM place WHERE name = ? ORDER BY n');
  const selectPlaced = db.prepare('SELECT DISTINCT name FROM place');
  const upsertMark = db.prepare(
    'INSERT OR REPLACE INTO mark (one, segment, offset, chain, last) VALUES (1,?,?,?,?)',
  );
  const upsertHead = db.prepare('INSERT OR REPLACE INTO head (name, n, hash, flaw) VALUES (?,?,?,?)');
  const upsertPlace = db.prepare('INSERT OR REPLACE INTO place (name, n, segment, offset) VALUES (?,?,?,?)');
  const selectCheckpointRows = db.prepare('SELECT n FROM checkpoint WHERE negotiation = ? ORDER BY n DESC');
  const selectCheckpoint = db.prepare(
    'SELECT n, bytes, aux, hash FROM checkpoint WHERE negotiation = ? AND n = ?',
  );
  const selectCheckpointed = db.prepare(
    'SELECT negotiation, max(n) AS n FROM checkpoint GROUP BY negotiation',
  );
  const upsertCheckpoint = db.prepare(
    'INSERT OR REPLACE INTO checkpoint (negotiation, n, bytes, aux, hash) VALUES (?,?,?,?,?)',
  );
  const dropOldCheckpoints = db.prepare(
    'DELETE FROM checkpoint WHERE negotiation = ?1 AND n NOT IN (SELECT n FROM checkpoint WHERE negotiation = ?1 ORDER BY n DESC LIMIT 2)',
  );

  function inTransaction(work: () => void): void {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      // SQLite may have rolled back by itself (a full disk does); a second rollback would hide the reason.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    mark() {
      const row = selectMark.get();
      return row === undefined ? null : markRow.parse(row);
    },
    heads: () =>
      new Map(
        selectHeads.all().map((row) => {
          const { name, ...head } = headRow.parse(row);
          return [name, head] as const;
        }),
      ),
    placed: () => selectPlaced.all().map((row) => placedRow.parse(row).name),
    places: (name) => selectPlaces.all(name).map((row) => placeRow.parse(row)),
    save({ isAnew, mark, heads, places }) {
      inTransaction(() => {
        if (isAnew) db.exec('DELETE FROM head; DELETE FROM place; DELETE FROM mark;');
        for (const [name, { n, segment, offset }] of places) upsertPlace.run(name, n, segment, offset);
        for (const [name, { n, hash, flaw }] of heads) upsertHead.run(name, n, hash, flaw);
        if (mark !== null) upsertMark.run(mark.segment, mark.offset, mark.chain, mark.last);
      });
    },
    checkpointRows: (name) => selectCheckpointRows.all(name).map((row) => rowNumber.parse(row).n),
    checkpoint(name, n) {
      const row = selectCheckpoint.get(name, n);
      return row === undefined ? null : checkpointRow.parse(row);
    },
    checkpointed: () =>
      new Map(
        selectCheckpointed.all().map((row) => {
          const { negotiation, n } = checkpointedRow.parse(row);
          return [negotiation, n] as const;
        }),
      ),
    saveCheckpoint(name, { n, bytes, aux }, hash) {
      inTransaction(() => {
        upsertCheckpoint.run(name, n, bytes, aux, hash);
        dropOldCheckpoints.run(name);
      });
    },
  };
}

const count = z.number().int().nonnegative();
const markRow = z.object({ segment: count, offset: count, chain: z.string(), last: count });
const headRow = z.object({ name: z.string(), n: count, hash: z.string(), flaw: z.string() });
const placedRow = z.object({ name: z.string() });
const placeRow = z.object({ n: count, segment: count, offset: count });
const checkpointedRow = z.object({ negotiation: z.string(), n: count });
const rowNumber = z.object({ n: count });
const checkpointRow = z.object({
  n: count,
  bytes: z.instanceof(Uint8Array),
  aux: z.string(),
  hash: z.string(),
});
