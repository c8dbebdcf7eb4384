// Streams as they lie in a store, read synchronously by their names in the chain: what the open journal and the offline tools
// share, whatever the layout of the store. Loading checks what it reads and says what it passed over.
import type { Checkpoint, StoredCheckpoint, StoredRow } from './journal.ts';
import { type ChainHead, checkRows, EMPTY_CHAIN, hashOfCheckpoint } from './journal-chain.ts';
import { describeStream, streamNamed } from './stream.ts';

/** What lies in a store. */
export interface StoredStreams {
  /** The name of every stream that has a row, in order. */
  names(): readonly string[];
  /** At most `limit` rows from number `from` on; -1: all. What cannot be read is not among them. */
  rows(name: string, from: number, limit: number): readonly StoredRow[];
  /** The newest first; each may be read only when it is asked for. */
  checkpoints(name: string): Iterable<StoredCheckpoint>;
  /** The last row that the store knows of, whether or not it can be read; null where only the rows themselves tell. */
  knownHead(name: string): ChainHead | null;
  /** What is known to be wrong with a stream as a whole; '' when nothing is. */
  flaw(name: string): string;
}

/** What loading a stream found. */
export interface StreamLoad {
  readonly checkpoint: Checkpoint | null;
  readonly rows: readonly StoredRow[];
  /** Checkpoints that were passed over, one sentence each. */
  readonly reports: readonly string[];
  /** Why the stream must not be used; '' when it is whole from the checkpoint on. */
  readonly broken: string;
}

/** The newest whole checkpoint and the rows after it, checked to the last row that is known. */
export function loadStream(store: StoredStreams, name: string): StreamLoad {
  const reports: string[] = [];
  let chosen: Checkpoint | null = null;
  let head = EMPTY_CHAIN;
  // The older ones too: a damaged one stays to be found by `verify`, and whoever runs the server has heard of it then.
  for (const { hash, ...checkpoint } of store.checkpoints(name)) {
    const [row] = store.rows(name, checkpoint.n, 1);
    if (row?.n !== checkpoint.n || hashOfCheckpoint(name, checkpoint, row.hash) !== hash)
      reports.push(
        `The checkpoint of ${describeStream(streamNamed(name))} after row ${checkpoint.n} is not what was written and is passed over.`,
      );
    else if (chosen === null) {
      chosen = checkpoint;
      head = { n: row.n, hash: row.hash };
    }
  }
  const rows = store.rows(name, head.n + 1, -1);
  const broken = whyBroken(store, name, head, rows);
  return broken === ''
    ? { checkpoint: chosen, rows, reports, broken }
    : { checkpoint: null, rows: [], reports, broken };
}

function whyBroken(store: StoredStreams, name: string, head: ChainHead, rows: readonly StoredRow[]): string {
  const flaw = store.flaw(name);
  if (flaw !== '') return flaw;
  const checked = checkRows(name, head, rows);
  if (!checked.ok) return checked.why;
  const known = store.knownHead(name);
  if (known === null || (known.n === checked.head.n && known.hash === checked.head.hash)) return '';
  if (known.n === checked.head.n) return `row ${known.n} is not the one that was written last`;
  return `its last row is row ${known.n}, and row ${checked.head.n + 1} cannot be read`;
}
