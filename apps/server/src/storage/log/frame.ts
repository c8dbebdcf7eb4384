// One frame of the log: what one group commit wrote. Pure: it makes the bytes of a frame and reads them back, checked.
// A frame begins on eight bytes and knows its own place, so that nothing else can be taken for it; docs/LOG.md has the layout.
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { LogPlace } from '../sqlite/index-tables.ts';

/** A chain over frames begins with this. */
export const NO_CHAIN: Buffer = Buffer.alloc(32);

/** Frames begin on this many bytes: their head then never lies across two sectors, and a disk writes a sector whole. */
export const FRAME_STEP = 8;

/** Length and check of a frame. */
export const HEAD_BYTES = 8;
const CHAIN_AT = HEAD_BYTES;
const CRC_AT = CHAIN_AT + 32;
const PAYLOAD_AT = CRC_AT + 4;

/** A payload that one frame can hold, so that a length that is not true is found before memory is asked for it. */
const MOST_PAYLOAD_BYTES = 256_000_000;

/** The frame at a place. `before` is the chain hash of the frame before it. */
export function encodeFrame(
  place: LogPlace,
  before: Buffer,
  payload: Buffer,
): { bytes: Buffer; chain: Buffer } {
  if (payload.length === 0 || payload.length > MOST_PAYLOAD_BYTES)
    throw new Error(`invariant: a frame of ${payload.length} bytes`);
  const bytes = Buffer.alloc(stepped(PAYLOAD_AT + payload.length));
  const chain = chainOf(before, payload);
  bytes.writeUInt32BE(payload.length, 0);
  bytes.writeUInt32BE(headCheck(place, payload.length), 4);
  chain.copy(bytes, CHAIN_AT);
  payload.copy(bytes, PAYLOAD_AT);
  bytes.writeUInt32BE(bodyCheck(bytes, payload.length), CRC_AT);
  return { bytes, chain };
}

/** The chain hash of a frame. */
export function chainOf(before: Buffer, payload: Buffer): Buffer {
  return hash('sha256', Buffer.concat([before, payload]), 'buffer');
}

/** A whole frame; or why there is none, and how long its head says that it is, when its head is whole. */
export type FrameRead =
  | { readonly ok: true; readonly length: number; readonly chain: Buffer; readonly payload: Buffer }
  | { readonly ok: false; readonly why: string; readonly length: number | null };

/** Reads the frame that begins at `at` in `bytes`, which is the place `place` of the log. */
export function readFrame(bytes: Buffer, at: number, place: LogPlace): FrameRead {
  if (bytes.length - at < HEAD_BYTES) return { ok: false, why: 'the segment ends', length: null };
  const payloadLength = bytes.readUInt32BE(at);
  if (bytes.readUInt32BE(at + 4) !== headCheck(place, payloadLength) || payloadLength > MOST_PAYLOAD_BYTES) {
    return { ok: false, why: 'the head of a frame is not what was written', length: null };
  }
  const length = stepped(PAYLOAD_AT + payloadLength);
  if (bytes.length - at < length) return { ok: false, why: 'a frame is cut off', length };
  const frame = bytes.subarray(at, at + length);
  const isWhole = frame.readUInt32BE(CRC_AT) === bodyCheck(frame, payloadLength);
  if (!isWhole || !isZero(frame, PAYLOAD_AT + payloadLength)) {
    return { ok: false, why: 'a frame is not what was written', length };
  }
  const payload = frame.subarray(PAYLOAD_AT, PAYLOAD_AT + payloadLength);
  return { ok: true, length, chain: frame.subarray(CHAIN_AT, CRC_AT), payload };
}

/** The payload of a frame that is not whole, as its head cuts it; null when not even that can be. */
export function suspectPayload(bytes: Buffer, at: number): Buffer | null {
  if (bytes.length - at < PAYLOAD_AT) return null;
  return bytes.subarray(at + PAYLOAD_AT, at + PAYLOAD_AT + bytes.readUInt32BE(at));
}

/** Where the payload of the frame at `at` ends, by what its head says. */
export function payloadEnd(bytes: Buffer, at: number): number {
  return at + PAYLOAD_AT + bytes.readUInt32BE(at);
}

/** Whether there is nothing but zeros from `from` to `to`. */
export function isZero(bytes: Buffer, from: number, to: number = bytes.length): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0) return false;
  return true;
}

function stepped(length: number): number {
  return Math.ceil(length / FRAME_STEP) * FRAME_STEP;
}

const scratch = Buffer.alloc(16);

/** Over the place too: a piece of another segment, or of this one at another place, is no frame here. */
function headCheck({ segment, offset }: LogPlace, payloadLength: number): number {
  scratch.writeUInt32BE(segment, 0);
  scratch.writeUIntBE(offset, 4, 6);
  scratch.writeUInt32BE(payloadLength, 10);
  return crc32(scratch.subarray(0, 14));
}

function bodyCheck(frame: Buffer, payloadLength: number): number {
  const chain = crc32(frame.subarray(CHAIN_AT, CRC_AT));
  return crc32(frame.subarray(PAYLOAD_AT, PAYLOAD_AT + payloadLength), chain);
}
