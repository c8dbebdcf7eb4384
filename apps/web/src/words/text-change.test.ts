import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeBetween, placeAfter } from './text-change.ts';

/** The change by which a person makes `after` (with `|` where the caret is) of `before`. */
function change(before: string, after: string) {
  const { at, removed, inserted } = changeBetween(before, after.replace('|', ''), after.indexOf('|'));
  return `${at} -${removed} +${inserted}`;
}

describe('what a person did to a field', () => {
  it.each([
    ['', 'a|', '0 -0 +a'],
    ['ab', 'aXb|', '1 -0 +X'],
    ['aaa', 'a|aaa', '0 -0 +a'],
    ['aaa', 'aaaa|', '3 -0 +a'],
    ['aaa', 'aa|a', '2 -0 +'],
    ['welcomes', 'w|', '1 -7 +'],
    ['welcomes', 'notes|', '0 -6 +not'],
    ['a 🕊 b', 'a 🕉| b', '2 -2 +🕉'],
    ['🕊🕊', '🕊|', '2 -2 +'],
    ['abc', 'abc|', '3 -0 +'],
  ])('from %s to %s: %s', (before, after, expected) => {
    expect(change(before, after)).toBe(expected);
  });

  it('gives the field again when it is done to what was before', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🕊', '🕉', 'é') });
    fc.assert(
      fc.property(words, words, fc.nat(), (before, after, k) => {
        const { at, removed, inserted } = changeBetween(before, after, k % (after.length + 1));
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
        expect(inserted.isWellFormed() && before.slice(at, at + removed).isWellFormed()).toBe(true);
      }),
      { seed: seedOf(20260105), numRuns: 2_000 },
    );
  });
});

describe('a place', () => {
  it('keeps to the letter behind it while others write', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), fc.nat(4), words, (place, from, gone, come) => {
        const text = new Y.Doc().getText();
        text.insert(0, '0123456789');
        let moved = place;
        text.observe(({ delta }) => {
          moved = placeAfter(moved, delta);
        });
        text.doc?.transact(() => {
          text.delete(from, Math.min(gone, 10 - from));
          text.insert(from, come);
        });
        const now = text.toString();
        const isAtSeam = place >= from && place <= from + gone;
        if (!isAtSeam && place < 10) expect(now[moved]).toBe(String(place));
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(now.length);
      }),
      { seed: seedOf(20260105), numRuns: 1_000 },
    );
    expect(placeAfter(3, [{ retain: 3 }, { insert: 'xy' }])).toBe(3);
    expect(placeAfter(3, [{ retain: 2 }, { insert: 'xy' }])).toBe(5);
    expect(placeAfter(3, [{ retain: 1 }, { delete: 5 }])).toBe(1);
  });
});
