// What a reader has taken is known by the marks that it sends back.
import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('asks for a mark behind so many bytes, and counts what lies before it as taken when it comes back', () => {
  const pace = new Pace(100);
  expect(pace.sent(60)).toBe(null);
  const first = pace.sent(60);
  expect(first).not.toBe(null);
  expect(pace.sent(60)).toBe(null);
  expect(pace.waiting).toBe(180);
  expect(pace.taken(first ?? '')).toBe(true);
  expect(pace.waiting).toBe(60);
  expect(pace.taken(first ?? '')).toBe(false);
  expect(pace.taken('999')).toBe(false);
});

it('takes a later mark for all before it', () => {
  const pace = new Pace(10);
  pace.sent(10);
  const second = pace.sent(10);
  expect(pace.taken(second ?? '')).toBe(true);
  expect(pace.waiting).toBe(0);
});

it('lives as long as something is taken between two beats', () => {
  const pace = new Pace(10);
  const beat = pace.beat();
  expect(beat).not.toBe(null);
  const mark = pace.sent(10);
  expect(pace.taken(mark ?? '')).toBe(true);
  expect(pace.beat()).not.toBe(null);
  expect(pace.beat()).toBe(null);
});
