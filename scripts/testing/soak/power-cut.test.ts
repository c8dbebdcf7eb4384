// A power cut gives back what unfinished writes replaced, and leaves alone what the disk has.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { powerCut } from './power-cut.ts';

let folder: string;
let [file, undo] = ['', ''];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-power-'));
  [file, undo] = [join(folder, 'segment'), join(folder, 'undo')];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The file after two writes of 2,000 bytes over zeros, as a killed server leaves it, with these notes about them. */
function written(...notes: readonly object[]): void {
  writeFileSync(
    file,
    Buffer.concat([Buffer.alloc(2_000, 'a'), Buffer.alloc(2_000, 'b'), Buffer.alloc(1_000)]),
  );
  const old = Buffer.alloc(2_000).toString('base64');
  const writes = [0, 2_000].map((at, i) => ({
    write: i + 1,
    path: file,
    at,
    length: 2_000,
    size: 5_000,
    old,
  }));
  writeFileSync(undo, [...writes, ...notes].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

it('undoes what was not synced, in whole sectors or from a place on', () => {
  for (let seed = 1; seed <= 50; seed++) {
    written({ synced: 1 });
    expect(powerCut(undo, chanceFrom(seed))).toBe(1);
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 2_000)).toEqual(Buffer.alloc(2_000, 'a'));
    const kinds = new Set(bytes.subarray(2_000, 4_000));
    expect([...kinds].filter((byte) => byte !== 0 && byte !== 'b'.charCodeAt(0))).toEqual([]);
    expect(bytes.subarray(4_000)).toEqual(Buffer.alloc(1_000));
  }
});

it('leaves alone what a sync came behind, and does without an unfinished last line', () => {
  written({ path: file, upTo: 2 });
  writeFileSync(undo, `${readFileSync(undo, 'utf8')}{"write":3,"pa`);
  expect(powerCut(undo, chanceFrom(1))).toBe(0);
  expect(readFileSync(file).subarray(2_000, 4_000)).toEqual(Buffer.alloc(2_000, 'b'));
});

it('has nothing to undo where nothing was noted', () => {
  expect(powerCut(undo, chanceFrom(1))).toBe(0);
});
