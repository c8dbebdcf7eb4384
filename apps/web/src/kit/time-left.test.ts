import { expect, it } from 'vitest';
import { reminderBetween, timeLeft } from './time-left.ts';

const DEADLINE = '2026-03-09T21:00:00.000Z';
const END = Date.parse(DEADLINE);
const [MINUTE, HOUR] = [60_000, 3_600_000];

it.each([
  [27 * HOUR, '1 day 3 h left'],
  [51 * HOUR, '2 days 3 h left'],
  [3 * HOUR + 12.5 * MINUTE, '3 h 12 min left'],
  [4 * MINUTE, '4 min left'],
  [59_999, 'less than a minute left'],
  [0, 'the deadline has passed'],
])('%d ms before the end: %s', (before, words) => {
  expect(timeLeft(DEADLINE, END - before)).toBe(words);
});

it('reminds once at each moment, of the last one after a sleep, and not when it is over', () => {
  expect(reminderBetween(DEADLINE, END - 24 * HOUR - 1, END - 24 * HOUR)).toContain('24 hours');
  expect(reminderBetween(DEADLINE, END - 24 * HOUR, END - 24 * HOUR + 1)).toBeNull();
  expect(reminderBetween(DEADLINE, END - HOUR - 1, END - HOUR)).toContain('one hour');
  expect(reminderBetween(DEADLINE, END - 30 * HOUR, END - 5 * MINUTE)).toContain('ten minutes');
  expect(reminderBetween(DEADLINE, END - 30 * HOUR, END)).toBeNull();
});
