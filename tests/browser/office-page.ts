// What the Chair's office does before there is anything to negotiate: it signs in by its link, opens a negotiation on a
// pasted draft, and seats people, each of whom gets a link.
import type { Browser, Page } from 'playwright-core';
import { chooseInMenu } from './room-page.ts';
import { newPage, type OpenPage } from './seat-page.ts';
import { patiently } from './text-hands.ts';

/** The form for a new negotiation, as it is filled in. */
export interface NewNegotiation {
  readonly title: string;
  readonly situation: string;
  readonly symbol: string;
  readonly reportSymbol: string;
  readonly year: string;
  readonly draft: string;
}

/** Signs the Chair's office in and leaves it on the form for a new negotiation. */
export async function openOffice(browser: Browser, link: string): Promise<OpenPage> {
  const opened = await newPage(browser, 'chair');
  const { page } = opened;
  await page.goto(link);
  await page.getByRole('button', { name: /^Sign in/ }).press('Enter');
  await page.getByRole('link', { name: 'Open a negotiation' }).press('Enter');
  await page.getByRole('heading', { name: 'Open a negotiation' }).waitFor();
  return opened;
}

/** Fills in the form, pastes the draft, and opens it; the answer is the negotiation's id. */
export async function openNegotiation(page: Page, form: NewNegotiation): Promise<string> {
  await page.getByLabel('Title').fill(form.title);
  await page.getByLabel('Situation').fill(form.situation);
  await page.getByLabel('Symbol', { exact: true }).fill(form.symbol);
  await page.getByLabel('Symbol of the report').fill(form.reportSymbol);
  await page.getByLabel('Year of the roster').selectOption(form.year);
  await page.getByLabel('Zero draft').fill(form.draft);
  await page.getByRole('button', { name: 'Open it' }).press('Enter');
  await page.waitForURL(/\/n\/[^/]+$/);
  await page.getByRole('document', { name: 'The text' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Seats people in the dialog, one after the other; the answer is their links in the same order. */
export async function seatPeople(
  page: Page,
  people: readonly { readonly name: string; readonly seat: string }[],
): Promise<string[]> {
  await chooseInMenu(page, 'Seats and links…');
  const dialog = page.getByRole('dialog', { name: 'Seats and links' });
  const links: string[] = [];
  for (const { name, seat } of people) {
    await dialog.getByLabel('Seat', { exact: true }).selectOption(seat);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await page.keyboard.press('Enter');
    links.push(await dialog.getByLabel(`Link for ${name}`, { exact: true }).inputValue());
  }
  return links;
}

/** Closes the dialog that is open, and waits until the page is there again. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await patiently(() => page.getByRole('dialog').count()).toBe(0);
}
