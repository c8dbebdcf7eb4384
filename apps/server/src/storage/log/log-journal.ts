// The journal on the log: the port on segment files, with the index to find rows in them and group commit in front. A write
// runs on a thread of the system's pool; the server's own thread judges messages meanwhile.
import { GroupCommit } from '../group-commit.ts';
import type { Journal, Loaded } from '../journal.ts';
import { hashOfCheckpoint, verifyChain } from '../journal-chain.ts';
import type { IndexTables } from '../sqlite/index-tables.ts';
import type { Store } from '../sqlite/store.ts';
import { StoreFault } from '../store-fault.ts';
import { loadStream } from '../stored-streams.ts';
import { describeStream, nameInChain, type Stream, streamNamed } from '../stream.ts';
import { encodeEntries } from './entry-codec.ts';
import { LogIndex } from './log-index.ts';
import { createLogStreams } from './log-streams.ts';
import { damageSentence, recoverLog } from './recover-log.ts';
import { type ScrubSetting, scrubLog } from './scrub-log.ts';
import type { WriteAt } from './segment-file.ts';
import { type LogLimits, makeLogFolder, SegmentLog } from './segment-log.ts';
import { readableCheckpoints, soundIndex } from './sound-index.ts';

/** What a journal on a log is made of. */
export interface LogJournalSetting {
  /** The folder of the log. */
  readonly folder: string;
  /** The store whose tables are the index; it belongs to whoever opened it. */
  readonly store: Store;
  readonly limits: LogLimits &
    ScrubSetting['limits'] & {
      /** Bytes of rows that one write takes. */
      readonly groupBytes: number;
      /** The index is written this long after the first row that it lacks, ms. */
      readonly indexMs: number;
    };
  /** Told what is damaged: an error. */
  report(sentence: string): void;
  /** Told what is as it may be, and worth a line: what a crash left, or an index that could not be written. */
  note(sentence: string): void;
  readonly write?: WriteAt;
}

/** Opens the log in a folder, or begins one. Throws a `StoreFault` when it cannot be opened at all. */
export function openLogJournal({ folder, store, limits, report, note, write }: LogJournalSetting): Journal {
  const useIndex = <T>(work: (tables: IndexTables) => T): T => store.use('index', ({ index }) => work(index));
  makeLogFolder(folder);
  const index = new LogIndex(soundIndex(useIndex, report));
  const { end, isSealed, damages, cuts } = recoverLog(folder, index);
  for (const sentence of damages) report(sentence);
  const endScrub = scrubLog({
    folder,
    end,
    limits,
    damaged({ segment, offset }, why) {
      const sentence = damageSentence(folder, { segment, offset }, why);
      if (!damages.includes(sentence)) report(sentence);
    },
  });
  for (const sentence of cuts) note(sentence);
  for (const [name, { flaw }] of index.heads()) {
    if (flaw !== '') report(`${describeStream(streamNamed(name))} is not opened: ${flaw}.`);
  }
  const log = new SegmentLog({ folder, limits, end, isSealed, ...(write === undefined ? {} : { write }) });
  const streams = createLogStreams({
    folder,
    index,
    end: () => log.end,
    checkpoints: (name) => readableCheckpoints(useIndex, name, report),
  });
  let isOpen = true;
  let timer: NodeJS.Timeout | null = null;
  let isIndexBehind = false;

  function saveIndex(): void {
    timer = null;
    try {
      index.save();
      isIndexBehind = false;
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      if (isIndexBehind) return; // Said once: it is tried with every write.
      isIndexBehind = true;
      note(`The index could not be written, and will be later: ${error.message}`);
    }
  }

  saveIndex(); // What was found out is not to be found out again, nor forgotten.
  const queue = new GroupCommit({
    headOf: (stream) => index.headOf(nameInChain(stream)),
    groupBytes: limits.groupBytes,
    async write(group) {
      const place = await log.append(encodeEntries(group));
      index.note(place, group);
      index.setMark(log.end, place.offset);
      timer ??= setTimeout(saveIndex, limits.indexMs);
    },
  });

  function mustBeOpen(): void {
    if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
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
      const [row] = streams.rows(name, checkpoint.n, 1);
      if (row?.n !== checkpoint.n) {
        throw new Error(
          `A checkpoint of ${describeStream(stream)} names row ${checkpoint.n}, which is not durable.`,
        );
      }
      const hash = hashOfCheckpoint(name, checkpoint, row.hash);
      useIndex((tables) => tables.saveCheckpoint(name, checkpoint, hash));
    },
    async checkpoint(stream, n) {
      mustBeOpen();
      return useIndex((tables) => tables.checkpoint(nameInChain(stream), n));
    },
    async verify(stream) {
      mustBeOpen();
      const name = nameInChain(stream);
      const flaw = streams.flaw(name);
      const read = async (from: number, limit: number) => streams.rows(name, from, limit);
      const verdict = await verifyChain(name, read, [...streams.checkpoints(name)]);
      const known = streams.knownHead(name)?.n ?? 0;
      if (!verdict.ok) return verdict;
      if (flaw !== '') return { ok: false, n: verdict.rows + 1, why: flaw };
      return verdict.rows === known
        ? verdict
        : { ok: false, n: verdict.rows + 1, why: `row ${verdict.rows + 1} cannot be read` };
    },
    async rows(stream, from, limit) {
      mustBeOpen();
      return streams.rows(nameInChain(stream), from, limit);
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await endScrub();
      await queue.settled();
      if (timer !== null) clearTimeout(timer);
      saveIndex();
      await log.close();
    },
  };
}
