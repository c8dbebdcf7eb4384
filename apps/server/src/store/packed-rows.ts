// Rows on their way between threads: their bytes in one buffer that is handed over whole instead of copied piece by
// piece. The caller's own bytes are copied once, so it may go on using them.

interface HasBytes {
  readonly bytes: Uint8Array;
}

/** Things emptied of their bytes, and those bytes end to end in one buffer. */
export interface Packed<T extends HasBytes> {
  readonly emptied: readonly T[];
  readonly lengths: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Takes the bytes out of each and lays them end to end. */
export function packRows<T extends HasBytes>(rows: readonly T[]): Packed<T> {
  const lengths = rows.map((row) => row.bytes.length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    bytes.set(row.bytes, at);
    at += row.bytes.length;
  }
  return { emptied: rows.map((row) => ({ ...row, bytes: NO_BYTES })), lengths, bytes };
}

/** Gives each its bytes back, as views on the one buffer. */
export function unpackRows<T extends HasBytes>({ emptied, lengths, bytes }: Packed<T>): readonly T[] {
  let at = 0;
  return emptied.map((row, i) => {
    const start = at;
    at += lengths[i] ?? 0;
    return { ...row, bytes: bytes.subarray(start, at) };
  });
}

const NO_BYTES = new Uint8Array(0);
