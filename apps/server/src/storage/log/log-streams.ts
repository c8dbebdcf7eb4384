// The streams of a log: rows by the places in its index, checkpoints from the index's tables.
import type { StoredCheckpoint } from '../journal.ts';
import type { StoredStreams } from '../stored-streams.ts';
import { headOfSegment, segmentsIn } from './log-folder.ts';
import type { LogIndex } from './log-index.ts';
import type { LogPosition } from './read-log.ts';
import { readRows } from './row-reader.ts';

/** What is read, and from where. */
export interface LogStreamsSetting {
  readonly folder: string;
  readonly index: LogIndex;
  /** Where the log ends now: what lies behind is being written. */
  end(): LogPosition;
  checkpoints(name: string): Iterable<StoredCheckpoint>;
}

/** Reads streams out of a log. */
export function createLogStreams({ folder, index, end, checkpoints }: LogStreamsSetting): StoredStreams {
  /** Of segments that are not written to any more. */
  const ends = new Map<number, number>();
  const endOf = (segment: number): number => {
    const now = end();
    if (segment === now.segment) return now.offset;
    const known = ends.get(segment);
    if (known !== undefined) return known;
    if (!segmentsIn(folder).includes(segment + 1)) return Number.POSITIVE_INFINITY;
    const { head } = headOfSegment(folder, segment + 1);
    const found = typeof head === 'string' ? Number.POSITIVE_INFINITY : head.previousEnd;
    ends.set(segment, found);
    return found;
  };
  return {
    names: () => index.names,
    rows: (name, from, limit) =>
      readRows(
        folder,
        name,
        index.placesFrom(name, from),
        endOf,
        from,
        limit < 0 ? Number.POSITIVE_INFINITY : limit,
      ),
    checkpoints,
    knownHead: (name) => index.headOf(name),
    flaw: (name) => index.headOf(name).flaw,
  };
}
