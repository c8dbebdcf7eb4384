// Reads what came over a wire. Every number is a safe integer in the range that its meaning has, written as short as it can
// be; every length and count is held against what is left of the message before anything is made of it. lib0's own
// reader tests the range only behind a continuation byte: 150 bytes read there as Infinity or NaN
// (lib0 0.2.120, src/decoding.js, readVarUint).
// What is not so throws `Malformed`: whoever reads a message catches that, and believes nothing of it.
import { isCheapJson } from './json-cost.ts';

/** Bytes that no honest client writes. */
export class Malformed extends Error {}

/** Yjs draws client ids from 32 bits (yjs/src/utils/Doc.js, generateNewClientId). */
export const MAX_CLIENT = 2 ** 32 - 1;
/** A clock counts what one client id ever wrote: 2^31 letters are 20 years of typing day and night, and fit everywhere. */
export const MAX_CLOCK = 2 ** 31 - 1;

/** Up to so many bytes a text is read letter by letter: a decoder costs more than a keystroke has letters. */
const SHORT_TEXT = 24;

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
    const length = this.#length(most);
    const block = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return block;
  }

  /** Text behind its length in bytes, in well-formed UTF-8. */
  text(mostBytes: number = Number.MAX_SAFE_INTEGER): string {
    const length = this.#length(mostBytes);
    const [from, to] = [this.at, this.at + length];
    this.at = to;
    const short = length <= SHORT_TEXT ? asciiIn(this.bytes, from, to) : null;
    if (short !== null) return short;
    try {
      return utf8.decode(this.bytes.subarray(from, to));
    } catch {
      throw new Malformed('a text is no UTF-8');
    }
  }

  #length(most: number): number {
    const length = this.uint();
    if (length > this.left) throw new Malformed('the message ends too early');
    if (length > most) throw new Malformed('a part is too long');
    return length;
  }

  /** A whole number of either sign, as lib0's `writeVarInt` writes it; never a zero below zero. */
  int(): number {
    const first = this.byte();
    const sign = (first & 64) === 0 ? 1 : -1;
    let value = first & 63;
    let worth = 64;
    for (let next = first; next >= 128; worth *= 128) {
      if (worth > 2 ** 48) throw new Malformed('a number is out of range');
      next = this.byte();
      value += (next & 127) * worth;
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is out of range');
      if (next === 0) throw new Malformed('a number is longer than it need be');
    }
    if (value === 0 && sign < 0) throw new Malformed('a zero below zero');
    return sign * value;
  }

  /** A number with a fraction, in four or eight bytes; it is finite. */
  float(bytes: 4 | 8): number {
    if (this.left < bytes) throw new Malformed('the message ends too early');
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, bytes);
    this.at += bytes;
    const value = bytes === 4 ? view.getFloat32(0) : view.getFloat64(0);
    // JSON makes null of Infinity and NaN, and zero of a zero below zero: they would read back as something else.
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new Malformed('a number that is none');
    return value;
  }

  /** Nothing may follow. */
  end(): void {
    if (this.left > 0) throw new Malformed('bytes after the end');
  }
}

/** Reads a whole message; what it says is malformed when a number, a length or its end is not as it should be. */
export function withReader<T>(
  bytes: Uint8Array,
  read: (reader: WireReader) => T,
): T | { readonly malformed: string } {
  const reader = new WireReader(bytes);
  try {
    const value = read(reader);
    reader.end();
    return value;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { malformed: error.message };
  }
}

/** A value in JSON behind its length in bytes. */
export function readJson(reader: WireReader): unknown {
  const { at } = reader;
  const text = reader.text();
  if (!isCheapJson(new WireReader(reader.bytes, at).block()))
    throw new Malformed('a value costs too much to read');
  try {
    return JSON.parse(text);
  } catch {
    // What JSON.parse cannot read is the sender's fault and nothing else's.
    throw new Malformed('a value is no JSON');
  }
}

/** A text of plain letters; null when it has others. */
function asciiIn(bytes: Uint8Array, from: number, to: number): string | null {
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 128;
    if (byte > 127) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
