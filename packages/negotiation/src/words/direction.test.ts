import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../testing/seed.ts';
import { isolated, unbalancedControls, withDirectionKept } from './direction.ts';

describe('direction controls without a partner', () => {
  it.each([
    ['plain words', []],
    ['an embedding \u202ab\u202c', []],
    ['an isolate \u2067ألف\u2069.', []],
    ['one inside the other \u2066a\u202bب\u202c\u2069', []],
    ['\u202ebegun', [0]],
    ['ended \u202c', [6]],
    ['halt \u2069\u202c\u202eabc', [5, 6, 7]],
    ['an isolate ends what is open in it: \u2066a\u202bb\u2069', [38]],
    ['an embedding does not end an isolate: \u2066a\u202c', [38, 40]],
    ['עברית \u2068', [6]],
  ])('%j', (words, alone) => expect(unbalancedControls(words)).toEqual(alone));

  it('are neutral when they are replaced, and every place stays', () => {
    const sign = fc.constantFrom(
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202e',
      '\u2066',
      '\u2068',
      '\u2069',
      'a',
      'ب',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const words = signs.join('');
        const kept = withDirectionKept(words);
        expect(kept.length).toBe(words.length);
        expect(unbalancedControls(kept)).toEqual([]);
      }),
      { seed: seedOf(11) },
    );
  });

  it('are found in one pass, however many are open', () => {
    const words = '\u202a'.repeat(200_000) + '\u2069'.repeat(200_000);
    expect(unbalancedControls(words)).toHaveLength(words.length);
  });
});

describe('words within a sentence', () => {
  it('stay as they are when nothing of them turns', () => {
    expect(isolated('takes note of, отмечает, 注意到')).toBe('takes note of, отмечает, 注意到');
  });

  it.each(['تأخير', 'halt \u2069\u202eabc', 'שלום 12'])('%j stand apart', (words) => {
    const apart = isolated(words);
    expect(apart.at(0)).toBe('\u2068');
    expect(apart.at(-1)).toBe('\u2069');
    expect(unbalancedControls(`a ${apart} b`)).toEqual([]);
  });
});
