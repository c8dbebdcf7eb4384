import { describe, expect, it } from 'vitest';
import { dateInWords, deadlineInWords, momentInName, momentInWords, timeInWords } from './new-york-time.ts';

describe('times in files', () => {
  it.each([
    ['2026-10-12T15:30:00Z', '12 October 2026, 11.30 a.m. New York time (15:30 UTC)'],
    ['2026-11-02T23:00:00Z', '2 November 2026, 6 p.m. New York time (23:00 UTC)'],
    ['2026-07-01T16:00:00Z', '1 July 2026, noon New York time (16:00 UTC)'],
    ['2026-07-02T04:00:00Z', '2 July 2026, midnight New York time (04:00 UTC)'],
    ['2026-03-02T03:05:00Z', '1 March 2026, 10.05 p.m. New York time (03:05 UTC on 2 March)'],
    ['2026-01-22T17:01:00Z', '22 January 2026, 12.01 p.m. New York time (17:01 UTC)'],
  ])('tell %s by New York first, on either side of the change of clocks', (at, words) => {
    expect(timeInWords(at)).toBe(words);
    expect(words.startsWith(momentInWords(at))).toBe(true);
    expect(words.startsWith(dateInWords(at))).toBe(true);
  });

  it.each([
    ['2026-11-02T23:00:00Z', 'Monday, 2 November 2026, 6 p.m. New York time (23:00 UTC)'],
    ['2026-10-30T22:00:00Z', 'Friday, 30 October 2026, 6 p.m. New York time (22:00 UTC)'],
    ['2026-11-01T05:30:00Z', 'Sunday, 1 November 2026, 1.30 a.m. New York time (05:30 UTC)'],
    ['2026-11-01T06:30:00Z', 'Sunday, 1 November 2026, 1.30 a.m. New York time (06:30 UTC)'],
    ['2027-03-14T07:00:00Z', 'Sunday, 14 March 2027, 3 a.m. New York time (07:00 UTC)'],
    ['2027-01-01T01:00:00Z', 'Thursday, 31 December 2026, 8 p.m. New York time (01:00 UTC on 1 January)'],
    ['2026-07-02T04:00:00Z', 'Thursday, 2 July 2026, midnight as the day begins, New York time (04:00 UTC)'],
  ])('tell the deadline %s with its weekday, whatever the clocks do that night', (at, words) => {
    expect(deadlineInWords(at)).toBe(words);
  });

  it('sort in the names of files', () => {
    expect(momentInName('2026-10-12T15:30:00Z')).toBe('2026-10-12-1130');
    expect(momentInName('2026-03-02T05:04:00Z')).toBe('2026-03-02-0004');
  });

  it('are of an instant only', () => {
    expect(() => dateInWords('soon')).toThrow('"soon" is not an instant');
  });
});
