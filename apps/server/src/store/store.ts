// The open store: the journal's tables and those of sign-in on one connection, in the server's own thread. A commit holds
// the thread until it is on disk; nothing that was waiting could have been shown earlier (docs/adr/0006).
// What SQLite throws leaves here as a `StoreFault`; after one the store stays open, so that a disk may recover.
import type { DatabaseSync } from 'node:sqlite';
import { createJournalTables, type JournalTables } from '../journal/journal-tables.ts';
import { createSignInTables, type SignInTables } from '../sign-in/sign-in-tables.ts';
import { StoreFault, storeFaultOf } from './store-fault.ts';
import { openStoreFile, type StoreFileOptions } from './store-file.ts';

/** What lies in the store. */
export interface StoreTables {
  readonly journal: JournalTables;
  readonly signIn: SignInTables;
}

/** A store open for writing. */
export interface Store {
  /** Does one thing with the tables; what it wrote is durable when this returns. Throws a `StoreFault` when it cannot. */
  use<T>(doing: string, work: (tables: StoreTables) => T): T;
  /** False once it has been closed; then the server cannot go on. */
  isOpen(): boolean;
  /** Closes the file; using it later is a `closed` fault. Asking twice is the same as once. */
  close(): void;
}

/** Opens the store at a path, or throws a `StoreFault` that says what is wrong with its file, which then has not been written to. */
export function openStore(path: string, options: StoreFileOptions): Store {
  const db = openStoreFile(path, options);
  const tables = tablesOf(db, path);
  return {
    use(doing, work) {
      if (!db.isOpen) throw new StoreFault('closed', 'The store is closed.');
      try {
        return work(tables);
      } catch (error) {
        throw storeFaultOf(error, `The store's ${doing}`);
      }
    },
    isOpen: () => db.isOpen,
    close() {
      if (db.isOpen) db.close();
    },
  };
}

function tablesOf(db: DatabaseSync, path: string): StoreTables {
  try {
    return { journal: createJournalTables(db), signIn: createSignInTables(db) };
  } catch (error) {
    db.close();
    throw storeFaultOf(error, `Opening the store ${path}`);
  }
}
