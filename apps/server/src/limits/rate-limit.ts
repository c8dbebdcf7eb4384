// Token buckets per key (a person, an address). Bounded memory; no timers: a bucket is refilled when it is asked.
import type { Rate } from './limits.ts';

/** Takes tokens for a key; false when there are not so many, and then none is taken. */
export interface RateLimit {
  take(key: string, count?: number): boolean;
  /** How many tokens a key has, whole ones. */
  left(key: string): number;
  /** Whole seconds until the key has a token again. */
  retryAfterS(key: string): number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** A rate limit over keys. `clock` gives milliseconds that never run backwards; `keys` bounds what is remembered. */
export function createRateLimit(rate: Rate, keys: number, clock: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();

  function refilled(key: string): Bucket {
    const now = clock();
    const old = buckets.get(key);
    const tokens =
      old === undefined
        ? rate.burst
        : Math.min(rate.burst, old.tokens + ((now - old.atMs) / 1_000) * rate.perSecond);
    return { tokens, atMs: now };
  }

  return {
    take(key, count = 1) {
      const bucket = refilled(key);
      buckets.delete(key); // Put back at the end: the map's order is the order of use.
      const oldest = buckets.size >= keys ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      const isAllowed = bucket.tokens >= count;
      if (isAllowed) bucket.tokens -= count;
      buckets.set(key, bucket);
      return isAllowed;
    },
    left: (key) => Math.floor(refilled(key).tokens),
    retryAfterS: (key) => Math.max(1, Math.ceil((1 - refilled(key).tokens) / rate.perSecond)),
  };
}
