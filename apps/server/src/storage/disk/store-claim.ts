// One server at a time on one data folder. The claim is a lock that the operating system drops with the process, however
// it ends; so a killed server never has to be cleaned up after. There are two locks: whoever deletes the one that lies in
// plain sight, to get a server started, meets the other one in the folder of the log.
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFault, storeFaultOf } from '../store-fault.ts';

/** Claims a data folder; returns what gives it up. Throws a `busy` fault while another server has it. */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const giveUp = lock(join(folder, 'server.lock'), folder);
  keepPrivate(folder);
  return giveUp;
}

/** Claims the log in a data folder as well, once it is there; returns what gives it up. */
export function claimLog(dataFolder: string): () => void {
  return lock(join(dataFolder, 'log', 'lock'), dataFolder);
}

/** Where the store lies in a data folder. */
export function storePath(folder: string): string {
  return join(folder, 'adref.sqlite');
}

function lock(path: string, folder: string): () => void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  try {
    return hold(path);
  } catch (error) {
    let fault = storeFaultOf(error, `Claiming ${folder}`);
    if (fault.reason === 'broken') {
      // Whoever held it would have been met before its words were read: a lock is empty, and these say nothing.
      truncateSync(path);
      try {
        return hold(path);
      } catch (again) {
        fault = storeFaultOf(again, `Claiming ${folder}`);
      }
    }
    throw fault.reason === 'busy' ? new StoreFault('busy', `Another server is running on ${folder}.`) : fault;
  }
}

function hold(path: string): () => void {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
  } catch (error) {
    db.close();
    throw error;
  }
  return () => db.close();
}

/** Nobody but their owner may read the folder and what the server keeps in it, whoever made them, under whatever umask. */
function keepPrivate(folder: string): void {
  restrict(folder, 0o700);
  for (const name of readdirSync(folder)) {
    if (!/^(adref|server\.lock|log)/.test(name)) continue;
    const path = join(folder, name);
    const kind = lstatSync(path);
    if (kind.isFile()) restrict(path, 0o600);
    if (!kind.isDirectory()) continue;
    restrict(path, 0o700);
    for (const file of readdirSync(path)) restrict(join(path, file), 0o600);
  }
}

function restrict(path: string, mode: number): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink() || (found.mode & 0o077) === 0) return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    // Somebody else's: then they decide who reads it. What this server makes is its own.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}
