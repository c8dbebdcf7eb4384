// Copies people, links, sessions and their chain out of a damaged file, row by row as far as they can be read.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { checkPeople } from '../storage/sqlite/check-people.ts';
import { createPeopleChain, hasChain, makePeopleTables } from '../storage/sqlite/people-chain.ts';
import { whyUnreadable } from './whole-rows.ts';

/** Gives a sentence for everything that was left out, and for what is in the copy and not as its chain tells. */
export function salvageTables(from: DatabaseSync, into: DatabaseSync): readonly string[] {
  const notices: string[] = [];
  makePeopleTables(into);
  for (const table of ['person', 'link', 'session']) notices.push(...salvage(from, into, table));
  if (canTell(from))
    for (const table of ['person_salt', 'people_entry']) notices.push(...salvage(from, into, table));
  const flaws = checkPeople(into);
  if (flaws.length > 0 || notices.length > 0) {
    notices.push(...flaws.map(({ why }) => `In the copy, ${why}.`));
    notices.push('The chain of people begins anew with what the copy has.');
    into.exec('DELETE FROM people_entry; DELETE FROM person_salt; BEGIN;');
    createPeopleChain(into).begin();
    into.exec('COMMIT');
  }
  return notices;
}

function canTell(db: DatabaseSync): boolean {
  try {
    return hasChain(db);
  } catch {
    return false;
  }
}

function salvage(from: DatabaseSync, into: DatabaseSync, table: string): readonly string[] {
  let [copied, unfit] = [0, 0];
  try {
    for (const row of from.prepare(`SELECT * FROM ${table} ORDER BY rowid`).iterate()) {
      if (insert(into, table, row)) copied += 1;
      else unfit += 1;
    }
  } catch (error) {
    return [`Of the table ${table} only ${copied} row(s) could be read (${whyUnreadable(error)}).`];
  }
  return unfit === 0 ? [] : [`Of the table ${table}, ${unfit} row(s) that belong to nobody are left out.`];
}

/** False when the row does not fit: what it belongs to is not in the copy. */
function insert(into: DatabaseSync, table: string, row: Readonly<Record<string, SQLInputValue>>): boolean {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join();
  try {
    into.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${marks})`).run(...Object.values(row));
    return true;
  } catch {
    return false;
  }
}
