// The log as it is written: frames one behind the other, a new segment when one is long enough. One write at a time; whoever
// owns it waits for each. After a write that failed nothing more is written to that segment: the next one says where the log
// ends in it. So what such a write may have left there is no part of the log, whatever the disk shows later.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { LogPlace } from '../sqlite/index-tables.ts';
import { encodeFrame } from './frame.ts';
import { segmentPath } from './log-folder.ts';
import type { LogPosition } from './read-log.ts';
import { faultOf, type Growth, SegmentFile, type WriteAt } from './segment-file.ts';
import { encodeSegmentHead, SEGMENT_HEAD_BYTES } from './segment-head.ts';

/** How the log is cut into files. */
export interface LogLimits extends Growth {
  /** A segment that has this many bytes is followed by a new one. */
  readonly segmentBytes: number;
}

/** How a log is opened. */
export interface LogSetting {
  readonly folder: string;
  readonly limits: LogLimits;
  /** Where it ends. */
  readonly end: LogPosition;
  /** Whether the segment it ends in must be left alone from now on. */
  readonly isSealed: boolean;
  readonly write?: WriteAt;
}

export class SegmentLog {
  readonly #setting: LogSetting;
  #end: LogPosition;
  #file: SegmentFile | null;
  #isClosed = false;

  constructor(setting: LogSetting) {
    this.#setting = setting;
    this.#end = setting.end;
    const { folder, limits, end, isSealed, write } = setting;
    this.#file = isSealed ? null : new SegmentFile(segmentPath(folder, end.segment), limits, write);
  }

  /** Where the next frame goes. */
  get end(): LogPosition {
    return this.#end;
  }

  /** Appends a frame; durable when it resolves with its place. */
  async append(payload: Buffer): Promise<LogPlace> {
    if (this.#end.offset >= this.#setting.limits.segmentBytes) await this.#seal();
    this.#file ??= this.#begin();
    const place = { segment: this.#end.segment, offset: this.#end.offset };
    const { bytes, chain } = encodeFrame(place, this.#end.chain, payload);
    try {
      await this.#file.append(bytes, place.offset);
    } catch (error) {
      await this.#seal();
      throw faultOf(error, 'Writing to the log');
    }
    this.#end = { segment: place.segment, offset: place.offset + bytes.length, chain };
    return place;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#file?.close();
  }

  async #seal(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }

  /** The next segment: whole under another name first, so that one that is there has its head. */
  #begin(): SegmentFile {
    const { folder, limits, write } = this.#setting;
    const { segment, offset, chain } = this.#end;
    const number = segment + 1;
    const head = { number, previousEnd: segment === 0 ? 0 : offset, previousChain: chain };
    try {
      makeSegment(folder, limits, encodeSegmentHead(head), number);
    } catch (error) {
      throw faultOf(error, 'Beginning a segment of the log');
    }
    this.#end = { segment: number, offset: SEGMENT_HEAD_BYTES, chain };
    return new SegmentFile(segmentPath(folder, number), limits, write);
  }
}

function makeSegment(folder: string, limits: Growth, head: Buffer, number: number): void {
  const path = segmentPath(folder, number);
  const unborn = `${path}.new`;
  try {
    writeWhole(unborn, head, limits.stepBytes);
  } catch {
    writeWhole(unborn, head, limits.leastBytes);
  }
  renameSync(unborn, path);
  syncFolder(folder);
}

function writeWhole(path: string, head: Buffer, length: number): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    const bytes = Buffer.alloc(length);
    head.copy(bytes);
    if (writeSync(file, bytes, 0, length, 0) !== length) throw noRoom();
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function noRoom(): Error {
  return Object.assign(new Error('there is no room left on the disk'), { code: 'ENOSPC' });
}

/** Makes the folder of a log, for its owner only, if there is none. */
export function makeLogFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  syncFolder(dirname(folder));
}

/** Makes names in a folder durable. */
export function syncFolder(folder: string): void {
  syncFile(folder);
}

/** Makes a file, or the names in a folder, durable. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
