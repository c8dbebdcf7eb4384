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

/** Goes to a bracket of a paragraph (its only one, or one by its place) by the outline and the panel, with the keyboard. */
export async function goToBracket(page: Page, place: number, bracket: number | null = null): Promise<void> {
  await goToParagraph(page, place);
  const rows = page.getByRole('region', { name: 'Open brackets' }).getByRole('button');
  await (bracket === null ? rows : rows.nth(bracket)).press('Enter');
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

/** Goes to a paragraph and opens the form for one of the proposals about it as a whole, with the keyboard. */
export async function startProposal(page: Page, place: number, choice: string): Promise<void> {
  await goToParagraph(page, place);
  await page.getByRole('region', { name: 'Propose' }).getByRole('button', { name: choice }).press('Enter');
}

/** Adds delegations or groups to those in whose name something is tabled, by what the list calls them. */
export async function tableAlsoFor(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add others…' }).press('Enter');
  const list = page.getByLabel('Add a delegation or a group');
  for (const name of names) await list.selectOption({ label: name });
}

/** The numbers in the gutter, in the order of the text. */
export function shownNumbers(page: Page): Promise<string[]> {
  return page.locator('.paragraph .number').allTextContents();
}

/** What stands beside the words of a paragraph, the first being 1. */
export function besideWords(page: Page, place: number): Promise<string[]> {
  return paragraphAt(page, place).locator('.beside').allTextContents();
}
