// What becomes of whole paragraphs: another place and a note that the Chair settles, another text and a deletion in one bracket, and
// the revision that numbers anew, with its concordance for everybody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import {
  besideWords,
  cardOf,
  chooseInMenu,
  goToBracket,
  goToParagraph,
  paragraphAt,
  shownNumbers,
  startProposal,
  takePosition,
} from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectSaveIndicator, expectShown, patiently, shownIn } from './text-hands.ts';

const DRAFT = [
  'They took note of the report.',
  'They stressed that the Kinderschutzbeauftragtenzuständigkeitsverordnung applies.',
  'أعربوا عن قلقهم العميق إزاء الهجمات على المدارس والمستشفيات.',
  'They welcomed the release of children.',
  'They called upon all parties.',
];

let table: Table;
let chair: SeatPage;
let france: SeatPage;
let pakistan: SeatPage;
let everybody: readonly SeatPage[];
beforeAll(async () => {
  table = await openTable(DRAFT);
  chair = await table.open('chair');
  france = await table.open('FRA');
  pakistan = await table.open('PAK');
  everybody = [chair, france, pakistan];
});
afterAll(() => table.close());

async function expectNumbers(numbers: readonly string[]): Promise<void> {
  for (const { page } of everybody) await patiently(() => shownNumbers(page)).toEqual(numbers);
}
async function expectBeside(place: number, words: readonly string[]): Promise<void> {
  for (const { page } of everybody) await patiently(() => besideWords(page, place)).toEqual(words);
}

describe('another place for a paragraph', () => {
  it('is proposed by number and first words, and stands beside the paragraph', async () => {
    const { page } = france;
    await startProposal(page, 4, 'Propose another place');
    const choice = page.getByRole('combobox', { name: 'Put it behind' });
    await choice.fill('They took');
    await page.getByRole('option', { name: /^1 They took note/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('Why?').fill('good news first');
    await expectAccessible(page);
    await takePictures(page, 'move-form');
    await page.getByRole('button', { name: 'Propose it' }).press('Enter');
    await expectBeside(4, ['[place: behind paragraph 1, good news firstFRA / as it stands]']);
    await expectNumbers(['1.', '2.', '3.', '4.', '5.']);
  });

  it('meets another one in the same bracket, is discussed like any other, and is taken up', async () => {
    const { page } = pakistan;
    await paragraphAt(page, 4).locator('.beside-kind').press('Enter');
    await cardOf(page, 'behind paragraph 1').waitFor();
    await page.getByRole('button', { name: 'Propose another place' }).press('Enter');
    await page.getByRole('combobox', { name: 'Put it behind' }).fill('At the beg');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Propose it' }).press('Enter');
    const both = '[place: behind paragraph 1, good news firstFRA / to the beginningPAK / as it stands]';
    await expectBeside(4, [both]);
    await takePosition(page, 'as it stands', 'Can accept');
    await goToBracket(chair.page, 4);
    for (const name of ['behind paragraph 1', 'to the beginning', 'as it stands'])
      await cardOf(chair.page, name).waitFor();
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'place-bracket');
    await cardOf(chair.page, 'as it stands').getByRole('button', { name: 'Set aside' }).waitFor();
    await cardOf(chair.page, 'behind paragraph 1').getByRole('button', { name: 'Take it up' }).press('Enter');
    // It keeps its number where it stands now.
    await expectNumbers(['1.', '4.', '2.', '3.', '5.']);
    await expectBeside(2, []);
  });
});

describe('an editorial note', () => {
  it('is typed by its sponsors where it stands, and set aside by the Chair without a change to the text', async () => {
    const { page } = pakistan;
    await startProposal(page, 5, 'Add an editorial note');
    await page.getByLabel('Note', { exact: true }).fill('reorder the list');
    await page.getByRole('button', { name: 'Add it' }).press('Enter');
    await expectBeside(5, ['[note: “reorder the list”PAK]']);
    const end = paragraphAt(page, 5).locator('.beside [data-leaf]');
    await end.click({ position: { x: 3, y: 8 } });
    await page.keyboard.press('End');
    await page.locator('.beside .leaf.editing').waitFor();
    await page.keyboard.type(' as in the report');
    await expectBeside(5, ['[note: “reorder the list as in the report”PAK]']);
    await expectSaveIndicator(page, 'Recorded');
    await goToBracket(chair.page, 5);
    await cardOf(chair.page, 'reorder the list as in the report').waitFor();
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'note-bracket');
    await cardOf(chair.page, 'as it stands').getByRole('button', { name: 'Set aside' }).press('Enter');
    await expectBeside(5, []);
    await expectShown(chair.page, 4, DRAFT[4] ?? '');
  });
});

describe('a bracket around a whole paragraph', () => {
  it('holds another text and a deletion as lines of their own', async () => {
    await startProposal(france.page, 3, 'Propose another text for the whole paragraph');
    await france.page.getByRole('button', { name: 'Begin with the words as they stand' }).press('Enter');
    await expectAccessible(france.page);
    await france.page.getByLabel('Your text').fill('They recalled the law.');
    await france.page.getByRole('button', { name: 'Propose it' }).press('Enter');
    await expectShown(chair.page, 2, `[${DRAFT[1]} / They recalled the law.]`);
    await startProposal(pakistan.page, 3, 'Propose to delete it');
    await pakistan.page.getByRole('button', { name: 'Propose to delete it' }).press('Enter');
    for (const { page } of everybody) {
      await patiently(() => paragraphAt(page, 3).locator('.alternative').allTextContents()).toEqual([
        '2 alt ',
        '2 alt 2 ',
      ]);
      await patiently(() => paragraphAt(page, 3).locator('.delete-mark').allTextContents()).toEqual([
        'delete paragraph 2',
      ]);
    }
    await goToBracket(chair.page, 3);
    await cardOf(chair.page, 'They recalled the law.')
      .getByText('“recalled” speaks of an earlier text')
      .waitFor();
    await cardOf(chair.page, 'delete paragraph 2').waitFor();
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'whole-bracket');
  });

  it('is called by the Editorial Manual’s numbers for whoever wants that, and only for them', async () => {
    await chooseInMenu(pakistan.page, 'Numbers');
    await patiently(() => paragraphAt(pakistan.page, 3).locator('.alternative').allTextContents()).toEqual([
      '2 bis ',
      '2 ter ',
    ]);
    expect(await paragraphAt(chair.page, 3).locator('.alternative').allTextContents()).toEqual([
      '2 alt ',
      '2 alt 2 ',
    ]);
    await pakistan.page.reload();
    await patiently(() => paragraphAt(pakistan.page, 3).locator('.alternative').first().textContent()).toBe(
      '2 bis ',
    );
    await chooseInMenu(pakistan.page, 'Numbers');
  });

  it('takes the paragraph out of the text when it is settled on the deletion', async () => {
    await cardOf(chair.page, 'delete paragraph 2')
      .getByRole('button', { name: 'Settle on this' })
      .press('Enter');
    await expectNumbers(['1.', '4.', '3.', '5.']);
  });
});

describe('a revision', () => {
  it('numbers anew, is named after the symbol, and shows the old numbers to everybody', async () => {
    await chooseInMenu(chair.page, 'Freeze a revision…');
    await chair.page.getByRole('dialog').getByLabel('Reason').fill('end of the first reading');
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'revision');
    await chair.page.keyboard.press('Enter');
    await expectNumbers(['1.', '2.', '3.', '4.']);
    await patiently(() => france.page.locator('.top-title span').textContent()).toContain('Rev.1');
    await chooseInMenu(france.page, 'Concordance…');
    const dialog = france.page.getByRole('dialog', { name: 'Concordance' });
    await dialog.getByText('“end of the first reading”').waitFor();
    expect(await dialog.locator('tbody tr').allTextContents()).toEqual(['11', '42', '33', '54', '2gone']);
    await expectAccessible(france.page);
    await takePictures(france.page, 'concordance');
    await france.page.keyboard.press('Escape');
    expect(await shownIn(france.page, 1)).toBe(DRAFT[3]);
    await goToParagraph(france.page, 2);
    const history = france.page.getByRole('region', { name: 'History' });
    await history.getByText('Numbered 2 since Rev.1; 4 until then').waitFor();
    await expectAccessible(france.page);
    await takePictures(france.page, 'renumbered');
    expect(everybody.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
