// Reads the log from a position to its end, over all segments: every entry in its order, every damage with where it is, and
// where the log ends. For opening a store, for checking one, and for copies. It reads files and writes nothing.
import type { Entry } from '../journal.ts';
import type { LogPlace } from '../sqlite/index-tables.ts';
import { decodeEntries, type MadeOut, makeOutEntries, Unreadable } from './entry-codec.ts';
import { NO_CHAIN, suspectPayload } from './frame.ts';
import { headOfSegment, readSegment, segmentsIn } from './log-folder.ts';
import { scanSegment } from './scan-segment.ts';
import { SEGMENT_HEAD_BYTES, type SegmentHead } from './segment-head.ts';

/** A point between two frames: where the next frame begins, and the chain hash of the one before. */
export interface LogPosition extends LogPlace {
  readonly chain: Buffer;
}

/** A part of the log that is not as written. */
export interface LogDamage {
  readonly kind: 'damage';
  readonly place: LogPlace;
  /** Where in the segment it ends, as far as that is known; Infinity: nowhere. */
  readonly end: number;
  readonly why: string;
  /** What can be made out in it all the same. */
  readonly madeOut: MadeOut;
}

/** What is read, in the order of the log. The last thing is always the `end`. */
export type LogItem =
  | { readonly kind: 'frame'; readonly place: LogPlace; readonly entries: readonly Entry[] }
  | LogDamage
  /** `behindDamage`: what lies in the last segment behind this cannot be told, and nothing may be written over it. */
  | {
      readonly kind: 'end';
      readonly position: LogPosition;
      readonly torn: boolean;
      readonly behindDamage: boolean;
    };

/** Where the first frame of a log is. */
export const LOG_BEGIN: LogPosition = { segment: 1, offset: SEGMENT_HEAD_BYTES, chain: NO_CHAIN };

/** Reads from a position on. A log without segments ends where it begins. */
export function* readLog(folder: string, from: LogPosition = LOG_BEGIN): Generator<LogItem> {
  const there = segmentsIn(folder);
  const last = there.at(-1) ?? 0;
  const damage = (
    segment: number,
    offset: number,
    why: string,
    end = Number.POSITIVE_INFINITY,
  ): LogDamage => ({
    kind: 'damage',
    place: { segment, offset },
    end,
    why,
    madeOut: NOTHING,
  });
  let { chain } = from;
  let position: LogPosition = from;
  let torn = false;
  let behindDamage = false;
  let head: SegmentHead | string | null = null;
  if (last < from.segment && last > 0) yield damage(from.segment, 0, 'the segment is missing');
  for (let number = from.segment; number <= last; number++) {
    if (!there.includes(number)) {
      yield damage(number, 0, 'the segment is missing');
      head = null;
      continue;
    }
    head = headOfSegment(folder, number).head;
    if (typeof head === 'string') yield damage(number, 0, head, SEGMENT_HEAD_BYTES);
    else if (number > from.segment && !head.previousChain.equals(chain)) {
      yield damage(number, 0, 'the segment does not follow the one before it', SEGMENT_HEAD_BYTES);
    } else if (number === 1 && (head.previousEnd !== 0 || !head.previousChain.equals(NO_CHAIN))) {
      yield damage(number, 0, 'the first segment names one before it', SEGMENT_HEAD_BYTES);
    }
    const next = there.includes(number + 1) ? headOfSegment(folder, number + 1).head : null;
    const end = next === null || typeof next === 'string' ? null : next.previousEnd;
    const start = number === from.segment ? from.offset : SEGMENT_HEAD_BYTES;
    const bytes = readSegment(folder, number);
    behindDamage = typeof head === 'string';
    for (const found of scanSegment({ number, bytes, from: start, chain, end })) {
      const place = { segment: number, offset: found.at };
      switch (found.kind) {
        case 'frame': {
          chain = Buffer.from(found.chain);
          behindDamage = false;
          const entries = entriesIn(found.payload);
          yield typeof entries === 'string'
            ? damage(number, found.at, entries, found.end)
            : { kind: 'frame', place, entries };
          break;
        }
        case 'damage':
          behindDamage = true;
          yield {
            kind: 'damage',
            place,
            end: found.end,
            why: found.why,
            madeOut: madeOut(bytes, found.at, found.end),
          };
          break;
        case 'end':
          torn = found.torn;
          position = { segment: number, offset: found.at, chain };
          break;
        default: {
          const never: never = found;
          throw new Error(`invariant: ${JSON.stringify(never)} in a segment`);
        }
      }
    }
    if (torn && number < last) yield damage(number, position.offset, 'a frame is not what was written');
  }
  yield { kind: 'end', position, torn, behindDamage };
}

function entriesIn(payload: Buffer): readonly Entry[] | string {
  try {
    return decodeEntries(payload);
  } catch (error) {
    if (error instanceof Unreadable) return `a frame holds ${error.message}`;
    throw error;
  }
}

const NOTHING: MadeOut = { entries: [], isAll: false };

function madeOut(bytes: Buffer, at: number, end: number): MadeOut {
  const payload = suspectPayload(bytes.subarray(0, end), at);
  return payload === null ? NOTHING : makeOutEntries(payload);
}
