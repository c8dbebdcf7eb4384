// Every kind of damage once, in every run of the tests: a server, verify and repair agree on what is left. `scripts/damage` does so
// many times.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAMAGES } from './damages.ts';
import { diceFrom } from './dice.ts';
import { judgeDamage } from './judge-damage.ts';
import { makeWholeStore, type Truth } from './whole-store.ts';

const NAMES = ['n-1', 'n-2', 'n-3'];
let parent = '';
let truth: Truth;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'adref-damage-'));
  truth = await makeWholeStore(join(parent, 'store'), NAMES);
  await makeWholeStore(join(parent, 'other'), NAMES);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function copyOfStore(): string {
  rmSync(join(parent, 'copy'), { recursive: true, force: true });
  const folder = join(parent, 'copy', 'data');
  cpSync(join(parent, 'store'), folder, { recursive: true });
  return folder;
}

it('a store to which nothing was done is whole, kept and served', async () => {
  expect([...truth.rows.keys()]).toEqual(['n-1', 'n-1~own-FRA', 'n-2', 'n-2~own-FRA', 'n-3', '~people']);
  expect(await judgeDamage(copyOfStore(), truth)).toEqual([]);
});

it.each(DAMAGES)('%s', { timeout: 120_000 }, async (_, damage) => {
  for (const seed of [1, 20_261_201]) {
    const folder = copyOfStore();
    const what = damage(folder, diceFrom(seed), join(parent, 'other'));
    expect(what === null ? [] : await judgeDamage(folder, truth), `seed ${seed}: ${what}`).toEqual([]);
  }
});

it('is noticed by whoever judges: a row that is gone from what was there is no agreement', async () => {
  const hashes = truth.rows.get('n-1') ?? [];
  const more = { ...truth, rows: new Map([...truth.rows, ['n-1', [...hashes, 'one more']]]) };
  expect(await judgeDamage(copyOfStore(), more)).toContain(
    'verify calls it whole, and rows of n-1 are missing',
  );
});
