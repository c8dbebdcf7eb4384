// Verifying a store on the disk: whole, or damaged with where; whatever byte of whatever file is changed, it never throws.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStored } from '../storage/disk/open-stored.ts';
import { storePath } from '../storage/disk/store-claim.ts';
import { logFolder } from '../storage/log/log-folder.ts';
import { makeSmallBackup, makeSmallStore } from '../testing/small-store.ts';
import { verifyStore } from './verify-store.ts';

let parent = '';
let folder = '';
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'adref-verify-'));
  for (const [name, make] of [
    ['backup', makeSmallBackup],
    ['store', makeSmallStore],
  ] as const) {
    mkdirSync(join(parent, name));
    await make(join(parent, name));
  }
});
afterAll(() => rmSync(parent, { recursive: true }));

/** A copy of a store, to be damaged. */
function copyOf(name: 'backup' | 'store'): string {
  rmSync(folder || join(parent, 'none'), { recursive: true, force: true });
  folder = join(parent, 'copy');
  cpSync(join(parent, name), folder, { recursive: true });
  return storePath(folder);
}

/** Everything that a store says, however it lies. */
function contentOf(path: string): string {
  const stored = openStored(path);
  try {
    const { streams, people } = stored;
    const tables = ['person', 'link', 'session', 'people_entry', 'person_salt'] as const;
    return JSON.stringify([
      streams.names().map((name) => [name, streams.rows(name, 1, -1), [...streams.checkpoints(name)]]),
      tables.map((table) => [...people.table(table)]),
    ]);
  } finally {
    stored.close();
  }
}

it.each(['backup', 'store'] as const)('finds a %s whole', (name) => {
  expect(verifyStore(copyOf(name))).toMatchObject({
    ok: true,
    streams: [
      { name: 'n-1', rows: 6 },
      { name: 'n-1~own-FRA', rows: 3 },
    ],
  });
});

describe('a value changed in a table of a backup', () => {
  const ROW = ["UPDATE row SET %s WHERE negotiation = 'n-1' AND n = 3", 'n-1', 3] as const;
  const CHECKPOINT = ["UPDATE checkpoint SET %s WHERE negotiation = 'n-1' AND n = 3", 'n-1', 3] as const;
  const CASES = [
    ...["at = at || 'x'", "seat = 'PAK'", "person = 'p-9'", "kind = 'late'", "kind = 'no such kind'"].map(
      (set) => [set, ...ROW] as const,
    ),
    ...['bytes = zeroblob(length(bytes))', "meta = '{'", "prev = ''", "hash = 'x'", 'n = 99'].map(
      (set) => [set, ...ROW] as const,
    ),
    ...['bytes = zeroblob(9)', "aux = '{'", "hash = 'x'"].map((set) => [set, ...CHECKPOINT] as const),
  ];
  it.each(CASES)('%s is found, with its row', (set, sql, stream, row) => {
    const path = copyOf('backup');
    const db = new DatabaseSync(path);
    db.exec(sql.replace('%s', set));
    db.close();
    const verdict = verifyStore(path);
    expect(verdict.ok ? [] : verdict.findings[0]).toMatchObject({ stream, row });
  });

  it('is found among people too, and all damages are told at once', () => {
    const path = copyOf('backup');
    const db = new DatabaseSync(path);
    db.exec(`UPDATE row SET seat = 'X' WHERE n = 2; UPDATE link SET seat = 'X' WHERE id = 'l-2'`);
    db.close();
    const verdict = verifyStore(path);
    expect(verdict.ok ? [] : verdict.findings.map(({ stream, row }) => [stream, row])).toEqual([
      ['n-1', 2],
      ['n-1~own-FRA', 2],
      ['~people', 4],
    ]);
  });
});

describe('any bit of any file turned round', () => {
  let path = '';
  beforeEach(() => {
    path = '';
  });

  it('of a log is found', () => {
    const log = logFolder(join(parent, 'store'));
    const bytes = readdirSync(log)
      .filter((file) => /\d/.test(file))
      .flatMap((file) => usedBytes(join(log, file)).map((at) => [file, at] as const));
    expect(bytes.length).toBeGreaterThan(3_000);
    fc.assert(
      fc.property(fc.constantFrom(...bytes), fc.nat(7), ([file, at], bit) => {
        path = copyOf('store');
        turnRound(join(logFolder(folder), file), at, bit);
        expect(verifyStore(path).ok).toBe(false);
      }),
      { numRuns: 120, seed: seedOf(20_261_130) },
    );
  });

  it.each(['backup', 'store'] as const)('of the file of a %s is found, or changes nothing', (name) => {
    const whole = contentOf(copyOf(name));
    const { length } = readFileSync(storePath(join(parent, name)));
    let found = 0;
    fc.assert(
      fc.property(fc.nat(length - 1), fc.nat(7), (at, bit) => {
        path = copyOf(name);
        turnRound(path, at, bit);
        const verdict = verifyStore(path);
        if (verdict.ok) expect(contentOf(path)).toBe(whole);
        else found += 1;
      }),
      { numRuns: 200, seed: seedOf(20_261_130) },
    );
    expect(found).toBeGreaterThan(10);
  });

  it.each(['backup', 'store'] as const)('or a %s cut off anywhere, ends with a sentence', (name) => {
    const { length } = readFileSync(storePath(join(parent, name)));
    fc.assert(
      fc.property(fc.nat(length - 1), (at) => {
        path = copyOf(name);
        truncateSync(path, at);
        expect(verifyStore(path).ok).toBe(false);
      }),
      { numRuns: 40, seed: seedOf(20_261_130) },
    );
  });
});

it('tells of segments that are missing or cut off', () => {
  const segments = readdirSync(logFolder(join(parent, 'store'))).filter((file) => /\d/.test(file));
  for (const segment of segments) {
    const path = copyOf('store');
    rmSync(join(logFolder(folder), segment));
    expect([segment, verifyStore(path).ok]).toEqual([segment, false]);
    copyOf('store');
    truncateSync(join(logFolder(folder), segment), 200);
    expect([segment, verifyStore(path).ok]).toEqual([segment, false]);
  }
});

it('says of what is no store that it is none', () => {
  const path = copyOf('backup');
  writeFileSync(path, 'Dear colleague,');
  expect(verifyStore(path)).toMatchObject({
    ok: false,
    findings: [{ stream: null, row: null, why: expect.stringContaining('is not a store') }],
  });
});

/** The places in a segment that hold something: all before its last byte that is not 0. */
function usedBytes(file: string): readonly number[] {
  const bytes = readFileSync(file);
  const last = bytes.findLastIndex((byte) => byte !== 0);
  return Array.from({ length: last + 1 }, (_, at) => at);
}

function turnRound(file: string, at: number, bit: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
}
