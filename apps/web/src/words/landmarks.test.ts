import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared } from './landmarks.ts';
import { wordDiff } from './word-diff.ts';

const sides = (stretches: readonly { kind: string; words: readonly string[] }[]) => [
  stretches.flatMap(({ kind, words }) => (kind === 'added' ? [] : words)),
  stretches.flatMap(({ kind, words }) => (kind === 'removed' ? [] : words)),
];

describe('a comparison by landmarks', () => {
  it('leaves nothing out, however long and different the two are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'отмечает', '注意', ' ', 'x1', 'x2'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        words,
        words,
        fc.nat(400),
        fc.integer({ min: 1, max: 90 }),
        (before, after, many, together) => {
          const [a, b] = [
            [...before, ...Array.from({ length: many }, (_, at) => `p${at}`)],
            [...Array.from({ length: many }, (_, at) => `q${at}`), ...after, 'x1'],
          ];
          expect(sides(compared(a, b, together))).toEqual([a, b]);
        },
      ),
      { seed: seedOf(20), numRuns: 60 },
    );
  });

  it('finds each change of a long text, far more than one comparison may hold', () => {
    const before = Array.from({ length: 4_000 }, (_, at) => `w${at}`);
    const after = before.map((word, at) => (at % 5 === 0 ? `new${at}` : word));
    const stretches = compared(before, after);
    const same = stretches.flatMap(({ kind, words }) => (kind === 'same' ? words : []));
    expect(same).toHaveLength(3_200);
  });

  it('gives up on fine detail sooner when many are made together', () => {
    const before = Array.from({ length: 200 }, (_, at) => `w${at % 7}`);
    const after = before.map((word, at) => (at % 4 === 0 ? `new${at % 7}` : word));
    const same = (together: number) =>
      compared(before, after, together).flatMap(({ kind, words }) => (kind === 'same' ? words : []));
    expect(same(1)).toHaveLength(150);
    expect(same(400)).toHaveLength(0);
  });

  it.each([
    ['Latin', 'abcdefghijklmnop    '],
    ['Chinese', '儿童武装冲突工作组主席结论草案第三次阅读各方立即释放'],
    ['Thai', 'กขคงจฉชซญดตถทนบปผฝพ'],
    ['Arabic', 'ابتثجحخدذرزسشص   '],
  ])('of 20,000 characters without anything in common in their order is bounded in %s', (_, letters) => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return letters.charAt(seed % letters.length);
    };
    const text = () => Array.from({ length: 20_000 }, next).join('');
    const [before, after] = [text(), text()];
    const parts = wordDiff(before, after);
    expect(parts.flatMap(({ kind, words }) => (kind === 'added' ? [] : words)).join('')).toBe(before);
  });
});
