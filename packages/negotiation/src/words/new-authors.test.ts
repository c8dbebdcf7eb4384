import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seedOf } from '../testing/seed.ts';
import { newAuthors } from './new-authors.ts';

const by = (seat: string, length: number) => ({ seat, person: `person-${seat}`, length });

it('are the authors of what was not there before', () => {
  const authors = [by('PAK', 8), by('FRA', 1)];
  expect(newAuthors({ authors })).toEqual(authors);
  expect(newAuthors({ authors, kept: [{ was: 0, is: 0, length: 8 }] })).toEqual([by('FRA', 1)]);
  expect(newAuthors({ authors, kept: [{ was: 0, is: 0, length: 9 }] })).toEqual([]);
  expect(newAuthors({ authors, kept: [{ was: 0, is: 2, length: 3 }] })).toEqual([by('PAK', 5), by('FRA', 1)]);
});

it('are counted letter by letter, wherever kept letters begin and end', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lengths, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (given, isKept) => {
      const authors = given.map((length, index) => by(`S${index}`, length));
      const letters = authors.flatMap(({ seat, length }) => Array.from({ length }, () => seat));
      const kept: { was: number; is: number; length: number }[] = [];
      for (const [at] of letters.entries()) {
        if (isKept[at] !== true) continue;
        const last = kept.at(-1);
        if (last !== undefined && last.is + last.length === at) last.length += 1;
        else kept.push({ was: at, is: at, length: 1 });
      }
      const fresh = newAuthors({ authors, kept }).flatMap(({ seat, length }) =>
        Array.from({ length }, () => seat),
      );
      expect(fresh).toEqual(letters.filter((_, at) => isKept[at] !== true));
    }),
    { seed: seedOf(20_261_201) },
  );
});
