// How long until a deadline, in words, and at which moments a reader is reminded of it.

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** So long before the deadline a reader who is here is told. */
const REMINDERS = [
  { beforeMs: DAY_MS, words: 'The silence ends in 24 hours.' },
  { beforeMs: HOUR_MS, words: 'The silence ends in one hour.' },
  { beforeMs: 10 * MINUTE_MS, words: 'The silence ends in ten minutes.' },
] as const;

/** `2 days 3 h left`, `3 h 12 min left`, `4 min left`, `less than a minute left`, or that the server is about to close it. */
export function timeLeft(deadline: string, nowMs: number): string {
  const left = Date.parse(deadline) - nowMs;
  if (left <= 0) return 'the deadline has passed';
  if (left < MINUTE_MS) return 'less than a minute left';
  const days = Math.floor(left / DAY_MS);
  const hours = Math.floor((left % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'} ${hours} h left`;
  return hours > 0 ? `${hours} h ${minutes} min left` : `${minutes} min left`;
}

/** What to remind of when the clock has gone from one instant to another: the last of the moments between, or nothing. */
export function reminderBetween(deadline: string, fromMs: number, toMs: number): string | null {
  const end = Date.parse(deadline);
  const crossed = REMINDERS.filter(({ beforeMs }) => fromMs < end - beforeMs && end - beforeMs <= toMs);
  return toMs >= end ? null : (crossed.at(-1)?.words ?? null);
}
