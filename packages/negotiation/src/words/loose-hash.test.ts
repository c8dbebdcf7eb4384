import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../model/rich-text.ts';
import { given } from '../testing/scene.ts';
import { seedOf } from '../testing/seed.ts';
import { hashOfSegments, hashOfWords } from './hash.ts';
import { looseHashOfSegments, looseHashOfWords } from './loose-hash.ts';
import { richRun, richText } from './rich-text.ts';

const same = (a: string | readonly Run[], b: string | readonly Run[]) => {
  const [x, y] = [a, b].map((words) => (typeof words === 'string' ? richText(words) : words));
  return looseHashOfWords(x ?? []) === looseHashOfWords(y ?? []);
};
const segmentsOf = (notation: string) => given(notation).state.paragraphs[0]?.segments ?? [];

describe('the loose hash', () => {
  it.each([
    ['takes note of', ' takes note of'],
    ['takes note of', 'takes note of '],
    ['takes note of', 'takes  note   of'],
    ['10 per cent', '10\u00a0per\u202fcent'],
    ['', '  \u00a0'],
    ['', '\u200f'],
    ['cooperation', 'co\u00adoper\u200bation'],
  ])('is the same for “%s” and “%s”', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['takes note of', 'takesnote of'],
    ['takes note of', 'takes note of.'],
    ['takes note of', 'Takes note of'],
    ['', 'a'],
  ])('tells “%s” from “%s”', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('keeps the marks of words, and not those of spaces', () => {
    const [plain, marked] = [richRun('the '), richRun('Note', ['italic'])];
    expect(same([plain, marked], [richRun('the'), richRun('  Note ', ['italic'])])).toBe(true);
    expect(same([plain, marked], 'the Note')).toBe(false);
    expect(same([plain, marked], [richRun('the '), richRun('Note', ['bold'])])).toBe(false);
  });

  it('looks into brackets, and keeps the space that stands before and behind them', () => {
    const hash = (notation: string) => looseHashOfSegments(segmentsOf(notation));
    const [one, wide] = ['It [base: asks all | FRA: calls] now', 'It  [base: asks  all | FRA: calls] now '];
    expect(hash(wide)).toBe(hash(one));
    expect(hash('It[base: asks all | FRA: calls] now')).not.toBe(hash(one));
    expect(hash('It [base: asks all | FRA: called] now')).not.toBe(hash(one));
    expect(looseHashOfSegments(segmentsOf('takes note'))).toBe(looseHashOfWords(richText(' takes  note')));
  });

  it('is never more exact than the hash that positions are bound to', () => {
    const run = fc.record({
      text: fc.stringMatching(/^[ab \u00a0]{0,3}$/),
      marks: fc.subarray(['bold', 'italic'] as const),
    });
    const text = fc
      .array(run, { maxLength: 4 })
      .map((runs) => runs.map(({ text: words, marks }) => richRun(words, marks)));
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (hashOfWords(a) === hashOfWords(b)) expect(same(a, b)).toBe(true);
        expect(
          same(a, [richRun(' '), ...a.flatMap((each) => (each.text === ' ' ? [each, each] : [each]))]),
        ).toBe(true);
      }),
      { seed: seedOf(20_261_201) },
    );
    const [one, other] = ['It [base: asks | FRA: calls] now', 'It [base: asks | FRA: calls] now'].map(
      segmentsOf,
    );
    expect(hashOfSegments(one ?? [])).toBe(hashOfSegments(other ?? []));
    expect(looseHashOfSegments(one ?? [])).toBe(looseHashOfSegments(other ?? []));
  });
});
