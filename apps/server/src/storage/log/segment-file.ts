// One segment file that is written to. It is opened so that a write returns when it is on disk, and lengthened with zeros
// before it is written to: a write then changes no length, for which the file system would have to write its own books.
// A write that fails or is short rejects; whoever owns the file must not write to these pages again.
import { close, constants, fstatSync, openSync, write } from 'node:fs';
import { StoreFault } from '../store-fault.ts';

/** Writes bytes at a place of an open file; gives how many were written. */
export type WriteAt = (file: number, bytes: Uint8Array, at: number) => Promise<number>;

/** The system's write, by a thread of its pool. */
export const writeAt: WriteAt = (file, bytes, at) =>
  new Promise((resolve, reject) => {
    write(file, bytes, 0, bytes.length, at, (error, written) =>
      error === null ? resolve(written) : reject(error),
    );
  });

/** Zeros that are added at once. */
export interface Growth {
  readonly stepBytes: number;
  /** The least that is tried when there is no room for a whole step. */
  readonly leastBytes: number;
}

export class SegmentFile {
  readonly #file: number;
  readonly #write: WriteAt;
  readonly #growth: Growth;
  #length: number;
  #growing: Promise<void> | null = null;
  /** After so many more bytes lengthening ahead is tried again, when there was no room. */
  #retryAt = 0;

  constructor(path: string, growth: Growth, write: WriteAt = writeAt) {
    this.#file = openSync(path, constants.O_RDWR | constants.O_DSYNC);
    this.#length = fstatSync(this.#file).size;
    this.#growth = growth;
    this.#write = write;
  }

  /** Durable when it resolves. Rejects with a `StoreFault` when it is not known to be. */
  async append(bytes: Uint8Array, at: number): Promise<void> {
    await this.#growing?.catch(() => {});
    while (at + bytes.length > this.#length) await this.#grow(at + bytes.length - this.#length);
    const written = await this.#write(this.#file, bytes, at).catch((error: unknown) => {
      throw faultOf(error, 'Writing to the log');
    });
    if (written !== bytes.length) {
      throw new StoreFault(
        'full',
        `Writing to the log failed: ${written} of ${bytes.length} bytes were written.`,
      );
    }
    const end = at + bytes.length;
    if (this.#length - end < this.#growth.stepBytes / 2 && end >= this.#retryAt) this.#growAhead(end);
  }

  async close(): Promise<void> {
    await this.#growing?.catch(() => {});
    await new Promise<void>((resolve) => close(this.#file, () => resolve()));
  }

  #growAhead(end: number): void {
    this.#growing ??= this.#grow(0)
      .catch(() => {
        this.#retryAt = end + this.#growth.leastBytes;
      })
      .finally(() => {
        this.#growing = null;
      });
  }

  async #grow(needed: number): Promise<void> {
    const { stepBytes, leastBytes } = this.#growth;
    const wanted = Math.ceil(Math.max(needed, 1) / stepBytes) * stepBytes;
    try {
      await this.#addZeros(wanted);
    } catch {
      await this.#addZeros(Math.ceil(Math.max(needed, 1) / leastBytes) * leastBytes);
    }
  }

  async #addZeros(count: number): Promise<void> {
    const written = await this.#write(this.#file, Buffer.alloc(count), this.#length).catch(
      (error: unknown) => {
        throw faultOf(error, 'Lengthening the log');
      },
    );
    if (written !== count)
      throw new StoreFault('full', 'Lengthening the log failed: there is no room left on the disk.');
    this.#length += count;
  }
}

/** What the file system answered, as a fault. */
export function faultOf(error: unknown, doing: string): StoreFault {
  if (error instanceof StoreFault) return error;
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const reason = error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG' ? 'full' : 'io';
  return new StoreFault(reason, `${doing} failed: ${error.message}.`);
}
