// What a person sees and hears beside the words: on paper, in forced colours, at 400 % and on a phone, from a screen reader, and when
// a part of the app cannot be loaded.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { onPaper } from './paper.ts';
import { goToBracket, goToView, takePosition } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import {
  bracketWords,
  clickBeside,
  expectSaveIndicator,
  expectShown,
  patiently,
  proposeOtherWords,
} from './text-hands.ts';

const MANY = 40;
const LONG = `https://example.org/${'aVeryLongPathWithoutABreak'.repeat(8)}`;
const lines = Array.from({ length: MANY }, (_, at) =>
  `Line-${at + 1} urges all parties to release every child in their ranks without delay. `.repeat(2).trim(),
);

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable([
    { kind: 'heading', level: 1, text: [{ text: 'Conclusions' }] },
    'alpha beta gamma.',
    { kind: 'item', level: 1, text: [{ text: 'an item of it' }] },
    ...lines,
  ]);
  [chair, france] = [await table.open('chair'), await table.open('FRA')];
});
afterAll(() => table.close());

/** Everything that live regions say from now on, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const known = new Map<Element, string>();
    const look = () => {
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        const words = region.textContent ?? '';
        if (known.has(region) && known.get(region) !== words && words !== '') said.push(words);
        known.set(region, words);
      }
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate<string[]>('window.said.splice(0)');
}

describe('a screen reader', () => {
  it('finds headings, paragraphs, items and brackets by name', async () => {
    const { page } = france;
    await expectShown(page, 1, 'alpha beta gamma.');
    await proposeOtherWords(page, 'beta');
    await page.keyboard.type('omega');
    await expectShown(chair.page, 1, 'alpha [beta / omega] gamma.');
    const text = page.getByRole('document', { name: 'The text' });
    await text.getByRole('heading', { name: 'Conclusions', level: 2 }).waitFor();
    expect(await text.getByRole('list', { name: 'Paragraphs' }).getByRole('listitem').count()).toBe(MANY + 3);
    const levels = await text
      .getByRole('listitem')
      .evaluateAll((items) => items.slice(0, 4).map((item) => item.ariaLevel));
    expect(levels).toEqual(['1', '1', '2', '1']);
    await text
      .getByRole('group', { name: 'bracket 1.1, two wordings, base and France', exact: true })
      .waitFor();
    await expectAccessible(page);
  });

  it('hears what others do to the paragraph it is in, once, and nothing at each letter of its own', async () => {
    const heard = await listen(chair.page);
    await clickBeside(chair.page, 'gamma', 'after', 1);
    for (const letter of ' the quick brown fox jumps') await chair.page.keyboard.type(letter, { delay: 40 });
    await expectSaveIndicator(chair.page, 'Recorded');
    expect((await heard()).length).toBeLessThanOrEqual(2);
    await goToBracket(france.page, 2);
    await takePosition(france.page, 'beta', 'Object');
    await patiently(async () => (await heard()).filter((words) => /France.*object/i.test(words)).length).toBe(
      1,
    );
    const pakistan = await table.open('PAK');
    await expectShown(pakistan.page, 3, lines[0] ?? '');
    const told = await listen(pakistan.page);
    await bracketWords(france.page, 'Line-1 urges', '');
    await patiently(async () => (await told()).join(' ')).toMatch(/Bracket 2\.1 waits for your position/);
  });

  it('skips the bars, and has the outline as one stop', async () => {
    const { page } = france;
    await page.evaluate(() => document.body.focus());
    await page.getByRole('button', { name: 'Skip to the main part' }).press('Enter');
    await patiently(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'The text',
    );
    const stops = page.locator('.outline-row[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    await page.keyboard.press('End');
    await patiently(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Line-40/);
    await page.keyboard.press('Home');
    await patiently(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Conclusions/);
    expect(await stops.count()).toBe(1);
  });
});

describe('on paper', () => {
  it('every view is whole, without the app and with nothing private', async () => {
    const { page } = france;
    const notes = page.getByRole('region', { name: /Only France/ });
    await notes
      .first()
      .waitFor({ timeout: 2_000 })
      .catch(() => undefined);
    const text = await onPaper(page);
    if (text === null) return console.log('skipped: this machine has no pdftotext');
    for (const words of ['Line-1 ', 'Line-40', 'Draft, not an official document'])
      expect(text.words).toContain(words);
    expect(text.pages).toBeGreaterThan(2);
    for (const view of ['Agreed', 'Positions', 'In the way', 'Record']) {
      await goToView(page, view);
      const paper = await onPaper(page);
      expect(paper?.words).toContain(`Conclusions on Maravia · ${view}`);
      for (const never of ['Only France', 'Recorded', 'Skip to']) expect(paper?.words).not.toContain(never);
    }
    await goToView(page, 'Text');
    const { page: reading } = await table.open('observer');
    await reading.getByText('Line-40').first().waitFor();
    expect((await onPaper(reading))?.words).toContain('Line-40');
  });
});

describe('in forced colours', () => {
  it('what is chosen and where one is can be seen', async () => {
    const { page } = france;
    await goToBracket(page, 2);
    await page.emulateMedia({ forcedColors: 'active' });
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor);
    const card = '[aria-label="Wording: beta"] .stance-option';
    expect(await ground(`${card}[data-selected]`)).not.toBe(await ground(`${card}:not([data-selected])`));
    expect(await ground('.views a[aria-current="page"]')).not.toBe(
      await ground('.views a:not([aria-current])'),
    );
    expect(await ground('.outline-row[aria-current="true"]')).not.toBe(
      await ground('.outline-row:not([aria-current])'),
    );
    const outline = await page
      .locator('.bracket[data-discussed]')
      .first()
      .evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(outline).toBe('solid');
    await takePictures(page, 'forced-colours');
    await page.emulateMedia({ forcedColors: null });
  });
});

describe('at any size', () => {
  it('long words wrap, nothing is wider than the page, and the text keeps half of the height', async () => {
    const { page } = france;
    await bracketWords(page, 'Line-2 urges', LONG);
    await patiently(() =>
      page.locator('.side-scroll').evaluate((one) => one.scrollWidth - one.clientWidth),
    ).toBe(0);
    for (const [width, height] of [
      [320, 480],
      [320, 256],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const more = await page.getByRole('button', { name: 'More' }).boundingBox();
      expect((more?.x ?? 0) + (more?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 320, height: 256 });
    await page.locator('.paragraph').nth(6).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 600);
    const bar = () => page.locator('.top-bar').evaluate((one) => one.getBoundingClientRect().bottom);
    await patiently(bar).toBeLessThanOrEqual(0);
    const side = await page.locator('.side').evaluate((one) => one.getBoundingClientRect().top);
    expect(side).toBeGreaterThanOrEqual(128);
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('button', { name: 'More' }).waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('a view is found where it was left, and the record at its newest act', async () => {
    const { page } = france;
    const desk = page.locator('main.desk');
    await desk.evaluate((one) => {
      one.scrollTop = 700;
    });
    await goToView(page, 'Record');
    expect(await desk.evaluate((one) => one.scrollTop)).toBe(0);
    await goToView(page, 'Text');
    await patiently(() => desk.evaluate((one) => one.scrollTop)).toBe(700);
  });
});

describe('a new version on the server', () => {
  it('is told when the connection comes back, and loaded when its reader says so', async () => {
    const { page } = france;
    await page.route(`${table.server.address}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<script type="module" crossorigin src="/assets/index-newer.js"></script>',
      }),
    );
    await table.server.kill();
    await table.server.restart();
    await page.getByText('A new version of Adref is here.').waitFor({ timeout: 40_000 });
    await expectShown(page, 2, 'an item of it');
    await page.unroute(`${table.server.address}/`);
    await page.getByRole('button', { name: 'load it now' }).click();
    await page.getByText('A new version of Adref is here.').waitFor({ state: 'detached' });
    await expectShown(page, 2, 'an item of it');
  });
});
