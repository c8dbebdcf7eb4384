// Folding takes work in proportion to the record, in blocks of code that run: five times the acts are five times the work, and squares
// would be twenty-five. What the engine copies by itself is not counted; `fold-speed.timed.test.ts` takes the time of all of it.
import { expect, it } from 'vitest';
import { longRecord } from '../testing/long-record.ts';
import { workOf } from '../testing/work-of.ts';
import { foldRecord } from './record.ts';

it('folds a record with work in proportion to its length', () => {
  const [short, long] = [longRecord(300, 1), longRecord(1_500, 1)];
  workOf(() => foldRecord(short));
  // The engine may miss blocks of code that it has just made faster.
  const few = Math.max(...[1, 2, 3].map(() => workOf(() => foldRecord(short))));
  const many = Math.min(...[1, 2].map(() => workOf(() => foldRecord(long))));
  expect(many / few).toBeLessThan(15);
});
