// Holds the tables of people, links and sessions against their chain. Gives what is not as written; names rows by table and id.
import type { DatabaseSync } from 'node:sqlite';
import { checkRows, EMPTY_CHAIN } from '../journal-chain.ts';
import { entryOfRow, printOf } from '../people-entry.ts';
import type { PeopleFlaw } from '../stored-store.ts';
import { PEOPLE } from '../stream.ts';
import { entriesIn, hasChain, saltOf, TOLD_TABLES } from './people-chain.ts';

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
