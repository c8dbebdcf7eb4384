// Holds the tables of people, links and sessions against their chain, and the chain against its copy in the log. Gives what is
// not as written; names rows by table and id.
import type { DatabaseSync } from 'node:sqlite';
import type { StoredRow } from '../journal.ts';
import { checkRows, EMPTY_CHAIN } from '../journal-chain.ts';
import { entryOfRow, printOf } from '../people-entry.ts';
import { entriesIn, hasChain, PEOPLE, saltOf, TOLD_TABLES } from './people-chain.ts';

/** One thing that is not as written; `row` is the entry concerned, if it is one. */
export interface PeopleFlaw {
  readonly row: number | null;
  readonly why: string;
}

/** Whether the copy in the log is the chain, or its beginning; `entries` is the chain as it was read after the copy. */
export function checkPeopleCopy(
  entries: readonly StoredRow[],
  logged: readonly StoredRow[],
): readonly PeopleFlaw[] {
  const unlike = logged.find(({ n, hash }) => entries[n - 1]?.hash !== hash);
  if (unlike === undefined) return [];
  const why =
    unlike.n > entries.length
      ? `entries ${entries.length + 1} to ${logged.length} are in the log and not in the store’s file`
      : `entry ${unlike.n} is another in the log than in the store’s file`;
  return [{ row: unlike.n, why }];
}

/** Whether the tables are as the chain tells. Nothing is found in a store that has no chain yet. */
export function checkPeople(db: DatabaseSync): readonly PeopleFlaw[] {
  if (!hasChain(db)) return [];
  const entries = entriesIn(db, 1, -1);
  const checked = checkRows(PEOPLE, EMPTY_CHAIN, entries);
  if (!checked.ok) return [{ row: checked.n, why: checked.why }];
  const told = new Map<string, { readonly print: string | null; readonly n: number }>();
  for (const row of entries) {
    const entry = entryOfRow(row);
    if (entry === null) return [{ row: row.n, why: `entry ${row.n} cannot be read` }];
    told.set(JSON.stringify([entry.table, entry.id]), { print: entry.print, n: row.n });
  }
  return TOLD_TABLES.flatMap(({ table, key, columns }) => {
    const flaws: PeopleFlaw[] = [];
    for (const row of db.prepare(`SELECT ${columns} FROM ${table}`).all()) {
      const id = String(row[key]);
      const name = JSON.stringify([table, id]);
      const last = told.get(name);
      told.delete(name);
      if (last === undefined || last.print === null)
        flaws.push({ row: null, why: `the ${table} ${id} is there, and nothing tells of it` });
      else if (last.print !== printOf(row, saltOf(db, table, id)))
        flaws.push({ row: last.n, why: `the ${table} ${id} is not as entry ${last.n} tells` });
    }
    for (const [name, { print, n }] of told) {
      if (name.startsWith(`["${table}"`) && print !== null)
        flaws.push({ row: n, why: `the ${table} that entry ${n} tells of is missing` });
    }
    return flaws;
  });
}
