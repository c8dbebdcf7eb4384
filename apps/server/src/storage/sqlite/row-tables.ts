// Rows and checkpoints in the tables of a store of layout 1: what a store was before it had a log, and what a backup is.
// It reads them for the takeover and for the tools, and writes them for a backup.
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { StoredRow } from '../journal.ts';
import type { StoredStreams } from '../stored-streams.ts';

/** The tables of layout 1. */
export const ROW_SCHEMA = `
  CREATE TABLE row (
    negotiation TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL, seat TEXT NOT NULL, person TEXT NOT NULL,
    kind TEXT NOT NULL, bytes BLOB NOT NULL, meta TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (negotiation, n)
  ) STRICT;
`;

/** Streams in the tables; the column `negotiation` holds a stream's name in its chain. */
export interface RowTables extends StoredStreams {
  insert(name: string, rows: readonly StoredRow[]): void;
}

/** Prepares the statements on an open store of layout 1. */
export function createRowTables(db: DatabaseSync): RowTables {
  const insertRow = db.prepare(
    'INSERT INTO row (negotiation, n, at, seat, person, kind, bytes, meta, prev, hash) VALUES (?,?,?,?,?,?,?,?,?,?)',
  );
  const selectRows = db.prepare(
    'SELECT n, at, seat, person, kind, bytes, meta, prev, hash FROM row WHERE negotiation = ? AND n >= ? ORDER BY n LIMIT ?',
  );
  const selectCheckpoints = db.prepare(
    'SELECT n, bytes, aux, hash FROM checkpoint WHERE negotiation = ? ORDER BY n DESC',
  );
  // One look-up per stream instead of a walk over every row.
  const selectNames = db.prepare(`
    WITH RECURSIVE found (id) AS (
      SELECT min(negotiation) FROM row
      UNION ALL SELECT (SELECT min(negotiation) FROM row WHERE negotiation > id) FROM found WHERE id IS NOT NULL
    ) SELECT id FROM found WHERE id IS NOT NULL`);

  return {
    names: () => selectNames.all().map((row) => z.string().parse(row.id)),
    rows: (name, from, limit) => selectRows.all(name, from, limit).map((row) => storedRow.parse(row)),
    checkpoints: (name) => selectCheckpoints.all(name).map((row) => storedCheckpoint.parse(row)),
    knownHead: () => null,
    flaw: () => '',
    insert(name, rows) {
      for (const { n, at, seat, person, kind, bytes, meta, prev, hash } of rows) {
        insertRow.run(name, n, at, seat, person, kind, bytes, meta, prev, hash);
      }
    },
  };
}

const storedRow = z.object({
  n: z.number(),
  at: z.string(),
  seat: z.string(),
  person: z.string(),
  kind: z.enum(['update', 'act', 'late']),
  bytes: z.instanceof(Uint8Array),
  meta: z.string(),
  prev: z.string(),
  hash: z.string(),
});
const storedCheckpoint = z.object({
  n: z.number(),
  bytes: z.instanceof(Uint8Array),
  aux: z.string(),
  hash: z.string(),
});
