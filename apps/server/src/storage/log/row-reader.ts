// Reads rows of one stream out of the log by the places that the index knows. It reads what is there; whether the rows follow
// each other is checked by whoever asks (`checkRows`). Of a frame that is not whole it gives what can be made out: a row's own
// hash tells whether it is as written.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { StoredRow } from '../journal.ts';
import type { RowPlace } from '../sqlite/index-tables.ts';
import { makeOutEntries } from './entry-codec.ts';
import { FRAME_STEP, readFrame, suspectPayload } from './frame.ts';
import { segmentPath } from './log-folder.ts';
import { PLACE_BYTES } from './log-index.ts';

/** A stretch of a segment in which frames begin that may hold rows of the stream. */
interface Stretch {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** Reads at most `limit` rows from number `from` on; `endOf` says where the known frames of a segment end. */
export function readRows(
  folder: string,
  name: string,
  places: readonly RowPlace[],
  endOf: (segment: number) => number,
  from: number,
  limit: number,
): readonly StoredRow[] {
  const rows: StoredRow[] = [];
  const files = new Map<number, number>();
  try {
    for (const [i, place] of places.entries()) {
      if (rows.length >= limit) break;
      const next = places[i + 1];
      const end = Math.min(
        place.offset + PLACE_BYTES,
        next?.segment === place.segment ? next.offset : Number.POSITIVE_INFINITY,
        endOf(place.segment),
      );
      let file = files.get(place.segment);
      if (file === undefined) {
        const path = segmentPath(folder, place.segment);
        if (!existsSync(path)) continue; // Its rows are missing, as whoever asked will find.
        file = openSync(path, 'r');
        files.set(place.segment, file);
      }
      const stretch = { segment: place.segment, from: place.offset, to: end };
      for (const row of rowsIn(file, stretch, name)) {
        if (row.n >= from && rows.length < limit) rows.push(row);
      }
    }
  } finally {
    for (const file of files.values()) closeSync(file);
  }
  return rows;
}

function rowsIn(file: number, { segment, from, to }: Stretch, name: string): readonly StoredRow[] {
  const rows: StoredRow[] = [];
  let bytes = read(file, from, Math.max(to - from, 0) + HEAD_BYTES);
  let at = 0;
  while (from + at < to) {
    let frame = readFrame(bytes, at, { segment, offset: from + at });
    if (!frame.ok && frame.length !== null && at + frame.length > bytes.length) {
      const whole = read(file, from, at + frame.length);
      if (whole.length === at + frame.length) bytes = whole;
      frame = readFrame(bytes, at, { segment, offset: from + at });
    }
    const payload = frame.ok ? frame.payload : frame.length === null ? null : suspectPayload(bytes, at);
    if (payload !== null) rows.push(...makeOutEntries(payload, name).entries.flatMap((entry) => entry.rows));
    at += frame.length ?? FRAME_STEP;
  }
  return rows;
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}

/** Enough of a frame behind the stretch to know how long it is. */
const HEAD_BYTES = 8;
