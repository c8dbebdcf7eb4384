// Where in a log which class of byte lies: heads of segments, the fields of each frame, entries, rows and their hashes, the padding
// behind a payload and the zeros behind the last frame. Read from a log that is whole.
import { readFrame } from '../../storage/log/frame.ts';
import { readSegment, segmentsIn } from '../../storage/log/log-folder.ts';
import { SEGMENT_HEAD_BYTES } from '../../storage/log/segment-head.ts';

/** Bytes from one place up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Every class, and where it lies. docs/LOG.md has the layout. */
export function classesOf(
  folder: string,
): ReadonlyMap<string, readonly (Span & { readonly segment: number })[]> {
  const classes = new Map<string, (Span & { readonly segment: number })[]>();
  for (const segment of segmentsIn(folder)) {
    const bytes = readSegment(folder, segment);
    const note = (name: string, from: number, to: number) => {
      if (to > from) classes.set(name, [...(classes.get(name) ?? []), { segment, from, to }]);
    };
    note('head of a segment', 0, SEGMENT_HEAD_BYTES);
    let at = SEGMENT_HEAD_BYTES;
    for (;;) {
      const frame = readFrame(bytes, at, { segment, offset: at });
      if (!frame.ok) break;
      const payload = at + PAYLOAD_AT;
      const end = payload + frame.payload.length;
      note('length', at, at + 4);
      note('head check', at + 4, at + 8);
      note('chain hash', at + 8, at + 40);
      note('check', at + 40, at + 44);
      note('entry', payload, Math.min(end, payload + ENTRY_BYTES));
      note('row', Math.min(end, payload + ENTRY_BYTES), end - HASH_BYTES);
      note('row hash', end - HASH_BYTES, end);
      note('padding', end, at + frame.length);
      at += frame.length;
    }
    note('tail', at, bytes.length);
  }
  return classes;
}

/** Kind, an id of three letters behind its length, number, hash before, count. */
const ENTRY_BYTES = 1 + 2 + 3 + 6 + 32 + 4;
const [PAYLOAD_AT, HASH_BYTES] = [44, 32];
