// A negotiation or a private room as its rows on the disk give it, read beside whatever server may be running.
import { type LiveNegotiation, type LivePrivateRoom, restore, restorePrivateRoom } from '@adref/text';
import type { StoredRow } from '../journal/journal.ts';
import { createJournalTables } from '../journal/journal-tables.ts';
import { nameInChain, privateRoomStream } from '../journal/stream.ts';
import { openStoreFile } from '../store/store-file.ts';
import { SURROUNDINGS } from '../surroundings.ts';

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

function rowsIn(path: string, key: string): readonly StoredRow[] {
  const db = openStoreFile(path, { mode: 'read' });
  try {
    return createJournalTables(db).rows(key, 1, -1);
  } finally {
    db.close();
  }
}
