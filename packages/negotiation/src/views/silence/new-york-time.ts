// Times as files tell them: by the clock of New York, where the Working Group meets, and in UTC behind it where somebody
// elsewhere has to act by it. Written as United Nations documents write them: “11.30 a.m.”, “6 p.m.”, “noon”.

const ZONE = 'America/New_York';
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEKDAYS = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long' });
const UTC_DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' });
const MONTHS = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, month: '2-digit' });

/** `2026-03-12T14:05:00Z` as `12 March 2026`, the day in New York. */
export function dateInWords(at: string): string {
  const { day, month, year } = partsOf(at);
  return `${day} ${month} ${year}`;
}

/** `2026-10-12T15:30:00Z` as `12 October 2026, 11.30 a.m.`, by the clock of New York. */
export function momentInWords(at: string): string {
  return `${dateInWords(at)}, ${clockInWords(at)}`;
}

/** `2026-10-12T15:30:00Z` as `12 October 2026, 11.30 a.m. New York time (15:30 UTC)`. */
export function timeInWords(at: string): string {
  return `${momentInWords(at)} New York time (${utcClock(at)})`;
}

/**
 * `2026-11-02T23:00:00Z` as `Monday, 2 November 2026, 6 p.m. New York time (23:00 UTC)`: an instant by which somebody has to act.
 * Midnight says which end of the day it is.
 */
export function deadlineInWords(at: string): string {
  const words = timeInWords(at).replace(', midnight New', ', midnight as the day begins, New');
  return `${WEEKDAYS.format(instant(at))}, ${words}`;
}

/** `2026-10-12T15:30:00Z` as `2026-10-12-1130`, for the name of a file. */
export function momentInName(at: string): string {
  const { day, year, hour, minute } = partsOf(at);
  return `${year}-${MONTHS.format(instant(at))}-${day.padStart(2, '0')}-${hour}${minute}`;
}

function clockInWords(at: string): string {
  const { hour, minute } = partsOf(at);
  const count = Number(hour);
  if (minute === '00' && count === 12) return 'noon';
  if (minute === '00' && count === 0) return 'midnight';
  const clock = `${count % 12 === 0 ? 12 : count % 12}${minute === '00' ? '' : `.${minute}`}`;
  return `${clock} ${count < 12 ? 'a.m.' : 'p.m.'}`;
}

/** The hour and minute in UTC, with its day where that is another one than in New York. */
function utcClock(at: string): string {
  const clock = `${instant(at).toISOString().slice(11, 16)} UTC`;
  const { day, month } = Object.fromEntries(
    UTC_DAY.formatToParts(instant(at)).map(({ type, value }) => [type, value]),
  );
  return day === partsOf(at).day ? clock : `${clock} on ${day} ${month}`;
}

function partsOf(at: string) {
  const parts = new Map(PARTS.formatToParts(instant(at)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: part('day'),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

function instant(at: string): Date {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new Error(`invariant: ${JSON.stringify(at)} is not an instant`);
  return date;
}
