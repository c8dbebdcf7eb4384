// The copy of a document on this device, one per person and room: what makes going offline safe.
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

const UNSAVED = 'unsaved-changes';
const EXCERPT = 'excerpt';
/** The stores of y-indexeddb. */
const CHANGES = 'updates';
const NOTES = 'custom';

export interface KeptCopy {
  /** How many changes the copy holds that the server may not have. */
  readonly unsaved: number;
  /** The excerpt that the copy began with; null when it began with the whole document. */
  excerpt(): Promise<Uint8Array | null>;
  keepExcerpt(bytes: Uint8Array): Promise<void>;
  /** Notes how many there are now; `onKept` is called when the copy holds all of them. */
  noteUnsaved(changes: number, onKept: (changes: number) => void): void;
  /** Removes the copy from this device. */
  drop(): Promise<void>;
  close(): void;
}

/** Loads the copy into the document. Null when this browser keeps nothing (private windows may refuse). */
export async function openKeptCopy(doc: Y.Doc, person: string, room: string): Promise<KeptCopy | null> {
  if (typeof indexedDB === 'undefined') return null;
  const persistence = new IndexeddbPersistence(nameOf(person, room), doc);
  const isThere = await Promise.race([persistence.whenSynced.then(() => true), refusal(persistence)]);
  if (!isThere) return null;
  const kept: unknown = await persistence.get(UNSAVED);
  let noted = typeof kept === 'number' ? kept : 0;
  return {
    unsaved: noted,
    async excerpt() {
      const bytes: unknown = await persistence.get(EXCERPT);
      return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : null;
    },
    async keepExcerpt(bytes) {
      await persistence.set(EXCERPT, new Uint8Array(bytes).buffer);
    },
    noteUnsaved(changes, onKept) {
      const { db } = persistence;
      if (changes === noted || db === null) return;
      noted = changes;
      // It waits for the changes, which the persistence wrote before: it spans their store too.
      const transaction = db.transaction([CHANGES, NOTES], 'readwrite');
      transaction.objectStore(NOTES).put(changes, UNSAVED);
      transaction.addEventListener('complete', () => onKept(changes));
    },
    drop: () => persistence.clearData(),
    close: () => void persistence.destroy(),
  };
}

/** Removes a person's copies of a negotiation's private rooms from this device, but for those that they may still enter. */
export async function dropPrivateCopies(
  person: string,
  negotiation: string,
  stays: readonly string[],
): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const begin = `${nameOf(person, negotiation)}/`;
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(begin) && !stays.includes(name.slice(begin.length))) indexedDB.deleteDatabase(name);
  }
}

function nameOf(person: string, room: string): string {
  return `adref/${person}/${room}`;
}

/** Resolves to false when the browser refuses the database; never when it opens. */
function refusal(persistence: IndexeddbPersistence): Promise<false> {
  return new Promise((resolve) => {
    persistence._db.catch(() => resolve(false));
  });
}
