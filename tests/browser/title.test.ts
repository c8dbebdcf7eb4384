// The title stands first: a delegation puts paragraphs at the beginning of the text under it, never above it.
import { richText } from '@adref/negotiation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTable, type Table } from './harness.ts';
import { cardOf, goToBracket, startProposal } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { expectShown, patiently } from './text-hands.ts';

const TITLE = 'Conclusions on children and armed conflict in Maravia';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  const title = { kind: 'heading', level: 1, text: richText(TITLE) } as const;
  table = await openTable([title, 'They met.', 'They thanked the Chair.']);
  chair = await table.open('chair');
  france = await table.open('FRA');
});
afterAll(() => table.close());

it('is not asked about when a new paragraph is proposed: it stands behind the title', async () => {
  const { page } = france;
  await startProposal(page, 1, 'Propose a new paragraph after this');
  await page.getByLabel('Shape').waitFor();
  expect(await page.getByLabel('Where').count()).toBe(0);
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
});

it('lets another paragraph be put at the beginning, which is under it', async () => {
  const { page } = france;
  await startProposal(page, 3, 'Propose another place');
  await page.getByRole('combobox', { name: 'Put it behind' }).press('ArrowDown');
  const places = page.getByRole('option');
  await patiently(() => places.allTextContents()).toEqual(['At the beginning ']);
  // Escape closes the list; the form stays, with what is written in it.
  await page.keyboard.press('Escape');
  await places.first().waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await patiently(() => places.count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Propose it' }).press('Enter');
  await goToBracket(chair.page, 3);
  // A place is not words: nothing can be drafted to stand instead of it.
  const aside = chair.page.getByRole('region', { name: 'Private' }).getByRole('button');
  await patiently(() => aside.allTextContents()).toEqual(['Note', 'Red line', 'Fall-back']);
  await cardOf(chair.page, 'to the beginning').getByRole('button', { name: 'Take it up' }).press('Enter');
  for (const seat of [chair, france]) {
    await expectShown(seat.page, 0, TITLE);
    await expectShown(seat.page, 1, 'They thanked the Chair.');
  }
  expect([chair, france].flatMap(({ troubles }) => troubles)).toEqual([]);
});
