import { describe, expect, it } from 'vitest';
import { placeholdersInWords } from './placeholders.ts';

describe('placeholders', () => {
  it.each([
    ['the report (S/2027/…), covering', ['S/2027/…']],
    ['see S/AC.51/2027/... and A/…/12', ['S/AC.51/2027/...', 'A/…/12']],
    ['the [placeholder: figures] in S/…', ['[placeholder: figures]', 'S/…']],
    ['доклад (S/2027/…/Add.1)', ['S/2027/…/Add.1']],
    ['the report (S/2027/136), and more …', []],
    ['either/or… and/…', []],
    ['US/… is no symbol', []],
  ])('in “%s” are found as they are written', (words, right) => {
    expect(placeholdersInWords(words)).toEqual(right);
  });
});
