// An entry of the people's chain: that one row of the tables of people, links and sessions is from now on as its print says. It
// holds ids, hashes and kinds, and no word that a person may have erased later.
import { createHash } from 'node:crypto';
import type { Change } from '@adref/text';
import { z } from 'zod';

const entrySchema = z.strictObject({
  /** Which table, or that the chain begins behind rows that were there already. */
  table: z.enum(['person', 'link', 'session', 'setting']),
  id: z.string(),
  /** The hash of the row as it is now; null: there is none any more. */
  print: z.string().nullable(),
  why: z.enum(['was-there', 'saved', 'issued', 'used', 'begun', 'withdrawn', 'ended', 'set']),
});

export type PeopleEntry = z.infer<typeof entrySchema>;

/** A row of a table as SQLite gives it. */
export type TableRow = Readonly<Record<string, unknown>>;

/**
 * The print of a row: a hash over its columns, in the order of their names. A person's is salted, with a salt that is kept
 * beside the name and goes with it, so that nobody can find the name from the print by trying names.
 */
export function printOf(row: TableRow, salt = ''): string {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([salt, columns]))
    .digest('hex');
}

/** The entry as a row of the stream of people. */
export function rowOfEntry(entry: PeopleEntry, at: string): Change {
  return {
    at,
    seat: '',
    person: '',
    kind: 'act',
    meta: '',
    bytes: new TextEncoder().encode(JSON.stringify(entry)),
  };
}

/** The entry that a row of the stream holds; null when it is none. */
export function entryOfRow({ bytes }: Pick<Change, 'bytes'>): PeopleEntry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
