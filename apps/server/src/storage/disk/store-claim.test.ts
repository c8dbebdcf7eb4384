import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimFolder, claimLog } from './store-claim.ts';

let parent = '';
let folder = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'adref-claim-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

it('gives a data folder to one server at a time', () => {
  const giveUp = claimFolder(folder);
  expect(() => claimFolder(folder)).toThrow(/Another server is running/);
  giveUp();
  claimFolder(folder)();
});

it('lets no second server in when somebody deletes the lock', () => {
  const giveUp = claimFolder(folder);
  mkdirSync(join(folder, 'log'));
  const giveUpLog = claimLog(folder);
  rmSync(join(folder, 'server.lock'));
  const second = claimFolder(folder);
  expect(() => claimLog(folder)).toThrow(/Another server is running/);
  second();
  giveUpLog();
  giveUp();
});

it('leaves nothing to be read by others, whoever made the folder', () => {
  mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o755 });
  const files = ['adref.sqlite', 'adref.sqlite-wal', 'log/00000001.log'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, '');
  for (const path of [folder, join(folder, 'log'), ...files]) chmodSync(path, 0o755);
  claimFolder(folder)();
  for (const path of [folder, join(folder, 'log'), join(folder, 'server.lock'), ...files])
    expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
});
