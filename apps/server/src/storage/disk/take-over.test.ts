// A store of layout 1 is taken over whole or not at all, and back.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowOf } from '../../testing/journal-acceptance.ts';
import { chainRows, EMPTY_CHAIN } from '../journal-chain.ts';
import { logFolder } from '../log/log-folder.ts';
import { createRowTables } from '../sqlite/row-tables.ts';
import { makeUnborn } from '../sqlite/store-file.ts';
import { loadStream } from '../stored-streams.ts';
import { exportStore } from './export-store.ts';
import { openStored } from './open-stored.ts';
import { storePath } from './store-claim.ts';
import { takeOverRows } from './take-over.ts';

const LIMITS = { segmentBytes: 20_000, stepBytes: 8_192, leastBytes: 4_096 };
const AT = new Date('2026-03-04T05:06:07.890Z');
const NAMES = ['n-1', 'n-1~own-FRA', 'n-2', '~people'];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-taken-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A store as it was before there was a log. */
function makeOld(): void {
  const db = makeUnborn(storePath(folder), 1);
  const tables = createRowTables(db);
  db.exec('BEGIN');
  for (const name of NAMES) {
    const rows = Array.from({ length: 1_200 }, (_, i) => rowOf(`${name} ${i}`));
    tables.insert(name, chainRows(name, EMPTY_CHAIN, rows));
  }
  db.exec(`INSERT INTO person VALUES ('p-2', 'Second', 0, NULL), ('p-1', 'First', 1, NULL)`);
  db.exec('COMMIT');
  db.close();
}

/** Everything that a store holds. */
function contentOf(path: string) {
  const stored = openStored(path);
  try {
    const rows = stored.streams.names().map((name) => [name, stored.streams.rows(name, 1, -1)] as const);
    const people = [...stored.people.table('person')];
    return { rows, people: people.map(({ id, name }) => [id, name]), damages: stored.damages };
  } finally {
    stored.close();
  }
}

it('keeps every row and its hash, the people in their order, and the old file', async () => {
  makeOld();
  const before = contentOf(storePath(folder));
  expect(before.rows.map(([name, rows]) => [name, rows.length])).toEqual(NAMES.map((name) => [name, 1_200]));
  expect(await takeOverRows(folder, LIMITS, AT)).toContain('the same hashes');
  expect(contentOf(storePath(folder))).toEqual(before);
  expect(contentOf(join(folder, 'adref-layout-1.2026-03-04T05-06-07.sqlite'))).toEqual(before);
  expect(await takeOverRows(folder, LIMITS, AT)).toBeNull();
  expect(readdirSync(folder).sort()).toEqual([
    'adref-layout-1.2026-03-04T05-06-07.sqlite',
    'adref.sqlite',
    'log',
  ]);
});

it('goes back into one file, which is taken over again, beside a log that it then sets aside', async () => {
  makeOld();
  const before = contentOf(storePath(folder));
  await takeOverRows(folder, LIMITS, AT);
  const copy = join(folder, 'copy.sqlite');
  exportStore(storePath(folder), copy);
  expect(contentOf(copy)).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
  cpSync(copy, storePath(folder));
  expect(await takeOverRows(folder, LIMITS, new Date(AT.getTime() + 1_000))).toContain(
    'A log that lay there is kept',
  );
  expect(contentOf(storePath(folder))).toEqual(before);
});

it('copies every stream as it was at a time, with no checkpoint that is later', async () => {
  const db = makeUnborn(storePath(folder), 1);
  const rows = ['10:00', '10:01', '10:02'].map((time) => ({
    ...rowOf(time),
    at: `2026-03-02T${time}:00.000Z`,
  }));
  createRowTables(db).insert('n-1', chainRows('n-1', EMPTY_CHAIN, rows));
  createRowTables(db).insert('n-2', chainRows('n-2', EMPTY_CHAIN, rows.slice(2)));
  db.exec("INSERT INTO checkpoint VALUES ('n-1', 1, x'00', '', ''), ('n-1', 3, x'00', '', '')");
  db.close();
  await takeOverRows(folder, LIMITS, AT);
  const copy = join(folder, 'copy.sqlite');
  exportStore(storePath(folder), copy, '2026-03-02T10:01:30.000Z');
  const stored = openStored(copy);
  expect(stored.streams.names()).toEqual(['n-1']);
  expect(stored.streams.rows('n-1', 1, -1).length).toBe(2);
  expect(Array.from(stored.streams.checkpoints('n-1'), ({ n }) => n)).toEqual([1]);
  stored.close();
});

it('begins anew when it was ended half-way, however far it had come', async () => {
  makeOld();
  const before = contentOf(storePath(folder));
  mkdirSync(`${logFolder(folder)}.new`);
  writeFileSync(join(`${logFolder(folder)}.new`, '00000001.log'), 'half a log');
  writeFileSync(`${storePath(folder)}.new`, 'half a store');
  mkdirSync(logFolder(folder)); // The log had its name, the store not yet.
  await takeOverRows(folder, LIMITS, AT);
  expect(contentOf(storePath(folder))).toEqual(before);
});

it('takes over a store with a damaged row as it is: what is damaged is known by its hash', async () => {
  makeOld();
  const db = new DatabaseSync(storePath(folder));
  db.exec("UPDATE row SET seat = 'USA' WHERE negotiation = 'n-1' AND n = 700");
  db.exec("DELETE FROM row WHERE negotiation = 'n-2' AND n = 600");
  db.close();
  await takeOverRows(folder, LIMITS, AT);
  const stored = openStored(storePath(folder));
  expect(loadStream(stored.streams, 'n-1').broken).toContain('row 700 is not what was written');
  expect(loadStream(stored.streams, 'n-2').broken).toContain('row 600 is missing');
  expect(loadStream(stored.streams, 'n-1~own-FRA').broken).toBe('');
  stored.close();
});

it('changes nothing where it cannot take a store over', async () => {
  makeOld();
  const db = new DatabaseSync(storePath(folder));
  db.exec("UPDATE row SET hash = 'x' WHERE negotiation = 'n-1' AND n = 700");
  db.close();
  const whole = readFileSync(storePath(folder));
  await expect(takeOverRows(folder, LIMITS, AT)).rejects.toThrow('row 700 of n-1');
  expect(readFileSync(storePath(folder)).equals(whole)).toBe(true);
  expect(existsSync(logFolder(folder))).toBe(false);
});
