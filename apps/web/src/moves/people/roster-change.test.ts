import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { consequences, rosterChange } from './roster-change.ts';

it('names who leaves and who comes, and counts what becomes of theirs', () => {
  const { state } = given('a [base: b | PAK: c] d', 'e [base: f | FRA: g]');
  const next = [
    ...state.delegations.filter(({ seat }) => seat !== 'PAK'),
    { seat: 'AUT', name: 'Austria', code: 'AUT', permanent: false },
  ];
  const change = rosterChange(state, next);
  expect(change.leaving.map(({ seat }) => seat)).toEqual(['PAK']);
  expect(change.coming.map(({ seat }) => seat)).toEqual(['AUT']);
  expect(change).toMatchObject({ proposals: 1, reservations: 0 });
  expect(consequences(change)[0]).toBe('1 proposal stays on the table under the name of those who made it.');
  expect(consequences(rosterChange(state, state.delegations))).toEqual([]);
});
