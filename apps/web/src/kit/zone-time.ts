// Wall clocks and instants: a day and an hour as somebody says them in a zone, and the instant they mean, and back. The rules of
// each zone are the platform's (Intl). On the nights when clocks change an hour is missing or comes twice: then it means no
// instant, or two, and neither is guessed.

/** The zone of the Council's deadlines. */
export const NEW_YORK = 'America/New_York';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export type Meant =
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'twice' }
  | { readonly kind: 'unreadable' };

/** The zone this device is set to. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A zone as people call it: `New York`, `Paris`. */
export function zoneName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** What `2026-03-08` and `02:30` mean in a zone. */
export function meantBy(day: string, hour: string, zone: string): Meant {
  const naive = Date.parse(`${day}T${hour}:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(hour) || Number.isNaN(naive))
    return { kind: 'unreadable' };
  // Whatever offset holds then holds a day before or a day after as well.
  const offsets = new Set([naive - DAY_MS, naive + DAY_MS].map((ms) => offsetMs(ms, zone)));
  const [first, second] = [...offsets]
    .map((offset) => naive - offset)
    .filter((ms) => ms + offsetMs(ms, zone) === naive);
  if (first === undefined) return { kind: 'missing' };
  return second === undefined ? { kind: 'instant', at: new Date(first).toISOString() } : { kind: 'twice' };
}

/** An instant as its day and hour in a zone, as fields take them. */
export function wallIn(at: string, zone: string): { readonly day: string; readonly hour: string } {
  const ms = Date.parse(at);
  const wall = new Date(ms + offsetMs(ms, zone)).toISOString();
  return { day: wall.slice(0, 10), hour: wall.slice(11, 16) };
}

/** `Sat 7 Mar, 17:00`. */
function dayAndHour(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** The deadline as everybody reads it: here, in New York and in UTC; zones that show the same are named together. */
export function everyZone(
  at: string,
  zone: string,
): readonly { readonly zone: string; readonly words: string }[] {
  const shown = [
    ...(zone === NEW_YORK || zone === 'UTC'
      ? []
      : [{ zone: `${zoneName(zone)} (here)`, words: dayAndHour(at, zone) }]),
    { zone: zone === NEW_YORK ? 'New York (here)' : 'New York', words: dayAndHour(at, NEW_YORK) },
    { zone: zone === 'UTC' ? 'UTC (here)' : 'UTC', words: dayAndHour(at, 'UTC') },
  ];
  return shown;
}

/** Why a day and an hour mean no instant; null when they do. */
export function meantSentence(meant: Meant, zone: string): string | null {
  switch (meant.kind) {
    case 'instant':
      return null;
    case 'unreadable':
      return 'Give a day and an hour.';
    case 'missing':
      return `There is no such hour in ${zoneName(zone)} that night: the clocks are put forward. Choose an hour before or after.`;
    case 'twice':
      return `This hour comes twice in ${zoneName(zone)} that night: the clocks are put back. Choose another hour, or another zone.`;
    default: {
      const never: never = meant;
      return never;
    }
  }
}

function offsetMs(ms: number, zone: string): number {
  const part = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(new Date(ms))
      .map(({ type, value }) => [type, Number(value)] as const),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - Math.floor(ms / 1000) * 1000;
}
