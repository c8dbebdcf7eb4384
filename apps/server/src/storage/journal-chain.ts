// The arithmetic of the chain: how a row and a checkpoint are hashed, and how a stretch of rows is checked.
// Pure; both journals and the offline check use it, so there is one definition of "not as written".
import { createHash } from 'node:crypto';
import type { Change } from '@adref/text';
import type { Checkpoint, StoredCheckpoint, StoredRow, Verdict } from './journal.ts';

/** The last row of a chain: its number and hash; `EMPTY_CHAIN` before the first row. */
export interface ChainHead {
  readonly n: number;
  readonly hash: string;
}

/** The head of a chain without rows. */
export const EMPTY_CHAIN: ChainHead = { n: 0, hash: '' };

/** SHA-256 in hex over a JSON line of everything but the bytes, then the bytes; so no two rows can be read alike. */
function hashOfRow(negotiation: string, n: number, row: Change, prev: string): string {
  const { at, seat, person, kind, meta, bytes } = row;
  const head = JSON.stringify([negotiation, n, at, seat, person, kind, meta, prev, bytes.length]);
  return createHash('sha256').update(head).update('\n').update(bytes).digest('hex');
}

/** SHA-256 in hex over a checkpoint and the hash of the row it stands on, which binds it to this chain. */
export function hashOfCheckpoint(negotiation: string, checkpoint: Checkpoint, rowHash: string): string {
  const { n, bytes, aux } = checkpoint;
  const head = JSON.stringify([negotiation, n, aux, rowHash, bytes.length]);
  return createHash('sha256').update(head).update('\n').update(bytes).digest('hex');
}

/** Puts rows in their place behind a head. */
export function chainRows(
  negotiation: string,
  head: ChainHead,
  rows: readonly Change[],
): readonly StoredRow[] {
  let { n, hash: prev } = head;
  return rows.map((row) => {
    n += 1;
    const hash = hashOfRow(negotiation, n, row, prev);
    const stored = { ...row, n, prev, hash };
    prev = hash;
    return stored;
  });
}

/** Checks that rows follow a head without gap, break or change, and names the first that does not. */
export function checkRows(
  negotiation: string,
  head: ChainHead,
  rows: readonly StoredRow[],
):
  | { readonly ok: true; readonly head: ChainHead }
  | { readonly ok: false; readonly n: number; readonly why: string } {
  let { n, hash } = head;
  for (const row of rows) {
    if (row.n !== n + 1)
      return { ok: false, n: n + 1, why: `row ${n + 1} is missing (row ${row.n} follows row ${n})` };
    if (row.prev !== hash)
      return { ok: false, n: row.n, why: `row ${row.n} does not name the hash of the row before it` };
    if (hashOfRow(negotiation, row.n, row, row.prev) !== row.hash) {
      return { ok: false, n: row.n, why: `row ${row.n} is not what was written: its hash does not match` };
    }
    n = row.n;
    hash = row.hash;
  }
  return { ok: true, head: { n, hash } };
}

/** Walks a whole chain page by page, then its checkpoints. */
export async function verifyChain(
  negotiation: string,
  read: (from: number, limit: number) => Promise<readonly StoredRow[]>,
  checkpoints: readonly StoredCheckpoint[],
): Promise<Verdict> {
  const at = new Map(checkpoints.map((checkpoint) => [checkpoint.n, checkpoint]));
  let head = EMPTY_CHAIN;
  for (;;) {
    const page = await read(head.n + 1, PAGE_ROWS);
    if (page.length === 0) break;
    const checked = checkRows(negotiation, head, page);
    if (!checked.ok) return checked;
    for (const row of page) {
      const checkpoint = at.get(row.n);
      if (checkpoint === undefined) continue;
      at.delete(row.n);
      if (hashOfCheckpoint(negotiation, checkpoint, row.hash) !== checkpoint.hash) {
        return { ok: false, n: row.n, why: `the checkpoint after row ${row.n} is not what was written` };
      }
    }
    head = checked.head;
  }
  const lost = [...at.keys()].sort((a, b) => a - b)[0];
  if (lost !== undefined) {
    return {
      ok: false,
      n: head.n + 1,
      why: `rows ${head.n + 1} to ${lost} are missing: a checkpoint stands on them`,
    };
  }
  return { ok: true, rows: head.n };
}

/** Rows read at a time when a whole chain is walked: a few MB at most for rows of ordinary size. */
const PAGE_ROWS = 5_000;
