import { describe, expect, it } from 'vitest';
import { hasUnfilledSymbol, placeholdersInWords } from './placeholders.ts';

describe('placeholders', () => {
  it.each([
    ['the report (S/2027/…), covering', ['S/2027/…']],
    ['see S/AC.51/2027/... and A/…/12', ['S/AC.51/2027/...', 'A/…/12']],
    ['the [placeholder: figures] in S/…', ['[placeholder: figures]', 'S/…']],
    ['доклад (S/2027/…/Add.1)', ['S/2027/…/Add.1']],
    ['the report (S/2027/136), and more …', []],
    ['either/or… and/…', []],
    ['S/2026/ … or S/2026/…… or S/2026/⋯', ['S/2026/ …', 'S/2026/……', 'S/2026/⋯']],
    ['(S/2026/____), S/2026/XXX/Add.1, S/2026/[…]', ['S/2026/____', 'S/2026/XXX/Add.1', 'S/2026/[…]']],
    ['A/80/…-S/2026/…', ['A/80/…', 'S/2026/…']],
    ['تقرير (CRC/C/OST/CO/…)', ['CRC/C/OST/CO/…']],
    ['S/RES/1612 (2005), S/PRST/2006/33, A/HRC/XXV and S/2026/136', []],
    ['US/… is no symbol', []],
  ])('in “%s” are found as they are written', (words, right) => {
    expect(placeholdersInWords(words)).toEqual(right);
  });

  it('are known in the symbol of the text itself, however they are made', () => {
    for (const symbol of ['S/AC.51/2027/…', 'S/AC.51/2027/...', 'S/AC.51/2027/___', 'S/AC.51/2027/XX', '…'])
      expect(hasUnfilledSymbol(symbol)).toBe(true);
    for (const symbol of ['', 'S/AC.51/2027/1', 'S/AC.51/2027/1/Rev.1', 'A/RES/SXX/1'])
      expect(hasUnfilledSymbol(symbol)).toBe(false);
  });
});
