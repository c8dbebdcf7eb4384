import { describe, expect, it } from 'vitest';
import type { ParagraphKind } from '../paragraph.ts';
import { labelsOf } from './labels.ts';

function labels(...shapes: readonly (readonly [ParagraphKind, number?])[]): readonly string[] {
  return [...labelsOf(shapes.map(([kind, level = 1], i) => ({ id: `p${i}`, kind, level }))).values()];
}

describe('labelsOf', () => {
  it('numbers through the document and letters under each number', () => {
    expect(labels(['heading'], ['numbered'], ['item'], ['item'], ['numbered'], ['item'])).toEqual([
      '',
      '1',
      '(a)',
      '(b)',
      '2',
      '(a)',
    ]);
  });

  it('runs letters on across chapeaux and plain text, and restarts them under a heading', () => {
    expect(labels(['item'], ['chapeau'], ['item'], ['plain'], ['item'], ['heading', 2], ['item'])).toEqual([
      '(a)',
      '',
      '(b)',
      '',
      '(c)',
      '',
      '(a)',
    ]);
  });

  it('restarts deeper levels under each shallower item', () => {
    const shapes = [1, 2, 3, 3, 2, 3, 1, 2].map((level) => ['item', level] as const);
    expect(labels(...shapes)).toEqual(['(a)', '(i)', 'a.', 'b.', '(ii)', 'a.', '(b)', '(i)']);
  });

  it('goes on after (z) with doubled letters, and counts in Roman numerals', () => {
    const items = Array.from({ length: 53 }, () => ['item', 1] as const);
    expect([25, 26, 27, 51, 52].map((i) => labels(...items)[i])).toEqual([
      '(z)',
      '(aa)',
      '(bb)',
      '(zz)',
      '(aaa)',
    ]);
    const roman = labels(...Array.from({ length: 14 }, () => ['item', 2] as const));
    expect([3, 8, 13].map((i) => roman[i])).toEqual(['(iv)', '(ix)', '(xiv)']);
  });
});
