// Checks a whole store as it lies on the disk, beside a running server if need be: the file, every chain, every
// checkpoint, and that replaying the rows gives the record and the text that the newest checkpoint gives (laws 1 and 8).
import type { DatabaseSync } from 'node:sqlite';
import { hashOfText, verifyRecord } from '@adref/negotiation';
import { type LiveNegotiation, leafText, restore, wordsOf } from '@adref/text';
import type { StoredRow } from '../journal/journal.ts';
import { verifyChain } from '../journal/journal-chain.ts';
import { createJournalTables, type JournalTables } from '../journal/journal-tables.ts';
import { streamNamed } from '../journal/stream.ts';
import { StoreFault } from '../store/store-fault.ts';
import { openStoreFile } from '../store/store-file.ts';
import { SURROUNDINGS } from '../surroundings.ts';
import { replayPrivateRoom } from './verify-private.ts';

/** What was found: whole, with what was read; or the first thing that is not as written. */
export type StoreVerdict =
  | {
      readonly ok: true;
      readonly negotiations: readonly { readonly id: string; readonly rows: number; readonly acts: number }[];
    }
  | {
      readonly ok: false;
      readonly negotiation: string | null;
      readonly row: number | null;
      readonly why: string;
    };

/** Verifies the store at a path. Throws a `StoreFault` only when it cannot be read at all for another reason than damage. */
export async function verifyStore(path: string): Promise<StoreVerdict> {
  let db: DatabaseSync | null = null;
  try {
    db = openStoreFile(path, { mode: 'read' });
    db.exec('BEGIN'); // One view of the store, whatever a running server adds meanwhile.
    return await verifyOpen(db);
  } catch (fault) {
    if (!isDamage(fault)) throw fault;
    return { ok: false, negotiation: null, row: null, why: fault.message };
  } finally {
    db?.close();
  }
}

async function verifyOpen(db: DatabaseSync): Promise<StoreVerdict> {
  const tables = createJournalTables(db);
  const negotiations: { id: string; rows: number; acts: number }[] = [];
  // Chains first: they name the row, where SQLite only names a page.
  for (const id of tables.negotiations()) {
    const read = async (from: number, limit: number) => tables.rows(id, from, limit);
    const chain = await verifyChain(id, read, tables.checkpoints(id));
    if (!chain.ok) return { ok: false, negotiation: id, row: chain.n, why: chain.why };
    const replayed =
      streamNamed(id).kind === 'private-room' ? replayPrivateRoom(id, tables) : replay(id, tables);
    if (!replayed.ok) return { ok: false, negotiation: id, row: null, why: replayed.why };
    negotiations.push({ id, rows: chain.rows, acts: replayed.acts });
  }
  const check = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
  if (check !== 'ok')
    return { ok: false, negotiation: null, row: null, why: `the file is damaged: ${String(check)}` };
  return { ok: true, negotiations };
}

type Replayed = { readonly ok: true; readonly acts: number } | { readonly ok: false; readonly why: string };

function replay(id: string, tables: JournalTables): Replayed {
  const { checkpoint, rows: tail, broken } = tables.load(id);
  if (broken !== '') return { ok: false, why: broken };
  const whole = restored(null, tables.rows(id, 1, -1));
  if (typeof whole === 'string') return { ok: false, why: whole };
  const record = verifyRecord(whole.record());
  if (!record.ok) return { ok: false, why: `act ${record.n} of the record: ${record.why}` };
  if (checkpoint !== null) {
    const shorter = restored(checkpoint, tail);
    if (typeof shorter === 'string') return { ok: false, why: `from the checkpoint: ${shorter}` };
    if (shownBy(shorter) !== shownBy(whole))
      return { ok: false, why: `the checkpoint after row ${checkpoint.n} gives another text than the rows` };
  }
  return { ok: true, acts: whole.record().length };
}

function restored(
  ...[from, rows]: [Parameters<typeof restore>[0], readonly StoredRow[]]
): LiveNegotiation | string {
  try {
    return restore(from, rows, SURROUNDINGS);
  } catch (error) {
    if (error instanceof Error) return `the rows cannot be replayed: ${error.message}`;
    throw error;
  }
}

/** The record's head, the recorded text, and the live words of every leaf, as one string to compare. */
function shownBy(live: LiveNegotiation): string {
  const { state } = live;
  if (state === null) return '';
  const ids = [...live.doc.getMap('leaves').keys()].sort();
  const words = ids.map((id) => [id, wordsIn(live, id)]);
  return JSON.stringify([state.head, state.acts, hashOfText(state), words]);
}

function wordsIn(live: LiveNegotiation, leaf: string): unknown {
  const text = leafText(live.doc, leaf);
  return text === undefined ? null : wordsOf(text);
}

function isDamage(fault: unknown): fault is StoreFault {
  return fault instanceof StoreFault && fault.reason === 'broken';
}
