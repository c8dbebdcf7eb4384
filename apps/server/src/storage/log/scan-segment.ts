// Walks the frames of one segment that was read into memory. Where a frame is not whole it says so and goes on with the next
// whole one. It tells apart what a crash leaves at the end of the log from damage. Pure.
import { chainOf, FRAME_STEP, HEAD_BYTES, isZero, payloadEnd, readFrame } from './frame.ts';
import { SEGMENT_HEAD_BYTES } from './segment-head.ts';

/** What lies in a segment, in its order. The last thing is always an `end`. */
export type Found =
  | {
      readonly kind: 'frame';
      readonly at: number;
      readonly end: number;
      readonly chain: Buffer;
      readonly payload: Buffer;
    }
  | { readonly kind: 'damage'; readonly at: number; readonly end: number; readonly why: string }
  /** `torn`: a write that a crash cut short began at `at`; it was acknowledged to nobody. */
  | { readonly kind: 'end'; readonly at: number; readonly torn: boolean };

/** What is known of a segment before it is read. */
export interface SegmentToScan {
  readonly number: number;
  readonly bytes: Buffer;
  /** The first frame to read, and the chain hash before it. */
  readonly from: number;
  readonly chain: Buffer;
  /** Where the last frame ends, when the next segment says so; null in the last segment. */
  readonly end: number | null;
}

/** The smallest piece that a disk writes whole or not at all. */
const SECTOR_BYTES = 512;
/** The length of a segment file is always a multiple of this: it is lengthened before it is written to. */
const PAGE_BYTES = 4_096;

/** Scans a segment. */
export function* scanSegment({ number, bytes, from, chain, end }: SegmentToScan): Generator<Found> {
  const limit = end ?? bytes.length;
  const readable = bytes.subarray(0, limit);
  /** The chain hash before `at`; null behind damage, where it cannot be known. */
  let before: Buffer | null = chain;
  let at = from;
  for (;;) {
    if (at >= limit) break;
    if (end === null && isZero(readable, at)) break;
    const frame = readFrame(readable, at, { segment: number, offset: at });
    if (frame.ok) {
      if (before !== null && !chainOf(before, frame.payload).equals(frame.chain))
        yield { kind: 'damage', at, end: at, why: 'a frame does not follow the one before it' };
      before = frame.chain;
      yield { kind: 'frame', at, end: at + frame.length, chain: frame.chain, payload: frame.payload };
      at += frame.length;
      continue;
    }
    const next = nextWhole(readable, number, at + FRAME_STEP);
    if (next === null && end === null && isTorn(readable, at, frame.length)) {
      yield { kind: 'end', at, torn: true };
      return;
    }
    const until = next ?? (end === null ? behindLast(readable, at) : limit);
    yield { kind: 'damage', at, end: until, why: frame.why };
    before = null;
    at = until;
  }
  if (end !== null && bytes.length < end) {
    yield { kind: 'damage', at, end, why: `the segment is cut off: it has ${bytes.length} of ${end} bytes` };
  }
  if (end === null && bytes.length % PAGE_BYTES !== 0) {
    yield { kind: 'damage', at, end: at, why: `the segment is cut off after ${bytes.length} bytes` };
  }
  yield { kind: 'end', at: end ?? at, torn: false };
}

/** Where the next whole frame begins, or null. */
function nextWhole(bytes: Buffer, segment: number, from: number): number | null {
  for (let at = from; at < bytes.length; at += FRAME_STEP) {
    if (isZero(bytes, at, at + 4)) continue; // No frame is empty; looked at first, because it is quick.
    if (readFrame(bytes, at, { segment, offset: at }).ok) return at;
  }
  return null;
}

/**
 * Whether the last write was cut short by a crash. The file was zeros before. What is missing of such a write is its end, or,
 * as a disk writes whole sectors in any order, some of its sectors; and there is nothing behind it. A payload ends with
 * a hash: where its last byte is not zero and no sector is missing, all was written, and something was changed later.
 */
function isTorn(bytes: Buffer, at: number, length: number | null): boolean {
  if (length === null) return isZero(bytes, at + HEAD_BYTES) || isZero(bytes, at, nextSector(at));
  const end = at + length;
  if (end > bytes.length) return false; // Nothing is written where the file does not reach.
  if (!isZero(bytes, end)) return false;
  if (isZero(bytes, payloadEnd(bytes, at) - 1, end)) return true;
  for (let from = at; from < end; from = nextSector(from)) {
    if (isZero(bytes, from, Math.min(nextSector(from), end))) return true;
  }
  return false;
}

function nextSector(at: number): number {
  return (Math.floor(at / SECTOR_BYTES) + 1) * SECTOR_BYTES;
}

/** The first frame position behind everything that is not zero. */
function behindLast(bytes: Buffer, from: number): number {
  let at = bytes.length;
  while (at > from && bytes[at - 1] === 0) at -= 1;
  return Math.min(Math.max(Math.ceil(at / FRAME_STEP) * FRAME_STEP, SEGMENT_HEAD_BYTES), bytes.length);
}
