// The comparison of one truth, as plain data in and out: what a room says of itself at a row, its checkpoint before, and the
// rows between, as they lie on the disk. Runs in the server's thread for little, in another one for more.
import {
  type PrivateTestimony,
  type Rebuilt,
  type Surroundings,
  type Testimony,
  whyWithoutWords,
} from '@adref/text';
import type { StoredCheckpoint, StoredRow } from '../../storage/journal.ts';
import { checkRows, hashOfCheckpoint } from '../../storage/journal-chain.ts';
import { negotiationKind, privateRoomKind } from './document-kind.ts';

/** What a room says of itself, whichever kind of room it is. */
export type Told =
  | { readonly kind: 'negotiation'; readonly testimony: Testimony }
  | { readonly kind: 'private'; readonly testimony: PrivateTestimony };

export interface Question {
  /** The room's name in the journal. */
  readonly key: string;
  readonly base: StoredCheckpoint | null;
  /** The row at which the room said it. */
  readonly n: number;
  readonly told: Told;
}

/** The next checkpoint, or what differs. What cannot be replayed differs too. Throws when the checkpoint before is damaged: that says nothing of the room. */
export function compare(
  { key, base, n, told }: Question,
  rows: readonly StoredRow[],
  surroundings: Surroundings,
): Rebuilt {
  const from = base?.n ?? 0;
  const checked = checkRows(key, { n: from, hash: rows[0]?.prev ?? '' }, rows);
  if (!checked.ok) return { ok: false, difference: checked.why };
  if (checked.head.n !== n)
    return { ok: false, difference: `the room is at row ${n} and its rows end at ${checked.head.n}` };
  if (base !== null && rows[0] !== undefined && hashOfCheckpoint(key, base, rows[0].prev) !== base.hash)
    throw new Error(`The checkpoint after row ${base.n} is not what was written.`);
  try {
    return told.kind === 'negotiation'
      ? negotiationKind(surroundings).rebuild(base, rows, told.testimony)
      : privateRoomKind(surroundings).rebuild(base, rows, told.testimony);
  } catch (error) {
    return { ok: false, difference: `the rows cannot be replayed (${whyWithoutWords(error)})` };
  }
}
