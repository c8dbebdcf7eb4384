// A settlement made by mistake is taken back from the paragraph: the bracket stands again on every screen, and the history tells both.
// Everything is invented.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { cardOf, goToBracket } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, proposeOtherWords } from './text-hands.ts';

const WORDS = 'The Working Group takes note of the report.';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable([WORDS]);
  chair = await table.open('chair');
  france = await table.open('FRA');
}, 120_000);
afterAll(() => table.close());

it('gives the bracket back with the words that had gone', async () => {
  await proposeOtherWords(france.page, 'takes note of');
  await france.page.keyboard.type('welcomes');
  await expectShown(chair.page, 0, 'The Working Group [takes note of / welcomes] the report.');
  await goToBracket(chair.page, 1);
  await cardOf(chair.page, 'takes note of').getByRole('button', { name: 'Settle' }).press('Enter');
  await expectShown(france.page, 0, WORDS);
  const settled = chair.page.getByRole('region', { name: 'Settled here' });
  await settled.getByText('on “takes note of”').waitFor();
  await expectAccessible(chair.page);
  await takePictures(chair.page, 'taken-back');
  expect(await france.page.getByRole('region', { name: 'Settled here' }).count()).toBe(0);
  await settled.getByRole('button', { name: 'Take back' }).press('Enter');
  await expectShown(france.page, 0, 'The Working Group [takes note of / welcomes] the report.');
  await settled.waitFor({ state: 'detached' });
  const history = chair.page.getByRole('region', { name: 'History' });
  await history.getByText('took back the settlement').waitFor();
  await history.getByText('(taken back since)').waitFor();
});
