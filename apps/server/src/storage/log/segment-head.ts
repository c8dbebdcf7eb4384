// The first sector of a segment file: which segment it is, where the one before it ends, and with which chain hash. What lies in
// the one before behind that end was never acknowledged and is no part of the log.
import { crc32 } from 'node:zlib';
import { isZero, NO_CHAIN } from './frame.ts';

/** What the head of a segment says. */
export interface SegmentHead {
  readonly number: number;
  /** Where the last frame of the segment before ends; 0 in the first segment. */
  readonly previousEnd: number;
  /** The chain hash of that frame. */
  readonly previousChain: Buffer;
}

/** Frames begin here: a sector, which a disk writes whole. */
export const SEGMENT_HEAD_BYTES = 512;

const MAGIC = Buffer.from('ADREFLOG', 'latin1');
const VERSION = 1;
const [VERSION_AT, NUMBER_AT, END_AT, CHAIN_AT, REST_AT, CRC_AT] = [8, 12, 16, 24, 56, 508];

/** The bytes of a head. */
export function encodeSegmentHead({ number, previousEnd, previousChain }: SegmentHead): Buffer {
  const bytes = Buffer.alloc(SEGMENT_HEAD_BYTES);
  MAGIC.copy(bytes);
  bytes.writeUInt32BE(VERSION, VERSION_AT);
  bytes.writeUInt32BE(number, NUMBER_AT);
  bytes.writeUIntBE(previousEnd, END_AT, 6);
  previousChain.copy(bytes, CHAIN_AT);
  bytes.writeUInt32BE(crc32(bytes.subarray(0, CRC_AT)), CRC_AT);
  return bytes;
}

/** The head of segment `number`, or a sentence that says why there is none. */
export function readSegmentHead(bytes: Buffer, number: number): SegmentHead | string {
  if (bytes.length < SEGMENT_HEAD_BYTES) return 'it is cut off in its head';
  const head = bytes.subarray(0, SEGMENT_HEAD_BYTES);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) return 'it does not begin like a segment';
  const isWhole = head.readUInt32BE(CRC_AT) === crc32(head.subarray(0, CRC_AT));
  if (!isWhole) return 'its head is not what was written';
  const version = head.readUInt32BE(VERSION_AT);
  if (version !== VERSION) return `it has version ${version} of the format, and this server reads ${VERSION}`;
  if (!isZero(head, REST_AT, CRC_AT)) return 'its head holds what this version does not know';
  const found = head.readUInt32BE(NUMBER_AT);
  if (found !== number) return `it is segment ${found}`;
  return {
    number,
    previousEnd: head.readUIntBE(END_AT, 6),
    previousChain: Buffer.from(head.subarray(CHAIN_AT, CHAIN_AT + NO_CHAIN.length)),
  };
}
