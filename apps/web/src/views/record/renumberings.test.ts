import type { Revision } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { renumberingsOf } from './renumberings.ts';

const revision = (number: number, was: string, is: string | null): Revision => ({
  number,
  act: number * 10,
  at: '2026-01-05T10:00:00.000Z',
  reason: 'a reading',
  hash: '',
  concordance: [
    { paragraph: 'other', was: '1', is: '7' },
    { paragraph: 'p', was, is },
  ],
});
const told = (...revisions: readonly Revision[]) => [...renumberingsOf({ revisions }, 'p')];

it('says where a revision gave a paragraph another number, and which it had', () => {
  expect(told(revision(1, '4 bis', '5'), revision(2, '5', '5'), revision(3, '5', '6'))).toEqual([
    [10, 'Numbered 5 since Rev.1; 4 bis until then'],
    [30, 'Numbered 6 since Rev.3; 5 until then'],
  ]);
});

it('says where it got its first number, and where it lost it; not that it has gone', () => {
  expect(told(revision(1, '', '2'), revision(2, '2', ''), revision(3, '2', null))).toEqual([
    [10, 'Numbered 2 since Rev.1; without one until then'],
    [20, 'Without a number since Rev.2; 2 until then'],
  ]);
});
