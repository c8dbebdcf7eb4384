// Builds the next checkpoint from the one before and the rows since, beside the live room. It stands only when the room, the
// rows and the record's words say the same, and when it reads back as it was written.

import { leavesOf } from '../document/shared-document.ts';
import type { Surroundings } from '../document/surroundings.ts';
import type { Change } from '../live/change.ts';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import { restore, type Snapshot, snapshotOf } from '../live/restore.ts';
import { isStateOf } from '../packed/kept-state.ts';
import { differenceOf } from './difference.ts';
import { recordGap } from './record-gap.ts';
import { type Testimony, testimonyOf } from './testimony.ts';

/** The new checkpoint; or what is not the same, in words that quote nobody. */
export type Rebuilt =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly difference: string };

/** `testimony` is what the room said of itself when the last of these rows was made. */
export function rebuild(
  from: Snapshot | null,
  rows: readonly Pick<Change, 'kind' | 'seat' | 'person' | 'bytes' | 'meta'>[],
  testimony: Testimony,
  surroundings: Surroundings,
): Rebuilt {
  const rebuilt = restore(from, rows, surroundings);
  try {
    const difference = differenceOf(testimony, rebuilt);
    if (difference !== null) return { ok: false, difference };
    const snapshot = snapshotOf({
      doc: rebuilt.doc,
      // With those who only showed themselves, and without the id of this copy, under which nothing is written.
      authors: {
        ...rebuilt.authors.toJSON(),
        clients: testimony.clients.map(([client, , seat, person]) => [client, seat, person]),
      },
      carry: rebuilt.carry,
      unrecorded: () => rebuilt.unrecorded(),
      folded: rebuilt.folded,
    });
    const unlike = differenceWhenRead(snapshot, rebuilt, surroundings);
    return unlike === null ? { ok: true, snapshot } : { ok: false, difference: unlike };
  } finally {
    rebuilt.close();
  }
}

function differenceWhenRead(
  snapshot: Snapshot,
  written: LiveNegotiation,
  surroundings: Surroundings,
): string | null {
  const read = restore(snapshot, [], surroundings);
  try {
    const everything = testimonyOf(written, leavesOf(written.doc).keys());
    const unlike = differenceOf(everything, read) ?? recordGap(read, read.unrecorded());
    if (unlike !== null) return `the checkpoint does not read back as it was written: ${unlike}`;
    return isStateOf(read.doc, read.state) ? null : 'the state is not what the record gives';
  } finally {
    read.close();
  }
}
