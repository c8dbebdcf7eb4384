// The people, links and sessions of a data folder, for a command line beside a running server or without one.
import type { SignInStore } from '../sign-in-store.ts';
import { createSqliteSignInStore } from '../sqlite/sqlite-sign-in-store.ts';
import { openStore } from '../sqlite/store.ts';
import { storePath } from './store-claim.ts';

/** Opens what a server keeps in the folder. Throws a `StoreFault` when there is no store, or one that cannot be used. */
export function openPeople(dataFolder: string): { readonly people: SignInStore; close(): void } {
  const store = openStore(storePath(dataFolder), { mode: 'existing' });
  return { people: createSqliteSignInStore(store), close: () => store.close() };
}
