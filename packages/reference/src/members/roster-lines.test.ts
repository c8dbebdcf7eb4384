import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfRoster, rosterOfLines } from './roster-lines.ts';
import { rosterOf, rosterYears } from './rosters.ts';

const read = (text: string) => {
  const answer = rosterOfLines(text);
  return answer.ok
    ? answer.delegations.map(({ seat, name, code }) => `${seat} ${code} ${name}`)
    : answer.sentence;
};

describe('a roster in lines', () => {
  it.each(rosterYears)('of %i comes back the same', (year) => {
    const delegations = rosterOf(year)?.delegations ?? [];
    expect(rosterOfLines(linesOfRoster(delegations))).toEqual({ ok: true, delegations });
  });

  it('takes what is left out from what is known, or from the name', () => {
    expect(
      read(
        'France\nUnited Kingdom of Great Britain and Northern Ireland\n\nAldovia; ALD\nВелмора; ВЕЛ; VLM\nUK',
      ),
    ).toEqual([
      'FRA FRA France',
      'GBR UK United Kingdom of Great Britain and Northern Ireland',
      'ALD ALD Aldovia',
      'VLM ВЕЛ Велмора',
      'UKX UKX UK',
    ]);
    expect(read('Aldovia\nAldoria\nAldonia')).toEqual([
      'ALD ALD Aldovia',
      'ALO ALO Aldoria',
      'ALN ALN Aldonia',
    ]);
  });

  it('says which line cannot be read', () => {
    expect(read('One\nTwo')).toBe('A body has at least 3 members; write one a line.');
    expect(read('One\n; TW; TWO')).toBe('Line 2: the name is missing; begin the line with it.');
    expect(read('One; O; AAA\nTwo; T; aaa')).toBe(
      'Line 2: the code AAA stands on two lines; give one another.',
    );
    expect(read('One; O; я')).toBe('Line 1: “я” is no code; use two to eight Latin letters.');
    expect(read('One; O; AAA; always')).toBe(
      'Line 1: “always” is not known there; write permanent, or nothing.',
    );
  });

  it('gives every member a seat of its own, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 30 }),
        (names) => {
          const answer = rosterOfLines(names.map((name) => `x${name.replace(/[;\t\r\n]/g, '')}`).join('\n'));
          if (!answer.ok) throw new Error(answer.sentence);
          expect(new Set(answer.delegations.map(({ seat }) => seat)).size).toBe(names.length);
        },
      ),
      { seed: seedOf(20261201), numRuns: 200 },
    );
  });
});
