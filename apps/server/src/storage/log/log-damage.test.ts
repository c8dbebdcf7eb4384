// What the journal says of a log that is not as written, and what it still opens.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appendTo, rowOf } from '../../testing/journal-acceptance.ts';
import {
  changeAt,
  endLogs,
  flip,
  killed,
  N1,
  newFolder,
  segments,
  start,
  wordsOf,
} from '../../testing/log-under-test.ts';
import { negotiationStream } from '../stream.ts';
import { logFolder } from './log-folder.ts';

afterEach(endLogs);

describe('what is damaged', () => {
  /** A log of three negotiations with four rows each, whose server was killed. */
  async function killedStore(): Promise<string> {
    const folder = newFolder();
    const { journal } = start(folder);
    for (const words of ['one', 'two', 'three', 'four'])
      for (const name of ['n-1', 'n-2', 'n-3'])
        await appendTo(journal, negotiationStream(name), [rowOf(`${name} ${words} ${'.'.repeat(40)}`)]);
    await journal.close();
    return killed(folder);
  }

  it('says a bit that was turned round in the log, and opens the negotiations that it does not concern', async () => {
    const folder = await killedStore();
    changeAt(folder, 'n-2 four', flip);
    const { journal } = start(folder);
    await expect(journal.load(negotiationStream('n-2'))).rejects.toThrow('row 4');
    for (const name of ['n-1', 'n-3'])
      expect((await journal.load(negotiationStream(name))).rows.length).toBe(4);
  });

  it('says it in the last frame too, and does not open that negotiation as it was before', async () => {
    const folder = await killedStore();
    changeAt(folder, 'n-3 four', flip);
    const { journal, reports } = start(folder);
    expect(reports.join(' ')).toContain('damaged');
    await expect(journal.load(negotiationStream('n-3'))).rejects.toThrow('row 4');
    expect((await journal.load(N1)).rows.length).toBe(4);
    await appendTo(journal, N1, [rowOf('goes on')]);
    await journal.close();
    const again = start(folder);
    expect((await again.journal.load(N1)).rows.length).toBe(5);
    await expect(again.journal.load(negotiationStream('n-3'))).rejects.toThrow('row 4');
  });

  it('says that the log ends before what the index knows, and opens only what lost nothing', async () => {
    const folder = await killedStore();
    changeAt(folder, 'n-1 four', (bytes, at) => bytes.fill(0, at - 200));
    const { journal, reports } = start(folder);
    expect(reports.join(' ')).toContain('damaged');
    for (const name of ['n-1', 'n-2', 'n-3'])
      await expect(journal.load(negotiationStream(name)), name).rejects.toMatchObject({ reason: 'broken' });
    await expect(appendTo(journal, N1, [rowOf('rewound')])).rejects.toMatchObject({ reason: 'broken' });
  });

  it('says it of frames that a start does not read, and of no row, a little later', async () => {
    const folder = await killedStore();
    changeAt(folder, 'n-1 two', (bytes, at) => flip(bytes, bytes.lastIndexOf('n-1', at - 40) - 5)); // The check of the frame.
    const { journal, reports } = start(folder);
    await vi.waitFor(() => expect(reports.join(' ')).toContain('is damaged in segment 1'));
    expect((await journal.load(N1)).rows.length).toBe(4);
  });

  it('says that a segment is cut off, or missing', async () => {
    const cut = await killedStore();
    changeAt(cut, 'n-2 four', (bytes, at) => bytes.subarray(0, at));
    const first = start(cut);
    expect(first.reports.join(' ')).toContain('cut off');
    await expect(first.journal.load(negotiationStream('n-2'))).rejects.toMatchObject({ reason: 'broken' });

    const gone = newFolder();
    const { journal } = start(gone);
    for (let i = 0; i < 60; i++) await appendTo(journal, N1, [rowOf(`${i}-${'x'.repeat(1_000)}`)]);
    await appendTo(journal, negotiationStream('n-2'), [rowOf('later')]);
    await journal.close();
    const left = killed(gone);
    rmSync(join(logFolder(left), '00000002.log'));
    for (const name of readdirSync(left)) if (name.startsWith('adref')) rmSync(join(left, name));
    const second = start(left);
    expect(second.reports.join(' ')).toContain('segment 2');
    await expect(second.journal.load(N1)).rejects.toMatchObject({ reason: 'broken' });
    expect((await second.journal.load(negotiationStream('n-2'))).rows.length).toBe(1);
  });

  it('is not what a crash left of a short last write, wherever it was cut', async () => {
    const folder = newFolder();
    const { journal } = start(folder, undefined, { indexMs: 1_000_000 });
    await appendTo(journal, N1, [rowOf('kept')]);
    const before = readFileSync(join(logFolder(folder), '00000001.log'));
    await appendTo(journal, N1, [rowOf('lost')]);
    const whole = readFileSync(join(logFolder(folder), '00000001.log'));
    const from = before.findLastIndex((byte) => byte !== 0) + 1;
    const to = whole.findLastIndex((byte) => byte !== 0) + 1;
    for (let end = Math.ceil(from / 8) * 8; end < to; end += 7) {
      const torn = killed(folder);
      const bytes = Buffer.from(whole).fill(0, end);
      writeFileSync(join(logFolder(torn), '00000001.log'), bytes);
      const again = start(torn);
      expect([end, again.reports]).toEqual([end, []]);
      expect(await wordsOf(again.journal)).toEqual(['kept']);
    }
  });

  it('is not what a crash left of a last write that nobody was told of', async () => {
    const folder = newFolder();
    const { journal } = start(folder, undefined, { indexMs: 1_000_000 });
    await appendTo(journal, N1, [rowOf('kept')]);
    const before = killed(folder);
    await appendTo(journal, N1, [rowOf('t'.repeat(3_000))]);
    const torn = killed(folder);
    changeAt(torn, 'ttt', (bytes, at) => bytes.fill(0, Math.ceil((at - 1_000) / 512) * 512));
    expect(segments(before).length).toBe(1);
    const { journal: again, reports, notes } = start(torn);
    expect(reports).toEqual([]);
    expect(notes.join(' ')).toContain('cut short');
    expect(await wordsOf(again)).toEqual(['kept']);
    await appendTo(again, N1, [rowOf('on')]);
    expect(await wordsOf(start(killed(torn)).journal)).toEqual(['kept', 'on']);
  });
});
