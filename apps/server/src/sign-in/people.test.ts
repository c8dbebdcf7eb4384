// The chain of people: every change is told, no name is in it, and whatever is changed in the tables, the chain or its copy in
// the log afterwards is found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryJournal, type MemoryFiles } from '../storage/memory-journal.ts';
import { entryOfRow } from '../storage/people-entry.ts';
import { checkPeople } from '../storage/sqlite/check-people.ts';
import { entriesIn } from '../storage/sqlite/people-chain.ts';
import { createSqliteSignInStore } from '../storage/sqlite/sqlite-sign-in-store.ts';
import { openStore, type Store } from '../storage/sqlite/store.ts';
import { PEOPLE } from '../storage/stream.ts';
import { checkPeopleCopy } from '../tools/check-people-copy.ts';
import { PeopleLog } from './people-log.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const LATER = '2026-03-09T12:00:00.000Z';

let folder = '';
let path = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adref-people-'));
  path = join(folder, 'adref.sqlite');
  store = openStore(path, { mode: 'create' });
  const people = createSqliteSignInStore(store);
  for (const id of ['p-1', 'p-2'])
    await people.savePerson({ id, name: `Amina ${id}`, mayOpen: false, home: 'n-1' });
  for (const [id, person] of [
    ['l-1', 'p-1'],
    ['l-2', 'p-2'],
    ['l-3', 'p-2'],
  ] as const) {
    const times = { issuedAt: NOON, expiresAt: LATER, usedAt: null, revokedAt: null };
    await people.addLink({ id, tokenHash: `t-${id}`, person, negotiation: 'n-1', seat: 'FRA', ...times });
    if (id !== 'l-3') await people.redeem(`t-${id}`, { hash: `s-${id}`, begunAt: NOON, expiresAt: LATER });
  }
  await people.revokeLink('l-2', 'n-1', LATER);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** Does something to the file behind the program's back. */
function inFile<T>(work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
const check = (files: MemoryFiles = new Map()) =>
  inFile((db) => [
    ...checkPeopleCopy(entriesIn(db, 1, -1), files.get(PEOPLE)?.rows ?? []),
    ...checkPeople(db),
  ]).map(({ why }) => why);

function logOn(files: MemoryFiles) {
  const damages: string[] = [];
  const log = new PeopleLog({
    journal: createMemoryJournal({}, files),
    entries: (from, limit) => store.use('entries', ({ signIn }) => signIn.chain.entries(from, limit)),
    damaged: (why) => damages.push(why),
    failed: (error) => {
      throw error;
    },
  });
  const copied = async () => {
    log.follow();
    await log.done();
  };
  return { copied, damages };
}

it('tells of every change, by kinds and ids, without a name', () => {
  const entries = inFile((db) => entriesIn(db, 1, -1));
  const told = entries.map((row) => {
    const entry = entryOfRow(row);
    return `${entry?.table} ${entry?.id} ${entry?.why}`;
  });
  expect(told).toEqual([
    'person p-1 saved',
    'person p-2 saved',
    'link l-1 issued',
    'link l-1 used',
    'session s-l-1 begun',
    'link l-2 issued',
    'link l-2 used',
    'session s-l-2 begun',
    'link l-3 issued',
    'link l-2 withdrawn',
    'session s-l-2 ended',
  ]);
  expect(entries.map(({ bytes }) => new TextDecoder().decode(bytes)).join()).not.toContain('Amina');
  expect(check()).toEqual([]);
});

describe('what is changed behind the program’s back is found', () => {
  const CHANGES = [
    ["UPDATE person SET name = 'Amina q' WHERE id = 'p-1'", 'the person p-1 is not as entry 1 tells'],
    ["UPDATE person SET may_open = 1 WHERE id = 'p-2'", 'the person p-2 is not as entry 2 tells'],
    ["UPDATE link SET seat = 'PAK' WHERE id = 'l-1'", 'the link l-1 is not as entry 4 tells'],
    ["UPDATE link SET revoked_at = NULL WHERE id = 'l-2'", 'the link l-2 is not as entry 10 tells'],
    ["UPDATE session SET ended_at = NULL WHERE hash = 's-l-2'", 'the session s-l-2 is not as entry 11 tells'],
    ["DELETE FROM session WHERE hash = 's-l-2'", 'the session that entry 11 tells of is missing'],
    [
      `INSERT INTO person VALUES ('p-9', 'Nobody', 1, NULL)`,
      'the person p-9 is there, and nothing tells of it',
    ],
    [
      'UPDATE people_entry SET at = at || 1 WHERE n = 3',
      'row 3 is not what was written: its hash does not match',
    ],
    [
      "UPDATE people_entry SET entry = replace(entry, 'issued', 'used') WHERE n = 3",
      'row 3 is not what was written: its hash does not match',
    ],
    ['DELETE FROM people_entry WHERE n = 5', 'row 5 is missing (row 6 follows row 4)'],
    ["UPDATE person_salt SET salt = '' WHERE id = 'p-2'", 'the person p-2 is not as entry 2 tells'],
  ] as const;
  it.each(CHANGES)('%s', (sql, why) => {
    inFile((db) => db.exec(`PRAGMA foreign_keys = OFF; ${sql}`));
    expect(check()).toEqual([why]);
  });
});

it('begins the chain of a store of before with what is there', async () => {
  store.close();
  inFile((db) => db.exec('DROP TABLE people_entry; DROP TABLE person_salt;'));
  expect(check()).toEqual([]);
  store = openStore(path, { mode: 'existing' });
  const whys = inFile((db) => entriesIn(db, 1, -1)).map((row) => entryOfRow(row)?.why);
  expect(whys).toEqual(Array(7).fill('was-there'));
  expect(check()).toEqual([]);
  inFile((db) => db.exec("UPDATE link SET seat = 'PAK' WHERE id = 'l-1'"));
  expect(check()).toEqual(['the link l-1 is not as entry 3 tells']);
});

describe('the copy in the log', () => {
  it('is what the chain is, and follows it', async () => {
    const files: MemoryFiles = new Map();
    const { copied, damages } = logOn(files);
    await copied();
    await createSqliteSignInStore(store).endSession('s-l-1', LATER);
    await copied();
    await copied();
    const entries = inFile((db) => entriesIn(db, 1, -1));
    expect(files.get(PEOPLE)?.rows.map(({ hash }) => hash)).toEqual(entries.map(({ hash }) => hash));
    expect([check(files), damages]).toEqual([[], []]);
  });

  it('shows that the file has forgotten what happened', async () => {
    const files: MemoryFiles = new Map();
    await logOn(files).copied();
    inFile((db) =>
      db.exec(
        'DELETE FROM people_entry WHERE n > 9; UPDATE session SET ended_at = NULL; UPDATE link SET revoked_at = NULL',
      ),
    );
    expect(check(files)).toEqual(['entries 10 to 11 are in the log and not in the store’s file']);
    const { copied, damages } = logOn(files);
    await copied();
    expect(damages).toHaveLength(1);
    expect(files.get(PEOPLE)?.rows).toHaveLength(11);
  });

  it('shows that the file tells another story', async () => {
    const files: MemoryFiles = new Map();
    await logOn(files).copied();
    store.close();
    inFile((db) => db.exec('DROP TABLE people_entry'));
    store = openStore(path, { mode: 'existing' });
    expect(check(files)).toEqual(['entry 1 is another in the log than in the store’s file']);
    const { copied, damages } = logOn(files);
    await copied();
    expect(damages).toHaveLength(1);
  });
});

it('tells what the operator has set, once', () => {
  const set = (print: string) =>
    store.use('setting', ({ signIn }) => signIn.setSetting('verb-ladders', print, NOON));
  for (const print of ['a', 'a', 'b']) set(print);
  const told = inFile((db) => entriesIn(db, 12, -1)).map((row) => entryOfRow(row)?.print);
  expect(told).toEqual(['a', 'b']);
});
