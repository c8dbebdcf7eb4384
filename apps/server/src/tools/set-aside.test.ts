// Whatever was in a folder is somewhere afterwards, and nothing that is in use or not ours moves.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimFolder, storePath } from '../storage/disk/store-claim.ts';
import { setAside } from './set-aside.ts';

const AT = new Date('2026-03-04T05:06:07.890Z');
let parent = '';
let folder = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'adref-aside-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

function makeStore(words: string): void {
  mkdirSync(folder);
  writeFileSync(storePath(folder), words);
}

it('moves a data folder, whole, to a name with the date', () => {
  makeStore('rows');
  const to = join(parent, 'data.2026-03-04T05-06-07');
  expect(setAside(folder, AT)).toEqual({ kind: 'moved', to });
  expect(existsSync(folder)).toBe(false);
  expect(readFileSync(storePath(to), 'utf8')).toBe('rows');
});

it('has nothing to do where there is nothing', () => {
  expect(setAside(folder, AT)).toEqual({ kind: 'nothing' });
  mkdirSync(folder);
  expect(setAside(folder, AT)).toEqual({ kind: 'nothing' });
});

it('leaves a folder that is not ours', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'Dear');
  expect(setAside(folder, AT).kind).toBe('refused');
  expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
});

it('leaves a folder that a server is running on', () => {
  makeStore('rows');
  const giveUp = claimFolder(folder);
  expect(setAside(folder, AT)).toMatchObject({ kind: 'refused' });
  expect(existsSync(storePath(folder))).toBe(true);
  giveUp();
  expect(setAside(folder, AT).kind).toBe('moved');
});

it('never puts one folder over another', () => {
  makeStore('second');
  mkdirSync(join(parent, 'data.2026-03-04T05-06-07'));
  expect(setAside(folder, AT).kind).toBe('refused');
  expect(readFileSync(storePath(folder), 'utf8')).toBe('second');
});
