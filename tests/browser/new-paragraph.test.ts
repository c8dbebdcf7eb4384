// A new paragraph, tabled by the elected members together: it stands in the text at once as 3 bis, another as 3 ter; others join
// it, bracket words in it, cite where they come from, and it goes when the last of its sponsors leaves it.
import { hashOfSegments } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { cardOf, goToBracket, paragraphAt, shownNumbers, startProposal, tableAlsoFor } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import {
  clickBeside,
  dragOver,
  expectSaveIndicator,
  expectShown,
  patiently,
  selectWords,
} from './text-hands.ts';

const DRAFT = ['one', 'two', 'three', 'four'].map((word) => `The Working Group is told about ${word}.`);
const NEW = 'They expressed deep concern at attacks on schools.';

let table: Table;
let chair: SeatPage;
let denmark: SeatPage;
let pakistan: SeatPage;
let france: SeatPage;
let usa: SeatPage;
let everybody: readonly SeatPage[];
beforeAll(async () => {
  table = await openTable(DRAFT);
  chair = await table.open('chair');
  denmark = await table.open('DNK');
  pakistan = await table.open('PAK');
  france = await table.open('FRA');
  usa = await table.open('USA');
  everybody = [chair, denmark, pakistan, france, usa];
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

  it('has words in it bracketed by a delegation that does not sponsor it, at two depths', async () => {
    const { page } = usa;
    await selectWords(page, 'deep concern', 3);
    await page.keyboard.press('Control+Shift+P');
    await page.locator('.wording .leaf.editing .ProseMirror:focus').waitFor();
    await page.keyboard.type('grave concern');
    const once = '[They expressed [deep concern / grave concern] at attacks on schools.]';
    for (const each of everybody) await expectShown(each.page, 3, once);
    // From before the bracket to behind it: a third bracket around the second, inside the first.
    await clickBeside(page, 'expressed ', 'before', 3);
    const steps =
      'expressed '.length + 1 + 'deep concern'.length + 1 + 'grave concern'.length + 1 + ' at attacks'.length;
    for (let at = 0; at < steps; at += 1) await page.keyboard.press('Shift+ArrowRight');
    await page
      .getByLabel('Selected words')
      .getByText('“expressed [deep concern / grave concern] at attacks”', { exact: true })
      .waitFor();
    await page.keyboard.press('Control+Shift+B');
    await page.getByLabel('Why bracket them?').fill('All of it is contested.');
    await page.keyboard.press('Enter');
    const twice = '[They [expressed [deep concern / grave concern] at attacks] on schools.]';
    for (const each of everybody) await expectShown(each.page, 3, twice);
    const depths = paragraphAt(chair.page, 4).locator('.bracket-sign[data-depth]');
    await patiently(async () =>
      Promise.all((await depths.all()).map((sign) => sign.getAttribute('data-depth'))),
    ).toEqual(['2', '3', '3', '2']);
    await takePictures(page, 'nested-brackets');
  });

  it('lets words across a bracket be selected with the mouse, by who may type in them and by who may not', async () => {
    for (const { page } of [usa, denmark]) {
      await dragOver(page, 'They', ' on schools', 3);
      await page
        .getByLabel('Selected words')
        .getByText('“They [expressed [deep concern / grave concern] at attacks] on schools”', { exact: true })
        .waitFor();
      // What is selected would be dragged itself; a press elsewhere lets it go.
      await clickBeside(page, 'The Working Group', 'before', 0);
      await dragOver(page, 'deep', 'concern', 3);
      await page.getByLabel('Selected words').getByText('“deep concern”', { exact: true }).waitFor();
    }
  });

  it('takes a selection that ends inside a bracket to the whole of it', async () => {
    const { page } = usa;
    await clickBeside(page, 'They', 'before', 3);
    for (let at = 0; at < 'They expressed'.length; at += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Take in the whole bracket' }).press('Enter');
    await page
      .getByLabel('Selected words')
      .getByText('“They [expressed [deep concern / grave concern] at attacks]”', { exact: true })
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  it('is cited to a precedent, with what was changed in the quoted words', async () => {
    const { page } = denmark;
    await goToBracket(page, 4, 0);
    const card = page.getByRole('region', { name: /^Wording: They/ });
    await card.getByRole('button', { name: 'Cite a precedent…' }).press('Enter');
    await page.getByLabel('Symbol').fill('S/RES/2427 (2018)');
    await patiently(() => page.getByLabel('Year', { exact: true }).inputValue()).toBe('2018');
    await page.getByLabel('Paragraph there').fill('16');
    await page
      .getByLabel('Words quoted')
      .fill('They expressed grave concern at attacks on schools and hospitals.');
    await expectAccessible(page);
    await takePictures(page, 'citation-form');
    await page.getByRole('button', { name: 'Cite it' }).press('Enter');
    await goToBracket(france.page, 4, 0);
    const list = france.page
      .getByRole('region', { name: /^Wording: They/ })
      .getByRole('list', { name: 'Precedents' });
    await list.getByText('S/RES/2427 (2018), para. 16').waitFor();
    await patiently(() => list.locator('del').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('and hospitals')]),
    );
    await expectAccessible(france.page);
    await takePictures(france.page, 'citation');
  });

  it('is gone when the last of its sponsors leaves it', async () => {
    const state = await table.office.state(table.negotiation);
    const whole = state.paragraphs[3]?.segments[1];
    if (whole?.kind !== 'bracket') throw new Error('There is no bracket around the new paragraph.');
    const wording = whole.wordings[1];
    const others = (wording?.sponsors ?? []).filter((seat) => seat !== 'DNK');
    expect(others).toHaveLength(10);
    for (const seat of others) {
      const { url } = await table.office.seat(table.negotiation, `Leaving ${seat}`, seat);
      const person = await signInByLink(url);
      const expected = hashOfSegments(wording?.segments ?? []);
      await person.command(table.negotiation, {
        kind: 'withdraw',
        bracket: whole.id,
        wording: wording?.id ?? '',
        expected,
      });
    }
    for (const each of everybody) await patiently(() => codesAt(each, 4)).toContain('DNK');
    await goToBracket(denmark.page, 4, 0);
    await denmark.page
      .getByRole('region', { name: /^Wording: They/ })
      .getByRole('button', { name: 'Withdraw it' })
      .press('Enter');
    // The next is still called 3 ter: a number that has gone is not given again.
    await expectNumbers(['1.', '2.', '3.', '3 ter', '4.']);
    const said = (await table.office.record(table.negotiation)).map(({ act }) => act.kind);
    expect(said.at(-1)).toBe('paragraph-deleted');
    expect(everybody.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
