import { describe, expect, it } from 'vitest';
import { gistOf } from './gist-of.ts';

describe('the gist of a paragraph', () => {
  it('passes over the formula that every paragraph begins with', () => {
    expect(gistOf('The members of the Working Group took note of the report.')).toEqual({
      shown: 'Took note of the report.',
      isCut: false,
    });
    expect(gistOf('They welcomed it.').shown).toBe('Welcomed it.');
    expect(gistOf('  ')).toEqual({ shown: '(empty)', isCut: false });
  });

  it('is cut between two words, in any script', () => {
    const armed = `At its meeting on 12 October 2026, the Working Group on Children and Armed Conflict met`;
    expect(gistOf(armed)).toEqual({
      shown: 'At its meeting on 12 October 2026, the Working Group on Children and Armed',
      isCut: true,
    });
    const arabic = 'يرحب الفريق العامل بالتقرير '.repeat(6);
    expect(arabic.startsWith(`${gistOf(arabic).shown} `)).toBe(true);
    const chinese = '儿童与武装冲突问题工作组'.repeat(9);
    expect(chinese.startsWith(gistOf(chinese).shown)).toBe(true);
    expect(gistOf(chinese).shown.length).toBeGreaterThan(70);
  });

  it('cuts a word without end between two characters', () => {
    expect(gistOf('𝓐'.repeat(200)).shown).toMatch(/^(𝓐)+$/u);
    expect(gistOf('b'.repeat(200)).shown).toHaveLength(80);
  });
});
