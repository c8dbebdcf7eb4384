// The journal's in-memory twin, for tests and for trying things out: the same order, chain, checkpoints and failures
// as the one on disk, and nothing left when the process ends.
import type { Change } from '@adref/text';
import { GroupCommit } from './group-commit.ts';
import type { Journal, Loaded, StoredCheckpoint, StoredRow } from './journal.ts';
import { EMPTY_CHAIN, hashOfCheckpoint, verifyChain } from './journal-chain.ts';
import { StoreFault } from './store-fault.ts';
import { loadStream, type StoredStreams } from './stored-streams.ts';
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
  const streams = memoryStreams(files);
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
    const { checkpoint, rows, reports, broken } = loadStream(streams, nameInChain(stream));
    for (const sentence of reports) report(sentence);
    if (broken !== '') {
      throw new StoreFault('broken', `The journal of ${describeStream(stream)} is broken: ${broken}.`);
    }
    return { checkpoint, rows };
  }

  return {
    async streams() {
      mustBeOpen();
      return streams.names().map(streamNamed);
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
      return streams.rows(nameInChain(stream), from, limit);
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

/** The streams of a journal in memory, as tools read those of one on the disk. */
export function memoryStreams(files: MemoryFiles): StoredStreams {
  return {
    names: () => [...files.keys()].sort(),
    rows(name, from, limit) {
      const rows = (files.get(name)?.rows ?? []).filter(({ n }) => n >= from);
      return (limit < 0 ? rows : rows.slice(0, limit)).map(copyOf);
    },
    checkpoints: (name) =>
      (files.get(name)?.checkpoints ?? []).toReversed().map((one) => ({ ...one, bytes: one.bytes.slice() })),
    knownHead: () => null,
    flaw: () => '',
  };
}

function copyOf<R extends Change>(row: R): R {
  return { ...row, bytes: row.bytes.slice() };
}
