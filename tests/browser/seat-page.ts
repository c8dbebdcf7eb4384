// One seat at the table: a person signed in by their link, in a browser context of their own, with the page they look at.
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page in a browser context of its own. */
export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors the page threw or printed, broken content policies included; a good journey ends with none. */
  readonly troubles: readonly string[];
}

/** A seat and its page. */
export interface SeatPage extends OpenPage {
  readonly seat: string;
  readonly person: string;
}

/** Opens a person's link as they would, signs in, and goes to the room of a negotiation. */
export async function openSeatPage(
  browser: Browser,
  link: { readonly url: string; readonly seat: string },
  negotiation: string,
): Promise<SeatPage> {
  const { seat, url } = link;
  const opened = await newPage(browser, seat);
  const { page } = opened;
  await page.goto(url);
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL(/\/as\/[^/]+\//);
  const address = new URL(page.url());
  const person = decodeURIComponent(address.pathname.split('/')[2] ?? '');
  const room = `/as/${person}/n/${negotiation}`;
  if (address.pathname !== room) await page.goto(new URL(room, url).href);
  await page.getByRole('main').waitFor();
  return { ...opened, seat, person };
}

/** An empty page on a desk's screen; `who` stands before each of its troubles. */
export async function newPage(browser: Browser, who: string): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`${who}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${who}: ${message.text()}`);
  });
  return { context, page, troubles };
}
