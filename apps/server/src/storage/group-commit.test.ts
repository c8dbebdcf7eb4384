import { expect, it } from 'vitest';
import { rowOf } from '../testing/journal-acceptance.ts';
import { GroupCommit } from './group-commit.ts';
import type { Entry } from './journal.ts';
import type { ChainHead } from './journal-chain.ts';
import { nameInChain, negotiationStream } from './stream.ts';

/** A disk that takes as long as the test wants, and the groups that were written to it. */
function queueOnDisk(groupBytes = 1_000_000) {
  const heads = new Map<string, ChainHead>();
  const groups: string[] = [];
  const writes: { done(): void; fail(error: Error): void }[] = [];
  const wordsOf = (group: readonly Entry[]) =>
    group.flatMap(({ rows }) => rows.map(({ bytes }) => new TextDecoder().decode(bytes))).join(' ');
  const queue = new GroupCommit({
    groupBytes,
    headOf: (stream) => heads.get(nameInChain(stream)) ?? { n: 0, hash: '' },
    write: (group) => {
      groups.push(wordsOf(group));
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      writes.push({
        done() {
          for (const { stream, rows } of group) {
            const last = rows.at(-1);
            if (last !== undefined) heads.set(nameInChain(stream), last);
          }
          resolve();
        },
        fail: reject,
      });
      return promise;
    },
  });
  const counts = new Map<string, number>();
  const append = (name: string, words: string) => {
    const after = counts.get(name) ?? 0;
    counts.set(name, after + 1);
    return queue.append(negotiationStream(name), { fence: 1, after, rows: [rowOf(words)] });
  };
  return { queue, append, groups, writes, turn: () => new Promise((resolve) => setImmediate(resolve)) };
}

it('writes what is appended in one turn together, and what comes during a write together after it', async () => {
  const { queue, append, groups, writes, turn } = queueOnDisk();
  await Promise.all(['a', 'b'].map((name) => queue.take(negotiationStream(name))));
  const first = [append('a', 'a1'), append('b', 'b1')];
  await turn();
  const second = [append('a', 'a2'), append('a', 'a3')];
  await turn();
  expect(groups).toEqual(['a1 b1']);
  writes[0]?.done();
  await Promise.all(first);
  expect(groups).toEqual(['a1 b1', 'a2 a3']);
  writes[1]?.done();
  await Promise.all(second);
});

it('has begun the next write before anybody is told of the one before', async () => {
  const { queue, append, groups, writes, turn } = queueOnDisk();
  await queue.take(negotiationStream('a'));
  const told = append('a', 'a1').then(() => groups.length);
  await turn();
  void append('a', 'a2');
  writes[0]?.done();
  expect(await told).toBe(2);
});

it('fails what was built on a failed write, and goes on with the others', async () => {
  const { queue, append, groups, writes, turn } = queueOnDisk();
  await Promise.all(['a', 'b'].map((name) => queue.take(negotiationStream(name))));
  const failed = append('a', 'a1');
  await turn();
  const results = Promise.allSettled([failed, append('a', 'a2'), append('b', 'b1')]);
  writes[0]?.fail(new Error('The disk is broken.'));
  await turn();
  writes[1]?.done();
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(groups).toEqual(['a1', 'b1']);
});

it('writes no more at once than it is told to, but every call whole', async () => {
  const { queue, append, groups, writes, turn } = queueOnDisk(10);
  await queue.take(negotiationStream('a'));
  const all = ['sixsix', 'threes', 'a-long-one', 'x', 'y'].map((words) => append('a', words));
  for (let write = 0; write < 4; write++) {
    await turn();
    writes[write]?.done();
  }
  await Promise.all(all);
  expect(groups).toEqual(['sixsix', 'threes', 'a-long-one', 'x y']);
});
