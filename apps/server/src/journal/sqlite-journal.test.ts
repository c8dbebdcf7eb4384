import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { acceptJournal, appendTo, rowOf } from './journal-acceptance.ts';
import { createSqliteJournal } from './sqlite-journal.ts';
import { nameInChain, negotiationStream } from './stream.ts';

const STREAM = negotiationStream('n-1');

const folders: string[] = [];
const stores: Store[] = [];

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adref-journal-'));
  folders.push(folder);
  return join(folder, 'adref.sqlite');
}

function start(path: string, limit: { readonly maximumBytes?: number } = {}): Store {
  const store = openStore(path, { mode: 'create', ...limit });
  stores.push(store);
  return store;
}

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

acceptJournal('the journal on disk', async () => {
  const path = newPath();
  const reports: string[] = [];
  const open = async () => createSqliteJournal(start(path), (sentence) => reports.push(sentence));
  const change = (sql: string) => {
    const db = new DatabaseSync(path, { timeout: 5_000 });
    db.exec(sql);
    db.close();
  };
  const flipped = "CASE substr(bytes, 1, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr(bytes, 2)";
  const flip = (table: string, where: string) =>
    change(`UPDATE ${table} SET bytes = CAST(${flipped} AS BLOB) WHERE ${where}`);
  return {
    journal: await open(),
    reports,
    openAgain: open,
    // The row is in, and then the disk fails.
    setDiskBroken: async (broken) =>
      change(
        broken
          ? "CREATE TRIGGER broken AFTER INSERT ON row BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END"
          : 'DROP TRIGGER broken',
      ),
    damageRow: async (stream, n) => flip('row', `negotiation = '${nameInChain(stream)}' AND n = ${n}`),
    damageCheckpoint: async (stream) =>
      flip('checkpoint', `negotiation = '${nameInChain(stream)}' AND n = (SELECT max(n) FROM checkpoint)`),
    end: async () => {},
  };
});

describe('the journal on disk', () => {
  it('says that the disk is full, keeps what it had, and takes what still fits', async () => {
    const path = newPath();
    const journal = createSqliteJournal(start(path, { maximumBytes: 300_000 }), () => {});
    await appendTo(journal, STREAM, [rowOf('first')]);
    const big = { ...rowOf(''), bytes: new Uint8Array(1_000_000) };
    await expect(appendTo(journal, STREAM, [rowOf('half'), big])).rejects.toMatchObject({ reason: 'full' });
    await appendTo(journal, STREAM, [rowOf('small')]);
    expect((await journal.load(STREAM)).rows.map((row) => row.bytes.length)).toEqual([5, 5]);
    expect(await journal.verify(STREAM)).toEqual({ ok: true, rows: 2 });
  });

  it('keeps what it acknowledged when the process ends without closing', async () => {
    const path = newPath();
    const journal = createSqliteJournal(start(path), () => {});
    await appendTo(journal, STREAM, [rowOf('acknowledged')]);
    const left = newPath();
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, left + suffix); // What a SIGKILL leaves behind.
    const again = createSqliteJournal(start(left), () => {});
    expect((await again.load(STREAM)).rows).toHaveLength(1);
  });

  it('refuses a row that another process has put in its place, and reads its place again', async () => {
    const path = newPath();
    const one = createSqliteJournal(start(path), () => {});
    const other = createSqliteJournal(start(path), () => {});
    await appendTo(one, STREAM, [rowOf('a')]);
    await appendTo(other, STREAM, [rowOf('b')]);
    const late = { fence: (await one.take(STREAM)).fence, after: 1, rows: [rowOf('c')] };
    await expect(one.append(STREAM, late)).rejects.toMatchObject({ name: 'StoreFault' });
    await appendTo(one, STREAM, [rowOf('d')]);
    expect(await one.verify(STREAM)).toEqual({ ok: true, rows: 3 });
  });

  function expectUntouched(path: string, saying: string): void {
    const before = readFileSync(path);
    expect(() => start(path)).toThrow(expect.objectContaining({ name: 'StoreFault', reason: 'broken' }));
    expect(() => start(path)).toThrow(saying);
    expect(readFileSync(path).equals(before)).toBe(true);
  }

  it('reports a file that is no store, or of another program, and leaves it alone', async () => {
    const text = newPath();
    writeFileSync(text, 'x'.repeat(5_000));
    expectUntouched(text, 'is not a store');
    const empty = newPath();
    writeFileSync(empty, '');
    expectUntouched(empty, 'is not a store');
    const foreign = newPath();
    const db = new DatabaseSync(foreign);
    db.exec('CREATE TABLE recipes (name TEXT)');
    db.close();
    expectUntouched(foreign, 'another program');
  });

  it('reports a file that is cut off, or whose pages are overwritten, and leaves it alone', async () => {
    const path = newPath();
    const store = start(path);
    const journal = createSqliteJournal(store, () => {});
    await appendTo(
      journal,
      STREAM,
      Array.from({ length: 2_000 }, (_, i) => rowOf(`row ${i}`)),
    );
    store.close();
    const whole = readFileSync(path);
    truncateSync(path, Math.floor(statSync(path).size / 2));
    expectUntouched(path, 'cut off');
    const spoiled = Buffer.from(whole);
    spoiled.fill(0xff, 4_096 * 2); // Everything after the schema.
    writeFileSync(path, spoiled);
    const again = createSqliteJournal(start(path), () => {});
    await expect(again.load(STREAM)).rejects.toMatchObject({ reason: 'broken' });
  });

  it('does not begin anew beside the log of a missing file', async () => {
    const path = newPath();
    writeFileSync(`${path}-wal`, 'the last words');
    expect(() => start(path)).toThrow('is missing');
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('the last words');
  });
});
