// The name of the rules changes with any source that takes part in folding, and with nothing else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foldRules, hashOfSources } from './fold-rules.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  mkdirSync(join(folder, 'words'));
  writeFileSync(join(folder, 'evolve.ts'), 'export const a = 1;');
  writeFileSync(join(folder, 'words/leaf.ts'), 'export const b = 2;');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('is another when a source is changed, added, taken away or renamed', () => {
  const seen = [hashOfSources(folder)];
  writeFileSync(join(folder, 'words/leaf.ts'), 'export const b = 3;');
  seen.push(hashOfSources(folder));
  writeFileSync(join(folder, 'words/run.ts'), '');
  seen.push(hashOfSources(folder));
  rmSync(join(folder, 'words/run.ts'));
  writeFileSync(join(folder, 'words/mark.ts'), '');
  seen.push(hashOfSources(folder));
  rmSync(join(folder, 'evolve.ts'));
  seen.push(hashOfSources(folder));
  expect(new Set(seen).size).toBe(seen.length);
});

it('is the same when a test or something else is written beside', () => {
  const before = hashOfSources(folder);
  writeFileSync(join(folder, 'words/leaf.test.ts'), 'it()');
  writeFileSync(join(folder, 'README.md'), 'words');
  expect(hashOfSources(folder)).toBe(before);
});

it('is that of the domain', () => {
  expect(foldRules()).toMatch(/^[0-9a-f]{64}$/);
  expect(foldRules()).not.toBe(hashOfSources(folder));
});
