import { rosterOf } from '@adref/reference';
import { describe, expect, it } from 'vitest';
import { groupsOf } from './seat-groups.ts';

describe('the groups of a table', () => {
  it('are those of the roster, then those formed here', () => {
    const nordic = { id: 'g', code: 'NB', name: 'Nordic-Baltic', members: ['DNK', 'LVA'], formedBy: 'DNK' };
    const delegations = rosterOf(2026)?.delegations ?? [];
    expect(groupsOf({ delegations, groups: [nordic] }).map(({ code }) => code)).toEqual([
      'P5',
      'P3',
      'E10',
      'A3',
      'NB',
    ]);
  });
});
