// Chance that a seed repeats.
import type { Dice } from './damages.ts';

/** A generator of Marsaglia's kind (xorshift, 32 bits). */
export function diceFrom(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let warm = 0; warm < 8; warm++) next();
  const below = (count: number) => next() % count;
  return {
    below,
    pick(list) {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
  };
}
