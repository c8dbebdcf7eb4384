import { describe, expect, it } from 'vitest';
import { randomFrom, typeOnBeat } from './typing.ts';

describe('typing on a beat', () => {
  it('gives every writer its letters, in order and never early', async () => {
    const due: number[] = [];
    const perWriter = new Map<number, number>();
    await typeOnBeat({ writers: 3, perSecond: 200, durationMs: 50, seed: 1 }, (writer, dueMs) => {
      expect(performance.now()).toBeGreaterThanOrEqual(dueMs);
      due.push(dueMs);
      perWriter.set(writer, (perWriter.get(writer) ?? 0) + 1);
    });
    expect([...perWriter.values()]).toEqual([10, 10, 10]);
    expect(due).toEqual(due.toSorted((a, b) => a - b));
  });

  it('stops when it is over', async () => {
    let typed = 0;
    const plan = { writers: 1, perSecond: 1_000, durationMs: 10_000, seed: 1 };
    await typeOnBeat(
      plan,
      () => {
        typed += 1;
      },
      () => typed === 3,
    );
    expect(typed).toBe(3);
  });
});

describe('chance from a seed', () => {
  it('is the same for the same seed', () => {
    const [a, b, c] = [randomFrom(5), randomFrom(5), randomFrom(6)];
    const numbers = [a(), a(), a()];
    expect([b(), b(), b()]).toEqual(numbers);
    expect([c(), c(), c()]).not.toEqual(numbers);
    for (const number of numbers) expect(number).toBeLessThan(1);
  });
});
