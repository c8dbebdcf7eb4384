import { describe, expect, it } from 'vitest';
import { withoutBreaks } from './no-break.ts';

describe('spaces that hold', () => {
  it.each([
    ['resolution 1612 (2005)', 'resolution~1612~(2005)'],
    [
      'resolutions 1612 (2005), 1882 (2009) and 1998 (2011)',
      'resolutions~1612~(2005), 1882~(2009) and 1998~(2011)',
    ],
    ['see paragraph 9 and Annex II of S/2026/136', 'see paragraph~9 and Annex~II of S/2026/136'],
    ['on 12 March 2026', 'on 12~March 2026'],
    ['388 children (2025 figures)', '388 children (2025 figures)'],
    ['the resolution of 9 members', 'the resolution of 9 members'],
    ['in May 2026 the paragraph was', 'in May 2026 the paragraph was'],
  ])('are where a number belongs to a word: %s', (words, right) => {
    expect(withoutBreaks(words).replaceAll('\u00a0', '~')).toBe(right);
  });
});
