// The chain of what happened to people, links and sessions, in the store's file: an entry is written in the same transaction as
// the change that it tells of, whoever makes the change (the server or a command line beside it). The server copies it to the
// log (`people-log.ts`), which does not forget; `check-people.ts` holds the tables against it.
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { StoredRow } from '../journal.ts';
import { chainRows, EMPTY_CHAIN } from '../journal-chain.ts';
import { type PeopleEntry, printOf, rowOfEntry } from '../people-entry.ts';
import { PEOPLE } from '../stream.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS people_entry (
    n INTEGER PRIMARY KEY, at TEXT NOT NULL, entry TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS person_salt (id TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT;
`;

/**
 * The tables that it tells of, with the column that names a row and those that its print covers: by name, so that a column added
 * later changes no print. When a session was last used is left out: it changes every ten minutes, and only ends it earlier.
 */
export const TOLD_TABLES = [
  { table: 'person', key: 'id', columns: 'id, name, may_open, home' },
  {
    table: 'link',
    key: 'id',
    columns: 'id, token_hash, person, negotiation, seat, issued_at, expires_at, used_at, revoked_at',
  },
  { table: 'session', key: 'hash', columns: 'hash, person, link, begun_at, expires_at, ended_at' },
] as const;

type ToldTable = (typeof TOLD_TABLES)[number]['table'];

export interface PeopleChain {
  /** Begins the chain of a store that has none with what is there; inside a transaction. Asking twice is the same as once. */
  begin(): void;
  /** Tells that a row is as it is now; inside the transaction that changed it. `at` is '' where nobody said when. */
  tell(table: ToldTable, id: string, why: PeopleEntry['why'], at: string): void;
  /** Tells that the operator has set something, by a hash of it. */
  tellSetting(id: string, print: string, at: string): void;
  /** At most `limit` entries from number `from` on, as rows of the stream. */
  entries(from: number, limit: number): readonly StoredRow[];
}

/** The chain in an open store. `salt` gives a fresh one. */
export function createPeopleChain(
  db: DatabaseSync,
  salt: () => string = () => randomBytes(16).toString('hex'),
): PeopleChain {
  function append(entry: PeopleEntry, at: string): void {
    const last = db.prepare('SELECT n, hash FROM people_entry ORDER BY n DESC LIMIT 1').get();
    const head = last === undefined ? EMPTY_CHAIN : headRow.parse(last);
    for (const { n, prev, hash, bytes } of chainRows(PEOPLE, head, [rowOfEntry(entry, at)])) {
      db.prepare('INSERT INTO people_entry (n, at, entry, prev, hash) VALUES (?,?,?,?,?)').run(
        n,
        at,
        new TextDecoder().decode(bytes),
        prev,
        hash,
      );
    }
  }

  function tell(table: ToldTable, id: string, why: PeopleEntry['why'], at: string): void {
    const told = TOLD_TABLES.find((one) => one.table === table);
    if (told === undefined) throw new Error(`invariant: the chain of people tells nothing of ${table}`);
    const row = db.prepare(`SELECT ${told.columns} FROM ${table} WHERE ${told.key} = ?`).get(id);
    if (table === 'person' && row !== undefined)
      db.prepare('INSERT OR IGNORE INTO person_salt (id, salt) VALUES (?,?)').run(id, salt());
    append({ table, id, why, print: row === undefined ? null : printOf(row, saltOf(db, table, id)) }, at);
  }

  return {
    begin() {
      db.exec(SCHEMA);
      if (db.prepare('SELECT 1 FROM people_entry LIMIT 1').get() !== undefined) return;
      for (const { table, key } of TOLD_TABLES) {
        for (const row of db.prepare(`SELECT ${key} AS id FROM ${table} ORDER BY rowid`).all())
          tell(table, String(row.id), 'was-there', '');
      }
    },
    tell,
    tellSetting(id, print, at) {
      const known = db
        .prepare(
          "SELECT json_extract(entry, '$.print') AS print FROM people_entry WHERE json_extract(entry, '$.table') = 'setting' AND json_extract(entry, '$.id') = ? ORDER BY n DESC LIMIT 1",
        )
        .get(id);
      if (known?.print !== print) append({ table: 'setting', id, print, why: 'set' }, at);
    },
    entries: (from, limit) => entriesIn(db, from, limit),
  };
}

/** At most `limit` entries from number `from` on; none in a store that has no chain yet. */
export function entriesIn(db: DatabaseSync, from: number, limit: number): readonly StoredRow[] {
  if (!hasChain(db)) return [];
  return db
    .prepare('SELECT n, at, entry, prev, hash FROM people_entry WHERE n >= ? ORDER BY n LIMIT ?')
    .all(from, limit)
    .map((found) => {
      const { n, at, entry, prev, hash } = entryRow.parse(found);
      const bytes = new TextEncoder().encode(entry);
      return { n, at, seat: '', person: '', kind: 'act', meta: '', bytes, prev, hash };
    });
}

/** Makes the tables of the chain, empty. */
export function makePeopleTables(db: DatabaseSync): void {
  db.exec(SCHEMA);
}

/** Copies the chain, if there is one, from an attached store into the main one. */
export function copyPeopleChain(db: DatabaseSync, from: string): void {
  const has = db.prepare(
    `SELECT 1 FROM ${from}.sqlite_schema WHERE type = 'table' AND name = 'people_entry'`,
  );
  if (has.get() === undefined) return;
  db.exec(SCHEMA);
  for (const table of ['people_entry', 'person_salt'])
    db.exec(`INSERT INTO main.${table} SELECT * FROM ${from}.${table}`);
}

/** Whether a store has a chain of its people: those of before 2026-12 have none until they are opened for writing. */
export function hasChain(db: DatabaseSync): boolean {
  return (
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'people_entry'").get() !==
    undefined
  );
}

/** The salt of a person's print; '' for rows of other tables. */
export function saltOf(db: DatabaseSync, table: string, id: string): string {
  if (table !== 'person') return '';
  return String(db.prepare('SELECT salt FROM person_salt WHERE id = ?').get(id)?.salt ?? '');
}

const headRow = z.object({ n: z.number(), hash: z.string() });
const entryRow = headRow.extend({ at: z.string(), entry: z.string(), prev: z.string() });
