import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommonRun, shortestEdit } from './shortest-edit.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', '注意', ' '), { maxLength: 30 });

/** How long the longest list is that both hold in their order, by the table that everybody knows. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

function total(runs: readonly CommonRun[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

describe('the shortest edit', () => {
  it('keeps as many words as can be kept, each the same in both and in order', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = shortestEdit(before, after, before.length + after.length) ?? [];
        expect(total(runs)).toBe(longestCommon(before, after));
        let [x, y] = [0, 0];
        for (const { inBefore, inAfter, length } of runs) {
          expect(inBefore).toBeGreaterThanOrEqual(x);
          expect(inAfter).toBeGreaterThanOrEqual(y);
          [x, y] = [inBefore + length, inAfter + length];
          expect(before.slice(inBefore, x)).toEqual(after.slice(inAfter, y));
        }
      }),
      { seed: seedOf(1986), numRuns: 600 },
    );
  });

  it('is given up exactly when it takes more edits than it may', () => {
    fc.assert(
      fc.property(words, words, fc.nat(20), (before, after, most) => {
        const edits = before.length + after.length - 2 * longestCommon(before, after);
        expect(shortestEdit(before, after, most) === null).toBe(edits > most);
      }),
      { seed: seedOf(1987), numRuns: 400 },
    );
  });

  it('of two empty lists, and of one with nothing, has no run', () => {
    expect(shortestEdit([], [], 0)).toEqual([]);
    expect(shortestEdit(['a', 'b'], [], 2)).toEqual([]);
    expect(shortestEdit(['a', 'b'], [], 1)).toBeNull();
  });
});
