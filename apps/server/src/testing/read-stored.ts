// A negotiation as its rows on the disk give it, read beside whatever server may be running.
import { type LiveNegotiation, restore } from '@adref/text';
import { createJournalTables } from '../journal/journal-tables.ts';
import { SURROUNDINGS } from '../room/rooms.ts';
import { openStoreFile } from '../store/store-file.ts';

/** Replays all rows of a negotiation; the caller closes what it gets. */
export function readStored(path: string, negotiation: string): LiveNegotiation {
  const db = openStoreFile(path, { mode: 'read' });
  try {
    return restore(null, createJournalTables(db).rows(negotiation, 1, -1), SURROUNDINGS);
  } finally {
    db.close();
  }
}
