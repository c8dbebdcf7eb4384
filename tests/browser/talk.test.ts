// Talk beside the text: comments on quoted words, mentions, answers, what becomes of a thread when its words go; a group
// that shares a private room; and private words written without a connection.
import { hashOfParagraph } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { readFrames } from './read-frames.ts';
import { chooseInMenu, goToParagraph } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, patiently, selectWords } from './text-hands.ts';

const WORDS = 'The Working Group takes note of the report of the Secretary-General.';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
let pakistan: SeatPage;

beforeAll(async () => {
  table = await openTable([
    WORDS,
    'The members exchanged views.',
    'They thanked the Special Representative.',
  ]);
  chair = await table.open('chair');
  france = await table.open('FRA');
  pakistan = await table.open('PAK');
});
afterAll(() => table.close());

const talk = (page: Page) => page.getByRole('region', { name: 'Talk' });
const thread = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
const privateSection = (page: Page) => page.getByRole('region', { name: 'Private' });

async function deleteParagraph(place: number): Promise<void> {
  const paragraph = (await table.office.state(table.negotiation)).paragraphs[place - 1];
  if (paragraph === undefined) throw new Error(`there is no paragraph ${place}`);
  const on = { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  await table.office.command(table.negotiation, { kind: 'delete-paragraph', ...on });
}

describe('a comment for all', () => {
  it('is made on selected words, by keyboard, and mentions by a code', async () => {
    await expectShown(france.page, 0, WORDS);
    await selectWords(france.page, 'takes note of');
    await france.page.getByRole('button', { name: 'Comment on them' }).press('Enter');
    await france.page.keyboard.type('Is this not too weak, @pak?');
    await talk(france.page).getByRole('list', { name: 'Mentioned' }).getByText('@Pakistan').waitFor();
    await expectAccessible(france.page);
    await france.page.keyboard.press('Control+Enter');
    await thread(france.page, 'Is this not too weak').getByText('“takes note of”').waitFor();
    await patiently(() => markedWords(france.page)).toEqual(['takes note of']);
  });

  it('is counted at the margin, and waits for whom it mentions until they answer', async () => {
    await patiently(() => pakistan.page.locator('.talk-count').allTextContents()).toEqual(['talk 1']);
    const waiting = pakistan.page.getByRole('button', { name: '1 mentions you' });
    await waiting.press('Enter');
    const mine = thread(pakistan.page, 'Is this not too weak');
    await mine.getByRole('button', { name: 'Answer' }).press('Enter');
    await pakistan.page.keyboard.type('It is agreed language since 2017.');
    await pakistan.page.keyboard.press('Control+Enter');
    await mine.locator('.comment-words', { hasText: 'agreed language since 2017' }).waitFor();
    await mine.getByRole('textbox').waitFor({ state: 'detached' });
    await waiting.waitFor({ state: 'detached' });
    await takePictures(pakistan.page, 'talk');
    await expectAccessible(pakistan.page);
  });

  it('can be taken back, and is shown as taken back', async () => {
    await thread(pakistan.page, 'agreed language').getByRole('button', { name: 'Take back' }).press('Enter');
    await thread(france.page, 'Is this not too weak').getByText('Taken back.').waitFor();
  });

  it('stays with its words when they are bracketed, and says when they are gone', async () => {
    await selectWords(pakistan.page, 'takes note of');
    await pakistan.page.keyboard.press('Control+Shift+P');
    await pakistan.page.keyboard.type('welcomes');
    await goToParagraph(france.page, 1);
    await thread(france.page, 'Is this not too weak').waitFor();
    await patiently(() => markedWords(france.page)).toEqual(['takes note of']);
    await goToParagraph(chair.page, 1);
    await chair.page.getByRole('region', { name: 'Open brackets' }).getByRole('button').press('Enter');
    await chair.page
      .getByRole('region', { name: 'Wording: welcomes' })
      .getByRole('button', { name: 'Settle on this' })
      .press('Enter');
    await expectShown(france.page, 0, WORDS.replace('takes note of', 'welcomes'));
    await goToParagraph(france.page, 1);
    await thread(france.page, 'Is this not too weak')
      .getByText('These words are not in the text any more.')
      .waitFor();
  });

  it('is kept without a place when its paragraph is deleted', async () => {
    await goToParagraph(chair.page, 3);
    await talk(chair.page).getByRole('button', { name: 'Comment' }).press('Enter');
    await chair.page.keyboard.type('Do we need this?');
    await chair.page.keyboard.press('Control+Enter');
    await thread(chair.page, 'Do we need this?').waitFor();
    await deleteParagraph(3);
    // Whoever had the paragraph before them is told here what became of it, and of what was said.
    const gone = chair.page.getByRole('region', { name: 'The paragraph has gone' });
    await gone.getByText('Do we need this?').waitFor();
    await pakistan.page.getByRole('button', { name: '1 comment without a place' }).press('Enter');
    const orphans = pakistan.page.getByRole('region', { name: 'Comments without a place' });
    await orphans.getByText('Do we need this?').waitFor();
    await orphans.getByText('Its paragraph was deleted.').waitFor();
  });
});

describe('a group', () => {
  it('is formed by a member, and its room is for its members', async () => {
    const denmark = await table.open('DNK');
    const frames = readFrames(denmark.page);
    await denmark.page.reload();
    await chooseInMenu(france.page, 'Groups…');
    const dialog = france.page.getByRole('dialog', { name: 'Groups' });
    await dialog.getByLabel('Code').fill('F2');
    await dialog.getByLabel('Name').fill('Friends of the text');
    await dialog.getByLabel('Pakistan').check();
    await dialog.getByRole('button', { name: 'Form it' }).press('Enter');
    await dialog.getByText('France and Pakistan').waitFor();
    await takePictures(france.page, 'groups');
    await expectAccessible(france.page);
    await france.page.keyboard.press('Escape');

    for (const { page } of [france, pakistan]) {
      await goToParagraph(page, 2);
      await privateSection(page).getByLabel('Write for').selectOption('F2');
      await privateSection(page).getByText('Only France and Pakistan read this.').waitFor();
    }
    await privateSection(france.page).getByRole('button', { name: 'Note' }).press('Enter');
    await france.page.keyboard.type('Together on this one.');
    await patiently(() => privateSection(pakistan.page).getByLabel('Note').inputValue()).toBe(
      'Together on this one.',
    );
    await talk(pakistan.page).getByRole('button', { name: 'Comment' }).press('Enter');
    await pakistan.page.keyboard.type('Agreed among us.');
    await talk(pakistan.page).getByLabel('To', { exact: true }).selectOption('F2');
    await pakistan.page.getByRole('button', { name: 'Say it' }).press('Enter');
    await thread(france.page, 'Agreed among us.').getByText('F2').waitFor();
    await expectAccessible(france.page);
    await patiently(() => denmark.page.locator('.paragraph').count()).toBe(2);
    expect(['Together on this one.', 'Agreed among us.'].filter((words) => frames.hold(words))).toEqual([]);
    await chooseInMenu(denmark.page, 'Groups…');
    await denmark.page.getByRole('dialog').getByText('France and Pakistan').waitFor();
  });

  it('that a member leaves is closed to it at once, and ends', async () => {
    await chooseInMenu(pakistan.page, 'Groups…');
    const leave = pakistan.page.getByRole('button', { name: 'Leave F2' });
    await leave.press('Enter');
    await leave.waitFor({ state: 'detached' });
    await pakistan.page.keyboard.press('Escape');
    for (const { page } of [france, pakistan]) {
      await privateSection(page).getByLabel('Write for').waitFor({ state: 'detached' });
      await patiently(() => page.getByText('Agreed among us.').count()).toBe(0);
      await patiently(() => copiesOn(page, 'group-')).toEqual([]);
      await patiently(async () => (await copiesOn(page, 'own-')).length).toBe(1);
    }
  });
});

describe('private words without a connection', () => {
  it('are kept on the device, said to be, and sent when it comes back', async () => {
    await goToParagraph(pakistan.page, 2);
    await privateSection(pakistan.page).getByRole('button', { name: 'Draft a wording' }).press('Enter');
    const field = privateSection(pakistan.page).getByLabel('Draft', { exact: true });
    await field.waitFor();
    await table.server.kill();
    await field.pressSequentially('expressed concern');
    await privateSection(pakistan.page)
      .getByText(/^Offline, \d+ changes kept here$/)
      .waitFor();
    await table.server.restart();
    await patiently(() =>
      privateSection(pakistan.page)
        .getByText(/Offline|Recording/)
        .count(),
    ).toBe(0);
    await pakistan.page.reload();
    await goToParagraph(pakistan.page, 2);
    await patiently(() => field.inputValue()).toBe('expressed concern');
    const own = ({ page }: SeatPage) => page.locator('.save-indicator').textContent();
    await patiently(() => own(pakistan)).toBe('Recorded');
  });
});

describe('whoever loses their seat', () => {
  it('keeps nothing of its private rooms on the device', async () => {
    const liberia = await table.open('LBR');
    await goToParagraph(liberia.page, 1);
    await privateSection(liberia.page).getByRole('button', { name: 'Note' }).press('Enter');
    await liberia.page.keyboard.type('Monrovia will decide.');
    await patiently(async () => (await copiesOn(liberia.page, 'own-LBR')).length).toBe(1);
    await table.office.command(table.negotiation, { kind: 'unseat-person', person: liberia.person });
    await privateSection(liberia.page).waitFor({ state: 'detached' });
    await patiently(() => copiesOn(liberia.page, '-LBR')).toEqual([]);
  });
});

describe('on a phone', () => {
  it('talk and private words are in the sheet', async () => {
    await pakistan.page.setViewportSize({ width: 390, height: 844 });
    await pakistan.page.getByRole('button', { name: 'Wordings and positions' }).press('Enter');
    await privateSection(pakistan.page).scrollIntoViewIfNeeded();
    expect(await pakistan.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(pakistan.page);
    await takePictures(pakistan.page, 'private-sheet');
    expect([chair, france, pakistan].flatMap(({ troubles }) => troubles).filter(isNoLostLine)).toEqual([]);
  });
});

/** While the server is away, the browser itself complains of the sockets. */
function isNoLostLine(trouble: string): boolean {
  return !/WebSocket connection|ERR_CONNECTION|Failed to load resource/.test(trouble);
}

/** The copies of private rooms in this browser whose names have these letters in them. */
async function copiesOn(page: Page, letters: string): Promise<string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  return names.filter((name) => name.split('/')[3]?.includes(letters) === true);
}

/** The words that the browser marks in the text as talked about. */
function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('talked-about') ?? [])].map((range) => range.toString()),
  );
}
