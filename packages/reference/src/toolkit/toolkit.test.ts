import { describe, expect, it } from 'vitest';
import { toolkit } from './toolkit.ts';

describe('toolkit', () => {
  it('has 26 options with unique codes, 6/5/8/5/2 by category', () => {
    expect(new Set(toolkit.options.map(({ code }) => code)).size).toBe(26);
    const counts = Map.groupBy(toolkit.options, ({ category }) => category);
    expect([...counts].map(([category, options]) => [category, options.length])).toEqual([
      ['Assistance', 6],
      ['Démarches', 5],
      ['Enhanced monitoring', 8],
      ['Improvement of mandates', 5],
      ['Other measures', 2],
    ]);
  });

  it('has 9 options for the Working Group, 9 for either, 8 for the Council, as the codes say', () => {
    const letters = { WG: 'D', WG_or_UNSC: 'E', UNSC: 'S' };
    for (const { code, competence } of toolkit.options) expect(code[2]).toBe(letters[competence]);
    const counts = Map.groupBy(toolkit.options, ({ competence }) => competence);
    expect([counts.get('WG')?.length, counts.get('WG_or_UNSC')?.length, counts.get('UNSC')?.length]).toEqual([
      9, 9, 8,
    ]);
  });

  it('says where it comes from', () => {
    expect(toolkit.source).toContain('S/2006/724');
  });
});
