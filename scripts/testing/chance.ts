// Chance with a seed, so that a run that failed can be had again. Not the clock, and not Math.random.
import { randomFrom } from '../benchmarks/typing.ts';

/** Draws from one seeded stream of numbers. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True with this probability. */
  often(probability: number): boolean;
  /** One of some. Throws when there is none. */
  pick<T>(from: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

/** A stream of its own for each seed. */
export function chanceFrom(seed: number): Chance {
  const next = randomFrom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    often: (probability) => next() < probability,
    pick<T>(from: readonly T[]): T {
      const at = below(from.length);
      for (const one of from.slice(at, at + 1)) return one;
      throw new Error('invariant: there is nothing to pick from');
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
