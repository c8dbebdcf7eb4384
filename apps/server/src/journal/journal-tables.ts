// The journal's rows and checkpoints in SQLite: prepared statements, synchronous, one transaction per group.
// For the open store and the offline tools; it knows chain heads, nothing about rooms.
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Batch } from './group-commit.ts';
import type { Checkpoint, StoredRow } from './journal.ts';
import {
  type ChainHead,
  checkRows,
  EMPTY_CHAIN,
  hashOfCheckpoint,
  type StoredCheckpoint,
} from './journal-chain.ts';
import { nameInChain } from './stream.ts';

/** What loading a negotiation found. */
export interface Loaded {
  readonly checkpoint: Checkpoint | null;
  readonly rows: readonly StoredRow[];
  /** Checkpoints that were passed over, one sentence each. */
  readonly reports: readonly string[];
  /** Why the rows after the checkpoint must not be used; '' when they are whole. */
  readonly broken: string;
}

/** The synchronous half of the journal. */
export interface JournalTables {
  negotiations(): readonly string[];
  load(negotiation: string): Loaded;
  headOf(negotiation: string): ChainHead;
  append(group: readonly Batch[]): void;
  saveCheckpoint(negotiation: string, checkpoint: Checkpoint): void;
  checkpoints(negotiation: string): readonly StoredCheckpoint[];
  rows(negotiation: string, from: number, limit: number): readonly StoredRow[];
}

/** Prepares the journal's statements on an open store. */
export function createJournalTables(db: DatabaseSync): JournalTables {
  const insertRow = db.prepare(
    'INSERT INTO row (negotiation, n, at, seat, person, kind, bytes, meta, prev, hash) VALUES (?,?,?,?,?,?,?,?,?,?)',
  );
  const selectRows = db.prepare(
    'SELECT n, at, seat, person, kind, bytes, meta, prev, hash FROM row WHERE negotiation = ? AND n >= ? ORDER BY n LIMIT ?',
  );
  const selectHead = db.prepare('SELECT n, hash FROM row WHERE negotiation = ? ORDER BY n DESC LIMIT 1');
  const selectHash = db.prepare('SELECT n, hash FROM row WHERE negotiation = ? AND n = ?');
  const selectCheckpoints = db.prepare(
    'SELECT n, bytes, aux, hash FROM checkpoint WHERE negotiation = ? ORDER BY n DESC',
  );
  const upsertCheckpoint = db.prepare(
    'INSERT OR REPLACE INTO checkpoint (negotiation, n, bytes, aux, hash) VALUES (?,?,?,?,?)',
  );
  const dropOldCheckpoints = db.prepare(
    'DELETE FROM checkpoint WHERE negotiation = ?1 AND n NOT IN (SELECT n FROM checkpoint WHERE negotiation = ?1 ORDER BY n DESC LIMIT 2)',
  );
  // One look-up per negotiation instead of a walk over every row.
  const selectNegotiations = db.prepare(`
    WITH RECURSIVE found (id) AS (
      SELECT min(negotiation) FROM row
      UNION ALL SELECT (SELECT min(negotiation) FROM row WHERE negotiation > id) FROM found WHERE id IS NOT NULL
    ) SELECT id FROM found WHERE id IS NOT NULL`);

  const heads = new Map<string, ChainHead>();

  function headOf(negotiation: string): ChainHead {
    const known = heads.get(negotiation);
    if (known !== undefined) return known;
    const last = selectHead.get(negotiation);
    return last === undefined ? EMPTY_CHAIN : headRow.parse(last);
  }

  function inTransaction(work: () => void): void {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      heads.clear(); // What is durable now is read again.
      // SQLite may have rolled back by itself (a full disk does); a second rollback would hide the reason.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function rows(negotiation: string, from: number, limit: number): readonly StoredRow[] {
    return selectRows.all(negotiation, from, limit).map((row) => storedRow.parse(row));
  }

  function checkpoints(negotiation: string): readonly StoredCheckpoint[] {
    return selectCheckpoints.all(negotiation).map((row) => storedCheckpoint.parse(row));
  }

  return {
    negotiations: () => selectNegotiations.all().map((row) => z.string().parse(row.id)),

    load(negotiation) {
      const reports: string[] = [];
      let chosen: Checkpoint | null = null;
      let head = EMPTY_CHAIN;
      for (const { hash, ...checkpoint } of checkpoints(negotiation)) {
        const row = selectHash.get(negotiation, checkpoint.n);
        if (row !== undefined) {
          const standsOn = headRow.parse(row);
          if (hashOfCheckpoint(negotiation, checkpoint, standsOn.hash) === hash) {
            chosen = checkpoint;
            head = standsOn;
            break;
          }
        }
        reports.push(
          `The checkpoint of ${negotiation} after row ${checkpoint.n} is not what was written and is passed over.`,
        );
      }
      const tail = rows(negotiation, head.n + 1, -1);
      const checked = checkRows(negotiation, head, tail);
      return checked.ok
        ? { checkpoint: chosen, rows: tail, reports, broken: '' }
        : { checkpoint: null, rows: [], reports, broken: checked.why };
    },

    headOf,

    append(group) {
      const moved = new Map<string, ChainHead>();
      inTransaction(() => {
        for (const { stream, rows: added } of group) {
          const name = nameInChain(stream);
          for (const { n, at, seat, person, kind, bytes, meta, prev, hash } of added) {
            insertRow.run(name, n, at, seat, person, kind, bytes, meta, prev, hash);
            moved.set(name, { n, hash });
          }
        }
      });
      for (const [name, head] of moved) heads.set(name, head);
    },

    saveCheckpoint(negotiation, checkpoint) {
      const { n, bytes, aux } = checkpoint;
      const row = selectHash.get(negotiation, n);
      if (row === undefined)
        throw new Error(`A checkpoint of ${negotiation} names row ${n}, which is not durable.`);
      const hash = hashOfCheckpoint(negotiation, checkpoint, headRow.parse(row).hash);
      inTransaction(() => {
        upsertCheckpoint.run(negotiation, n, bytes, aux, hash);
        dropOldCheckpoints.run(negotiation);
      });
    },

    checkpoints,
    rows,
  };
}

const headRow = z.object({ n: z.number(), hash: z.string() });
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
