// The one writer of a stream, as a room has it: it holds the fence and knows how many rows there are, so that every append
// names the row it builds on.
import type { Change } from '@adref/text';
import type { Checkpoint, Journal, Loaded, StoredCheckpoint, StoredRow } from './journal.ts';
import { nameInChain, type Stream } from './stream.ts';

/** A stream taken over for writing, with what it held then. */
export interface StreamWriter extends Loaded {
  /** The stream's name in the chain. */
  readonly name: string;
  /** How many rows the stream had when it was taken. */
  readonly count: number;
  /** Durable when it resolves; may be called again before. After it has rejected, the stream must be taken anew. */
  append(rows: readonly Change[]): Promise<void>;
  readRows(from: number, limit: number): Promise<readonly StoredRow[]>;
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** As the journal's. */
  readCheckpoint(n: number): Promise<StoredCheckpoint | null>;
}

/** Takes over the writing of a stream. */
export async function takeStream(journal: Journal, stream: Stream): Promise<StreamWriter> {
  const { checkpoint, rows, fence } = await journal.take(stream);
  const count = (checkpoint?.n ?? 0) + rows.length;
  let after = count;
  return {
    name: nameInChain(stream),
    checkpoint,
    rows,
    count,
    append(added) {
      const addition = { fence, after, rows: added };
      after += added.length;
      return journal.append(stream, addition);
    },
    readRows: (from, limit) => journal.rows(stream, from, limit),
    saveCheckpoint: (made) => journal.saveCheckpoint(stream, made),
    readCheckpoint: (n) => journal.checkpoint(stream, n),
  };
}
