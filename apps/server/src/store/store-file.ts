// The store's file: one SQLite database for journal and sign-in. Made whole under another name and then renamed, so a
// file that exists is either ours and whole at birth, or it is reported and never written to.
import {
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
import { LOG_PAGES, lengthenLog } from './lengthen-log.ts';
import { StoreFault, storeFaultOf } from './store-fault.ts';

/** SQLite's application id of our files: "ADRF" in ASCII. */
const APPLICATION_ID = 0x41445246;

/** The layout below; a higher number was written by a newer Adref. */
const LAYOUT = 1;

const SCHEMA = `
  CREATE TABLE row (
    negotiation TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL, seat TEXT NOT NULL, person TEXT NOT NULL,
    kind TEXT NOT NULL, bytes BLOB NOT NULL, meta TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (negotiation, n)
  ) STRICT;
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
  /**
   * `create` is the server's way: makes a missing file, and lengthens the log for its many commits. `existing` reports a
   * missing one; `read` opens for reading only, beside a running server.
   */
  readonly mode: 'create' | 'existing' | 'read';
  /** A ceiling for the file, so that a full store can be told from a full disk. None by default. */
  readonly maximumBytes?: number;
}

/** Opens the store's file, or throws a `StoreFault` that says what is wrong with it. */
export function openStoreFile(path: string, options: StoreFileOptions): DatabaseSync {
  try {
    if (!existsSync(path)) makeStoreFile(path, options);
    checkHeader(path);
    const db = new DatabaseSync(path, { readOnly: options.mode === 'read', timeout: BUSY_TIMEOUT_MS });
    try {
      checkLayout(db, path);
      if (options.mode !== 'read') {
        db.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
        if (options.mode === 'create') lengthenLog(db, path);
        db.exec(`PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${LOG_PAGES};`);
        db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};`);
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

function makeStoreFile(path: string, options: StoreFileOptions): void {
  if (options.mode !== 'create') throw new StoreFault('broken', `There is no store at ${path}.`);
  if (existsSync(`${path}-wal`)) {
    throw new StoreFault(
      'broken',
      `The store ${path} is missing, but its log ${path}-wal is there; restore the file beside it.`,
    );
  }
  const unborn = `${path}.new`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(unborn, { force: true });
  const db = new DatabaseSync(unborn);
  db.exec(
    `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT}; BEGIN; ${SCHEMA} COMMIT;`,
  );
  db.close();
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
  const layout = pragma(db, 'user_version');
  if (layout !== LAYOUT) {
    throw new StoreFault(
      'broken',
      `The store ${path} has layout ${layout}; this server reads layout ${LAYOUT}.`,
    );
  }
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
