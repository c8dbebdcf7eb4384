// The room without a pointer: everything is reached with Tab and read with the arrow keys, words are selected, bracketed,
// proposed and typed, a position is taken, a paragraph split and joined again. Focus is never lost and never trapped.
import { type Bracket, plainWords } from '@adref/negotiation';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, patiently } from './text-hands.ts';

const FIRST = 'The Working Group takes note of the report.';
const SECOND = 'It thanks its Chair.';
const MANY = 80;
/** Faster than any keyboard repeats: the start is reached well within the 200 ms in which the caret used to be put back. */
const REPEAT_MS = 8;

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable([FIRST, SECOND]);
  [chair, france] = [await table.open('chair'), await table.open('FRA')];
});
afterAll(() => table.close());

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let at = 0; at < times; at += 1) await page.keyboard.press(key);
}

/** What has the keyboard, as a screen reader would call it; null when nothing has. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) return null;
    return now.getAttribute('aria-label') ?? (now.textContent?.trim() || now.tagName);
  });
}

/** Presses Tab (or Shift+Tab) until an element has the keyboard. */
async function tabTo(page: Page, element: Locator, key = 'Tab'): Promise<void> {
  const passed: (string | null)[] = [];
  while (!(await element.evaluate((wanted) => wanted === document.activeElement))) {
    if (passed.length === MANY) throw new Error(`${key} never came there; it passed ${passed.join(' · ')}`);
    await page.keyboard.press(key);
    passed.push(await focused(page));
  }
}

/** The leaf the caret stands in, counted through the text, and its words before the caret. */
function caret(page: Page): Promise<{ leaf: number; before: string }> {
  return page.evaluate(() => {
    const selection = document.getSelection();
    const node = selection?.focusNode ?? null;
    const element = node instanceof Element ? node : node?.parentElement;
    const leaf = element?.closest<HTMLElement>('[data-leaf]');
    if (selection === null || node === null || leaf == null) return { leaf: -1, before: '' };
    const range = document.createRange();
    range.setStart(leaf, 0);
    range.setEnd(node, selection.focusOffset);
    return { leaf: [...document.querySelectorAll('[data-leaf]')].indexOf(leaf), before: range.toString() };
  });
}

async function bracket(): Promise<Bracket> {
  const { paragraphs } = await table.office.state(table.negotiation);
  const found = paragraphs[0]?.segments.find((segment) => segment.kind === 'bracket');
  if (found?.kind !== 'bracket') throw new Error('Paragraph 1 has a bracket.');
  return found;
}

describe('with the keyboard alone', () => {
  it('everything is reached, and left again', async () => {
    const { page } = france;
    await expectShown(page, 0, FIRST);
    const seen = new Set<string | null>();
    for (let at = 0; at < MANY; at += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      // Behind the last element the keyboard leaves the page for the browser, and comes back at the first.
      if (now === null && at > 0) break;
      seen.add(now);
    }
    for (const name of ['Adref: my negotiations', 'Text', 'Agreed', 'Record', 'More', 'The text'])
      expect(seen).toContain(name);
    expect(seen.size).toBeLessThan(MANY);
    const text = page.getByRole('document', { name: 'The text' });
    await tabTo(page, text);
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('The text');
    await tabTo(page, text, 'Shift+Tab');
  });

  it('the caret walks the text: lines, paragraphs, its beginning and end', async () => {
    const { page } = france;
    await press(page, 'Control+Home');
    await patiently(() => caret(page)).toEqual({ leaf: 0, before: '' });
    await press(page, 'ArrowRight', 3);
    expect(await caret(page)).toEqual({ leaf: 0, before: 'The' });
    await press(page, 'End');
    expect(await caret(page)).toEqual({ leaf: 0, before: FIRST });
    await press(page, 'ArrowRight');
    expect(await caret(page)).toEqual({ leaf: 1, before: '' });
    await press(page, 'Control+ArrowRight', 2);
    expect(await caret(page)).toEqual({ leaf: 1, before: 'It thanks' });
    await press(page, 'ArrowUp');
    expect((await caret(page)).leaf).toBe(0);
    await press(page, 'Home');
    expect(await caret(page)).toEqual({ leaf: 0, before: '' });
    await press(page, 'Control+End');
    expect(await caret(page)).toEqual({ leaf: 1, before: SECOND });
  });

  it('words that are not mine are explained, not lost', async () => {
    const { page } = france;
    await page.keyboard.press('x');
    await page.getByRole('status').getByText('These words are not yours to change.').waitFor();
    await expectShown(page, 1, SECOND);
  });

  it('words are selected, bracketed, and others typed beside them', async () => {
    const { page } = france;
    await press(page, 'Control+Home');
    await press(page, 'ArrowRight', 'The Working Group '.length);
    await press(page, 'Shift+Control+ArrowRight', 3);
    await page.getByLabel('Selected words').getByText('“takes note of”', { exact: true }).waitFor();
    await press(page, 'Control+Shift+P');
    await page.locator('.leaf.editing .ProseMirror:focus').waitFor();
    await page.keyboard.type('welcomex');
    await press(page, 'Backspace');
    await page.keyboard.type('s');
    await expectShown(chair.page, 0, 'The Working Group [takes note of / welcomes] the report.');
    await patiently(async () => plainWords((await bracket()).wordings[1]?.segments ?? [])).toBe('welcomes');
  });

  it('the caret walks through a bracket, letter by letter, and back', async () => {
    const { page } = france;
    await press(page, 'Control+Home');
    await patiently(() => caret(page)).toEqual({ leaf: 0, before: '' });
    const leaves = await page.locator('[data-leaf]').allTextContents();
    const places = leaves.flatMap((words, leaf) => prefixes(words).map((before) => ({ leaf, before })));
    // One key, one place on: the next key is pressed when the caret is there, as somebody who looks would.
    for (const place of places.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await patiently(() => caret(page)).toEqual(place);
    }
    for (const place of places.toReversed().slice(1)) {
      await page.keyboard.press('ArrowLeft');
      await patiently(() => caret(page)).toEqual(place);
    }
  });

  it('the caret goes to the start of a wording as fast as an arrow key repeats', async () => {
    const { page } = france;
    const behind = 'takes note of'.length + 1 + 'welcomes'.length + 1;
    for (let round = 0; round < 5; round += 1) {
      await press(page, 'Control+Home');
      await press(page, 'ArrowRight', 'The Working Group '.length);
      for (let at = 0; at < behind; at += 1) await page.keyboard.press('ArrowRight');
      await patiently(() => caret(page)).toEqual({ leaf: 2, before: 'welcomes' });
      await page.keyboard.press('ArrowRight');
      await patiently(() => caret(page)).toEqual({ leaf: 3, before: '' });
      // A key that is held first comes once, then fast.
      await page.keyboard.press('ArrowLeft', { delay: 40 });
      for (let at = 0; at < 'welcomes'.length; at += 1)
        await page.keyboard.press('ArrowLeft', { delay: REPEAT_MS });
      await patiently(() => caret(page)).toEqual({ leaf: 2, before: '' });
      // And stays: what would put it back comes with the browser's news of the selection, before the frame after next.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await caret(page)).toEqual({ leaf: 2, before: '' });
    }
  });

  it('a selection may go over a bracket, and says what can be done with it', async () => {
    const { page } = france;
    await press(page, 'Control+Home');
    await press(page, 'Shift+End');
    await page.getByLabel('Selected words').waitFor();
    expect(await page.evaluate(() => document.getSelection()?.toString().startsWith('The Working'))).toBe(
      true,
    );
    await press(page, 'ArrowRight');
    await page.getByLabel('Selected words').waitFor({ state: 'detached' });
  });

  it('a position is taken', async () => {
    const { page } = france;
    await press(page, 'Control+Home');
    await press(page, 'ArrowRight', 'The Working Group '.length + 2);
    const card = page.getByRole('region', { name: 'Wording: welcomes', exact: true });
    const support = card.getByRole('radio', { name: 'Support' });
    // Whoever tabled it supports it; another position is taken from there.
    await support.and(page.locator(':checked')).waitFor({ state: 'attached' });
    await tabTo(page, support);
    await press(page, 'ArrowRight');
    await patiently(async () => (await bracket()).wordings[1]?.positions).toMatchObject([
      { seat: 'FRA', stance: 'can-accept' },
    ]);
    const accepts = card.getByRole('radio', { name: 'Can accept' });
    await accepts.and(page.locator(':checked')).waitFor({ state: 'attached' });
    expect(await accepts.evaluate((radio) => radio === document.activeElement)).toBe(true);
    await takePictures(page, 'keyboard');
    await expectAccessible(page);
  });

  it('the Chair splits a paragraph and joins it again', async () => {
    const { page } = chair;
    await tabTo(page, page.getByRole('document', { name: 'The text' }));
    await press(page, 'Control+End');
    await page.locator('.leaf.editing .ProseMirror:focus').waitFor();
    await press(page, 'ArrowLeft', 'Chair.'.length);
    await press(page, 'Enter');
    await expectShown(page, 2, 'Chair.');
    await page.keyboard.type('Vice-');
    await expectShown(france.page, 2, 'Vice-Chair.');
    await press(page, 'Home');
    await press(page, 'Backspace');
    await expectShown(france.page, 1, 'It thanks its Vice-Chair.');
    await patiently(async () => (await table.office.state(table.negotiation)).paragraphs.length).toBe(2);
    await patiently(() => page.evaluate(() => document.activeElement?.closest('[data-leaf]') !== null)).toBe(
      true,
    );
    await page.keyboard.type('own ');
    await expectShown(france.page, 1, 'It thanks its own Vice-Chair.');
    expect([...chair.troubles, ...france.troubles]).toEqual([]);
  });
});

function prefixes(words: string): readonly string[] {
  return Array.from({ length: words.length + 1 }, (_, length) => words.slice(0, length));
}
