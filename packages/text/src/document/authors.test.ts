// Whose characters they are: the last who was credited with one, else the owner of its client id.

import { workOf } from '@adref/negotiation/testing';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Author, Authors } from './authors.ts';

const [CHAIR, FRA, PAK]: readonly Author[] = ['chair', 'FRA', 'PAK'].map((seat) => ({
  seat,
  person: `person-${seat}`,
}));
if (CHAIR === undefined || FRA === undefined || PAK === undefined) throw new Error('three authors');

const credit = fc.record({
  clock: fc.nat(30),
  length: fc.integer({ min: 1, max: 10 }),
  author: fc.constantFrom(FRA, PAK),
});

describe('authors of characters', () => {
  it('are the last who were credited, whatever was credited before', () => {
    fc.assert(
      fc.property(fc.array(credit), (credits) => {
        const authors = new Authors();
        authors.claim(1, CHAIR);
        const expected = Array.from({ length: 50 }, () => CHAIR.seat);
        for (const { author, clock, length } of credits) {
          authors.credit({ client: 1, clock, length }, author);
          expected.fill(author.seat, clock, clock + length);
        }
        for (const table of [authors, Authors.from(JSON.parse(JSON.stringify(authors)))]) {
          const found = table
            .authorsOf({ client: 1, clock: 0, length: 50 })
            .flatMap(({ author, length }) => Array.from({ length }, () => author.seat));
          expect(found).toEqual(expected);
        }
      }),
      { seed: seedOf(20_261_201) },
    );
  });

  it('are read from a table of the first version, in which credits overlap', () => {
    const authors = Authors.from({
      clients: [[1, 'chair', 'person-chair']],
      credits: [
        { span: { client: 1, clock: 0, length: 9 }, author: FRA },
        { span: { client: 1, clock: 3, length: 2 }, author: PAK },
      ],
    });
    expect(authors.authorsOf({ client: 1, clock: 2, length: 8 })).toEqual([
      { author: FRA, length: 1 },
      { author: PAK, length: 2 },
      { author: FRA, length: 4 },
      { author: CHAIR, length: 1 },
    ]);
  });

  it('are told in a logarithm of steps', () => {
    const [few = 0, many = 0] = [1_000, 100_000].map((count) => {
      const authors = new Authors();
      authors.claim(1, CHAIR);
      for (let i = 0; i < count; i++)
        authors.credit({ client: 1, clock: 2 * i, length: 1 }, i % 2 === 0 ? FRA : PAK);
      return workOf(() => authors.authorsOf({ client: 1, clock: count, length: 4 }));
    });
    expect(many).toBeLessThan(3 * few);
  });

  it('keep no client id that is no whole number of 32 bits', () => {
    const authors = new Authors();
    for (const client of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 32, 2 ** 1015]) {
      expect(authors.mayWriteAs(client, PAK.person)).toBe(false);
      expect(() => authors.claim(client, PAK)).toThrow('invariant');
    }
    for (const client of [0, 2 ** 32 - 1]) {
      expect(authors.mayWriteAs(client, PAK.person)).toBe(true);
      authors.claim(client, PAK);
    }
    expect(authors.toJSON().clients).toHaveLength(2);
  });
});
