import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '../../model/limits.ts';
import { seedOf } from '../../testing/seed.ts';
import { badTexts } from '../decision.ts';
import { draftPortions } from './draft-portions.ts';

const draft = fc
  .record({ runs: fc.integer({ min: 1, max: LIMITS.runsInText }), length: fc.integer({ min: 1, max: 10 }) })
  .map(({ runs, length }) => ({
    kind: 'numbered' as const,
    level: 1,
    text: Array.from({ length: runs }, () => ({ text: 'x'.repeat(length) })),
  }));

it('cuts a long draft into portions that one command may bring, in order and with nothing left out', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 30 }), (drafts) => {
      const portions = draftPortions(drafts);
      expect(portions.flat()).toEqual(drafts);
      for (const portion of portions) expect(badTexts(portion.map(({ text }) => text))).toBeNull();
    }),
    { seed: seedOf(20_261_201), numRuns: 20 },
  );
  const short = Array.from({ length: 2 * LIMITS.paragraphsAtOnce + 1 }, () => ({
    kind: 'plain' as const,
    level: 1,
    text: [{ text: 'x' }],
  }));
  expect(draftPortions(short).map(({ length }) => length)).toEqual([500, 500, 1]);
  expect(draftPortions([])).toEqual([]);
});
