// Tells in the chain of people what the operator has set in the data folder, by hashes, when the server takes it. A disk that
// takes nothing keeps no server from starting: then it is told with the next start.
import { createHash } from 'node:crypto';
import type { Store } from '../storage/sqlite/store.ts';
import { StoreFault } from '../storage/store-fault.ts';

/** Each setting by its name, as plain data. */
export function tellSettings(store: Store, settings: Readonly<Record<string, unknown>>, at: string): void {
  for (const [name, value] of Object.entries(settings)) {
    const print = createHash('sha256').update(JSON.stringify(value)).digest('hex');
    try {
      store.use('settings', ({ signIn }) => signIn.setSetting(name, print, at));
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
    }
  }
}
