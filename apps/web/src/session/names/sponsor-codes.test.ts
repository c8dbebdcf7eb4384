import { describe, expect, it } from 'vitest';
import { codesInWords, codesOf } from './sponsor-codes.ts';

const groups = [
  { code: 'P5', name: 'permanent', members: ['CHN', 'FRA', 'RUS', 'GBR', 'USA'] },
  { code: 'P3', name: 'three', members: ['FRA', 'GBR', 'USA'] },
  { code: 'A3', name: 'African', members: ['COD', 'LBR', 'SOM'] },
];
const codes = (...sponsors: string[]) =>
  codesOf(sponsors, groups, (seat) => seat.toLowerCase()).map(({ code }) => code);
const shown = (...sponsors: string[]) =>
  codesInWords({ origin: 'proposal', sponsors }, groups, (seat) => seat);

describe('the codes behind a wording', () => {
  it('keep the order of sponsorship', () => {
    expect(codes('PAK', 'DNK', 'BHR')).toEqual(['pak', 'dnk', 'bhr']);
  });

  it('name a group where all of it stands, the largest first, at its first member', () => {
    expect(codes('PAK', 'FRA', 'DNK', 'GBR', 'USA')).toEqual(['pak', 'P3', 'dnk']);
    expect(codes('FRA', 'GBR', 'USA', 'CHN', 'RUS')).toEqual(['P5']);
    expect(codes('FRA', 'GBR')).toEqual(['fra', 'gbr']);
    expect(codesOf(['FRA', 'USA', 'GBR'], groups, (seat) => seat)).toEqual([
      { code: 'P3', members: ['FRA', 'GBR', 'USA'] },
    ]);
  });

  it('are at most three in the text', () => {
    expect(shown('PAK', 'DNK', 'BHR')).toBe('PAK DNK BHR');
    expect(shown('PAK', 'DNK', 'BHR', 'COL')).toBe('PAK DNK +2');
    expect(shown('COD', 'LBR', 'SOM', 'PAK')).toBe('A3 PAK');
  });
});
