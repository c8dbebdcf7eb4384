// The room on a phone, by touch: a delegate reads, chooses a bracket, takes a position with one thumb and proposes a short
// wording. Nothing scrolls sideways, nothing covers the words under discussion.
import { plainWords } from '@adref/negotiation';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import { expectSaveIndicator, expectShown, expectShownLike, patiently } from './text-hands.ts';

const PHONE = { width: 390, height: 844 };
/** WCAG 2.2 asks for 24 px; a thumb for more. */
const THUMB_PX = 32;

let table: Table;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];
beforeAll(async () => {
  const filler = 'The members of the Working Group exchanged views on the situation of children in Maravia. ';
  table = await openTable([filler.repeat(4), 'It takes note of the report.', filler.repeat(6)]);
  const denmark = await signInByLink((await table.office.seat(table.negotiation, 'Astrid', 'DNK')).url);
  const leaf = (await table.office.state(table.negotiation)).paragraphs[1]?.segments[0]?.id ?? '';
  await denmark.command(table.negotiation, {
    kind: 'open-bracket',
    from: { leaf, offset: 3 },
    to: { leaf, offset: 16 },
    expected: 'takes note of',
    reason: 'More is due.',
    wordings: [[{ text: 'welcomes' }]],
  });
  const { url } = await table.office.seat(table.negotiation, 'Camille', 'FRA');
  context = await table.browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') troubles.push(said.text());
  });
  await page.goto(url);
  await page.getByRole('button', { name: /^Sign in/ }).tap();
  await page.locator('.paragraph').first().waitFor();
});
afterAll(() => table.close());

async function expectNoSidewaysScroll(): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
}

/** Whether a finger put on the middle of an element would touch it: in sight, and under nothing. */
function isInReach(element: Locator): Promise<boolean> {
  return element.evaluate((wanted) => {
    const box = wanted.getClientRects()[0];
    if (box === undefined) return false;
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return hit !== null && (wanted.contains(hit) || hit.contains(wanted));
  });
}

describe('a delegate on a phone', () => {
  it('reads the whole text', async () => {
    await expectShown(page, 1, 'It [takes note of / welcomes] the report.');
    await expectNoSidewaysScroll();
    const last = page.locator('.paragraph').last();
    await last.scrollIntoViewIfNeeded();
    await patiently(() => isInReach(last)).toBe(true);
    await expectAccessible(page);
  });

  it('chooses a bracket, and takes a position with one thumb', async () => {
    const sign = page.locator('.bracket-sign').first();
    await sign.scrollIntoViewIfNeeded();
    await sign.tap();
    const grip = page.getByRole('button', { name: 'Wordings and positions' });
    await grip.tap();
    const card = page.getByRole('region', { name: 'Wording: welcomes', exact: true });
    const accept = card.getByText('Can accept', { exact: true });
    await accept.scrollIntoViewIfNeeded();
    const box = await accept.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(THUMB_PX);
    // The lower half of the screen is what a thumb reaches.
    expect(box?.y).toBeGreaterThan(PHONE.height / 2);
    await patiently(() => isInReach(sign)).toBe(true);
    await accept.tap();
    await patiently(async () => {
      const bracket = (await table.office.state(table.negotiation)).paragraphs[1]?.segments[1];
      return bracket?.kind === 'bracket' ? bracket.wordings[1]?.positions : [];
    }).toMatchObject([
      { seat: 'DNK', stance: 'support' },
      { seat: 'FRA', stance: 'can-accept' },
    ]);
    await card.getByRole('radio', { name: 'Can accept', checked: true }).waitFor();
    await expectNoSidewaysScroll();
    await takePictures(page, 'phone-position');
    await expectAccessible(page);
  });

  it('proposes a short wording, typed in sight', async () => {
    await page.getByRole('button', { name: 'Propose a wording' }).tap();
    await page.locator('.leaf.editing .ProseMirror:focus').waitFor();
    await page.keyboard.type('recalls');
    await expectShownLike(page, 1, /^It \[takes note of \/ welcomes \/ recalls\] the report\.$/);
    await patiently(() => isInReach(page.locator('.leaf.editing'))).toBe(true);
    await expectSaveIndicator(page, /Recorded/);
    await patiently(async () => {
      const { paragraphs } = await table.office.state(table.negotiation);
      return plainWords(paragraphs[1]?.segments ?? []);
    }).toBe('It [takes note of / welcomes / recalls] the report.');
    await takePictures(page, 'phone-wording');
    await expectNoSidewaysScroll();
    expect(troubles).toEqual([]);
  });
});
