// A meeting in the browser: the Chair opens a reading and a meeting and points; a delegation follows, leaves by scrolling and
// comes back; the wall of the conference room shows the text in large type with its lines numbered.
import { type Draft, richText } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { chooseInMenu, goToParagraph, goToView, paragraphAt } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const WORDS =
  'The members of the Working Group called upon all parties to the conflict in Maravia to end and prevent all violations and abuses against children.';
const DRAFT: readonly (string | Draft)[] = [
  { kind: 'heading', level: 1, text: richText('Conclusions on Maravia') },
  ...Array.from({ length: 24 }, (_, index) => `${WORDS} This is sentence ${index + 1}.`),
];

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable(DRAFT);
  chair = await table.open('chair');
  france = await table.open('FRA');
}, 120_000);
afterAll(() => table.close());

const bar = (page: Page) => page.getByRole('region', { name: 'The Chair’s pointer' });
const whereWords = (page: Page) => page.locator('.top-title span').textContent();
const scrolled = (page: Page) => page.evaluate<number>(`document.querySelector('main.desk').scrollTop`);

/** The Chair points to the paragraph at a place in the text, by the shortcut. */
async function pointTo(place: number): Promise<void> {
  await goToParagraph(chair.page, place);
  await chair.page.keyboard.press('Control+Shift+H');
}

describe('a meeting', () => {
  it('and a reading are opened by the Chair, and the top bar says where the table is', async () => {
    const { page } = chair;
    await chooseInMenu(page, 'Meetings and readings…');
    const dialog = page.getByRole('dialog', { name: 'Meetings and readings' });
    await dialog.getByRole('button', { name: 'Open the first reading' }).press('Enter');
    await dialog.getByRole('button', { name: 'Open the second reading' }).press('Enter');
    await dialog.getByLabel('Form').selectOption('formal');
    await dialog.getByLabel('Number').fill('67th');
    await dialog.getByLabel('Room').fill('Conference Room 7');
    await dialog.getByRole('button', { name: 'Open the meeting' }).press('Enter');
    await dialog.getByRole('checkbox', { name: 'France' }).press('Space');
    await dialog.getByRole('button', { name: 'Note who attends' }).press('Enter');
    await dialog.getByText('Attended by FRA').waitFor();
    await expectAccessible(page);
    await takePictures(page, 'meetings');
    await page.keyboard.press('Escape');
    await patiently(() => whereWords(france.page)).toContain('second reading · 67th formal meeting');
  });
});

describe('the Chair’s pointer', () => {
  it('takes a delegation along, until it scrolls; and it can come back', async () => {
    const { page } = france;
    await pointTo(13);
    await bar(page).getByText('You follow the Chair, who is at paragraph 12.').waitFor();
    await patiently(() => whereWords(page)).toContain('we are at paragraph 12');
    await patiently(() => paragraphAt(page, 13).getAttribute('data-here')).toBe('true');
    const there = await scrolled(page);
    expect(there).toBeGreaterThan(500);
    await expectAccessible(page);
    await takePictures(page, 'following');

    await page.getByRole('document', { name: 'The text' }).hover();
    await page.mouse.wheel(0, -300);
    await bar(page).getByText('You no longer follow').waitFor();
    await patiently(() => scrolled(page)).toBeLessThan(there);
    const own = await scrolled(page);
    await pointTo(22);
    await bar(page).getByText('The Chair is at paragraph 21.').waitFor();
    expect(await scrolled(page)).toBe(own);
    await bar(page).getByRole('button', { name: 'Follow the Chair' }).press('Enter');
    await patiently(() => paragraphAt(page, 22).getAttribute('data-here')).toBe('true');
    await patiently(() => scrolled(page)).toBeGreaterThan(there);
  });

  it('does not pull somebody away who types, or who chooses another paragraph', async () => {
    const { page } = france;
    await goToParagraph(page, 3);
    await bar(page).getByText('You no longer follow').waitFor();
    await bar(chair.page).getByRole('button', { name: 'Take the pointer away' }).press('Enter');
    await patiently(() => bar(page).count()).toBe(0);
    await pointTo(4);
    await bar(page).getByText('You follow the Chair, who is at paragraph 3.').waitFor();
  });
});

describe('the projector', () => {
  it('shows the text large, its lines numbered, and goes where the Chair points', async () => {
    const { page } = france;
    const state = await table.office.state(table.negotiation);
    const [leaf] = state.paragraphs[6]?.segments ?? [];
    const from = { leaf: leaf?.id ?? '', offset: WORDS.indexOf('called upon') };
    const to = { ...from, offset: from.offset + 'called upon'.length };
    const wordings = [richText('urged')];
    await table.office.command(table.negotiation, {
      kind: 'open-bracket',
      from,
      to,
      expected: 'called upon',
      reason: '',
      wordings,
    });
    await chooseInMenu(page, 'Projector view');
    await page.getByRole('main', { name: 'The text' }).waitFor();
    await pointTo(7);
    await patiently(() => page.locator('.paragraph[data-pointed]').count()).toBe(1);
    await page.getByText('“urged”').waitFor();
    await patiently(() => page.locator('.line-numbers span').count()).toBeGreaterThan(40);
    const top = () =>
      page.evaluate<number>(`document.querySelector('[data-pointed]').getBoundingClientRect().top`);
    await patiently(top).toBeLessThan(400);
    await page.setViewportSize({ width: 390, height: 844 });
    await patiently(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThan(0);
    const left = `document.querySelector('[data-pointed] .words').getBoundingClientRect().left`;
    expect(await page.evaluate<number>(left)).toBeLessThan(60);
    const under = `document.querySelector('.projector-text').getBoundingClientRect().bottom -
      document.querySelector('.projector-conflicts').getBoundingClientRect().top`;
    await page.setViewportSize({ width: 844, height: 390 });
    await patiently(() => page.evaluate<number>(under)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await patiently(top).toBeGreaterThan(0);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await expectAccessible(page);
    await takePictures(page, 'projector');
    await page.keyboard.press('+');
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await page.getByRole('document', { name: 'The text' }).waitFor();
  });
});

it('the record says what was done at the meeting', async () => {
  await goToView(chair.page, 'Record');
  await chair.page.getByText('pointed to').first().waitFor();
  const lines = await chair.page.locator('.record li').allTextContents();
  expect(lines.some((line) => line.includes('pointed to') && line.includes('67th formal meeting'))).toBe(
    true,
  );
  await takePictures(chair.page, 'record-meeting');
  expect([...chair.troubles, ...france.troubles]).toEqual([]);
});
