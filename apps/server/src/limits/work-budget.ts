// How much of the server's one thread each person may use. What something cost is known only when it is done, so a budget may end
// in debt; whoever is in debt waits until it is worked off, and loses nothing. Bounded memory, no timers.
import type { Rate } from './limits.ts';

export interface WorkBudget {
  /** A person's message or request came to so many units. */
  spend(person: string, units: number): void;
  /** How long until this person is in no debt, ms; 0 when they are in none. */
  waitMs(person: string): number;
}

/** A unit is a fifth of a microsecond of a small server (`packages/text/src/cost/work.ts`). */
const UNITS_PER_MS = 5_000;

/** What was measured, as units. A pause of the whole process in between is nobody's doing: at most `mostMs` are believed. */
export function unitsOf(ms: number, mostMs = 50): number {
  return Math.min(ms, mostMs) * UNITS_PER_MS;
}

/** Budgets that refill at a rate; `keys` bounds what is remembered, `clock` gives milliseconds that never run backwards. */
export function createWorkBudget(rate: Rate, keys: number, clock: () => number): WorkBudget {
  const accounts = new Map<string, { left: number; atMs: number }>();

  function leftOf(person: string, nowMs: number): number {
    const account = accounts.get(person);
    if (account === undefined) return rate.burst;
    return Math.min(rate.burst, account.left + ((nowMs - account.atMs) / 1_000) * rate.perSecond);
  }

  return {
    spend(person, units) {
      const nowMs = clock();
      const left = leftOf(person, nowMs) - units;
      accounts.delete(person); // Put back at the end: the map's order is the order of use.
      const oldest = accounts.size >= keys ? accounts.keys().next().value : undefined;
      if (oldest !== undefined) accounts.delete(oldest);
      accounts.set(person, { left, atMs: nowMs });
    },
    waitMs: (person) => Math.max(0, (-leftOf(person, clock()) / rate.perSecond) * 1_000),
  };
}

/** Waits until a person is in no debt. Nothing else may come between this and the work. */
export async function workTurn(budget: WorkBudget, person: string): Promise<void> {
  for (let ms = budget.waitMs(person); ms > 0; ms = budget.waitMs(person))
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(ms)));
}

/** The most that one document is believed to have cost, ms: others have their turns while it is made. */
const DOCUMENT_MS = 500;

/** Makes a document when its person is in no debt, at that person's cost, whatever comes of it. */
export async function atCostOf<T>(budget: WorkBudget, person: string, make: () => Promise<T>): Promise<T> {
  await workTurn(budget, person);
  const since = performance.now();
  try {
    return await make();
  } finally {
    budget.spend(person, unitsOf(performance.now() - since, DOCUMENT_MS));
  }
}
