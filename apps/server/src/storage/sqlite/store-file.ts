// The store's file: one SQLite database for sign-in, checkpoints and the index of the log; in layout 1, for the rows too. Made
// whole under another name and then renamed, so a file that exists is either ours and whole at birth, or it is reported and
// never written to.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFault, storeFaultOf } from '../store-fault.ts';
import { INDEX_SCHEMA } from './index-tables.ts';
import { ROW_SCHEMA } from './row-tables.ts';

/** SQLite's application id of our files: "ADRF" in ASCII. */
const APPLICATION_ID = 0x41445246;

/** What a file holds: 1: rows in tables; 2: an index of rows that lie in a log. A higher number was written by a newer Adref. */
export type Layout = 1 | 2;

const SHARED_SCHEMA = `
  CREATE TABLE checkpoint (
    negotiation TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL, aux TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (negotiation, n)
  ) STRICT;
  CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, may_open INTEGER NOT NULL, home TEXT) STRICT;
  CREATE TABLE link (
    id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL REFERENCES person (id),
    negotiation TEXT, seat TEXT NOT NULL, issued_at TEXT NOT NULL, expires_at TEXT NOT NULL,
    used_at TEXT, revoked_at TEXT
  ) STRICT;
  CREATE INDEX link_of_negotiation ON link (negotiation);
  CREATE INDEX link_of_person ON link (person);
  CREATE TABLE session (
    hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id), link TEXT NOT NULL REFERENCES link (id),
    begun_at TEXT NOT NULL, seen_at TEXT NOT NULL, expires_at TEXT NOT NULL, ended_at TEXT
  ) STRICT;
  CREATE INDEX session_of_person ON session (person);
  CREATE INDEX session_of_link ON session (link);
`;

/** How a file is opened. */
export interface StoreFileOptions {
  /** `create` makes a missing file; `existing` reports a missing one; `read` opens for reading only, beside a running server. */
  readonly mode: 'create' | 'existing' | 'read';
  /** A ceiling for the file, so that a full store can be told from a full disk. None by default. */
  readonly maximumBytes?: number;
}

/** Opens the store's file, or throws a `StoreFault` that says what is wrong with it. */
export function openStoreFile(path: string, options: StoreFileOptions): DatabaseSync {
  try {
    if (!existsSync(path)) {
      if (options.mode !== 'create') throw new StoreFault('broken', `There is no store at ${path}.`);
      makeStoreFile(path, 2);
    }
    checkHeader(path);
    const db = new DatabaseSync(path, { readOnly: options.mode === 'read', timeout: BUSY_TIMEOUT_MS });
    try {
      checkLayout(db, path);
      if (options.mode !== 'read') {
        db.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
        db.exec('PRAGMA synchronous = FULL;');
      }
      if (options.maximumBytes !== undefined) limitPages(db, options.maximumBytes);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  } catch (error) {
    throw storeFaultOf(error, `Opening the store ${path}`);
  }
}

/** How long a connection waits for another one's write: admin commands write while the server runs. */
const BUSY_TIMEOUT_MS = 5_000;

/** Makes an empty store: whole, and readable by its owner only. */
function makeStoreFile(path: string, layout: Layout): void {
  if (existsSync(`${path}-wal`)) {
    throw new StoreFault(
      'broken',
      `The store ${path} is missing, but its log ${path}-wal is there; restore the file beside it.`,
    );
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unborn = `${path}.new`;
  makeUnborn(unborn, layout).close();
  giveName(unborn, path);
}

/** Makes an empty store under a name that it does not keep; whoever fills it closes it. An older one of that name is removed. */
export function makeUnborn(unborn: string, layout: Layout): DatabaseSync {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(unborn + suffix, { force: true });
  closeSync(openSync(unborn, 'wx', 0o600));
  chmodSync(unborn, 0o600);
  const db = new DatabaseSync(unborn);
  const schema = SHARED_SCHEMA + (layout === 1 ? ROW_SCHEMA : INDEX_SCHEMA);
  db.exec(
    `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${layout}; BEGIN; ${schema} COMMIT;`,
  );
  return db;
}

/** Gives a finished file its name, durably. */
export function giveName(unborn: string, path: string): void {
  syncPath(unborn);
  renameSync(unborn, path);
  syncPath(dirname(path));
}

/** A file that is cut off or is no database is found from its header, before SQLite may touch it. */
function checkHeader(path: string): void {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  const read = readSync(file, header, 0, HEADER_BYTES, 0);
  closeSync(file);
  if (read < HEADER_BYTES || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new StoreFault('broken', `The file ${path} is not a store: it does not begin like one.`);
  }
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) return; // The log may hold pages that the file does not have yet.
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = header.readUInt32BE(28) * pageBytes;
  const { size } = statSync(path);
  if (size < expected) {
    throw new StoreFault('broken', `The store ${path} is cut off: it has ${size} of ${expected} bytes.`);
  }
}
const HEADER_BYTES = 100;

function checkLayout(db: DatabaseSync, path: string): void {
  if (pragma(db, 'application_id') !== APPLICATION_ID) {
    throw new StoreFault('broken', `The file ${path} is a database of another program.`);
  }
  layoutOf(db, path);
}

/** The layout of an open store; throws a `StoreFault` when this version does not know it. */
export function layoutOf(db: DatabaseSync, path: string): Layout {
  const layout = pragma(db, 'user_version');
  if (layout === 1 || layout === 2) return layout;
  throw new StoreFault(
    'broken',
    `The store ${path} has layout ${layout}; this server reads layouts 1 and 2.`,
  );
}

function limitPages(db: DatabaseSync, bytes: number): void {
  db.exec(`PRAGMA max_page_count = ${Math.floor(bytes / pragma(db, 'page_size'))};`);
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version' | 'page_size'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
