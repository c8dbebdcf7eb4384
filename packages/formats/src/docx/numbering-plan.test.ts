import { describe, expect, it } from 'vitest';
import type { Block } from '../model/document.ts';
import { labelOfCount, planNumbering } from './numbering-plan.ts';

const block = (label: string): Block => {
  const [kind, level] = /^\d/.test(label) ? (['numbered', 1] as const) : levelOf(label);
  return { kind, level, label, direction: 'ltr', pieces: [], status: null, notes: [] };
};
const levelOf = (label: string) => {
  if (label === '') return ['heading', 1] as const;
  if (/^\([ivx]+\)$/.test(label)) return ['item', 2] as const;
  return label.startsWith('(') ? (['item', 1] as const) : (['item', 3] as const);
};
const lists = (...labels: readonly string[]) =>
  planNumbering(labels.map(block)).numberings.map((one) => (one.kind === 'counted' ? one.list : one.kind));

describe('planNumbering', () => {
  it('numbers paragraphs and their items by one list, across chapeaux', () => {
    expect(lists('1.', '(a)', '(i)', 'a.', 'b.', '(ii)', '(b)', '', '(c)', '2.', '(a)')).toEqual([
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      'none',
      0,
      0,
      0,
    ]);
  });

  it('gives letters that start again under a heading a list of their own, and goes back to the main one', () => {
    expect(lists('1.', '(a)', '', '(a)', '(b)', '', '(a)', '2.', '(a)')).toEqual([
      0,
      0,
      'none',
      1,
      1,
      'none',
      2,
      0,
      0,
    ]);
  });

  it('starts a list where a label does not follow, with its count', () => {
    const plan = planNumbering(['1.', '(c)', '(d)', '(i)'].map(block));
    expect(plan.lists).toEqual([
      [1, 1, 1, 1],
      [1, 3, 1, 1],
    ]);
    expect(plan.numberings.slice(1)).toEqual([
      { kind: 'counted', list: 1, level: 1 },
      { kind: 'counted', list: 1, level: 1 },
      { kind: 'counted', list: 1, level: 2 },
    ]);
  });

  it('writes out a label that no list can show', () => {
    expect(planNumbering([block('3 bis.')]).numberings).toEqual([{ kind: 'written', label: '3 bis.' }]);
  });
});

describe('labelOfCount', () => {
  it('counts as Word does', () => {
    expect([1, 26, 27, 28, 53].map((count) => labelOfCount(count, 1))).toEqual([
      '(a)',
      '(z)',
      '(aa)',
      '(bb)',
      '(aaa)',
    ]);
    expect([4, 9, 14, 40, 90].map((count) => labelOfCount(count, 2))).toEqual([
      '(iv)',
      '(ix)',
      '(xiv)',
      '(xl)',
      '(xc)',
    ]);
    expect([labelOfCount(12, 0), labelOfCount(2, 3)]).toEqual(['12.', 'b.']);
  });
});
