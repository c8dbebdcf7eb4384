import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

describe('a rate limit', () => {
  it('allows the burst, then what is refilled, per key', () => {
    let now = 0;
    const limit = createRateLimit({ perSecond: 2, burst: 3 }, 10, () => now);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false]);
    expect(limit.take('b')).toBe(true);
    expect([limit.left('a'), limit.left('b'), limit.left('c')]).toEqual([0, 2, 3]);
    expect(limit.retryAfterS('a')).toBe(1);
    now = 499;
    expect(limit.take('a')).toBe(false);
    now = 500;
    expect(limit.take('a')).toBe(true);
    expect(limit.take('a')).toBe(false);
    now = 100_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false]);
  });

  it('forgets the least recently used key when it knows too many', () => {
    const limit = createRateLimit({ perSecond: 1, burst: 1 }, 2, () => 0);
    limit.take('a');
    limit.take('b');
    expect(limit.take('b')).toBe(false);
    limit.take('c');
    expect(limit.take('b')).toBe(false);
    expect(limit.take('a')).toBe(true);
  });
});
