import { describe, expect, it } from 'vitest';
import {
  isSameText,
  joinText,
  lengthOf,
  plainText,
  richRun,
  richText,
  sliceText,
  untraced,
} from './rich-text.ts';

const marked = [richRun('takes '), richRun('note', ['italic', 'bold']), richRun(' of')];

describe('rich text', () => {
  it('slices without losing marks', () => {
    expect(sliceText(marked, 4, 8)).toEqual([{ text: 's ' }, { text: 'no', marks: ['bold', 'italic'] }]);
    expect(sliceText(marked, 3, 3)).toEqual([]);
    expect(plainText(sliceText(marked, 0, lengthOf(marked)))).toBe('takes note of');
  });

  it('joins neighbours of one kind and drops empty runs', () => {
    expect(joinText(richText('a'), [richRun('')], richText('b'))).toEqual([{ text: 'ab' }]);
    const traced = [{ text: 'a', act: 1, seat: 'FRA' }];
    expect(joinText(traced, [{ text: 'b', act: 2, seat: 'FRA' }])).toHaveLength(2);
    expect(joinText(traced, [{ text: 'b', act: 1, seat: 'FRA' }])).toEqual([
      { text: 'ab', act: 1, seat: 'FRA' },
    ]);
  });

  it('drops traces, and with them the seams they made', () => {
    const traced = [
      { text: 'take', act: 1, seat: 'chair' },
      { text: 's', act: 4, seat: 'FRA' },
    ];
    expect(untraced(traced)).toEqual([{ text: 'takes' }]);
  });

  it('compares what is seen: words and marks, however cut', () => {
    expect(isSameText(marked, [richRun('ta'), richRun('kes '), ...marked.slice(1)])).toBe(true);
    expect(isSameText(marked, richText('takes note of'))).toBe(false);
    expect(isSameText(richText('a'), richText('b'))).toBe(false);
    expect(isSameText([], richText(''))).toBe(true);
  });
});
