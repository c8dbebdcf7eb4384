import { describe, expect, it } from 'vitest';
import { Samples, spreadOf } from './samples.ts';

describe('samples', () => {
  it('tell their percentiles, whatever the order they came in', () => {
    const samples = new Samples();
    for (let value = 10_000; value >= 1; value--) samples.add(value);
    expect(samples.summary()).toEqual({ count: 10_000, p50: 5_000, p95: 9_500, p99: 9_900, mean: 5_000.5 });
  });

  it('of one value are that value', () => {
    const samples = new Samples();
    samples.add(7);
    expect(samples.summary()).toMatchObject({ p50: 7, p99: 7 });
  });
});

describe('a spread', () => {
  it('has the middle value and both ends', () => {
    expect(spreadOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
    expect(spreadOf([4, 2])).toEqual({ median: 3, least: 2, most: 4 });
  });

  it('does not exist for nothing', () => {
    expect(() => spreadOf([])).toThrow('no median');
  });
});
