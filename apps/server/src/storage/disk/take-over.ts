// Takes over a store of layout 1, whose rows are in SQLite tables: writes a log of the same rows with the same hashes, reads it
// back and compares, and only then gives the store its new file. Whole or not at all: whatever ends it on the way, the old
// file is in its place and the next start begins anew. The old file is kept beside the new one.
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { encodeEntries } from '../log/entry-codec.ts';
import { NO_CHAIN } from '../log/frame.ts';
import { logFolder } from '../log/log-folder.ts';
import { readLog } from '../log/read-log.ts';
import { type LogLimits, makeLogFolder, SegmentLog, syncFolder } from '../log/segment-log.ts';
import { copyPeopleChain } from '../sqlite/people-chain.ts';
import { createRowTables, type RowTables } from '../sqlite/row-tables.ts';
import { giveName, layoutOf, makeUnborn, openStoreFile } from '../sqlite/store-file.ts';
import { StoreFault, storeFaultOf } from '../store-fault.ts';
import { streamNamed } from '../stream.ts';
import { storePath } from './store-claim.ts';

/** Rows in a frame of a log that is made of tables. */
const ROWS_PER_FRAME = 500;

/** Takes the store of a data folder over, if it is of layout 1. Gives a sentence on what was done, or null. */
export async function takeOverRows(dataFolder: string, limits: LogLimits, now: Date): Promise<string | null> {
  const path = storePath(dataFolder);
  if (!existsSync(path)) return null;
  const old = openStoreFile(path, { mode: 'read' });
  try {
    if (layoutOf(old, path) !== 1) return null;
    const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
    const unborn = `${logFolder(dataFolder)}.new`;
    rmSync(unborn, { recursive: true, force: true });
    makeLogFolder(unborn);
    const rows = createRowTables(old);
    await writeLog(unborn, rows, limits);
    compare(unborn, rows);
    const filled = `${path}.new`;
    copyTables(path, filled);
    old.close();
    fold(path);
    const aside = `${logFolder(dataFolder)}.${stamp}`;
    const hadLog = existsSync(logFolder(dataFolder));
    if (hadLog) renameSync(logFolder(dataFolder), aside);
    renameSync(unborn, logFolder(dataFolder));
    const kept = keep(path, join(dataFolder, `adref-layout-1.${stamp}.sqlite`));
    syncFolder(dataFolder);
    giveName(filled, path);
    const besides = hadLog ? ` A log that lay there is kept in ${aside}.` : '';
    return `The rows of the store are in the log now, with the same hashes; the old file is kept as ${kept}.${besides}`;
  } catch (error) {
    throw storeFaultOf(error, `Taking over the store ${path}`);
  } finally {
    if (old.isOpen) old.close();
  }
}

/** Puts everything of the old file into the file itself, before it gets another name; nobody else may have it open. */
function fold(path: string): void {
  const db = openStoreFile(path, { mode: 'existing' });
  try {
    const mode = db.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode;
    if (mode !== 'delete')
      throw new StoreFault('busy', `Another program has ${path} open; stop it and start again.`);
  } finally {
    db.close();
  }
}

/** The rows of every stream, in the order of their names, in pages that one frame holds. */
function* pagesOf(rows: RowTables): Generator<{ name: string; page: ReturnType<RowTables['rows']> }> {
  for (const name of rows.names()) {
    let from = 0;
    for (;;) {
      const page = rows.rows(name, from, ROWS_PER_FRAME);
      const last = page.at(-1);
      if (last === undefined) break;
      // An entry gives only its first row a number and a hash before it: one that does not follow begins another.
      let begun = 0;
      for (let i = 1; i <= page.length; i++) {
        const [before, row] = [page[i - 1], page[i]];
        if (row !== undefined && row.n === (before?.n ?? 0) + 1 && row.prev === before?.hash) continue;
        yield { name, page: page.slice(begun, i) };
        begun = i;
      }
      from = last.n + 1;
    }
  }
}

async function writeLog(folder: string, rows: RowTables, limits: LogLimits): Promise<void> {
  const end = { segment: 0, offset: 0, chain: NO_CHAIN };
  const log = new SegmentLog({ folder, limits, end, isSealed: true });
  try {
    for (const { name, page } of pagesOf(rows)) {
      const unfit = page.find(
        ({ prev, hash }) => !/^([0-9a-f]{64})?$/.test(prev) || !/^[0-9a-f]{64}$/.test(hash),
      );
      if (unfit !== undefined) {
        throw new StoreFault(
          'broken',
          `The store is damaged in row ${unfit.n} of ${name}: its hash is none. Nothing was changed; see what verify says, and use repair.`,
        );
      }
      await log.append(encodeEntries([{ stream: streamNamed(name), rows: page }]));
    }
  } finally {
    await log.close();
  }
}

/** Reads the new log, and holds it against the tables row by row. */
function compare(folder: string, rows: RowTables): void {
  const pages = pagesOf(rows);
  for (const item of readLog(folder)) {
    if (item.kind === 'end') break;
    const expected = pages.next();
    const [entry] = item.kind === 'frame' ? item.entries : [];
    const isSame =
      !expected.done &&
      entry !== undefined &&
      isDeepStrictEqual(entry, { stream: streamNamed(expected.value.name), rows: expected.value.page });
    if (!isSame) throw new Error('invariant: a log that was just made holds other rows than the store');
  }
  if (!pages.next().done)
    throw new Error('invariant: a log that was just made holds fewer rows than the store');
}

/** Copies what is not rows into a new file of layout 2. */
function copyTables(path: string, filled: string): void {
  makeUnborn(filled, 2).close();
  const db = new DatabaseSync(filled);
  try {
    copyShared(db, path);
  } finally {
    db.close();
  }
}

/** Copies checkpoints, people, links and sessions, with their chain, of the store at `path` into an open one, in their order. */
export function copyShared(db: DatabaseSync, path: string): void {
  db.prepare('ATTACH DATABASE ? AS other').run(path);
  db.exec('BEGIN');
  for (const table of ['checkpoint', 'person', 'link', 'session'])
    db.exec(`INSERT INTO main.${table} SELECT * FROM other.${table} ORDER BY rowid`);
  copyPeopleChain(db, 'other');
  db.exec('COMMIT');
  db.exec('DETACH DATABASE other');
}

function keep(path: string, name: string): string {
  rmSync(name, { force: true });
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name); // A file system without a second name for a file.
  }
  return name;
}
