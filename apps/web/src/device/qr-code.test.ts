// A reader written from the other end: it finds the mask in the format, takes the bits off, and checks every block.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrCode, type Squares } from './qr-code.ts';
import { times } from './reed-solomon.ts';

const BLOCKS: Readonly<Record<number, readonly [number, number]>> = {
  1: [1, 10],
  2: [1, 16],
  3: [1, 26],
  4: [2, 18],
  5: [2, 24],
  6: [4, 16],
  7: [4, 18],
  8: [4, 22],
  9: [5, 22],
  10: [5, 26],
};
const MIDDLES: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
  10: [6, 28, 50],
};

function isPattern(size: number, row: number, column: number): boolean {
  const version = (size - 17) / 4;
  if (row === 6 || column === 6) return true;
  if ((row < 9 && (column < 9 || column > size - 9)) || (row > size - 9 && column < 9)) return true;
  if (version >= 7 && ((row < 6 && column > size - 12) || (column < 6 && row > size - 12))) return true;
  const middles = MIDDLES[version] ?? [];
  const last = middles.at(-1);
  return middles.some((down) =>
    middles.some(
      (right) =>
        !((down === 6 && (right === 6 || right === last)) || (down === last && right === 6)) &&
        Math.abs(row - down) <= 2 &&
        Math.abs(column - right) <= 2,
    ),
  );
}

function isMasked(mask: number, i: number, j: number): boolean {
  const a = [
    (i + j) % 2,
    i % 2,
    j % 3,
    (i + j) % 3,
    ((i >> 1) + Math.floor(j / 3)) % 2,
    ((i * j) % 2) + ((i * j) % 3),
  ];
  if (mask < 6) return a[mask] === 0;
  return mask === 6 ? (((i * j) % 2) + ((i * j) % 3)) % 2 === 0 : (((i + j) % 2) + ((i * j) % 3)) % 2 === 0;
}

function readQr(dark: Squares): string {
  const size = dark.length;
  const version = (size - 17) / 4;
  const formatOf = (columns: readonly number[]) =>
    columns.reduce((value, column) => value * 2 + (dark[8]?.[column] === true ? 1 : 0), 0);
  // The first five bits of the format, along row 8 from the left: level, then mask.
  const format = formatOf([0, 1, 2, 3, 4]) ^ 0b10101;
  expect(format >> 3).toBe(0);
  const mask = format & 7;
  const bits: number[] = [];
  let isUp = true;
  for (let pair = size - 1; pair > 0; pair -= 2) {
    if (pair === 6) pair = 5;
    for (let step = 0; step < size; step += 1)
      for (const column of [pair, pair - 1]) {
        const row = isUp ? size - 1 - step : step;
        if (!isPattern(size, row, column))
          bits.push((dark[row]?.[column] === true) !== isMasked(mask, row, column) ? 1 : 0);
      }
    isUp = !isUp;
  }
  const words: number[] = [];
  for (let at = 0; at + 8 <= bits.length; at += 8)
    words.push(bits.slice(at, at + 8).reduce((value, bit) => value * 2 + bit, 0));
  const [count = 1, correction = 0] = BLOCKS[version] ?? [];
  const total = words.length - count * correction;
  const short = Math.floor(total / count);
  const blocks = Array.from({ length: count }, (_, block) => ({
    data: [] as number[],
    length: short + (block >= count - (total % count) ? 1 : 0),
  }));
  let next = 0;
  for (let at = 0; at <= short; at += 1)
    for (const block of blocks) if (at < block.length) block.data.push(words[next++] ?? 0);
  const checks = blocks.map((): number[] => []);
  for (let at = 0; at < correction; at += 1) for (const check of checks) check.push(words[next++] ?? 0);
  for (const [block, { data }] of blocks.entries()) {
    const all = [...data, ...(checks[block] ?? [])];
    let root = 1;
    for (let power = 0; power < correction; power += 1) {
      expect(all.reduce((value, word) => times(value, root) ^ word, 0)).toBe(0);
      root = times(root, 2);
    }
  }
  const data = blocks.flatMap((block) => block.data);
  const nibbles = data.flatMap((word) => [word >> 4, word & 15]);
  expect(nibbles[0]).toBe(4);
  const width = version < 10 ? 2 : 4;
  const length = nibbles.slice(1, 1 + width).reduce((value, each) => value * 16 + each, 0);
  const bytes = Array.from(
    { length },
    (_, at) => (nibbles[1 + width + 2 * at] ?? 0) * 16 + (nibbles[2 + width + 2 * at] ?? 0),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

describe('a QR code', () => {
  it.each([1, 14, 15, 26, 43, 62, 84, 106, 122, 152, 180, 181, 213])('of %i bytes is read back', (length) => {
    const text = 'https://table.example.org/sign-in#'.padEnd(length, 'aZ9-_').slice(0, length);
    expect(readQr(qrCode(text) ?? [])).toBe(text);
  });

  it('of any words is read back, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const code = qrCode(text);
        if (code !== null) expect(readQr(code)).toBe(text.toWellFormed());
      }),
      { seed: 20261201, numRuns: 60 },
    );
  });

  it('is none of a text that is too long', () => {
    expect(qrCode('x'.repeat(214))).toBeNull();
  });
});
