// A disk that is short of room is said, once; one that failed is tried until it works again.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreFault } from '../storage/store-fault.ts';
import { Condition } from './condition.ts';
import { watchDisk } from './disk-watch.ts';

let parent = '';
let folder = '';
let condition: Condition;
let said: string[] = [];
let stop: () => Promise<void>;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'adref-disk-'));
  folder = join(parent, 'data');
  mkdirSync(folder);
  condition = new Condition();
  said = [];
});
afterEach(async () => {
  await stop();
  rmSync(parent, { recursive: true });
});

function watch(diskShortBytes: number): void {
  const say = (_fields: object, message: string) => void said.push(message);
  const limits = { diskReviewMs: 5, diskShortBytes };
  stop = watchDisk({ folder, condition, limits, warn: say, info: say });
}

it('warns of little room, once, and knows how much there is', async () => {
  watch(Number.MAX_SAFE_INTEGER);
  await expect.poll(() => condition.freeBytes).toBeGreaterThan(0);
  expect(condition.sentences().unnamed).toEqual([expect.stringContaining('The disk is nearly full')]);
  await stop();
  expect(said).toEqual([expect.stringContaining('disk nearly full')]);
});

it('says nothing of enough room', async () => {
  watch(1);
  await expect.poll(() => condition.freeBytes).toBeGreaterThan(0);
  expect(condition.sentences().unnamed).toEqual([]);
  expect(said).toEqual([]);
});

it('tries a disk that failed until it takes something, and leaves nothing there', async () => {
  condition.commitFailed(new StoreFault('full', 'full'));
  expect(condition.sentences().unnamed).toEqual([
    'Nothing can be recorded: there is no room left on the disk.',
  ]);
  watch(1);
  await expect.poll(() => condition.isFailing).toBe(false);
  await stop();
  expect(said).toEqual(['disk takes what is written again']);
  expect(readdirSync(folder)).toEqual([]);
});

it('goes on saying that nothing can be recorded while the folder takes nothing', async () => {
  rmSync(folder, { recursive: true });
  condition.commitFailed(new StoreFault('io', 'io'));
  watch(1);
  await expect.poll(() => said.length).toBeGreaterThan(3);
  expect(condition.isFailing).toBe(true);
  mkdirSync(folder);
  await expect.poll(() => condition.isFailing).toBe(false);
});

it('takes a writer who was superseded for no failure of the disk', async () => {
  watch(1);
  condition.commitFailed(new StoreFault('superseded', 'superseded'));
  expect(condition.isFailing).toBe(false);
});
