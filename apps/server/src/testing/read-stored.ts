// A negotiation or a private room as its rows on the disk give it, read beside whatever server may be running.
import { type LiveNegotiation, type LivePrivateRoom, restore, restorePrivateRoom } from '@adref/text';
import { openStored } from '../storage/disk/open-stored.ts';
import type { StoredRow } from '../storage/journal.ts';
import { nameInChain, privateRoomStream } from '../storage/stream.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';

/** Replays all rows of a negotiation; the caller closes what it gets. */
export function readStored(path: string, negotiation: string): LiveNegotiation {
  return restore(null, rowsIn(path, negotiation), SURROUNDINGS);
}

/** Replays all rows of a private room; the caller closes what it gets. */
export function readStoredPrivateRoom(path: string, negotiation: string, room: string): LivePrivateRoom {
  return restorePrivateRoom(
    null,
    rowsIn(path, nameInChain(privateRoomStream(negotiation, room))),
    SURROUNDINGS,
  );
}

function rowsIn(path: string, name: string): readonly StoredRow[] {
  const stored = openStored(path);
  try {
    return stored.streams.rows(name, 1, -1);
  } finally {
    stored.close();
  }
}
