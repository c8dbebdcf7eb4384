// The room as a seat uses it: its text read, words selected in it, a bracket discussed, positions taken. It waits for
// what it looks for, and goes by what the page says and shows, not by how it is built inside.
import type { Locator, Page } from 'playwright-core';
import { patiently } from './text-hands.ts';

/** The paragraph at a place in the text, the first being 1. */
export function paragraphAt(page: Page, place: number): Locator {
  return page.locator('.paragraph').nth(place - 1);
}

/** The words of each paragraph as the text shows them, with bracket signs, slashes and codes. */
export function shownText(page: Page): Promise<string[]> {
  return page.locator('.paragraph .words').allTextContents();
}

/** The words of a wording in the text, found by the code behind it: `FRA`, `base`. */
export function wordsBehind(page: Page, code: string): Promise<string | null> {
  const sponsors = page.locator('.sponsors', { hasText: new RegExp(`^${code}$`) });
  return page.locator('.wording', { has: sponsors }).locator('.wording-words').first().textContent();
}

/** Goes to a paragraph by the outline, with the keyboard. */
export async function goToParagraph(page: Page, place: number): Promise<void> {
  await page
    .locator('.outline-row')
    .nth(place - 1)
    .press('Enter');
}

/** Goes to the only bracket of a paragraph by the outline and the panel, with the keyboard. */
export async function goToBracket(page: Page, place: number): Promise<void> {
  await goToParagraph(page, place);
  await page.getByRole('region', { name: 'Open brackets' }).getByRole('button').press('Enter');
}

/** Proposes a wording of one's own in the only bracket of a paragraph; the caret is then where it is typed. */
export async function proposeInBracket(page: Page, place: number): Promise<void> {
  await goToBracket(page, place);
  await page.getByRole('button', { name: 'Propose a wording' }).press('Enter');
  await page.locator('.wording .leaf.editing .ProseMirror:focus').waitFor();
}

/** The card of a wording in the panel. */
export function cardOf(page: Page, words: string): Locator {
  return page.getByRole('region', { name: `Wording: ${words}`, exact: true });
}

/** Takes a position on a wording of the bracket under discussion, with the keyboard, and waits until it stands. */
export async function takePosition(page: Page, words: string, stance: string): Promise<void> {
  const choice = cardOf(page, words).getByRole('radio', { name: stance });
  await choice.press('Space');
  await patiently(() => choice.isChecked()).toBe(true);
}

/** Where the delegations stand on a wording, as the card tells a screen reader: `Pakistan objects`. */
export function positionsOn(page: Page, words: string): Promise<string[]> {
  return cardOf(page, words)
    .getByRole('list', { name: 'Positions' })
    .locator('.visually-hidden')
    .allTextContents();
}

/** What the save indicator says. */
export function savedWords(page: Page): Promise<string | null> {
  return page.locator('.save-indicator').textContent();
}

/** Chooses an entry of the menu at the end of the top bar, with the keyboard. */
export async function chooseInMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

/** Goes to a view: Text, Agreed, Positions or Record. */
export async function goToView(page: Page, view: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view });
  await link.press('Enter');
  await patiently(() => link.getAttribute('aria-current')).toBe('page');
}
