// Reads what came over a wire. Every number is a safe integer in the range that its meaning has, written as short as it can
// be; every length and count is held against what is left of the message before anything is made of it. lib0's own
// reader tests the range only behind a continuation byte: 150 bytes read there as Infinity or NaN
// (lib0 0.2.120, src/decoding.js, readVarUint).
// What is not so throws `Malformed`: whoever reads a message catches that, and believes nothing of it.

/** Bytes that no honest client writes. */
export class Malformed extends Error {}

/** Yjs draws client ids from 32 bits (yjs/src/utils/Doc.js, generateNewClientId). */
export const MAX_CLIENT = 2 ** 32 - 1;
/** A clock counts what one client id ever wrote: 2^31 letters are 20 years of typing day and night, and fit everywhere. */
export const MAX_CLOCK = 2 ** 31 - 1;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class WireReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Bytes that have not been read yet. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new Malformed('the message ends too early');
    this.at += 1;
    return value;
  }

  /** A whole number from 0 to `most`. */
  uint(most: number = Number.MAX_SAFE_INTEGER): number {
    const first = this.byte();
    if (first < 128) {
      if (first > most) throw new Malformed('a number is out of range');
      return first;
    }
    let value = first & 127;
    let worth = 128;
    for (;;) {
      const next = this.byte();
      value += (next & 127) * worth;
      if (value > most) throw new Malformed('a number is out of range');
      if (next === 0) throw new Malformed('a number is longer than it need be');
      if (next < 128) return value;
      worth *= 128;
      // Eight groups of seven bits pass 2^53; no honest number is longer.
      if (worth > 2 ** 49) throw new Malformed('a number is out of range');
    }
  }

  client(): number {
    return this.uint(MAX_CLIENT);
  }

  clock(): number {
    return this.uint(MAX_CLOCK);
  }

  /** How many things of at least `bytesEach` bytes follow: never more than there is room for. */
  count(bytesEach: number): number {
    const most = Math.floor(this.left / bytesEach);
    const value = this.uint();
    if (value > most) throw new Malformed('more is announced than there is room for');
    return value;
  }

  /** Bytes behind their length; a view, not a copy. */
  block(most: number = Number.MAX_SAFE_INTEGER): Uint8Array {
    const length = this.uint();
    if (length > this.left) throw new Malformed('the message ends too early');
    if (length > most) throw new Malformed('a part is too long');
    const block = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return block;
  }

  /** Text behind its length in bytes, in well-formed UTF-8. */
  text(mostBytes: number = Number.MAX_SAFE_INTEGER): string {
    const block = this.block(mostBytes);
    try {
      return utf8.decode(block);
    } catch {
      throw new Malformed('a text is no UTF-8');
    }
  }

  /** Nothing may follow. */
  end(): void {
    if (this.left > 0) throw new Malformed('bytes after the end');
  }
}
