// The seeds of days: the date as a number with room for a hundred negotiations behind it, so that no two days share one.

const DAY_MS = 86_400_000;

/** The seed of a day in UTC. */
export function seedOfDay(day: Date): number {
  return Number(day.toISOString().slice(0, 10).replaceAll('-', '')) * 100;
}

/** The seeds of so many days, from one on. */
export function seedsOfDays(from: Date, days: number): readonly number[] {
  return Array.from({ length: days }, (_, i) => seedOfDay(new Date(from.getTime() + i * DAY_MS)));
}

/** The seeds in the file of those that failed: one a line, then why it is kept. */
export function keptSeeds(text: string): readonly number[] {
  return text
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => Number.parseInt(line, 10));
}
