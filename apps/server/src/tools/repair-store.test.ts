// A mended copy holds what is whole of a damaged store and tells what it left out; the damaged store is not touched.
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
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { storePath } from '../storage/disk/store-claim.ts';
import { logFolder } from '../storage/log/log-folder.ts';
import { makeSmallBackup, makeSmallStore } from '../testing/small-store.ts';
import { repairStore } from './repair-store.ts';
import { verifyStore } from './verify-store.ts';

let parent = '';
let folder = '';
let target = '';
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'adref-repair-'));
  for (const name of ['backup', 'store']) mkdirSync(join(parent, name));
  await makeSmallBackup(join(parent, 'backup'));
  await makeSmallStore(join(parent, 'store'));
});
afterAll(() => rmSync(parent, { recursive: true }));
beforeEach(() => {
  folder = join(parent, 'damaged');
  target = join(parent, 'mended.sqlite');
  for (const path of [folder, target]) rmSync(path, { recursive: true, force: true });
});

/** Damages a copy of a store, mends it, and gives what was told; the copy is whole and the damaged one as it was. */
function mended(name: 'backup' | 'store', damage: (path: string) => void) {
  cpSync(join(parent, name), folder, { recursive: true });
  damage(storePath(folder));
  const before = bytesIn(folder);
  const told = repairStore(storePath(folder), target);
  expect(bytesIn(folder)).toEqual(before);
  expect(verifyStore(target)).toMatchObject({ ok: true });
  return told;
}

function bytesIn(path: string): readonly (readonly [string, string])[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
    .map(
      (entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')] as const,
    );
}

function inTables(sql: string): (path: string) => void {
  return (path) => {
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    db.close();
  };
}

it.each(['backup', 'store'] as const)('copies a whole %s whole', (name) => {
  const { streams, notices } = mended(name, () => {});
  expect(streams).toEqual([
    { name: 'n-1', kept: 6, leftOut: null },
    { name: 'n-1~own-FRA', kept: 3, leftOut: null },
  ]);
  expect(notices).toEqual([]);
  const db = new DatabaseSync(target);
  expect(db.prepare('SELECT count(*) AS n FROM people_entry').get()?.n).toBeGreaterThan(4);
  db.close();
});

it('keeps the rows before a damaged one, and tells of those that it left out', () => {
  const { streams } = mended(
    'backup',
    inTables("UPDATE row SET seat = 'X' WHERE negotiation = 'n-1' AND n = 4"),
  );
  expect(streams[0]).toMatchObject({
    name: 'n-1',
    kept: 3,
    leftOut: { from: 4, to: 6, why: expect.stringContaining('row 4'), readable: { rows: 3, acts: 1 } },
  });
  expect(streams[1]).toMatchObject({ kept: 3, leftOut: null });
});

it('leaves out a row that cannot be read at all, and what stands on it', () => {
  const { streams } = mended('backup', inTables("UPDATE row SET kind = 'none' WHERE n = 2"));
  expect(streams.map(({ kept, leftOut }) => [kept, leftOut?.from])).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

it('takes a store whose file is gone or broken from its log, and says that people are not in it', () => {
  for (const damage of [(path: string) => writeFileSync(path, 'x'), (path: string) => rmSync(path)]) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(target, { force: true });
    const { streams, notices } = mended('store', damage);
    expect(streams.map(({ kept, leftOut }) => [kept, leftOut])).toEqual([
      [6, null],
      [3, null],
    ]);
    expect(notices[0]).toContain('People, links and sessions are left out');
  }
});

it('mends a log with a turned bit, wherever it is', () => {
  const log = logFolder(join(parent, 'store'));
  const [segment = ''] = readdirSync(log).sort();
  const { length } = readFileSync(join(log, segment));
  for (let at = 600; at < Math.min(length, 3_300); at += 311) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(target, { force: true });
    const { streams } = mended('store', (path) => {
      const file = join(logFolder(join(path, '..')), segment);
      const bytes = readFileSync(file);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(file, bytes);
    });
    expect(streams.length).toBeGreaterThan(0);
  }
});

it('begins the chain of people anew where the tables are not as it tells', () => {
  const { notices } = mended('backup', inTables("UPDATE link SET seat = 'PAK' WHERE id = 'l-2'"));
  expect(notices).toEqual([
    'In the copy, the link l-2 is not as entry 4 tells.',
    'The chain of people begins anew with what the copy has.',
  ]);
});

it('never writes over a file, and leaves no scrap where nothing can be mended', () => {
  cpSync(join(parent, 'backup'), folder, { recursive: true });
  writeFileSync(target, 'mine');
  expect(() => repairStore(storePath(folder), target)).toThrow('is there already');
  rmSync(target);
  writeFileSync(storePath(folder), 'x');
  expect(() => repairStore(storePath(folder), target)).toThrow('is not a store');
  expect([existsSync(target), existsSync(`${target}.part`)]).toEqual([false, false]);
});
