import { describe, expect, it } from 'vitest';
import { rosterOf, rosterYears } from './rosters.ts';
import { standingGroups } from './standing-groups.ts';

const groupsIn = (year: number) =>
  Object.fromEntries(
    standingGroups(rosterOf(year)?.delegations ?? []).map(({ code, members }) => [code, members.join(' ')]),
  );

describe('the standing groups', () => {
  it('are those of the year’s roster, in its order', () => {
    expect(groupsIn(2026)).toEqual({
      P5: 'CHN FRA RUS GBR USA',
      P3: 'FRA GBR USA',
      E10: 'BHR COL COD DNK GRC LVA LBR PAK PAN SOM',
      A3: 'COD LBR SOM',
    });
    expect(groupsIn(2024).A3).toBe('DZA MOZ SLE');
  });

  it('have five, three, ten and three members in every year that is known', () => {
    for (const year of rosterYears) {
      const sizes = standingGroups(rosterOf(year)?.delegations ?? []).map(({ members }) => members.length);
      expect([year, ...sizes]).toEqual([year, 5, 3, 10, 3]);
    }
  });

  it('hold only who is seated, and are none of one', () => {
    const seated = (rosterOf(2026)?.delegations ?? []).filter(({ seat }) =>
      ['FRA', 'USA', 'SOM'].includes(seat),
    );
    expect(standingGroups(seated).map(({ code, members }) => [code, members])).toEqual([
      ['P5', ['FRA', 'USA']],
      ['P3', ['FRA', 'USA']],
    ]);
  });
});
