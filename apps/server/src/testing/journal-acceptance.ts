// What every journal must do, as one suite that each implementation's test calls with its own way to open and damage it.
import type { Change } from '@adref/text';
import { describe, expect, it } from 'vitest';
import type { Checkpoint, Journal } from '../storage/journal.ts';
import { hashOfCheckpoint } from '../storage/journal-chain.ts';
import { nameInChain, negotiationStream, privateRoomStream, type Stream } from '../storage/stream.ts';
import { takeStream } from '../storage/stream-writer.ts';

/** A store under test. `openAgain` opens what is on the disk as a restart would. */
export interface JournalUnderTest {
  readonly journal: Journal;
  openAgain(): Promise<Journal>;
  /** While broken, every commit fails, part of the way through when the implementation can. */
  setDiskBroken(broken: boolean): Promise<void>;
  /** Changes one byte of a stored row's update. */
  damageRow(stream: Stream, n: number): Promise<void>;
  /** Changes one byte of the newest checkpoint. */
  damageCheckpoint(stream: Stream): Promise<void>;
  readonly reports: readonly string[];
  end(): Promise<void>;
}

/** A row whose bytes spell its words. */
export function rowOf(words: string, seat = 'FRA'): Change {
  return {
    at: '2026-03-02T10:00:00.000Z',
    seat,
    person: `p-${seat}`,
    kind: 'update',
    bytes: new TextEncoder().encode(words),
    meta: '',
  };
}

function wordsOf(rows: readonly Change[]): readonly string[] {
  return rows.map((row) => new TextDecoder().decode(row.bytes));
}

function checkpointAt(n: number, words: string): Checkpoint {
  return { n, bytes: new TextEncoder().encode(words), aux: JSON.stringify({ words }) };
}

const [N1, N2, N9] = ['n-1', 'n-2', 'n-9'].map(negotiationStream) as [Stream, Stream, Stream];

/** Takes a stream and appends to it. */
export async function appendTo(journal: Journal, stream: Stream, rows: readonly Change[]): Promise<void> {
  await (await takeStream(journal, stream)).append(rows);
}

/** Declares the suite. */
export function acceptJournal(name: string, open: () => Promise<JournalUnderTest>): void {
  async function using(run: (under: JournalUnderTest) => Promise<void>): Promise<void> {
    const under = await open();
    try {
      await run(under);
    } finally {
      await under.end();
    }
  }

  describe(`${name} keeps a journal`, () => {
    it('starts empty and knows no negotiation', () =>
      using(async ({ journal }) => {
        expect(await journal.streams()).toEqual([]);
        expect(await journal.load(N1)).toEqual({ checkpoint: null, rows: [] });
        expect(await journal.verify(N1)).toEqual({ ok: true, rows: 0 });
      }));

    it('gives back, after a restart, exactly the rows that were appended, in order and chained', () =>
      using(async ({ journal, openAgain }) => {
        const act: Change = { ...rowOf('ü'), kind: 'act', meta: '{"n":1}' };
        await appendTo(journal, N1, [rowOf('a'), act]);
        await appendTo(journal, N2, [rowOf('other')]);
        await appendTo(journal, N1, [{ ...rowOf(''), kind: 'late' }]);
        await journal.close();
        const again = await openAgain();
        expect(await again.streams()).toEqual([N1, N2]);
        const { rows } = await again.load(N1);
        expect(wordsOf(rows)).toEqual(['a', 'ü', '']);
        expect(rows.map((row) => [row.n, row.kind, row.meta])).toEqual([
          [1, 'update', ''],
          [2, 'act', '{"n":1}'],
          [3, 'late', ''],
        ]);
        expect(rows[0]?.prev).toBe('');
        expect(rows[1]?.prev).toBe(rows[0]?.hash);
        expect(rows[2]?.prev).toBe(rows[1]?.hash);
        expect(await again.verify(N1)).toEqual({ ok: true, rows: 3 });
        await appendTo(again, N1, [rowOf('more')]);
        expect((await again.rows(N1, 4, 10)).map((row) => row.prev)).toEqual([rows[2]?.hash]);
      }));

    it('keeps concurrent calls whole and in the order in which they were made', () =>
      using(async ({ journal }) => {
        const streams = [0, 1, 2].map((k) => takeStream(journal, negotiationStream(`n-${k}`)));
        const writers = await Promise.all(streams);
        const calls = Array.from({ length: 200 }, (_, i) =>
          writers[i % 3]?.append([rowOf(`${i}a`), rowOf(`${i}b`)]),
        );
        await Promise.all(calls);
        for (const k of [0, 1, 2]) {
          const expected = Array.from({ length: 200 }, (_, i) => i)
            .filter((i) => i % 3 === k)
            .flatMap((i) => [`${i}a`, `${i}b`]);
          expect(wordsOf((await journal.load(negotiationStream(`n-${k}`))).rows)).toEqual(expected);
        }
      }));

    it('leaves the caller its bytes', () =>
      using(async ({ journal }) => {
        const shared = new TextEncoder().encode('xxwordsxx');
        const row = { ...rowOf(''), bytes: shared.subarray(2, 7) };
        const appended = appendTo(journal, N1, [row]);
        await appended;
        expect(shared.length).toBe(9);
        expect(row.bytes.length).toBe(5);
      }));

    it('reads a stretch of rows', () =>
      using(async ({ journal }) => {
        await appendTo(
          journal,
          N1,
          ['a', 'b', 'c', 'd'].map((words) => rowOf(words)),
        );
        expect(wordsOf(await journal.rows(N1, 2, 2))).toEqual(['b', 'c']);
        expect(wordsOf(await journal.rows(N1, 4, 100))).toEqual(['d']);
        expect(await journal.rows(N1, 5, 100)).toEqual([]);
        expect(await journal.rows(N9, 1, 100)).toEqual([]);
      }));

    it('loads from the newest checkpoint and only the rows after it', () =>
      using(async ({ journal, openAgain }) => {
        await appendTo(
          journal,
          N1,
          ['a', 'b'].map((words) => rowOf(words)),
        );
        await journal.saveCheckpoint(N1, checkpointAt(1, 'a'));
        await journal.saveCheckpoint(N1, checkpointAt(2, 'ab'));
        const kept = await journal.checkpoint(N1, 1);
        const [first] = await journal.rows(N1, 1, 1);
        expect(kept).toMatchObject(checkpointAt(1, 'a'));
        expect(kept?.hash).toBe(hashOfCheckpoint(nameInChain(N1), checkpointAt(1, 'a'), first?.hash ?? ''));
        expect(await journal.checkpoint(N1, 3)).toBe(null);
        expect(await journal.checkpoint(N9, 1)).toBe(null);
        await appendTo(journal, N1, [rowOf('c')]);
        await journal.close();
        const again = await openAgain();
        const { checkpoint, rows } = await again.load(N1);
        expect(checkpoint).toEqual(checkpointAt(2, 'ab'));
        expect(wordsOf(rows)).toEqual(['c']);
        expect(await again.verify(N1)).toEqual({ ok: true, rows: 3 });
      }));

    it('refuses a checkpoint of rows that are not durable', () =>
      using(async ({ journal }) => {
        await appendTo(journal, N1, [rowOf('a')]);
        await expect(journal.saveCheckpoint(N1, checkpointAt(2, 'ab'))).rejects.toThrow('not durable');
      }));

    it('passes over a damaged checkpoint, says so, and loads from the one before or from the rows', () =>
      using(async ({ journal, damageCheckpoint, openAgain, reports }) => {
        await appendTo(
          journal,
          N1,
          ['a', 'b', 'c'].map((words) => rowOf(words)),
        );
        await journal.saveCheckpoint(N1, checkpointAt(1, 'a'));
        await journal.saveCheckpoint(N1, checkpointAt(2, 'ab'));
        await journal.close();
        await damageCheckpoint(N1);
        const again = await openAgain();
        expect(await again.verify(N1)).toMatchObject({ ok: false, n: 2 });
        const { checkpoint, rows } = await again.load(N1);
        expect(checkpoint).toEqual(checkpointAt(1, 'a'));
        expect(wordsOf(rows)).toEqual(['b', 'c']);
        expect(reports.some((sentence) => sentence.includes('row 2'))).toBe(true);
      }));

    it('names the first row that is not as written, and does not load it', () =>
      using(async ({ journal, damageRow, openAgain }) => {
        await appendTo(
          journal,
          N1,
          ['a', 'b', 'c', 'd'].map((words) => rowOf(words)),
        );
        await journal.close();
        await damageRow(N1, 3);
        const again = await openAgain();
        expect(await again.verify(N1)).toMatchObject({ ok: false, n: 3 });
        await expect(again.load(N1)).rejects.toMatchObject({ name: 'StoreFault', reason: 'broken' });
        await expect(again.load(N1)).rejects.toThrow('row 3');
      }));

    it('writes nothing of a failed commit, and goes on from what is durable', () =>
      using(async ({ journal, setDiskBroken, openAgain }) => {
        await appendTo(journal, N1, [rowOf('kept')]);
        await setDiskBroken(true);
        const lost = [appendTo(journal, N1, [rowOf('x'), rowOf('y')]), appendTo(journal, N2, [rowOf('z')])];
        for (const result of await Promise.allSettled(lost)) expect(result.status).toBe('rejected');
        await setDiskBroken(false);
        await appendTo(journal, N1, [rowOf('after')]);
        expect(wordsOf((await journal.load(N1)).rows)).toEqual(['kept', 'after']);
        await journal.close();
        const again = await openAgain();
        expect(wordsOf((await again.load(N1)).rows)).toEqual(['kept', 'after']);
        expect(await again.verify(N1)).toEqual({ ok: true, rows: 2 });
        expect((await again.load(N2)).rows).toEqual([]);
      }));

    it('fails the calls that waited behind a failed commit of their negotiation', () =>
      using(async ({ journal, setDiskBroken }) => {
        await setDiskBroken(true);
        const writer = await takeStream(journal, N1);
        const first = writer.append([rowOf('a')]);
        const behind = writer.append([rowOf('b, which builds on a')]);
        const results = await Promise.allSettled([first, behind]);
        expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
        await setDiskBroken(false);
        expect((await journal.load(N1)).rows).toEqual([]);
      }));

    it('refuses whoever wrote a stream before it was taken, and lets the new writer go on from what is durable', () =>
      using(async ({ journal }) => {
        const before = await takeStream(journal, N1);
        const underWay = before.append([rowOf('a')]);
        const now = await takeStream(journal, N1);
        await underWay;
        expect(wordsOf(now.rows)).toEqual(['a']);
        await expect(before.append([rowOf('b')])).rejects.toMatchObject({ reason: 'superseded' });
        await now.append([rowOf('c')]);
        expect(wordsOf((await journal.load(N1)).rows)).toEqual(['a', 'c']);
      }));

    it('refuses rows that build on another row than the last', () =>
      using(async ({ journal }) => {
        const { fence } = await journal.take(N1);
        const addition = (after: number) => ({ fence, after, rows: [rowOf('a')] });
        await expect(journal.append(N1, addition(1))).rejects.toMatchObject({ reason: 'superseded' });
        await journal.append(N1, addition(0));
        await expect(journal.append(N1, addition(0))).rejects.toMatchObject({ reason: 'superseded' });
        await expect(journal.append(N2, addition(0))).rejects.toMatchObject({ reason: 'superseded' });
        expect(wordsOf((await journal.load(N1)).rows)).toEqual(['a']);
      }));

    it('keeps streams of every kind apart', () =>
      using(async ({ journal, openAgain }) => {
        const room = privateRoomStream('n-1', 'own-FRA');
        const kinds: readonly Stream[] = [N1, room, { kind: 'people' }];
        for (const stream of kinds) await appendTo(journal, stream, [rowOf(stream.kind)]);
        await journal.close();
        const again = await openAgain();
        expect(await again.streams()).toEqual(expect.arrayContaining([...kinds]));
        for (const stream of kinds) {
          expect(wordsOf((await again.load(stream)).rows)).toEqual([stream.kind]);
          expect(await again.verify(stream)).toEqual({ ok: true, rows: 1 });
        }
      }));

    it('finishes what was asked before it closes, and then refuses', () =>
      using(async ({ journal, openAgain }) => {
        const writer = await takeStream(journal, N1);
        const appended = writer.append([rowOf('a')]);
        await journal.close();
        await appended;
        await expect(writer.append([rowOf('b')])).rejects.toMatchObject({ reason: 'closed' });
        await expect(journal.load(N1)).rejects.toMatchObject({ reason: 'closed' });
        expect(wordsOf((await (await openAgain()).load(N1)).rows)).toEqual(['a']);
      }));
  });
}
