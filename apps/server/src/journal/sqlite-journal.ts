// The journal on disk: the port on the store's tables, with group commit in front of them.
import type { Store } from '../store/store.ts';
import { StoreFault } from '../store/store-fault.ts';
import { GroupCommit } from './group-commit.ts';
import type { Journal, Loaded } from './journal.ts';
import { verifyChain } from './journal-chain.ts';
import type { JournalTables } from './journal-tables.ts';
import { describeStream, nameInChain, type Stream, streamNamed } from './stream.ts';

/** A journal on an open store. Closing it commits what is waiting; the store belongs to whoever opened it. */
export function createSqliteJournal(store: Store, report: (sentence: string) => void): Journal {
  let isOpen = true;

  function useOpen<T>(doing: string, work: (tables: JournalTables) => T): T {
    return store.use(doing, ({ journal }) => work(journal));
  }

  function use<T>(doing: string, work: (tables: JournalTables) => T): T {
    mustBeOpen();
    return useOpen(doing, work);
  }

  function mustBeOpen(): void {
    if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
  }

  const queue = new GroupCommit({
    headOf: (stream) => useOpen('append', (tables) => tables.headOf(nameInChain(stream))),
    groupBytes: Number.POSITIVE_INFINITY,
    write: async (group) => useOpen('append', (tables) => tables.append(group)),
  });

  function load(stream: Stream): Loaded {
    const { checkpoint, rows, reports, broken } = use('load', (tables) => tables.load(nameInChain(stream)));
    for (const sentence of reports) report(sentence);
    if (broken !== '') {
      throw new StoreFault('broken', `The journal of ${describeStream(stream)} is broken: ${broken}.`);
    }
    return { checkpoint, rows };
  }

  return {
    async streams() {
      return use('negotiations', (tables) => tables.negotiations()).map(streamNamed);
    },
    async load(stream) {
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
      use('saveCheckpoint', (tables) => tables.saveCheckpoint(nameInChain(stream), checkpoint));
    },
    async verify(stream) {
      const name = nameInChain(stream);
      const checkpoints = use('checkpoints', (tables) => tables.checkpoints(name));
      const read = async (from: number, limit: number) =>
        use('rows', (tables) => tables.rows(name, from, limit));
      return verifyChain(name, read, checkpoints);
    },
    async rows(stream, from, limit) {
      return use('rows', (tables) => tables.rows(nameInChain(stream), from, limit));
    },
    async close() {
      isOpen = false;
      await queue.settled();
    },
  };
}
