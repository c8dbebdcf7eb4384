// A new paragraph, tabled by the elected members together: it stands in the text at once as 3 bis, another as 3 ter; others join
// it, bracket words in it, cite where they come from, and it goes when the last of its sponsors leaves it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import {
  cardOf,
  goToBracket,
  paragraphAt,
  shownNumbers,
  startProposal,
  tableAlsoFor,
} from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectSaveIndicator, expectShown, patiently } from './text-hands.ts';

const DRAFT = ['one', 'two', 'three', 'four'].map((word) => `The Working Group is told about ${word}.`);
const NEW = 'They expressed deep concern at attacks on schools.';

let table: Table;
let chair: SeatPage;
let denmark: SeatPage;
let pakistan: SeatPage;
let france: SeatPage;
let everybody: readonly SeatPage[];
beforeAll(async () => {
  table = await openTable(DRAFT);
  chair = await table.open('chair');
  denmark = await table.open('DNK');
  pakistan = await table.open('PAK');
  france = await table.open('FRA');
  everybody = [chair, denmark, pakistan, france];
});
afterAll(() => table.close());

async function expectNumbers(numbers: readonly string[]): Promise<void> {
  for (const { page } of everybody) await patiently(() => shownNumbers(page)).toEqual(numbers);
}
const chipsOf = (seat: SeatPage, place: number) =>
  paragraphAt(seat.page, place).locator('.margin .chip').allTextContents();
const codesAt = (seat: SeatPage, place: number) =>
  paragraphAt(seat.page, place).locator('.sponsors').allTextContents();

describe('a new paragraph', () => {
  it('is tabled in the name of a group, typed in the text, and seen as 3 bis by everybody', async () => {
    const { page } = denmark;
    await startProposal(page, 3, 'Propose a new paragraph after this');
    await page.getByLabel('Why?').fill('Schools are missing.');
    await tableAlsoFor(page, 'E10: the elected members');
    await expectAccessible(page);
    await takePictures(page, 'new-paragraph-form');
    await page.getByRole('button', { name: 'Propose it' }).press('Enter');
    await page.locator('.wording .leaf.editing .ProseMirror:focus').waitFor();
    await patiently(() => chair.page.locator('.delete-mark').allTextContents()).toEqual(['…']);
    await page.keyboard.type(NEW);
    for (const each of everybody) {
      await expectShown(each.page, 3, `[${NEW}]`);
      await patiently(() => codesAt(each, 4)).toEqual(['E10']);
      await patiently(() => chipsOf(each, 4)).toEqual(['new']);
    }
    await expectNumbers(['1.', '2.', '3.', '3 bis', '4.']);
    const title = await paragraphAt(france.page, 4).locator('.sponsors abbr').getAttribute('title');
    expect(title).toMatch(/^Bahrain, Colombia, .*Denmark.*, Somalia$/);
    await expectSaveIndicator(page, 'Recorded');
  });

  it('is followed by the next as 3 ter', async () => {
    const { page } = france;
    await startProposal(page, 4, 'Propose a new paragraph after this');
    await page.getByLabel('Text', { exact: true }).fill('They welcomed the release of children.');
    await page.getByRole('button', { name: 'Propose it' }).press('Enter');
    await expectNumbers(['1.', '2.', '3.', '3 bis', '3 ter', '4.']);
    await patiently(() => codesAt(chair, 5)).toEqual(['FRA']);
    await goToBracket(chair.page, 4);
    await cardOf(chair.page, 'no such paragraph').waitFor();
    await chair.page.getByRole('button', { name: 'Settle: no new paragraph' }).waitFor();
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'new-paragraph');
  });

  it('is co-sponsored by a permanent member, who can then type in it', async () => {
    const { page } = france;
    await goToBracket(page, 4);
    await cardOf(page, NEW).getByRole('button', { name: 'Co-sponsor' }).press('Enter');
    for (const each of everybody) await patiently(() => codesAt(each, 4)).toEqual(['E10 FRA']);
  });
});
