import { describe, expect, it } from 'vitest';
import { concordanceRows } from './concordance-rows.ts';

const rows = (...lines: readonly (readonly [string, string | null])[]) =>
  concordanceRows(lines.map(([was, is], at) => ({ paragraph: `p${at}`, was, is }))).map(
    ({ was, is }) => `${was} → ${is ?? 'gone'}`,
  );

describe('the rows of a concordance', () => {
  it('say which paragraph a letter belongs to, by the old number and by the new', () => {
    expect(
      rows(['3', '3'], ['3 bis', '4'], ['(a)', '(a)'], ['(a) bis', '(b)'], ['4', '5'], ['(a)', '(a)']),
    ).toEqual(['3 → 3', '3 bis → 4', '3 bis (a) → 4 (a)', '3 bis (a) bis → 4 (b)', '4 → 5', '4 (a) → 5 (a)']);
  });

  it('leave what has gone, and letters before any number, as they were called', () => {
    expect(rows(['(a)', '(a)'], ['1', '1'], ['2', null], ['(b)', null])).toEqual([
      '(a) → (a)',
      '1 → 1',
      '2 → gone',
      '(b) → gone',
    ]);
  });
});
