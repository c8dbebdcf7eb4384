// Ceilings for what stays for ever: client ids, pieces of words, rows. Each is far above any honest day; whoever comes near one is told
// before, as is the log, and the operator can raise it (`--limit NAME=N`).
import type { PersonId } from '@adref/negotiation';
import type { UpdateRefusalReason } from '@adref/text';
import type { HourlyRows } from './hourly-rows.ts';

/** From this share of a ceiling on, the person and the log are told. */
const NEARLY = 0.8;

/** Whether so many are nearly as many as there may be. */
export function isNearly(count: number, most: number): boolean {
  return count > most * NEARLY;
}

/** What is counted of a person against a ceiling. */
export interface Ceiling {
  /** The name of the limit. */
  readonly name: 'clientIdsOfPerson' | 'piecesOfPerson' | 'rowsPerHour';
  readonly most: number;
  of(person: PersonId): number;
}

const SAID: Readonly<Record<Ceiling['name'], (count: number, most: number) => string>> = {
  clientIdsOfPerson: (count, most) =>
    `You have written here from ${count} pages, and one person may from ${most}: everybody who comes in is told of each.`,
  piecesOfPerson: (count, most) =>
    `What you have typed, marked and deleted here has come to ${count} pieces, and one person’s may come to ${most}: everybody who comes in is sent them.`,
  rowsPerHour: (count, most) =>
    `You have caused ${Math.floor(count)} entries in the log within the hour, and one person may cause ${most}: all of them stay.`,
};

/** What to tell a person who comes near a ceiling; null while they do not. */
export function nearCeiling({ name, most, of }: Ceiling, person: PersonId): string | null {
  const count = of(person);
  if (!isNearly(count, most)) return null;
  return `${SAID[name](count, most)} Beyond that nothing more is taken from you. Whoever runs the server can raise that limit (${name}).`;
}

/** Why nothing new is taken from a person now; null when it is. What brings nothing new is taken all the same. */
export function whyNothingNew(
  { mayRecord, hourlyRows }: { mayRecord(): boolean; readonly hourlyRows: Pick<HourlyRows, 'waitS'> },
  person: PersonId,
): UpdateRefusalReason | null {
  if (!mayRecord()) return 'not-now';
  return hourlyRows.waitS(person) > 0 ? 'too-many-rows' : null;
}
