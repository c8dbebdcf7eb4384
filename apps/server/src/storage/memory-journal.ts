// The journal's in-memory twin, for tests and for trying things out: the same order, chain, checkpoints and failures
// as the one on disk, and nothing left when the process ends.

import { GroupCommit } from './group-commit.ts';
import type { Checkpoint, Journal, JournalRow, Loaded, StoredCheckpoint, StoredRow } from './journal.ts';
import { checkRows, EMPTY_CHAIN, hashOfCheckpoint, verifyChain } from './journal-chain.ts';
import { StoreFault } from './store-fault.ts';
import { describeStream, nameInChain, type Stream, streamNamed } from './stream.ts';

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

  const queue = new GroupCommit({
    headOf: (stream) => fileOf(nameInChain(stream)).rows.at(-1) ?? EMPTY_CHAIN,
    groupBytes: Number.POSITIVE_INFINITY,
    async write(group) {
      options.commit?.();
      for (const { stream, rows } of group) {
        const name = nameInChain(stream);
        const file = fileOf(name);
        files.set(name, file);
        file.rows.push(...rows.map(copyOf));
      }
    },
  });

  function mustBeOpen(): void {
    if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
  }

  function fileOf(name: string): MemoryFile {
    return files.get(name) ?? { rows: [], checkpoints: [] };
  }

  function load(stream: Stream): Loaded {
    const name = nameInChain(stream);
    const { rows, checkpoints } = fileOf(name);
    let chosen: Checkpoint | null = null;
    let head = EMPTY_CHAIN;
    for (const checkpoint of checkpoints.toReversed()) {
      const row = rows[checkpoint.n - 1];
      if (row !== undefined && hashOfCheckpoint(name, checkpoint, row.hash) === checkpoint.hash) {
        chosen = { n: checkpoint.n, bytes: checkpoint.bytes.slice(), aux: checkpoint.aux };
        head = row;
        break;
      }
      report(
        `The checkpoint of ${describeStream(stream)} after row ${checkpoint.n} is not what was written and is passed over.`,
      );
    }
    const tail = rows.slice(head.n);
    const checked = checkRows(name, head, tail);
    if (!checked.ok) {
      throw new StoreFault('broken', `The journal of ${describeStream(stream)} is broken: ${checked.why}.`);
    }
    return { checkpoint: chosen, rows: tail.map(copyOf) };
  }

  return {
    async streams() {
      mustBeOpen();
      return [...files.keys()].sort().map(streamNamed);
    },

    async load(stream) {
      mustBeOpen();
      return load(stream);
    },

    async take(stream) {
      mustBeOpen();
      const fence = await queue.take(stream);
      return { ...load(stream), fence };
    },

    async append(stream, addition) {
      mustBeOpen();
      await queue.append(stream, addition);
    },

    async saveCheckpoint(stream, checkpoint) {
      mustBeOpen();
      const name = nameInChain(stream);
      const { rows, checkpoints } = fileOf(name);
      const row = rows[checkpoint.n - 1];
      if (row === undefined) {
        throw new Error(
          `A checkpoint of ${describeStream(stream)} names row ${checkpoint.n}, which is not durable.`,
        );
      }
      const { n, bytes, aux } = checkpoint;
      const hash = hashOfCheckpoint(name, checkpoint, row.hash);
      const kept = checkpoints.filter((older) => older.n < n).slice(-1);
      checkpoints.splice(0, checkpoints.length, ...kept, { n, bytes: bytes.slice(), aux, hash });
    },

    async checkpoint(stream, n) {
      mustBeOpen();
      const found = fileOf(nameInChain(stream)).checkpoints.find((one) => one.n === n);
      return found === undefined ? null : { ...found, bytes: found.bytes.slice() };
    },

    async verify(stream) {
      mustBeOpen();
      const { rows, checkpoints } = fileOf(nameInChain(stream));
      return verifyChain(
        nameInChain(stream),
        async (from, limit) => rows.slice(from - 1, from - 1 + limit),
        checkpoints,
      );
    },

    async rows(stream, from, limit) {
      mustBeOpen();
      return fileOf(nameInChain(stream))
        .rows.filter((row) => row.n >= from)
        .slice(0, limit)
        .map(copyOf);
    },

    async close() {
      isOpen = false;
      await queue.settled();
    },
  };
}

/** What the twin keeps per stream. */
export interface MemoryFile {
  readonly rows: StoredRow[];
  readonly checkpoints: StoredCheckpoint[];
}
export type MemoryFiles = Map<string, MemoryFile>;

function copyOf<R extends JournalRow>(row: R): R {
  return { ...row, bytes: row.bytes.slice() };
}
