// One seat at the table: a person signed in by their link, in a browser context of their own, with the page they look at.
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A seat and its page. */
export interface SeatPage {
  readonly seat: string;
  readonly person: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors the page threw or printed, broken content policies included; a good journey ends with none. */
  readonly troubles: readonly string[];
}

/** Opens a person's link as they would, signs in, and goes to the room of a negotiation. */
export async function openSeatPage(
  browser: Browser,
  link: { readonly url: string; readonly person: string; readonly seat: string },
  negotiation: string,
): Promise<SeatPage> {
  const { person, seat, url } = link;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`${seat}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${seat}: ${message.text()}`);
  });
  await page.goto(url);
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL((address) => address.pathname.startsWith(`/as/${person}`));
  const room = `/as/${person}/n/${negotiation}`;
  if (new URL(page.url()).pathname !== room) await page.goto(new URL(room, url).href);
  await page.getByRole('main').waitFor();
  return { seat, person, context, page, troubles };
}
