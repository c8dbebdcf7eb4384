// Checks a whole store as it lies on the disk, beside a running server if need be: the file, every chain, every
// checkpoint, and that replaying the rows gives the record and the text that the newest checkpoint gives (laws 1 and 8).
import { hashOfText, verifyRecord } from '@adref/negotiation';
import { type LiveNegotiation, leafText, restore, wordsOf } from '@adref/text';
import type { StoredRow } from '../journal/journal.ts';
import { verifyChain } from '../journal/journal-chain.ts';
import { loadStream, type StoredStreams } from '../journal/stored-streams.ts';
import { streamNamed } from '../journal/stream.ts';
import { openStored, type StoredStore } from '../storage/open-stored.ts';
import { StoreFault } from '../store/store-fault.ts';
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
  let stored: StoredStore | null = null;
  try {
    stored = openStored(path);
    return await verifyOpen(stored);
  } catch (fault) {
    if (!isDamage(fault)) throw fault;
    return { ok: false, negotiation: null, row: null, why: fault.message };
  } finally {
    stored?.close();
  }
}

async function verifyOpen({ streams, db, damages }: StoredStore): Promise<StoreVerdict> {
  const negotiations: { id: string; rows: number; acts: number }[] = [];
  // Chains first: they name the row, where a file only names a byte.
  for (const id of streams.names()) {
    const read = async (from: number, limit: number) => streams.rows(id, from, limit);
    const chain = await verifyChain(id, read, streams.checkpoints(id));
    if (!chain.ok) return { ok: false, negotiation: id, row: chain.n, why: chain.why };
    const known = streams.knownHead(id)?.n ?? chain.rows;
    const flaw = streams.flaw(id) || (known === chain.rows ? '' : `row ${chain.rows + 1} cannot be read`);
    if (flaw !== '') return { ok: false, negotiation: id, row: chain.rows + 1, why: flaw };
    const replayed =
      streamNamed(id).kind === 'private-room' ? replayPrivateRoom(id, streams) : replay(id, streams);
    if (!replayed.ok) return { ok: false, negotiation: id, row: null, why: replayed.why };
    negotiations.push({ id, rows: chain.rows, acts: replayed.acts });
  }
  const [damage] = damages;
  if (damage !== undefined) return { ok: false, negotiation: null, row: null, why: damage };
  const check = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
  if (check !== 'ok')
    return { ok: false, negotiation: null, row: null, why: `the file is damaged: ${String(check)}` };
  return { ok: true, negotiations };
}

type Replayed = { readonly ok: true; readonly acts: number } | { readonly ok: false; readonly why: string };

function replay(id: string, streams: StoredStreams): Replayed {
  const { checkpoint, rows: tail, broken } = loadStream(streams, id);
  if (broken !== '') return { ok: false, why: broken };
  const whole = restored(null, streams.rows(id, 1, -1));
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
