// Law 8 on the log: whatever bit of it is turned round, a stream gives the rows that were written or none at all, and the damage is
// said. The bits are drawn by chance, over heads of segments, heads of frames, entries, rows, hashes and padding.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { appendTo, rowOf } from '../../testing/journal-acceptance.ts';
import { endLogs, killed, newFolder, segments, start } from '../../testing/log-under-test.ts';
import { openStored } from '../disk/open-stored.ts';
import { storePath } from '../disk/store-claim.ts';
import { loadStream } from '../stored-streams.ts';
import { negotiationStream, privateRoomStream, type Stream } from '../stream.ts';
import { logFolder } from './log-folder.ts';

afterEach(endLogs);

const STREAMS: readonly Stream[] = [
  negotiationStream('n-1'),
  privateRoomStream('n-1', 'own-FRA'),
  negotiationStream('n-2'),
];
const NAMES = ['n-1', 'n-1~own-FRA', 'n-2'];
const ROWS = 8;
const LIMITS = { segmentBytes: 1_500, stepBytes: 4_096 };

async function made(indexMs: number): Promise<string> {
  const folder = newFolder();
  const { journal } = start(folder, undefined, { ...LIMITS, indexMs });
  for (let row = 0; row < ROWS; row++)
    for (const stream of STREAMS)
      await appendTo(journal, stream, [rowOf(`row ${row}`), rowOf('and another')]);
  if (indexMs === 1) await journal.close();
  return killed(folder);
}

/** Every byte of the log that means something: not the zeros behind the last frame of a segment. */
function bytesOf(folder: string): readonly (readonly [segment: string, at: number])[] {
  return segments(folder).flatMap((name) => {
    const bytes = readFileSync(join(logFolder(folder), name));
    const end = Math.ceil((bytes.findLastIndex((byte) => byte !== 0) + 1) / 8) * 8;
    return Array.from({ length: end }, (_, at) => [name, at] as const);
  });
}

function flipped(folder: string, [name, at]: readonly [string, number], bit: number): string {
  const copy = killed(folder);
  const path = join(logFolder(copy), name);
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
  return copy;
}

it('is found by whoever reads the store, and no stream goes back', { timeout: 120_000 }, async () => {
  const folder = await made(1);
  const bytes = bytesOf(folder);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (where, bit) => {
      const stored = openStored(storePath(flipped(folder, bytes[where] ?? ['', 0], bit)));
      expect(stored.damages.length).toBeGreaterThan(0);
      for (const name of NAMES) {
        const { rows, broken } = loadStream(stored.streams, name);
        expect([name, broken === '' ? rows.length : 2 * ROWS]).toEqual([name, 2 * ROWS]);
      }
      stored.close();
    }),
    { seed: seedOf(20_261_201), numRuns: 80 },
  );
});

it('lets a server open no stream as it was before, with an index or without', {
  timeout: 120_000,
}, async () => {
  for (const indexMs of [1, 1_000_000]) {
    const folder = await made(indexMs);
    const bytes = bytesOf(folder);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (where, bit) => {
        const { journal } = start(flipped(folder, bytes[where] ?? ['', 0], bit), undefined, LIMITS);
        for (const stream of STREAMS) {
          const rows = await journal.load(stream).then(
            ({ rows }) => rows.length,
            () => 'broken',
          );
          if (rows !== 'broken') expect([stream, rows]).toEqual([stream, 2 * ROWS]);
        }
        await journal.close();
      }),
      { seed: seedOf(20_261_201), numRuns: 60 },
    );
  }
});
