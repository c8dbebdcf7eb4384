// The Chair's hand on the text: Enter splits a paragraph and Backspace joins it again, paragraphs are moved, given another
// shape, added and deleted, and an agreed one is reopened with a reason. A delegation watches, and may do none of it.
import { labelsOf, plainWords } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { goToParagraph, paragraphAt, shownText } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { clickBeside, patiently } from './text-hands.ts';

const REPORT = 'The Working Group takes note of the report.';
const WHOLE = 'It welcomes the visit, and it thanks the Government.';
const APPEAL = 'It calls for peace.';

let table: Table;
let chair: SeatPage;
let latvia: SeatPage;
beforeAll(async () => {
  table = await openTable([REPORT, WHOLE, APPEAL]);
  chair = await table.open('chair');
  latvia = await table.open('LVA');
});
afterAll(() => table.close());

/** The text as both pages show it and as the server holds it, each paragraph behind its label. */
async function expectText(expected: readonly string[]): Promise<void> {
  for (const { page } of [chair, latvia]) await patiently(() => labelledText(page)).toEqual(expected);
  const held = async () => {
    const { paragraphs } = await table.office.state(table.negotiation);
    const labels = labelsOf(paragraphs);
    return paragraphs.map(({ id, segments }) => `${labels.get(id) ?? ''} ${plainWords(segments)}`.trim());
  };
  await patiently(held).toEqual(expected.map((line) => line.replace(/^(\d+)\./, '$1')));
}

async function labelledText(page: SeatPage['page']): Promise<string[]> {
  const labels = await page.locator('.paragraph .number').allTextContents();
  return (await shownText(page)).map((words, index) => `${labels[index] ?? ''} ${words}`.trim());
}

async function press(action: string): Promise<void> {
  await chair.page
    .getByRole('region', { name: 'Place and shape' })
    .getByRole('button', { name: action })
    .press('Enter');
}

describe('the Chair’s editing', () => {
  it('splits a paragraph with Enter, types on in the new one, and keeps every key', async () => {
    const { page } = chair;
    await clickBeside(page, ', and it thanks', 'before');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Then: ');
    await expectText([
      `1. ${REPORT}`,
      '2. It welcomes the visit',
      '3. Then: , and it thanks the Government.',
      `4. ${APPEAL}`,
    ]);
  });

  it('joins it to the one before with Backspace at its start, and goes on where they meet', async () => {
    const { page } = chair;
    for (const _ of 'Then: ') await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(' of October');
    await expectText([
      `1. ${REPORT}`,
      '2. It welcomes the visit of October, and it thanks the Government.',
      `3. ${APPEAL}`,
    ]);
  });

  it('joins the next one with Delete at the end, with a space between, and splits it off again', async () => {
    const { page } = chair;
    await clickBeside(page, 'thanks the Government.', 'after');
    await page.keyboard.press('Delete');
    await expectText([
      `1. ${REPORT}`,
      `2. It welcomes the visit of October, and it thanks the Government. ${APPEAL}`,
    ]);
    // The space that came with joining.
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expectText([
      `1. ${REPORT}`,
      '2. It welcomes the visit of October, and it thanks the Government.',
      `3. ${APPEAL}`,
    ]);
    const kinds = (await table.office.record(table.negotiation)).map(({ act }) => act.kind);
    expect(kinds.filter((kind) => kind === 'paragraph-split')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'paragraph-merged')).toHaveLength(2);
  });

  it('moves a paragraph, gives it another shape, adds one and deletes one', async () => {
    const { page } = chair;
    const visit = 'It welcomes the visit of October, and it thanks the Government.';
    await goToParagraph(page, 3);
    await press('Move up');
    await expectText([`1. ${REPORT}`, `2. ${APPEAL}`, `3. ${visit}`]);
    await page.getByLabel('Shape', { exact: true }).selectOption({ label: 'Item (a)' });
    await expectText([`1. ${REPORT}`, `(a) ${APPEAL}`, `2. ${visit}`]);
    await expectAccessible(page);
    await takePictures(page, 'chair-shape');
    await press('Add one after it');
    await expectText([`1. ${REPORT}`, `(a) ${APPEAL}`, '(b)', `2. ${visit}`]);
    await goToParagraph(page, 2);
    await press('Move down');
    await expectText([`1. ${REPORT}`, '(a)', `(b) ${APPEAL}`, `2. ${visit}`]);
    await goToParagraph(page, 2);
    await press('Delete');
    await expectText([`1. ${REPORT}`, `(a) ${APPEAL}`, `2. ${visit}`]);
  });

  it('reopens an agreed paragraph, and says why; a delegation may do none of this', async () => {
    const { page } = chair;
    await goToParagraph(page, 1);
    await page.getByRole('button', { name: 'Agree ad ref' }).press('Enter');
    await page.getByRole('button', { name: 'Agree', exact: true }).press('Enter');
    await patiently(() => paragraphAt(latvia.page, 1).locator('.chip').textContent()).toBe('agreed');
    await clickBeside(page, 'the report.', 'before');
    await page.keyboard.type('too late ');
    await page.getByRole('status').getByText('This paragraph is closed.').waitFor();
    await page.getByRole('button', { name: 'Reopen…' }).press('Enter');
    await page.getByLabel('Why is it reopened?').fill('A date is missing.');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await patiently(() => paragraphAt(latvia.page, 1).locator('.chip').count()).toBe(0);
    await goToParagraph(latvia.page, 1);
    await latvia.page.getByRole('region', { name: 'History' }).getByText('A date is missing.').waitFor();
    expect(await latvia.page.getByRole('region', { name: 'Place and shape' }).count()).toBe(0);
    expect(await latvia.page.getByRole('region', { name: 'Close or reopen' }).count()).toBe(0);
    await takePictures(latvia.page, 'chair-reopened');
    await clickBeside(latvia.page, 'the report.', 'before');
    await latvia.page.keyboard.type('not mine ');
    await latvia.page.getByRole('status').getByText('These words are not yours to change.').waitFor();
    await clickBeside(page, 'the report.', 'before');
    await page.keyboard.type('all of ');
    await expectText([
      '1. The Working Group takes note of all of the report.',
      `(a) ${APPEAL}`,
      '2. It welcomes the visit of October, and it thanks the Government.',
    ]);
    const acts = await table.office.record(table.negotiation);
    expect(acts.filter(({ seat }) => seat === 'LVA')).toEqual([]);
    expect([chair, latvia].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
