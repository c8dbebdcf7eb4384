// The journal's in-memory twin, for tests and for trying things out: the same order, chain, checkpoints and failures
// as the one on disk, and nothing left when the process ends.
import { StoreFault } from '../store/store-fault.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Checkpoint, Journal, JournalRow, StoredRow } from './journal.ts';
import {
  chainRows,
  checkRows,
  EMPTY_CHAIN,
  hashOfCheckpoint,
  type StoredCheckpoint,
  verifyChain,
} from './journal-chain.ts';

/** How the twin is made to misbehave. */
export interface MemoryJournalOptions {
  /** Stands in for the disk: called for every group before its rows count; when it throws, the commit fails. */
  readonly commit?: () => void;
  /** Told of a checkpoint that was passed over. */
  readonly report?: (sentence: string) => void;
}

/** A journal in memory. `files` is what lies "on the disk": tests may damage it, or reopen it in a second journal. */
export function createMemoryJournal(
  options: MemoryJournalOptions = {},
  files: MemoryFiles = new Map(),
): Journal {
  const report = options.report ?? (() => {});
  let isOpen = true;

  const group = createGroupCommit((batches) => {
    options.commit?.();
    for (const { negotiation, rows } of batches) {
      if (rows.length === 0) continue;
      const file = files.get(negotiation) ?? { rows: [], checkpoints: [] };
      files.set(negotiation, file);
      const head = file.rows.at(-1) ?? EMPTY_CHAIN;
      file.rows.push(...chainRows(negotiation, head, rows.map(copyOf)));
    }
  });

  function fileOf(negotiation: string): MemoryFile {
    if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
    return files.get(negotiation) ?? { rows: [], checkpoints: [] };
  }

  return {
    async negotiations() {
      fileOf('');
      return [...files.keys()].sort();
    },

    async load(negotiation) {
      const { rows, checkpoints } = fileOf(negotiation);
      let chosen: Checkpoint | null = null;
      let head = EMPTY_CHAIN;
      for (const checkpoint of checkpoints.toReversed()) {
        const row = rows[checkpoint.n - 1];
        if (row !== undefined && hashOfCheckpoint(negotiation, checkpoint, row.hash) === checkpoint.hash) {
          chosen = { n: checkpoint.n, bytes: checkpoint.bytes.slice(), aux: checkpoint.aux };
          head = row;
          break;
        }
        report(
          `The checkpoint of ${negotiation} after row ${checkpoint.n} is not what was written and is passed over.`,
        );
      }
      const tail = rows.slice(head.n);
      const checked = checkRows(negotiation, head, tail);
      if (!checked.ok)
        throw new StoreFault('broken', `The journal of ${negotiation} is broken: ${checked.why}.`);
      return { checkpoint: chosen, rows: tail.map(copyOf) };
    },

    async append(negotiation, rows) {
      fileOf(negotiation);
      await group.append({ negotiation, rows });
    },

    async saveCheckpoint(negotiation, checkpoint) {
      const { rows, checkpoints } = fileOf(negotiation);
      const row = rows[checkpoint.n - 1];
      if (row === undefined) {
        throw new Error(`A checkpoint of ${negotiation} names row ${checkpoint.n}, which is not durable.`);
      }
      const { n, bytes, aux } = checkpoint;
      const hash = hashOfCheckpoint(negotiation, checkpoint, row.hash);
      const kept = checkpoints.filter((older) => older.n < n).slice(-1);
      checkpoints.splice(0, checkpoints.length, ...kept, { n, bytes: bytes.slice(), aux, hash });
    },

    async verify(negotiation) {
      const { rows, checkpoints } = fileOf(negotiation);
      return verifyChain(
        negotiation,
        async (from, limit) => rows.slice(from - 1, from - 1 + limit),
        checkpoints,
      );
    },

    async rows(negotiation, from, limit) {
      return fileOf(negotiation)
        .rows.filter((row) => row.n >= from)
        .slice(0, limit)
        .map(copyOf);
    },

    async close() {
      group.flush();
      isOpen = false;
    },
  };
}

/** What the twin keeps per negotiation. */
export interface MemoryFile {
  readonly rows: StoredRow[];
  readonly checkpoints: StoredCheckpoint[];
}
export type MemoryFiles = Map<string, MemoryFile>;

function copyOf<R extends JournalRow>(row: R): R {
  return { ...row, bytes: row.bytes.slice() };
}
