// Folding takes time in proportion to the record: five times the acts, about five times as long, in one run on one machine.
import { expect, it } from 'vitest';
import { longRecord } from '../testing/long-record.ts';
import { foldRecord } from './record.ts';

it('folds a record in time proportional to its length', () => {
  const best = (acts: number) => {
    const record = longRecord(acts, 1);
    const times = Array.from({ length: 7 }, () => {
      const begun = performance.now();
      foldRecord(record);
      return performance.now() - begun;
    });
    return Math.min(...times);
  };
  best(2_000);
  const [short, long] = [best(2_000), best(10_000)];
  expect(long / short).toBeLessThan(15);
});
