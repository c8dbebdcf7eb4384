// Checks one stream as it lies in a store: the chain of its rows, its checkpoints, and that a room opens from them and reads as
// its record, from the first row and from each checkpoint. Gives everything that it finds, and throws nothing of it.
import type { StoredCheckpoint, StoredRow } from '../storage/journal.ts';
import { type ChainHead, hashOfCheckpoint } from '../storage/journal-chain.ts';
import { streamNamed } from '../storage/stream.ts';
import { type DocumentKind, withKindOf } from '../streams/checkpoints/document-kind.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';
import { wholeRows } from './whole-rows.ts';

/** A stream as it lies in a store. */
export interface StoredStream {
  readonly name: string;
  /** At most `limit` rows from number `from` on. */
  rows(from: number, limit: number): readonly StoredRow[];
  readonly checkpoints: readonly StoredCheckpoint[];
  /** The last row that the store knows of, whether or not it can be read; null where only the rows tell. */
  readonly knownHead: ChainHead | null;
}

/** Something that is not as written: where, as far as that is known, and what. */
export interface Finding {
  readonly stream: string | null;
  /** The first row that is concerned; null: none in particular. */
  readonly row: number | null;
  readonly why: string;
}

export interface StreamVerdict {
  readonly rows: number;
  /** Acts of the record, or what was said in a private room. */
  readonly acts: number;
  readonly findings: readonly Finding[];
}

/** Everything that is wrong with a stream; what stands on a row that is wrong is not told again. */
export function verifyStream(stream: StoredStream): StreamVerdict {
  const found: Finding[] = [];
  const finding = (row: number | null, why: string) => found.push({ stream: stream.name, row, why });
  const { rows, why } = wholeRows(stream.name, (from, limit) => stream.rows(from, limit));
  const at = rows.length + 1;
  if (why !== '') finding(at, why);
  const known = stream.knownHead?.n ?? rows.length;
  if (why === '' && known > rows.length) finding(at, `rows ${at} to ${known} are missing`);
  const checkpoints = stream.checkpoints.filter((checkpoint) => {
    const flaw = flawOfCheckpoint(stream.name, checkpoint, rows);
    if (flaw !== null && (found.length === 0 || checkpoint.n <= rows.length)) finding(checkpoint.n, flaw);
    return flaw === null;
  });
  const acts = withKindOf(streamNamed(stream.name), SURROUNDINGS, (kind) =>
    readAsRows(rows, checkpoints, finding, kind),
  );
  return { rows: rows.length, acts, findings: found };
}

function flawOfCheckpoint(
  name: string,
  { hash, ...checkpoint }: StoredCheckpoint,
  rows: readonly StoredRow[],
): string | null {
  const row = rows[checkpoint.n - 1];
  if (row === undefined)
    return `rows ${rows.length + 1} to ${checkpoint.n} are missing: a checkpoint stands on them`;
  return hashOfCheckpoint(name, checkpoint, row.hash) === hash
    ? null
    : `the checkpoint after row ${checkpoint.n} is not what was written`;
}

/** Whether the rows give a room, and each checkpoint the same one; how many acts it has. */
function readAsRows<Live extends { close(): void }, Told>(
  rows: readonly StoredRow[],
  checkpoints: readonly StoredCheckpoint[],
  finding: (row: number, why: string) => void,
  { replay, differs, acts }: DocumentKind<Live, Told>,
): number {
  const whole = replay(rows);
  if (!whole.ok) {
    finding(Math.min(whole.at + 1, rows.length), `the rows cannot be replayed: ${whole.why}`);
    return 0;
  }
  for (const checkpoint of checkpoints) {
    const difference = differs(whole.live, checkpoint, rows.slice(checkpoint.n));
    if (difference !== null)
      finding(checkpoint.n, `the checkpoint after row ${checkpoint.n} gives another room: ${difference}`);
  }
  const count = acts(whole.live);
  whole.live.close();
  return count;
}
