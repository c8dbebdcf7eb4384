import type { Act, LeafMaking } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { behindArrived, followAct, pendingAt } from './caret-map.ts';

function relaying(retired: readonly string[], leaves: readonly LeafMaking[]): Act {
  return {
    kind: 'paragraph-merged',
    paragraph: 'p2',
    into: 'p1',
    joint: leaves[0]?.id ?? '',
    leaves,
    retired,
  };
}
const bracketed = relaying(
  ['l1'],
  [
    { id: 'before', pieces: [{ leaf: 'l1', start: 0, end: 4 }] },
    { id: 'inside', pieces: [{ leaf: 'l1', start: 4, end: 9 }] },
    { id: 'after', pieces: [{ leaf: 'l1', start: 9, end: 20 }] },
  ],
);

describe('following an act', () => {
  it('leaves a caret alone that stands elsewhere', () => {
    expect(followAct(bracketed, { leaf: 'l9', offset: 3 })).toEqual({ leaf: 'l9', offset: 3 });
  });

  it('goes on in the successor, and on a cut with the words before it', () => {
    expect(followAct(bracketed, { leaf: 'l1', offset: 6 })).toEqual({ leaf: 'inside', offset: 2 });
    expect(followAct(bracketed, { leaf: 'l1', offset: 4 })).toEqual({ leaf: 'before', offset: 4 });
    expect(followAct(bracketed, { leaf: 'l1', offset: 9 })).toEqual({ leaf: 'inside', offset: 5 });
    expect(followAct(bracketed, { leaf: 'l1', offset: 0 })).toEqual({ leaf: 'before', offset: 0 });
  });

  it('counts what stands before the piece when leaves are joined', () => {
    const merged = relaying(
      ['l1', 'l2'],
      [
        {
          id: 'joint',
          pieces: [
            { leaf: 'l1', start: 0, end: 5 },
            { text: [{ text: ', ' }] },
            { leaf: 'l2', start: 0, end: 8 },
          ],
        },
      ],
    );
    expect(followAct(merged, { leaf: 'l2', offset: 0 })).toEqual({ leaf: 'joint', offset: 7 });
    expect(followAct(merged, { leaf: 'l2', offset: 3 })).toEqual({ leaf: 'joint', offset: 10 });
    expect(followAct(merged, { leaf: 'l1', offset: 5 })).toEqual({ leaf: 'joint', offset: 5 });
  });

  it('has no place for a caret whose words went', () => {
    const settled = relaying(['l1', 'l2'], [{ id: 'joint', pieces: [{ leaf: 'l1', start: 0, end: 5 }] }]);
    expect(followAct(settled, { leaf: 'l2', offset: 1 })).toBeNull();
  });
});

describe('what the act did not know of', () => {
  it('is nothing when the words are the same', () => {
    expect(pendingAt('took note', 'took note', 4)).toEqual({ offset: 4, isOnItsWay: false });
  });

  it('puts a caret behind my own unsent words where they were inserted', () => {
    expect(pendingAt('took note', 'took due note', 9)).toEqual({ offset: 5, isOnItsWay: true });
    expect(pendingAt('took note', 'took notexyz', 12)).toEqual({ offset: 9, isOnItsWay: true });
    expect(pendingAt('', 'welcomed', 8)).toEqual({ offset: 0, isOnItsWay: true });
  });

  it('keeps a caret before or well behind them at its words', () => {
    expect(pendingAt('took note', 'took due note', 2)).toEqual({ offset: 2, isOnItsWay: true });
    expect(pendingAt('took note', 'took due note', 13)).toEqual({ offset: 9, isOnItsWay: true });
  });

  it('puts a caret at my unsent deletion where the words were taken out', () => {
    expect(pendingAt('took due note', 'took note', 5)).toEqual({ offset: 5, isOnItsWay: true });
  });

  it('takes a letter like the one behind it for mine', () => {
    expect(pendingAt('read and thanks', 'read  and thanks', 5)).toEqual({ offset: 4, isOnItsWay: true });
    expect(pendingAt('aa', 'aaa', 1)).toEqual({ offset: 0, isOnItsWay: true });
  });

  it('knows words taken out and others put in their place', () => {
    expect(pendingAt('took due note', 'took good note', 9)).toEqual({ offset: 8, isOnItsWay: true });
  });
});

describe('words that came with the act', () => {
  it('have the caret behind them', () => {
    expect(behindArrived('read and', 'read with and', 4)).toBe(9);
    expect(behindArrived('read', 'read wi', 4)).toBe(7);
  });

  it('leave it where it is when they have not come, or stand behind it', () => {
    expect(behindArrived('read and', 'read and', 4)).toBe(4);
    expect(behindArrived('read and', 'read and so', 4)).toBe(4);
  });
});
