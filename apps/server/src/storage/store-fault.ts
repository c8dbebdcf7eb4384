// Why the store could not do what it was asked. Thrown (rejected), because no caller can go on as if it had been done.

/**
 * `full`: no room on the disk; `broken`: not as written, or not ours; `busy`: another process holds it; `superseded`: somebody
 * else writes the stream now, or it has moved on; `stopped`: what a room shows, records and stores was not the same.
 */
export type StoreFaultReason = 'full' | 'io' | 'broken' | 'busy' | 'closed' | 'superseded' | 'stopped';

/** A store that failed; the message is one sentence for the operator and never contains text of a negotiation. */
export class StoreFault extends Error {
  readonly reason: StoreFaultReason;

  constructor(reason: StoreFaultReason, message: string) {
    super(message);
    this.name = 'StoreFault';
    this.reason = reason;
  }
}

/** What SQLite threw, as a fault; anything else is a broken invariant and is thrown on. */
export function storeFaultOf(error: unknown, doing: string): StoreFault {
  if (error instanceof StoreFault) return error;
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') throw error;
  const reason = REASON_OF_CODE.get(error.errcode & 0xff) ?? 'io';
  return new StoreFault(reason, `${doing} failed: ${error.message} (SQLite ${error.errcode}).`);
}

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html; all others are treated as I/O errors. */
const REASON_OF_CODE: ReadonlyMap<number, StoreFaultReason> = new Map([
  [5, 'busy'], // SQLITE_BUSY
  [6, 'busy'], // SQLITE_LOCKED
  [11, 'broken'], // SQLITE_CORRUPT
  [13, 'full'], // SQLITE_FULL
  [26, 'broken'], // SQLITE_NOTADB
]);
