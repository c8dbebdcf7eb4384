// The journal: everything a stream ever took in, row by row, append-only and hash-chained. It is the truth from which a room
// is rebuilt; the live document is only its cache. This is the port: one acceptance suite runs on every implementation.
// A stream has one writer at a time, who holds its fence; every append names the row it builds on.
import type { Change } from '@adref/text';
import type { Stream } from './stream.ts';

/** A row in its place in the chain: numbered from 1, `hash` covering everything else (see `journal-chain.ts`). */
export interface StoredRow extends Change {
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
}

/** Rows that one stream took in with one append, in their place in the chain. */
export interface Entry {
  readonly stream: Stream;
  readonly rows: readonly StoredRow[];
}

/** The state of a stream after its row `n` (so `n` is also a number of rows). Bounds the time to load. */
export interface Checkpoint {
  readonly n: number;
  readonly bytes: Uint8Array;
  readonly aux: string;
}

/** A checkpoint as it lies in a store, with its own hash. */
export interface StoredCheckpoint extends Checkpoint {
  readonly hash: string;
}

/** The newest whole checkpoint of a stream and the rows after it, their chain checked; empty for an unknown stream. */
export interface Loaded {
  readonly checkpoint: Checkpoint | null;
  readonly rows: readonly StoredRow[];
}

/** What a writer gets: the stream, and the fence that it holds until somebody else takes the stream. */
export interface Taken extends Loaded {
  readonly fence: number;
}

/** Rows to be added by whoever holds `fence`, behind row `after`, which is the last one (0: the stream is empty). */
export interface Addition {
  readonly fence: number;
  readonly after: number;
  readonly rows: readonly Change[];
}

/** What the chain says about itself: whole, or the first row (0: a checkpoint or the file) that is not as written. */
export type Verdict =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly n: number; readonly why: string };

/** The store of rows and checkpoints. Every method rejects with a `StoreFault` when the store cannot do it. */
export interface Journal {
  /** Every stream that has a row, in the order of their names. */
  streams(): Promise<readonly Stream[]>;
  /** Reads a stream, whoever writes it. */
  load(stream: Stream): Promise<Loaded>;
  /** Reads a stream and takes over its writing: appends of whoever wrote it before are refused from now on. */
  take(stream: Stream): Promise<Taken>;
  /**
   * Durable when it resolves; all rows of a call or none. Calls may follow each other without waiting. What waits while a
   * write is under way shares the next one; when a write fails, all in it fail, and so does what was built on it. Rejects
   * with a `superseded` fault when the fence is not held any more or the stream does not end with row `after`.
   */
  append(stream: Stream, addition: Addition): Promise<void>;
  /** Keeps a checkpoint of rows that are already durable; the one before it is kept as a reserve. */
  saveCheckpoint(stream: Stream, checkpoint: Checkpoint): Promise<void>;
  /** The checkpoint after a row as it lies there; whoever uses it checks its hash. Null when it is not kept any more. */
  checkpoint(stream: Stream, n: number): Promise<StoredCheckpoint | null>;
  /** Walks the whole chain and the checkpoints. */
  verify(stream: Stream): Promise<Verdict>;
  /** At most `limit` rows from number `from` on. */
  rows(stream: Stream, from: number, limit: number): Promise<readonly StoredRow[]>;
  /** Ends after what was already asked for is done; later calls are rejected. */
  close(): Promise<void>;
}
