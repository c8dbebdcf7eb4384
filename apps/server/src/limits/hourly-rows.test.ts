// Rows of a person within the hour: counted as they come, and again from the log after a restart.
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HourlyRows } from './hourly-rows.ts';

const NOON = Date.UTC(2026, 10, 30, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function rowsAt(...times: readonly (readonly [person: string, atMs: number])[]) {
  return times.map(([person, atMs], i) => ({
    n: i + 1,
    at: new Date(atMs).toISOString(),
    seat: 'FRA',
    person,
    kind: 'update' as const,
    bytes: new Uint8Array(),
    meta: '',
    prev: '',
    hash: '',
  }));
}

it('forgets the rows of an hour as the next one passes', () => {
  let nowMs = NOON + 59 * MINUTE;
  const rows = new HourlyRows({ most: 10, nowMs: () => nowMs });
  for (let i = 0; i < 8; i++) rows.caused('Amélie');
  rows.caused('');
  expect(rows.of('Amélie')).toBe(8);
  nowMs = NOON + HOUR + 30 * MINUTE;
  expect(rows.of('Amélie')).toBe(4);
  rows.caused('Amélie');
  expect(rows.of('Amélie')).toBe(5);
  nowMs = NOON + 3 * HOUR;
  expect(rows.of('Amélie')).toBe(0);
  expect(rows.of('')).toBe(0);
});

it('counts the same after a restart, whatever came when and in however many parts it is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('Amélie', '美咲', ''), fc.nat(3 * HOUR)), { maxLength: 60 }),
      fc.nat(60),
      (given, cut) => {
        const times = given.map(([person, ms]) => [person, NOON + ms] as const).sort((a, b) => a[1] - b[1]);
        let nowMs = NOON;
        const live = new HourlyRows({ most: 10, nowMs: () => nowMs });
        for (const [person, atMs] of times) {
          nowMs = atMs;
          live.caused(person);
        }
        nowMs = NOON + 3 * HOUR;
        const again = new HourlyRows({ most: 10, nowMs: () => nowMs });
        const stored = rowsAt(...times);
        // The rows behind a checkpoint come first, those before it later, from the oldest on.
        again.opened({ name: 'n', count: stored.length, rows: stored.slice(cut) });
        again.read('n', stored.slice(0, cut));
        for (const person of ['Amélie', '美咲', '']) expect(again.of(person)).toBeCloseTo(live.of(person), 6);
      },
    ),
    { seed: seedOf(20_261_201) },
  );
});

it('counts no row twice when a room is opened again', () => {
  const rows = new HourlyRows({ most: 10, nowMs: () => NOON + 5 });
  const stored = rowsAt(['Amélie', NOON], ['Amélie', NOON + 1]);
  rows.opened({ name: 'n', count: 1, rows: stored.slice(0, 1) });
  rows.caused('Amélie');
  rows.opened({ name: 'n', count: 2, rows: stored });
  rows.read('n', stored.slice(1));
  expect(rows.of('Amélie')).toBe(2);
});

it('says how long to wait until there is room for one more', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 59 }), (before, now, minute) => {
      let nowMs = NOON + 30 * MINUTE;
      const rows = new HourlyRows({ most: 20, nowMs: () => nowMs });
      for (let i = 0; i < before; i++) rows.caused('Amélie');
      nowMs = NOON + HOUR + minute * MINUTE;
      for (let i = 0; i < now; i++) rows.caused('Amélie');
      const wait = rows.waitS('Amélie');
      expect(wait > 0).toBe(rows.of('Amélie') >= 20);
      if (wait === 0) return;
      nowMs += (wait + 1) * 1_000;
      // Behind the full hour, what came in it begins to fade: at most one more wait.
      const again = rows.waitS('Amélie');
      nowMs += (again + 1) * 1_000;
      expect(rows.waitS('Amélie')).toBe(0);
    }),
    { seed: seedOf(20_261_201) },
  );
});
