// The open store: the tables of sign-in, and the index of the log with the checkpoints. What sign-in writes is on disk when a call
// returns; the index is written without waiting for the disk, on a connection of its own, because it can be made again.
// What SQLite throws leaves here as a `StoreFault`; after one the store stays open, so that a disk may recover.
import type { DatabaseSync } from 'node:sqlite';
import { StoreFault, storeFaultOf } from '../store-fault.ts';
import { createIndexTables, type IndexTables } from './index-tables.ts';
import { createSignInTables, type SignInTables } from './sign-in-tables.ts';
import { layoutOf, openStoreFile, type StoreFileOptions } from './store-file.ts';

/** What lies in the store. */
export interface StoreTables {
  /** Throws a `StoreFault` while the store is of layout 1, whose rows are not in a log. */
  readonly index: IndexTables;
  readonly signIn: SignInTables;
}

/** A store open for writing. */
export interface Store {
  /** Does one thing with the tables; what it wrote for sign-in is durable when this returns. Throws a `StoreFault` when it cannot. */
  use<T>(doing: string, work: (tables: StoreTables) => T): T;
  /** False once it has been closed; then the server cannot go on. */
  isOpen(): boolean;
  /** Closes the file; using it later is a `closed` fault. Asking twice is the same as once. */
  close(): void;
}

/** Opens the store at a path, or throws a `StoreFault` that says what is wrong with its file, which then has not been written to. */
export function openStore(path: string, options: StoreFileOptions): Store {
  const open: DatabaseSync[] = [];
  const close = () => {
    for (const db of open) if (db.isOpen) db.close();
  };
  try {
    const db = openStoreFile(path, options);
    open.push(db);
    const signIn = createSignInTables(db);
    const index = layoutOf(db, path) === 2 ? openIndex(path, options, open) : null;
    const tables: StoreTables = {
      signIn,
      get index() {
        if (index === null) throw new StoreFault('broken', `The rows of ${path} are not in a log yet.`);
        return index;
      },
    };
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
      close,
    };
  } catch (error) {
    close();
    throw storeFaultOf(error, `Opening the store ${path}`);
  }
}

/** Its writes wait for nobody: what could not be written is written later. */
function openIndex(path: string, options: StoreFileOptions, open: DatabaseSync[]): IndexTables {
  const db = openStoreFile(path, options);
  open.push(db);
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 20;');
  return createIndexTables(db);
}
