import { describe, expect, it } from 'vitest';
import { comparePairs } from './compare-pairs.ts';
import type { BySubject } from './report.ts';
import { subjectsWith } from './subjects.ts';

const rounds = (now: readonly number[], before: readonly number[]): BySubject<number> =>
  subjectsWith('elsewhere').map((subject) => [
    subject,
    subject.id === 'adref' ? now : subject.id === 'adref-before' ? before : [],
  ]);
const rows = { time: (value: number) => value };

describe('a comparison with the Adref before', () => {
  it('says nothing where there is none', () => {
    const [adref] = subjectsWith(null);
    if (adref === undefined) throw new Error('there is an Adref');
    expect(comparePairs('x', [[adref, [1]]], rows)).toEqual([]);
  });

  it('takes a row for worse when all its rounds are, by more than noise', () => {
    expect(comparePairs('x', rounds([1.2, 1.3, 1.4], [1, 1.1, 1]), rows)).toMatchObject([{ isMet: false }]);
  });

  it('does not where the rounds of both overlap, or differ by little', () => {
    expect(comparePairs('x', rounds([1, 1.3, 1.4], [1, 1.1, 1]), rows)).toMatchObject([{ isMet: true }]);
    expect(comparePairs('x', rounds([1.02, 1.03, 1.02], [1, 1, 1.01]), rows)).toMatchObject([
      { isMet: true },
    ]);
  });
});
