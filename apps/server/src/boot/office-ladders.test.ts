import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verbLadders } from '@adref/reference';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { officeLadders } from './office-ladders.ts';

let folder: string;
let warnings: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-ladders-'));
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (words: string) => writeFileSync(join(folder, 'verb-ladders.json'), words);
const read = () => officeLadders(folder, (sentence) => warnings.push(sentence));

it('are those that come with Adref while the office has none', () => {
  expect(read()).toBe(verbLadders);
  expect(warnings).toEqual([]);
});

it('are the office’s own', () => {
  const own = { ...verbLadders, ladders: verbLadders.ladders.slice(0, 1) };
  write(JSON.stringify(own));
  expect(read()).toEqual(own);
});

it.each([
  ['is no JSON', '{', /verb-ladders.json is passed over.*JSON/],
  [
    'lacks a source',
    JSON.stringify({ ...verbLadders, ladders: [{ id: 'a', label: 'A', rungs: [] }] }),
    /ladders\.0\.source/,
  ],
])('are passed over with a sentence when the file %s', (_what, words, sentence) => {
  write(words);
  expect(read()).toBe(verbLadders);
  expect(warnings).toEqual([expect.stringMatching(sentence)]);
});
