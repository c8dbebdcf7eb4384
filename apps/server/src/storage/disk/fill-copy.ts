// A new store of layout 1, in one file: what a backup is, and a mended store. It is filled under another name, so that a file that has
// its name is whole.
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { syncFile } from '../log/segment-log.ts';
import { checkPeople } from '../sqlite/check-people.ts';
import { createPeopleChain, makePeopleTables } from '../sqlite/people-chain.ts';
import { createRowTables } from '../sqlite/row-tables.ts';
import { makeUnborn } from '../sqlite/store-file.ts';
import { StoreFault, storeFaultOf } from '../store-fault.ts';
import type { PeopleRow, PeopleTable, StoreCopy } from '../stored-store.ts';

/**
 * Makes a store at `target`, filled by `fill`, and gives what that gives. Throws a `busy` fault when there is a file of that name, and
 * what `fill` throws; then nothing is left at `target`. `doing` begins the sentence on a failure of the file itself.
 */
export function fillCopy<T>(target: string, doing: string, fill: (copy: StoreCopy) => T): T {
  return fillFile(target, doing, (db) => fill(copyIn(db)));
}

/** The same, for whoever fills the tables themselves. */
export function fillFile<T>(target: string, doing: string, fill: (db: DatabaseSync) => T): T {
  if (existsSync(target)) throw new StoreFault('busy', `${target} is there already; name another file.`);
  const unfinished = `${target}.part`;
  try {
    const db = makeUnborn(unfinished, 1);
    let filled: T;
    try {
      filled = fill(db);
    } finally {
      db.close();
    }
    syncFile(unfinished);
    renameSync(unfinished, target);
    return filled;
  } catch (error) {
    for (const suffix of ['', '-journal']) rmSync(unfinished + suffix, { force: true });
    throw error instanceof Error && 'errcode' in error ? storeFaultOf(error, doing) : error;
  }
}

function copyIn(db: DatabaseSync): StoreCopy {
  const rows = createRowTables(db);
  makePeopleTables(db);
  return {
    addRows(name, added) {
      db.exec('BEGIN');
      rows.insert(name, added);
      db.exec('COMMIT');
    },
    addPeople: (table, row) => insert(db, table, row),
    peopleFlaws: () => checkPeople(db),
    beginPeopleAnew() {
      db.exec('DELETE FROM people_entry; DELETE FROM person_salt; BEGIN;');
      createPeopleChain(db).begin();
      db.exec('COMMIT');
    },
  };
}

function insert(db: DatabaseSync, table: PeopleTable, row: PeopleRow): boolean {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join();
  try {
    db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${marks})`).run(...Object.values(row));
    return true;
  } catch {
    return false;
  }
}
