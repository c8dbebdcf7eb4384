// The folder of the log: which segment files there are, what they are called, and how one is read.
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSegmentHead, SEGMENT_HEAD_BYTES, type SegmentHead } from './segment-head.ts';

/** The folder of the log in a data folder. */
export function logFolder(dataFolder: string): string {
  return join(dataFolder, 'log');
}

/** The file of a segment. */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(8, '0')}.log`);
}

/** The numbers of the segments that are there, in order; none when there is no folder. */
export function segmentsIn(folder: string): readonly number[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const numbers = readdirSync(folder).flatMap((name) => (NAME.test(name) ? [Number(name.slice(0, 8))] : []));
  return numbers.sort((a, b) => a - b);
}
const NAME = /^\d{8}\.log$/;

/** A segment file as it lies there, whole. */
export function readSegment(folder: string, number: number): Buffer {
  const path = segmentPath(folder, number);
  return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
}

/** A piece of a segment file; shorter where the file ends before. */
export function readPiece(folder: string, number: number, from: number, to: number): Buffer {
  const file = openSync(segmentPath(folder, number), 'r');
  try {
    if (!fstatSync(file).isFile()) return Buffer.alloc(0);
    const bytes = Buffer.alloc(to - from);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  } finally {
    closeSync(file);
  }
}

/** The head of a segment, or why there is none; and how long its file is. */
export function headOfSegment(
  folder: string,
  number: number,
): { readonly head: SegmentHead | string; readonly bytes: number } {
  const file = openSync(segmentPath(folder, number), 'r');
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return { head: 'it is no file', bytes: 0 };
    const bytes = Buffer.alloc(SEGMENT_HEAD_BYTES);
    const read = readSync(file, bytes, 0, SEGMENT_HEAD_BYTES, 0);
    return { head: readSegmentHead(bytes.subarray(0, read), number), bytes: found.size };
  } finally {
    closeSync(file);
  }
}
