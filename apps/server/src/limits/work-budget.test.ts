import { expect, it } from 'vitest';
import { createWorkBudget, unitsOf, workTurn } from './work-budget.ts';

it('lets a person go into debt once, and says how long it takes to work off', () => {
  let now = 0;
  const budget = createWorkBudget({ perSecond: 1_000, burst: 100 }, 10, () => now);
  budget.spend('a', 50);
  expect(budget.waitMs('a')).toBe(0);
  budget.spend('a', 550);
  expect(budget.waitMs('a')).toBe(500);
  expect(budget.waitMs('b')).toBe(0);
  now = 400;
  expect(budget.waitMs('a')).toBe(100);
  now = 500;
  expect(budget.waitMs('a')).toBe(0);
  now = 1e9;
  budget.spend('a', 100);
  expect(budget.waitMs('a')).toBe(0);
  budget.spend('a', 1);
  expect(budget.waitMs('a')).toBe(1);
});

it('forgets whoever did nothing for longest when it knows too many', () => {
  const budget = createWorkBudget({ perSecond: 1, burst: 0 }, 2, () => 0);
  for (const person of ['a', 'b', 'c']) budget.spend(person, 1);
  expect(['a', 'b', 'c'].map((person) => budget.waitMs(person))).toEqual([0, 1_000, 1_000]);
});

it('believes a measurement only so far', () => {
  expect(unitsOf(2)).toBe(10_000);
  expect(unitsOf(10_000)).toBe(unitsOf(50));
});

it('gives a turn when the debt is worked off', async () => {
  let now = 0;
  const budget = createWorkBudget({ perSecond: 1_000, burst: 0 }, 10, () => now++);
  budget.spend('a', 3);
  await workTurn(budget, 'a');
  expect(budget.waitMs('a')).toBe(0);
});
