// The journal on a log, under the suite of every journal, and with what only a log can meet: a disk that writes less than it was
// asked, no room for zeros, an index that is lost or late, a server that is killed.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptJournal, appendTo, rowOf } from '../../testing/journal-acceptance.ts';
import {
  endLogs,
  flip,
  killed,
  N1,
  newFolder,
  segments,
  start,
  wordsOf,
} from '../../testing/log-under-test.ts';
import { storePath } from '../disk/store-claim.ts';
import { StoreFault } from '../store-fault.ts';
import { nameInChain } from '../stream.ts';
import { takeStream } from '../stream-writer.ts';
import { logFolder } from './log-folder.ts';
import { type WriteAt, writeAt } from './segment-file.ts';

afterEach(endLogs);

acceptJournal('the journal on a log', async () => {
  const folder = newFolder();
  let isBroken = false;
  const write: WriteAt = async (file, bytes, at) => {
    if (!isBroken) return writeAt(file, bytes, at);
    await writeAt(file, bytes.subarray(0, bytes.length / 2), at);
    throw Object.assign(new Error('i/o error'), { code: 'EIO' });
  };
  const reports: string[] = [];
  const begin = async () => {
    const opened = start(folder, write);
    reports.push(...opened.reports);
    const { push } = opened.reports;
    opened.reports.push = (...sentences) => {
      reports.push(...sentences);
      return push.apply(opened.reports, sentences);
    };
    return opened.journal;
  };
  return {
    journal: await begin(),
    reports,
    openAgain: begin,
    setDiskBroken: async (broken) => {
      isBroken = broken;
    },
    damageRow: async (stream, n) => {
      const words = ['', 'a', 'b', 'c', 'd'][n] ?? '';
      const marked = Buffer.from(`update 2026-03-02T10:00:00.000Z FRA p-FRA ${words}`).subarray(-1);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(1);
      const sought = Buffer.concat([length, marked]).toString('latin1');
      const [name = ''] = segments(folder);
      const path = join(logFolder(folder), name);
      const bytes = readFileSync(path);
      const at = bytes.indexOf(Buffer.from(sought, 'latin1'));
      expect([nameInChain(stream), at > 0]).toEqual(['n-1', true]);
      writeFileSync(path, flip(bytes, at + 4));
    },
    damageCheckpoint: async (stream) => {
      const db = new DatabaseSync(storePath(folder), { timeout: 5_000 });
      db.exec(
        `UPDATE checkpoint SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE negotiation = '${nameInChain(stream)}' AND n = (SELECT max(n) FROM checkpoint)`,
      );
      db.close();
    },
    end: async () => {},
  };
});

describe('a log', () => {
  it('goes on in a new segment when one is long enough, and reads over all of them', async () => {
    const folder = newFolder();
    const { journal } = start(folder);
    const writer = await takeStream(journal, N1);
    const expected = Array.from({ length: 60 }, (_, i) => `${i}-${'x'.repeat(1_000)}`);
    for (const words of expected) await writer.append([rowOf(words)]);
    await journal.close();
    expect(segments(folder).length).toBeGreaterThan(3);
    const again = start(folder);
    expect(again.reports).toEqual([]);
    expect(await wordsOf(again.journal)).toEqual(expected);
    expect(await again.journal.verify(N1)).toEqual({ ok: true, rows: 60 });
  });

  it('keeps what it acknowledged when the process ends without closing', async () => {
    const folder = newFolder();
    const { journal } = start(folder, undefined, { indexMs: 1_000_000 });
    await appendTo(journal, N1, [rowOf('acknowledged')]);
    const again = start(killed(folder));
    expect([again.reports, again.notes]).toEqual([[], []]);
    expect(await wordsOf(again.journal)).toEqual(['acknowledged']);
  });

  it('takes a row as large as any, and rows behind it', async () => {
    const folder = newFolder();
    const { journal } = start(folder);
    await appendTo(journal, N1, [rowOf('y'.repeat(500_000))]);
    await appendTo(journal, N1, [rowOf('small')]);
    expect((await wordsOf(start(killed(folder)).journal)).map(({ length }) => length)).toEqual([500_000, 5]);
  });

  it.each(['EIO', 'ENOSPC', 'short'])('never writes again where a write failed (%s)', async (kind) => {
    const folder = newFolder();
    let isBroken = false;
    const writes: [file: number, at: number, end: number, ok: boolean][] = [];
    const { journal } = start(folder, async (file, bytes, at) => {
      writes.push([file, at, at + bytes.length, !isBroken]);
      if (!isBroken) return writeAt(file, bytes, at);
      const half = await writeAt(file, bytes.subarray(0, 20), at);
      if (kind === 'short') return half;
      throw Object.assign(new Error('no'), { code: kind });
    });
    await appendTo(journal, N1, [rowOf('kept')]);
    isBroken = true;
    const reason = kind === 'EIO' ? 'io' : 'full';
    await expect(appendTo(journal, N1, [rowOf('lost')])).rejects.toMatchObject({ reason });
    const failed = writes.at(-1);
    isBroken = false;
    await appendTo(journal, N1, [rowOf('after')]);
    expect(segments(folder)).toEqual(['00000001.log', '00000002.log']);
    expect(failed?.[3]).toBe(false);
    const again = start(killed(folder));
    expect(again.reports).toEqual([]);
    expect(await wordsOf(again.journal)).toEqual(['kept', 'after']);
  });

  it('does not take back what a failed write left on the disk, even whole', async () => {
    const folder = newFolder();
    let isBroken = false;
    const { journal } = start(folder, async (file, bytes, at) => {
      const written = await writeAt(file, bytes, at);
      if (isBroken) throw Object.assign(new Error('no'), { code: 'EIO' });
      return written;
    });
    await appendTo(journal, N1, [rowOf('kept')]);
    isBroken = true;
    await expect(appendTo(journal, N1, [rowOf('lost')])).rejects.toMatchObject({ reason: 'io' });
    isBroken = false;
    await appendTo(journal, N1, [rowOf('after')]);
    const again = start(killed(folder));
    expect(await wordsOf(again.journal)).toEqual(['kept', 'after']);
  });

  it('goes on writing on a disk that has no room for a whole step of zeros, to the last page', async () => {
    const folder = newFolder();
    let roomBytes = 1_000_000;
    const { journal } = start(folder, async (file, bytes, at) => {
      const isGrowth = bytes.every((byte) => byte === 0);
      if (isGrowth && bytes.length > roomBytes) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      if (isGrowth) roomBytes -= bytes.length;
      return writeAt(file, bytes, at);
    });
    const writer = await takeStream(journal, N1);
    roomBytes = 5_000;
    let kept = 0;
    const full = async () => {
      for (; kept < 100; kept++) await writer.append([rowOf('z'.repeat(500))]);
    };
    await expect(full()).rejects.toMatchObject({ reason: 'full' });
    expect(kept).toBeGreaterThan(10);
    expect(statSync(join(logFolder(folder), '00000001.log')).size % 4_096).toBe(0);
    expect((await wordsOf(start(killed(folder)).journal)).length).toBe(kept);
  });

  it('makes its index again when it is lost', async () => {
    const folder = newFolder();
    const { journal, store } = start(folder);
    for (let i = 0; i < 50; i++) await appendTo(journal, N1, [rowOf(`${i}-${'x'.repeat(900)}`)]);
    await journal.close();
    store.close();
    for (const name of readdirSync(folder)) if (name.startsWith('adref')) rmSync(join(folder, name));
    const again = start(folder);
    expect((await wordsOf(again.journal)).length).toBe(50);
    expect(await again.journal.verify(N1)).toEqual({ ok: true, rows: 50 });
  });

  it('appends while the index cannot be written, and writes it when it can', async () => {
    const folder = newFolder();
    const { journal, notes } = start(folder);
    const other = new DatabaseSync(storePath(folder));
    other.exec('BEGIN IMMEDIATE');
    await appendTo(journal, N1, [rowOf('a')]);
    while (notes.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(notes[0]).toContain('will be later');
    other.exec('ROLLBACK');
    other.close();
    await appendTo(journal, N1, [rowOf('b')]);
    await journal.close();
    expect(await wordsOf(start(folder).journal)).toEqual(['a', 'b']);
  });

  it('does not begin anew where its segments are gone', async () => {
    const folder = newFolder();
    const { journal, store } = start(folder);
    await appendTo(journal, N1, [rowOf('a')]);
    await journal.close();
    store.close();
    rmSync(logFolder(folder), { recursive: true });
    expect(() => start(folder)).toThrow(StoreFault);
    expect(() => start(folder)).toThrow('is missing');
  });
});
