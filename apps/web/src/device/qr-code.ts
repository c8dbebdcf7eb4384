// A QR code (ISO/IEC 18004) of a short text: byte mode, error correction level M, versions 1 to 10. It makes the squares and draws
// nothing; whoever shows it leaves four squares free around it.
import { errorCorrection } from './reed-solomon.ts';

/** Whether each square is dark, row by row. */
export type Squares = readonly (readonly boolean[])[];

/** Per version: codewords of error correction in a block, and the data codewords of each block. */
const VERSIONS: readonly (readonly [correction: number, blocks: readonly number[]])[] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];

/** The middles of the alignment patterns. */
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

/** The code of a text of at most 213 bytes; null for a longer one. */
export function qrCode(text: string): Squares | null {
  const bytes = new TextEncoder().encode(text);
  const at = VERSIONS.findIndex(([, blocks], index) => bytes.length + (index < 9 ? 2 : 3) <= sum(blocks));
  const [correction, blocks] = VERSIONS[at] ?? [0, []];
  if (at < 0) return null;
  const version = at + 1;
  const codewords = interleaved(dataCodewords(bytes, sum(blocks), version), correction, blocks);
  const masked = MASKS.map((mask, number) => {
    const grid = emptyGrid(version);
    fill(grid, codewords, mask);
    putFormat(grid, number);
    return grid.dark;
  });
  return masked.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
}

function dataCodewords(bytes: Uint8Array, room: number, version: number): readonly number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words: number[] = [];
  for (let start = 0; start < bits.length; start += 8)
    words.push(bits.slice(start, start + 8).reduce((value, bit) => value * 2 + bit, 0));
  for (let pad = 0; words.length < room; pad += 1) words.push(pad % 2 === 0 ? 0xec : 0x11);
  return words;
}

/** The first codeword of every block, then the second of every one; the error correction after the data. */
function interleaved(
  data: readonly number[],
  correction: number,
  blocks: readonly number[],
): readonly number[] {
  const parts = blocks.map((length, at) => {
    const from = sum(blocks.slice(0, at));
    return data.slice(from, from + length);
  });
  const checks = parts.map((part) => errorCorrection(part, correction));
  const across = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) =>
      lists.flatMap((list) => list[at] ?? []),
    ).flat();
  return [...across(parts), ...across(checks)];
}

interface Grid {
  readonly size: number;
  readonly dark: boolean[][];
  /** Squares that no data stand on. */
  readonly taken: boolean[][];
}

/** The patterns by which a reader finds the code, and the squares kept for format and version. */
function emptyGrid(version: number): Grid {
  const size = 17 + 4 * version;
  const rows = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const grid: Grid = { size, dark: rows(), taken: rows() };
  const put = (row: number, column: number, isDark: boolean) => {
    if (row < 0 || column < 0 || row >= size || column >= size) return;
    set(grid, row, column, isDark);
  };
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    for (let row = -1; row <= 7; row += 1)
      for (let column = -1; column <= 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        put(top + row, left + column, ring !== 2 && ring !== 4);
      }
  const middles = ALIGNMENT[version - 1] ?? [];
  const last = middles.at(-1);
  for (const row of middles)
    for (const column of middles) {
      const isFinder = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (isFinder) continue;
      for (let down = -2; down <= 2; down += 1)
        for (let right = -2; right <= 2; right += 1)
          put(row + down, column + right, Math.max(Math.abs(down), Math.abs(right)) !== 1);
    }
  putFormat(grid, 0);
  if (version >= 7) putVersion(grid, version);
  return grid;
}

function set({ dark, taken }: Grid, row: number, column: number, isDark: boolean): void {
  const [darkRow, takenRow] = [dark[row], taken[row]];
  if (darkRow === undefined || takenRow === undefined) throw new Error(`qr code: there is no row ${row}`);
  darkRow[column] = isDark;
  takenRow[column] = true;
}

/** The level and the mask, twice, with their own error correction. Level M is 00. */
function putFormat(grid: Grid, mask: number): void {
  const { size } = grid;
  const bits = (checked(mask, 10, 0x537) ^ 0x5412) >>> 0;
  for (let at = 0; at < 15; at += 1) {
    const isDark = ((bits >> at) & 1) === 1;
    const along = at < 6 ? at : at < 8 ? at + 1 : at < 9 ? 7 : 14 - at;
    if (at < 8) set(grid, along, 8, isDark);
    else set(grid, 8, along, isDark);
    if (at < 8) set(grid, 8, size - 1 - at, isDark);
    else set(grid, size - 15 + at, 8, isDark);
  }
  set(grid, size - 8, 8, true);
}

function putVersion(grid: Grid, version: number): void {
  const bits = checked(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >> at) & 1) === 1;
    const [near, far] = [Math.floor(at / 3), grid.size - 11 + (at % 3)];
    set(grid, near, far, isDark);
    set(grid, far, near, isDark);
  }
}

/** A number followed by what is left of it by a generator, as BCH codes have it. */
function checked(value: number, degree: number, generator: number): number {
  let rest = value << degree;
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit -= 1)
    if ((rest >> bit) & 1) rest ^= generator << (bit - degree);
  return (value << degree) | rest;
}

type MaskOf = (row: number, column: number) => boolean;

const MASKS: readonly MaskOf[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The bits in columns of two, from the right, up and down in turn. */
function fill(grid: Grid, codewords: readonly number[], mask: MaskOf): void {
  const { size, dark, taken } = grid;
  let bit = 0;
  let isUp = true;
  for (let pair = size - 1; pair > 0; pair -= 2) {
    if (pair === 6) pair -= 1;
    for (let step = 0; step < size; step += 1)
      for (const column of [pair, pair - 1]) {
        const row = isUp ? size - 1 - step : step;
        if (taken[row]?.[column] !== false) continue;
        const word = codewords[bit >> 3] ?? 0;
        const line = dark[row];
        if (line !== undefined) line[column] = (((word >> (7 - (bit & 7))) & 1) === 1) !== mask(row, column);
        bit += 1;
      }
    isUp = !isUp;
  }
}

/** How hard the squares are to read: long runs, full blocks, what looks like a finder, too much of one colour. */
function penalty(dark: Squares): number {
  const size = dark.length;
  const lines = [...dark, ...dark.map((_, column) => dark.map((row) => row[column] === true))];
  let points = 0;
  for (const line of lines) {
    const words = line.map((one) => (one ? '1' : '0')).join('');
    for (const [run] of words.matchAll(/(.)\1{4,}/g)) points += run.length - 2;
    points += 40 * [...words.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let row = 1; row < size; row += 1)
    for (let column = 1; column < size; column += 1) {
      const one = dark[row]?.[column];
      const isBlock =
        one === dark[row - 1]?.[column] &&
        one === dark[row]?.[column - 1] &&
        one === dark[row - 1]?.[column - 1];
      if (isBlock) points += 3;
    }
  const share = dark.flat().filter(Boolean).length / (size * size);
  return points + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
