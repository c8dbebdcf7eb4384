import { expect, it } from 'vitest';
import { keptSeeds, seedOfDay, seedsOfDays } from './day-seeds.ts';

it('gives each day a seed that fits into 32 bits, and no two the same', () => {
  expect(seedOfDay(new Date('2026-12-01T23:59:59Z'))).toBe(2_026_120_100);
  expect(seedsOfDays(new Date('2026-12-31T12:00:00Z'), 2)).toEqual([2_026_123_100, 2_027_010_100]);
  expect(seedOfDay(new Date('2099-12-31T00:00:00Z'))).toBeLessThan(2 ** 31);
});

it('reads what failed once, and passes over what is said about it', () => {
  expect(keptSeeds('# Seeds that failed.\n\n2026120100 laws\n2026120200\n')).toEqual([
    2_026_120_100, 2_026_120_200,
  ]);
});
