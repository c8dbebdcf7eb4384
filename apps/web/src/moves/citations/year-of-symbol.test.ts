import { describe, expect, it } from 'vitest';
import { yearOfSymbol } from './year-of-symbol.ts';

describe('the year of a symbol', () => {
  it('is the one in brackets, or a part of the symbol', () => {
    expect(yearOfSymbol('S/RES/2427 (2018)')).toBe(2018);
    expect(yearOfSymbol('resolution 1612 (2005)')).toBe(2005);
    expect(yearOfSymbol('S/AC.51/2018/1/Rev.1')).toBe(2018);
    expect(yearOfSymbol('S/2026/118')).toBe(2026);
  });

  it('is none where the symbol names none', () => {
    expect(yearOfSymbol('S/RES/2427')).toBeNull();
    expect(yearOfSymbol('')).toBeNull();
  });
});
