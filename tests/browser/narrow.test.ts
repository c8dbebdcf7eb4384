// What a narrow screen does to pages and dialogs, with words that cannot be broken in them: nothing is wider than what holds it, no
// word stands a letter to a line, and what is read at a glance is large enough to be read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { closeDialog } from './office-page.ts';
import { chooseInMenu, goToBracket } from './room-page.ts';
import { newPage, type SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { bracketWords, expectShown, patiently } from './text-hands.ts';

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe';
const NARROW = { width: 320, height: 700 };

let table: Table;
let chair: SeatPage;
beforeAll(async () => {
  table = await openTable(['alpha beta gamma.', 'delta.']);
  chair = await table.open('chair');
});
afterAll(() => table.close());

/** What reaches out of the page, or out of the dialog that is open. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const holders = [root, ...document.querySelectorAll<HTMLElement>('.dialog')];
    return holders
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${one.tagName} ${one.className}: ${one.scrollWidth} in ${one.clientWidth}`);
  });
}

describe('at 320 pixels', () => {
  it('a link for somebody with a long name can be read', async () => {
    const { page } = await newPage(table.browser, 'guest');
    await page.setViewportSize(NARROW);
    await page.goto((await table.office.seat(table.negotiation, LONG, 'observer')).url);
    await page.getByRole('button', { name: `Sign in as ${LONG}` }).waitFor();
    expect(await tooWide(page)).toEqual([]);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Sign in as ${LONG}` }).press('Enter');
    await page.getByRole('link', { name: 'My negotiations' }).press('Enter');
    await page.getByRole('heading', { name: 'My negotiations' }).waitFor();
    expect(await tooWide(page)).toEqual([]);
    const wordmark = page.getByRole('link', { name: 'adref' });
    expect((await wordmark.boundingBox())?.height).toBeLessThan(30);
    await takePictures(page, 'my-negotiations-narrow');
    await page.context().close();
  });

  it('the names of the views stand apart', async () => {
    const { page } = await table.open('FRA');
    await page.setViewportSize(NARROW);
    const views = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
    await patiently(() => views.count()).toBe(5);
    const cut = await views.evaluateAll((all) =>
      all
        .filter((one) => {
          const words = document.createRange();
          words.selectNodeContents(one);
          return words.getBoundingClientRect().width > one.clientWidth - 4;
        })
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it('the dialogs are no wider than the screen', async () => {
    const { page } = chair;
    await page.setViewportSize(NARROW);
    for (const [entry, name] of [
      ['Put under silence…', 'Put under silence'],
      ['Freeze a revision…', 'Freeze the text as Rev.1?'],
      ['Seats and links…', 'Seats and links'],
      ['Title and symbols…', 'Title and symbols'],
      ['Groups…', 'Groups'],
      ['Import text…', 'Import text'],
    ] as const) {
      await chooseInMenu(page, entry);
      await page.getByRole('dialog', { name }).waitFor();
      expect(await tooWide(page), name).toEqual([]);
      if (name !== 'Import text') await closeDialog(page);
    }
  });

  it('the preview of an import keeps its words, choices and buttons readable', async () => {
    const { page } = chair;
    const dialog = page.getByRole('dialog', { name: 'Import text' });
    await dialog
      .getByLabel('Text', { exact: true })
      .fill(`1. The Working Group [welcomed – FR, UK] the report.\n(a) ${LONG} ${LONG}`);
    const leaveOut = dialog.getByRole('button', { name: /^Leave out/ });
    await patiently(() => leaveOut.count()).toBe(2);
    expect(await tooWide(page)).toEqual([]);
    const sizeOf = (selector: string) =>
      dialog
        .locator(selector)
        .first()
        .evaluate((one) => ({ width: one.clientWidth, height: one.getBoundingClientRect().height }));
    expect((await sizeOf('.draft-rows > li select')).width).toBeGreaterThan(90);
    expect((await sizeOf('.draft-rows > li > .serif')).width).toBeGreaterThan(150);
    expect((await leaveOut.first().boundingBox())?.height).toBeLessThan(48);
    await expectAccessible(page);
    await takePictures(page, 'import-narrow');
    await closeDialog(page);
  });
});

describe('at 1024 pixels', () => {
  it('the strip of the fifteen is at least 10 px type', async () => {
    const { page } = chair;
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectShown(page, 0, 'alpha beta gamma.');
    await bracketWords(page, 'beta', '');
    await goToBracket(page, 1);
    await page.setViewportSize({ width: 1024, height: 768 });
    const cells = page.getByRole('list', { name: 'Positions' }).first().getByRole('listitem');
    await patiently(() => cells.count()).toBe(15);
    const faults = await cells.evaluateAll((all) =>
      all
        .filter(
          (one) =>
            Number.parseFloat(getComputedStyle(one).fontSize) < 10 || one.scrollWidth > one.clientWidth,
        )
        .map((one) => one.textContent),
    );
    expect(faults).toEqual([]);
    await takePictures(page, 'strip');
  });
});
