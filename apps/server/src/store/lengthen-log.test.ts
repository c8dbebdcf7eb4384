import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { rowOf } from '../journal/journal-acceptance.ts';
import { chainRows } from '../journal/journal-chain.ts';
import { negotiationStream } from '../journal/stream.ts';
import { openStore, type Store } from './store.ts';
import type { StoreFileOptions } from './store-file.ts';

const FULL_BYTES = 4_000 * 4_096;
const folders: string[] = [];
const open: { close(): void }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adref-log-'));
  folders.push(folder);
  return join(folder, 'adref.sqlite');
}

function start(path: string, options: Partial<StoreFileOptions> = {}): Store {
  const store = openStore(path, { mode: 'create', ...options });
  open.push(store);
  return store;
}

function add(store: Store, rows: number): void {
  const stream = negotiationStream('n-1');
  for (let i = 0; i < rows; i++) {
    store.use('append', ({ journal }) => {
      const added = chainRows('n-1', journal.headOf('n-1'), [rowOf(`row ${i}`)]);
      journal.append([{ stream, rows: added }]);
    });
  }
}

const countOf = (store: Store) => store.use('load', ({ journal }) => journal.load('n-1').rows.length);
const logOf = (path: string) => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

it('is there after opening, and does not grow with commits', () => {
  const path = newPath();
  const store = start(path);
  const length = logOf(path);
  expect(length).toBeGreaterThan(FULL_BYTES);
  add(store, 500);
  expect(logOf(path)).toBe(length);
  expect(statSync(path).size).toBeLessThan(100_000);
});

it('is not there for an administrator’s single write', () => {
  const path = newPath();
  start(path).close();
  start(path, { mode: 'existing' });
  expect(logOf(path)).toBeLessThan(100_000);
});

it('may be what a killed server left: its rows are there, and it does not get longer', () => {
  const path = newPath();
  add(start(path), 500);
  const left = newPath();
  for (const suffix of ['', '-wal']) copyFileSync(path + suffix, left + suffix);
  const again = start(left);
  expect(countOf(again)).toBe(500);
  add(again, 500);
  expect(logOf(left)).toBe(logOf(path));
});

it('comes later where somebody reads, and nothing waits for them', () => {
  const path = newPath();
  const first = start(path);
  add(first, 3);
  const reader = new DatabaseSync(path, { readOnly: true });
  open.push(reader);
  reader.exec('BEGIN; SELECT count(*) FROM row;');
  add(first, 3);
  const since = performance.now();
  const second = start(path);
  expect(performance.now() - since).toBeLessThan(2_000);
  add(second, 3);
  expect(countOf(second)).toBe(9);
  expect(reader.prepare('SELECT count(*) AS n FROM row').get()?.n).toBe(3);
});

it('does not keep a full store from opening', () => {
  const path = newPath();
  start(path).close();
  const maximumBytes = statSync(path).size;
  const store = start(path, { maximumBytes });
  expect(logOf(path)).toBeGreaterThan(FULL_BYTES);
  expect(countOf(store)).toBe(0);
});
