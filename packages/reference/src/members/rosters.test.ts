import { describe, expect, it } from 'vitest';
import { type Roster, rosterOf, rosterYears } from './rosters.ts';

function known(year: number): Roster {
  const roster = rosterOf(year);
  if (roster === undefined) throw new Error(`no roster for ${year}`);
  return roster;
}

describe('rosters', () => {
  it('knows every year from 2005 to 2027 and no other', () => {
    expect(rosterYears).toEqual(Array.from({ length: 23 }, (_, index) => 2005 + index));
    expect(rosterOf(2004)).toBeUndefined();
    expect(rosterOf(2028)).toBeUndefined();
  });

  it.each(rosterYears)(
    'seats fifteen different members in %i, the five permanent ones among them',
    (year) => {
      const { delegations } = known(year);
      const seats = delegations.map(({ seat }) => seat);
      expect(new Set(seats).size).toBe(15);
      expect(new Set(delegations.map(({ code }) => code)).size).toBe(15);
      const permanent = delegations.filter((delegation) => delegation.permanent).map(({ seat }) => seat);
      expect(permanent).toEqual(['CHN', 'FRA', 'RUS', 'GBR', 'USA']);
      expect(seats.every((seat) => /^[A-Z]{3}$/.test(seat))).toBe(true);
    },
  );

  it.each(rosterYears)('orders the members of %i alphabetically in English', (year) => {
    const names = known(year).delegations.map(({ name }) =>
      name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    );
    expect(names).toEqual([...names].sort());
  });

  it.each(rosterYears.slice(1))('keeps five elected members from the year before in %i', (year) => {
    const before = new Set(known(year - 1).delegations.map(({ seat }) => seat));
    const kept = known(year).delegations.filter(({ seat, permanent }) => !permanent && before.has(seat));
    // Italy and the Netherlands shared one term, 2017 and 2018.
    expect(kept).toHaveLength(year === 2018 ? 4 : 5);
  });

  it.each(rosterYears)('has a member as Chair in %i, or none', (year) => {
    const { chairMember, delegations } = known(year);
    if (chairMember === null) expect(year).toBe(2027);
    else expect(delegations.map(({ seat }) => seat)).toContain(chairMember);
  });

  it('calls members as negotiators do, and by their code where they have no other name', () => {
    const codeOf = (year: number, seat: string) =>
      known(year).delegations.find((one) => one.seat === seat)?.code;
    expect(['GBR', 'USA', 'RUS', 'COD', 'FRA'].map((seat) => codeOf(2026, seat))).toEqual([
      'UK',
      'US',
      'RF',
      'DRC',
      'FRA',
    ]);
    expect([codeOf(2024, 'KOR'), codeOf(2027, 'TTO'), codeOf(2021, 'VCT')]).toEqual(['ROK', 'T&T', 'SVG']);
  });

  it('has the members of 2026 under Greece', () => {
    const { chairMember, delegations } = known(2026);
    expect(chairMember).toBe('GRC');
    expect(delegations.map(({ seat }) => seat).join(' ')).toBe(
      'BHR CHN COL COD DNK FRA GRC LVA LBR PAK PAN RUS SOM GBR USA',
    );
  });
});
