// The journal on disk: the port spoken to the store's thread, with group commit in front of it.
import { packRows, unpackRows } from '../store/packed-rows.ts';
import { StoreFault } from '../store/store-fault.ts';
import type { StoreThread } from '../store/store-thread.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Journal, StoredRow } from './journal.ts';
import { verifyChain } from './journal-chain.ts';

/** A journal on a running store. Closing it waits for its own commits; the thread belongs to whoever started it. */
export function createSqliteJournal(store: StoreThread, report: (sentence: string) => void): Journal {
  let isOpen = true;

  const group = createGroupCommit(async (batches) => {
    const rows = batches.flatMap(({ negotiation, rows }) => rows.map((row) => ({ ...row, negotiation })));
    if (rows.length === 0) return;
    const packed = packRows(rows);
    await store.call('append', packed, [packed.bytes.buffer]);
  });

  function assertOpen(): void {
    if (!isOpen) throw new StoreFault('closed', 'The journal is closed.');
  }

  async function rows(negotiation: string, from: number, limit: number): Promise<readonly StoredRow[]> {
    return unpackRows(await store.call('rows', { negotiation, from, limit }));
  }

  return {
    async negotiations() {
      assertOpen();
      return store.call('negotiations', null);
    },
    async load(negotiation) {
      assertOpen();
      const loaded = await store.call('load', negotiation);
      for (const sentence of loaded.reports) report(sentence);
      if (loaded.broken !== '') {
        throw new StoreFault('broken', `The journal of ${negotiation} is broken: ${loaded.broken}.`);
      }
      return { checkpoint: loaded.checkpoint, rows: unpackRows(loaded.rows) };
    },
    async append(negotiation, rows) {
      assertOpen();
      await group.append({ negotiation, rows });
    },
    async saveCheckpoint(negotiation, checkpoint) {
      assertOpen();
      await store.call('saveCheckpoint', { negotiation, checkpoint });
    },
    async verify(negotiation) {
      assertOpen();
      const checkpoints = await store.call('checkpoints', negotiation);
      return verifyChain(negotiation, (from, limit) => rows(negotiation, from, limit), checkpoints);
    },
    async rows(negotiation, from, limit) {
      assertOpen();
      return rows(negotiation, from, limit);
    },
    async close() {
      isOpen = false;
      await group.settled();
    },
  };
}
