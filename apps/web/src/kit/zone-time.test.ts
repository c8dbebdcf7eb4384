import { describe, expect, it } from 'vitest';
import { everyZone, meantBy, meantSentence, NEW_YORK, wallIn, zoneName } from './zone-time.ts';

describe('a day and an hour in a zone', () => {
  it.each([
    ['2026-03-07', '17:00', NEW_YORK, '2026-03-07T22:00:00.000Z'],
    ['2026-03-08', '17:00', NEW_YORK, '2026-03-08T21:00:00.000Z'],
    ['2026-03-08', '01:59', NEW_YORK, '2026-03-08T06:59:00.000Z'],
    ['2026-03-08', '03:00', NEW_YORK, '2026-03-08T07:00:00.000Z'],
    ['2026-10-31', '17:00', NEW_YORK, '2026-10-31T21:00:00.000Z'],
    ['2026-11-01', '17:00', NEW_YORK, '2026-11-01T22:00:00.000Z'],
    ['2026-11-01', '00:59', NEW_YORK, '2026-11-01T04:59:00.000Z'],
    ['2026-11-01', '02:00', NEW_YORK, '2026-11-01T07:00:00.000Z'],
    ['2026-03-29', '12:00', 'Europe/Paris', '2026-03-29T10:00:00.000Z'],
    ['2026-03-28', '12:00', 'Europe/Paris', '2026-03-28T11:00:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Athens', '2026-10-25T10:00:00.000Z'],
    ['2026-06-01', '09:15', 'Asia/Kathmandu', '2026-06-01T03:30:00.000Z'],
    ['2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-03-08', '02:30', 'UTC', '2026-03-08T02:30:00.000Z'],
  ])('%s %s in %s is %s, and back', (day, hour, zone, at) => {
    expect(meantBy(day, hour, zone)).toEqual({ kind: 'instant', at });
    expect(wallIn(at, zone)).toEqual({ day, hour });
  });

  it.each([
    ['2026-03-08', '02:30', NEW_YORK, 'missing'],
    ['2026-11-01', '01:30', NEW_YORK, 'twice'],
    ['2026-03-29', '02:00', 'Europe/Paris', 'missing'],
    ['2026-03-29', '01:30', 'Europe/London', 'missing'],
    ['2026-10-25', '02:59', 'Europe/Paris', 'twice'],
    ['', '10:00', 'UTC', 'unreadable'],
    ['2026-02-30', '', 'UTC', 'unreadable'],
  ])('%s %s in %s is %s, and is refused in a sentence', (day, hour, zone, kind) => {
    const meant = meantBy(day, hour, zone);
    expect(meant.kind).toBe(kind);
    expect(meantSentence(meant, zone)).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('means the same instant for every hour of every zone that shows it once', () => {
    for (const zone of [NEW_YORK, 'Europe/Paris', 'Australia/Lord_Howe', 'America/St_Johns'])
      for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 7 * 3_600_000) {
        const at = new Date(ms).toISOString();
        const { day, hour } = wallIn(at, zone);
        const meant = meantBy(day, hour, zone);
        if (meant.kind !== 'twice') expect(meant).toEqual({ kind: 'instant', at });
      }
  });
});

it('shows a deadline here, in New York and in UTC, each once', () => {
  const at = '2026-03-09T21:00:00.000Z';
  expect(everyZone(at, 'Europe/Paris')).toEqual([
    { zone: 'Paris (here)', words: 'Mon 9 Mar, 22:00' },
    { zone: 'New York', words: 'Mon 9 Mar, 17:00' },
    { zone: 'UTC', words: 'Mon 9 Mar, 21:00' },
  ]);
  expect(everyZone(at, NEW_YORK).map(({ zone }) => zone)).toEqual(['New York (here)', 'UTC']);
  expect(everyZone(at, 'UTC').map(({ zone }) => zone)).toEqual(['New York', 'UTC (here)']);
  expect(zoneName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});
