// One truth for a private room: what the live one says of itself, and the next checkpoint, built from the one before and the
// rows since. A private room has no record beside its words, and is small enough to be told whole.
import type * as Y from 'yjs';
import type { Surroundings } from '../document/surroundings.ts';
import type { Change } from '../live/change.ts';
import type { Snapshot } from '../live/restore.ts';
import { type LivePrivateRoom, restorePrivateRoom } from '../private/live-private-room.ts';
import { draftsOf, linesOf, notesOf, talkOf } from '../private/private-document.ts';
import { clientDifference } from './client-difference.ts';
import { clientsOf } from './clients-of.ts';
import type { Rebuilt } from './rebuild.ts';
import type { ToldClient } from './testimony.ts';

export interface PrivateTestimony {
  readonly clients: readonly ToldClient[];
  /** Drafts, notes, lines and talk, as JSON text. */
  readonly told: string;
}

/** What a private room says of itself. */
export function privateTestimonyOf(room: LivePrivateRoom): PrivateTestimony {
  return { clients: clientsOf(room), told: tellRoom(room.doc) };
}

/** As `rebuild` for a negotiation. */
export function rebuildPrivateRoom(
  from: Snapshot | null,
  rows: readonly Pick<Change, 'kind' | 'seat' | 'person' | 'bytes'>[],
  testimony: PrivateTestimony,
  surroundings: Surroundings,
): Rebuilt {
  const rebuilt = restorePrivateRoom(from, rows, surroundings);
  try {
    const difference = privateDifference(testimony, rebuilt);
    if (difference !== null) return { ok: false, difference };
    const clients = testimony.clients.map(([client, , seat, person]) => [client, seat, person] as const);
    const snapshot = { ...rebuilt.snapshot(), aux: JSON.stringify({ authors: { clients } }) };
    const read = restorePrivateRoom(snapshot, [], surroundings);
    const unlike = privateDifference(testimony, read);
    read.close();
    return unlike === null
      ? { ok: true, snapshot }
      : { ok: false, difference: `the checkpoint does not read back as it was written: ${unlike}` };
  } finally {
    rebuilt.close();
  }
}

/** What is not the same in the two; null when all is. */
export function privateDifference(
  { clients, told }: PrivateTestimony,
  rebuilt: LivePrivateRoom,
): string | null {
  if (told !== tellRoom(rebuilt.doc)) return 'drafts, notes, lines or talk are not the same in room and rows';
  return clientDifference(clients, clientsOf(rebuilt));
}

/** Maps in the order of their keys: the order in which Yjs holds them depends on what was loaded first. */
function tellRoom(doc: Y.Doc): string {
  const maps = [draftsOf(doc), notesOf(doc), linesOf(doc)].map((map) =>
    [...map.entries()].map(([key, value]) => [key, inOrder(value.toJSON())]).sort(byKey),
  );
  return JSON.stringify([maps, talkOf(doc).toJSON()], (_key, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(byKey);
}

function byKey([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
