import type { Change } from '@adref/text';
import { expect, it } from 'vitest';
import { rowOf } from '../testing/journal-acceptance.ts';
import { CommitQueue } from './commit-queue.ts';

const change = (words: string): Change => rowOf(words);
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A queue in front of a journal that answers when the test says so, and everything that happened, in order. */
function queueOnJournal() {
  const happened: string[] = [];
  const writes: { done(): void; fail(): void }[] = [];
  const wordsOf = (changes: readonly Change[]) =>
    changes.map(({ bytes }) => new TextDecoder().decode(bytes)).join(' ');
  const queue = new CommitQueue({
    gatherMs: () => 0,
    append(changes) {
      happened.push(`append ${wordsOf(changes)}`);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      writes.push({ done: resolve, fail: () => reject(new Error('The disk is full.')) });
      return promise;
    },
    committed: (changes) => happened.push(`frame ${wordsOf(changes)}`),
    finished: () => happened.push('finished'),
    failed: () => happened.push('failed'),
  });
  const add = (words: string) =>
    queue.add(
      words === '' ? [] : [change(words)],
      () => happened.push(`told ${words}`),
      () => happened.push(`lost ${words}`),
    );
  return { queue, add, happened, writes };
}

it('hands over what comes while an earlier batch is under way, and tells of one write in one frame', async () => {
  const { queue, add, happened, writes } = queueOnJournal();
  add('a');
  await turn();
  add('b');
  await turn();
  add('c');
  await turn();
  expect(happened.splice(0)).toEqual(['append a', 'append b', 'append c']);
  writes[0]?.done();
  await turn();
  expect(happened.splice(0)).toEqual(['frame a', 'told a', 'finished']);
  queue.addJoin(() => happened.push('join'));
  writes[1]?.done();
  writes[2]?.done();
  await queue.drained();
  expect(happened).toEqual(['frame b c', 'told b', 'told c', 'finished', 'join', 'frame ', 'finished']);
});

it('tells nothing of what comes behind a failed batch, changes or none', async () => {
  const { queue, add, happened, writes } = queueOnJournal();
  add('a');
  await turn();
  add('');
  await turn();
  add('b');
  await turn();
  writes[0]?.fail();
  writes[1]?.fail();
  await queue.drained();
  expect(happened.splice(0, 4)).toEqual(['append a', 'append b', 'lost a', 'failed']);
  expect(happened.sort()).toEqual(['lost ', 'lost b']);
  add('c');
  expect(happened.at(-1)).toBe('lost c');
});

it('runs effects in the order in which they were queued, with and without changes', async () => {
  const { queue, add, happened, writes } = queueOnJournal();
  add('a');
  await turn();
  add('');
  await turn();
  expect(happened).toEqual(['append a']);
  writes[0]?.done();
  await queue.drained();
  expect(happened).toEqual(['append a', 'frame a', 'told a', 'told ', 'finished']);
});

it('loses what has not been handed over when it is stopped, and still tells of what was', async () => {
  const { queue, add, happened, writes } = queueOnJournal();
  add('a');
  await turn();
  add('b');
  const stopped = queue.stop();
  writes[0]?.done();
  await stopped;
  expect(happened).toEqual(['append a', 'frame a', 'told a', 'finished', 'lost b']);
});
