// Numbers as a hostile client writes them: right ones, ones out of every range that anything might have, and bytes that
// lib0 reads as NaN or Infinity because it tests the range only behind a continuation byte.
import * as encoding from 'lib0/encoding';
import type { Chance } from '../chance.ts';

/** A number to be written as a varint, or the bytes that stand in its place. */
export type WireNumber = number | Uint8Array;

/** So many times seven bits of zero, then the last byte: lib0 0.2.120 reads `behind(149, 0)` as NaN. */
function behind(count: number, last: number): Uint8Array {
  const bytes = new Uint8Array(count + 1).fill(0x80);
  bytes[count] = last;
  return bytes;
}

/** Read as NaN, as Infinity, as 2^1015, as 2^56; overlong zero and one; a number that never ends. */
export const LYING_NUMBERS: readonly Uint8Array[] = [
  behind(149, 0),
  behind(147, 1),
  behind(145, 1),
  behind(8, 1),
  behind(1, 0),
  behind(7, 0),
  Uint8Array.from([0x81, 0]),
  new Uint8Array(30).fill(0xff),
];

/** The edges of every range that a number on this wire may have. */
const EDGE_NUMBERS: readonly number[] = [
  0,
  1,
  127,
  128,
  16_384,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 52,
  Number.MAX_SAFE_INTEGER,
];

/** A number that is not the right one. */
export function wrongNumber(chance: Chance): WireNumber {
  return chance.often(0.5) ? chance.pick(LYING_NUMBERS) : chance.pick(EDGE_NUMBERS);
}

/** Writes it, whatever it is. */
export function writeNumber(encoder: encoding.Encoder, number: WireNumber): void {
  if (typeof number === 'number') encoding.writeVarUint(encoder, number);
  else encoding.writeUint8Array(encoder, number);
}
