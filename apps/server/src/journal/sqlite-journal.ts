// The journal on disk: the port on the store's tables, with group commit in front of them.
import type { Store } from '../store/store.ts';
import { StoreFault } from '../store/store-fault.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Journal } from './journal.ts';
import { verifyChain } from './journal-chain.ts';
import type { JournalTables } from './journal-tables.ts';

/** A journal on an open store. Closing it commits what is waiting; the store belongs to whoever opened it. */
export function createSqliteJournal(store: Store, report: (sentence: string) => void): Journal {
  let isOpen = true;

  function use<T>(doing: string, work: (tables: JournalTables) => T): T {
    if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
    return store.use(doing, ({ journal }) => work(journal));
  }

  const group = createGroupCommit((batches) => use('append', (tables) => tables.append(batches)));

  return {
    async negotiations() {
      return use('negotiations', (tables) => tables.negotiations());
    },
    async load(negotiation) {
      const { checkpoint, rows, reports, broken } = use('load', (tables) => tables.load(negotiation));
      for (const sentence of reports) report(sentence);
      if (broken !== '') {
        throw new StoreFault('broken', `The journal of ${negotiation} is broken: ${broken}.`);
      }
      return { checkpoint, rows };
    },
    async append(negotiation, rows) {
      if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
      await group.append({ negotiation, rows });
    },
    async saveCheckpoint(negotiation, checkpoint) {
      use('saveCheckpoint', (tables) => tables.saveCheckpoint(negotiation, checkpoint));
    },
    async verify(negotiation) {
      const checkpoints = use('checkpoints', (tables) => tables.checkpoints(negotiation));
      const read = async (from: number, limit: number) =>
        use('rows', (tables) => tables.rows(negotiation, from, limit));
      return verifyChain(negotiation, read, checkpoints);
    },
    async rows(negotiation, from, limit) {
      return use('rows', (tables) => tables.rows(negotiation, from, limit));
    },
    async close() {
      group.flush();
      isOpen = false;
    },
  };
}
