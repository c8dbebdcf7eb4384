// The kit's gallery: every part in all its states passes axe in every scheme, has the expected accessibility tree, stays within its
// place, and mirrors from right to left. The forms' keys are the same in each of them.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedGallery, serveGallery } from '../../scripts/web/serve-gallery.ts';
import { launchChromium } from './chromium.ts';
import { expectAccessible } from './expect-accessible.ts';
import { takePictures } from './take-pictures.ts';
import { faultsIn, treeOutline } from './tree-outline.ts';

let gallery: ServedGallery;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  gallery = await serveGallery(join(import.meta.dirname, '../..'));
  browser = await launchChromium();
  page = await browser.newPage({
    viewport: { width: 1200, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await page.goto(gallery.url);
  await page.getByRole('heading', { name: 'Dialogs' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** What is wider than the page, or than its own place in it, by its words. */
function tooWide(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.gallery, .gallery-state')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.innerText.slice(0, 60)),
  );
}

describe('the gallery', () => {
  it('has the expected accessibility tree, without faults', async () => {
    const outline = await treeOutline(page);
    expect(faultsIn(outline)).toEqual([]);
    await expect(outline).toMatchFileSnapshot(join(import.meta.dirname, 'outlines/gallery.txt'));
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('is accessible in %s', async (_name, media) => {
    await page.emulateMedia(media);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });

  it('mirrors from right to left, and stays within its place there and on a phone', async () => {
    const hint = page.getByRole('group', { name: 'Ready' });
    const before = await hint.boundingBox();
    await page.getByRole('button', { name: 'Right to left' }).press('Enter');
    const after = await hint.boundingBox();
    expect(after?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    await expectAccessible(page);
    expect(await tooWide()).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await tooWide()).toEqual([]);
    await page.getByRole('button', { name: 'Right to left' }).press('Enter');
    expect(await tooWide()).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 900 });
  });

  it('is pictured, for people to look at', async () => {
    expect(await takePictures(page, 'gallery')).toHaveLength(6);
  });
});

describe('the forms', () => {
  const form = (name: string) => page.getByRole('form', { name });
  const around = (name: string) => page.getByRole('group', { name, exact: true });

  it('send with Enter and with Ctrl+Enter, and are left with Escape', async () => {
    const line = form('A form that is ready').getByLabel('A line');
    await line.press('Enter');
    await line.press('Control+Enter');
    await line.press('Escape');
    await around('Ready').getByText('sent 2, left 1').waitFor();
  });

  it('do not send while something is missing, and can be left', async () => {
    const line = form('A form that is incomplete').getByLabel('A line');
    await line.press('Enter');
    await line.press('Control+Enter');
    await form('A form that is incomplete').getByRole('button', { name: 'Send' }).press('Enter');
    await line.press('Escape');
    await around('Something is missing').getByText('sent 0, left 1').waitFor();
  });

  it('let the dialog around them close with Escape, and give the keyboard back', async () => {
    const opener = page.getByRole('button', { name: 'Open what asks' });
    await opener.press('Enter');
    await page.getByRole('dialog').getByLabel('Name').press('Enter');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
