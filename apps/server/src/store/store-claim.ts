// One server at a time on one data folder. The claim is a lock that the operating system drops with the process, however
// it ends; so a killed server never has to be cleaned up after.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFault, storeFaultOf } from './store-fault.ts';

/** Claims a data folder; returns what gives it up. Throws a `busy` fault while another server has it. */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    const fault = storeFaultOf(error, `Claiming ${folder}`);
    throw fault.reason === 'busy' ? new StoreFault('busy', `Another server is running on ${folder}.`) : fault;
  }
  return () => lock.close();
}

/** Where the store lies in a data folder. */
export function storePath(folder: string): string {
  return join(folder, 'adref.sqlite');
}
