import { describe, expect, it } from 'vitest';
import { type HeldKey, wordsHeld } from './key-queue.ts';

const words = (text: string): HeldKey[] => [...text].map((letter) => ({ kind: 'words', words: letter }));

describe('keys held while the text is being re-laid', () => {
  it('are given back as words when there is no place left to type them', () => {
    expect(
      wordsHeld([...words('abx'), { kind: 'backspace' }, ...words('c'), { kind: 'enter' }, ...words('d')]),
    ).toBe('abc\nd');
  });

  it('do not take back more than was held', () => {
    expect(wordsHeld([{ kind: 'backspace' }, { kind: 'delete' }, ...words('a')])).toBe('a');
  });
});
