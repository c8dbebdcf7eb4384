// The journal: everything a negotiation ever took in, row by row, append-only and hash-chained. It is the truth
// from which a room is rebuilt; the live document is only its cache. This is the port: `memory-journal.ts` and
// `sqlite-journal.ts` implement it, and one acceptance suite runs on both. One process writes a store at a time.

/** What a room hands over to be kept. `bytes` is a Yjs update, `meta` JSON text or ''. */
export interface JournalRow {
  readonly at: string;
  readonly seat: string;
  readonly person: string;
  readonly kind: 'update' | 'act' | 'late';
  readonly bytes: Uint8Array;
  readonly meta: string;
}

/** A row in its place in the chain: numbered from 1, `hash` covering everything else (see `journal-chain.ts`). */
export interface StoredRow extends JournalRow {
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
}

/** The state of a negotiation after its row `n` (so `n` is also a number of rows). Bounds the time to load. */
export interface Checkpoint {
  readonly n: number;
  readonly bytes: Uint8Array;
  readonly aux: string;
}

/** What the chain says about itself: whole, or the first row (0: a checkpoint or the file) that is not as written. */
export type Verdict =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly n: number; readonly why: string };

/** The store of rows and checkpoints. Every method rejects with a `StoreFault` when the store cannot do it. */
export interface Journal {
  /** Every negotiation that has a row. */
  negotiations(): Promise<readonly string[]>;
  /** The newest whole checkpoint and the rows after it, their chain checked; empty for an unknown negotiation. */
  load(negotiation: string): Promise<{ checkpoint: Checkpoint | null; rows: readonly StoredRow[] }>;
  /**
   * Durable when it resolves; all rows of a call or none. Calls made in one turn of the event loop share a commit and
   * fail together: those of one negotiation build on each other's rows.
   */
  append(negotiation: string, rows: readonly JournalRow[]): Promise<void>;
  /** Keeps a checkpoint of rows that are already durable; the one before it is kept as a reserve. */
  saveCheckpoint(negotiation: string, checkpoint: Checkpoint): Promise<void>;
  /** Walks the whole chain and the checkpoints. */
  verify(negotiation: string): Promise<Verdict>;
  /** At most `limit` rows from number `from` on. */
  rows(negotiation: string, from: number, limit: number): Promise<readonly StoredRow[]>;
  /** Ends after what was already asked for is done; later calls are rejected. */
  close(): Promise<void>;
}
