// Deadlines are instants. They are compared as ISO 8601 strings in UTC, which sort by time.
import type { Refusal } from '../../model/refusal.ts';

export function badDeadline(deadline: string, now: string): Refusal | null {
  if (!isInstant(deadline)) return { kind: 'missing', what: 'deadline' };
  return deadline > now
    ? null
    : { kind: 'not-in-order', why: 'the deadline has passed already; choose a later one' };
}

/** Whether this is an instant as it is written in a record. The thirtieth of February would be read as one of March. */
function isInstant(text: string): boolean {
  const ms = Date.parse(text);
  return /^\d{4}-/.test(text) && !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}
