// One negotiation and one private room read through each way in which they may lie: in memory, in a file of layout 1, in a log. All
// say the same, and `verify` finds nothing in any.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSmallBackup } from '../../testing/small-store.ts';
import { verifyStream } from '../../tools/verify-stream.ts';
import type { StoredCheckpoint, StoredRow } from '../journal.ts';
import { memoryStreams } from '../memory-journal.ts';
import { createRowTables } from '../sqlite/row-tables.ts';
import { loadStream, type StoredStreams } from '../stored-streams.ts';
import { PEOPLE } from '../stream.ts';
import { openStored } from './open-stored.ts';
import { storePath } from './store-claim.ts';
import { takeOverRows } from './take-over.ts';

const SEGMENTS = { segmentBytes: 4_096, stepBytes: 4_096, leastBytes: 4_096 };
let parent = '';
const ends: (() => void)[] = [];
/** What is written in all of them. */
let small: readonly Small[] = [];

interface Small {
  readonly name: string;
  readonly rows: readonly StoredRow[];
  /** The newest first. */
  readonly checkpoints: readonly StoredCheckpoint[];
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'adref-streams-'));
  mkdirSync(join(parent, 'log'));
  await makeSmallBackup(parent);
  copyFileSync(storePath(parent), storePath(join(parent, 'log')));
  await takeOverRows(join(parent, 'log'), SEGMENTS, new Date('2026-03-02T12:00:00.000Z'));
  const db = new DatabaseSync(storePath(parent), { readOnly: true });
  ends.push(() => db.close());
  small = db
    .prepare('SELECT DISTINCT negotiation AS name FROM row ORDER BY 1')
    .all()
    .map(({ name }) => ({
      name: String(name),
      rows: createRowTables(db).rows(String(name), 1, -1),
      checkpoints: [...createRowTables(db).checkpoints(String(name))],
    }));
});
afterAll(() => {
  for (const end of ends.splice(0)) end();
  rmSync(parent, { recursive: true });
});

function opened(path: string): StoredStreams {
  const stored = openStored(path);
  ends.push(() => stored.close());
  return stored.streams;
}

const WAYS: readonly (readonly [string, () => StoredStreams])[] = [
  [
    'memory',
    () =>
      memoryStreams(
        new Map(
          small.map(({ name, rows, checkpoints }) => [
            name,
            { rows: [...rows], checkpoints: checkpoints.toReversed() },
          ]),
        ),
      ),
  ],
  ['a file of layout 1', () => opened(storePath(parent))],
  ['a log', () => opened(storePath(join(parent, 'log')))],
];

describe.each(WAYS)('streams in %s', (_name, open) => {
  it('give what was written, in pages or whole, and know nothing wrong', () => {
    const streams = open();
    expect(small.length).toBe(2);
    expect(streams.names().filter((name) => name !== PEOPLE)).toEqual(small.map(({ name }) => name));
    for (const { name, rows, checkpoints } of small) {
      expect(streams.rows(name, 1, -1)).toEqual(rows);
      expect(streams.rows(name, 2, 1)).toEqual(rows.slice(1, 2));
      expect(streams.rows(name, rows.length + 1, -1)).toEqual([]);
      expect([...streams.checkpoints(name)]).toEqual(checkpoints);
      expect(streams.flaw(name)).toBe('');
      expect([null, rows.length]).toContain(streams.knownHead(name)?.n ?? null);
      const loaded = loadStream(streams, name);
      expect(loaded).toMatchObject({ broken: '', reports: [] });
      expect((loaded.checkpoint?.n ?? 0) + loaded.rows.length).toBe(rows.length);
      expect(
        verifyStream({
          name,
          rows: (from, limit) => streams.rows(name, from, limit),
          checkpoints: [...streams.checkpoints(name)],
          knownHead: streams.knownHead(name),
        }),
      ).toMatchObject({ rows: rows.length, findings: [] });
    }
    expect(streams.rows('no-such', 1, -1)).toEqual([]);
  });
});
