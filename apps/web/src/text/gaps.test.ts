import { plainText } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from './gaps.ts';

const told = (...texts: string[]) =>
  stretchesOf(texts.map((text) => ({ text }))).map(({ runs, isGap }) =>
    isGap ? `<${plainText(runs)}>` : plainText(runs),
  );

describe('the placeholders in a leaf', () => {
  it('are told from the words around them, also where marks change inside', () => {
    expect(told('It has [placeholder: figures] and [placeholder]')).toEqual([
      'It has ',
      '<[placeholder: figures]>',
      ' and ',
      '<[placeholder]>',
    ]);
    expect(told('a [place', 'holder: x] b')).toEqual(['a ', '<[placeholder: x]>', ' b']);
  });

  it('are found one by one when they read alike', () => {
    expect(told('[placeholder][placeholder]')).toEqual(['<[placeholder]>', '<[placeholder]>']);
  });

  it('may be none', () => {
    expect(told('[see annex]')).toEqual(['[see annex]']);
  });
});
