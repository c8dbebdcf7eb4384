// What delegations say in a meeting, taken down by the Chair's office: one confirms it from a phone, one says that it is not what it
// said, and what nobody confirms lapses when the meeting is closed. Everything is invented.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { cardOf, goToBracket, goToView, positionsOn } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, patiently, selectWords } from './text-hands.ts';

const WORDS = 'The Working Group takes note of the report.';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
let latvia: SeatPage;
beforeAll(async () => {
  table = await openTable([WORDS]);
  await table.office.command(table.negotiation, {
    kind: 'open-meeting',
    form: 'informal',
    number: '',
    room: '',
  });
  chair = await table.open('chair');
  france = await table.open('FRA');
  latvia = await table.open('LVA');
}, 120_000);
afterAll(() => table.close());

/** The Chair takes down what a delegation says on a wording. */
async function takeDownPosition(words: string, of: string, stance: string): Promise<void> {
  const card = cardOf(chair.page, words);
  await card.getByRole('button', { name: 'Take down a position…' }).press('Enter');
  const form = card.getByRole('form', { name: 'Position as heard' });
  await form.getByLabel('As heard from').selectOption({ label: of });
  await form.getByLabel('Position', { exact: true }).selectOption({ label: stance });
  await form.getByRole('button', { name: 'Take it down' }).press('Enter');
  await form.waitFor({ state: 'detached' });
}

const asked = (page: Page) => page.getByRole('group', { name: 'As heard from you' });
const shown = (page: Page) => page.locator('.paragraph .words').first().innerText();

describe('what is heard in a meeting', () => {
  it('is taken down for those who spoke, and everybody sees that it is not confirmed', async () => {
    await selectWords(chair.page, 'takes note of');
    await chair.page.getByRole('button', { name: 'Take down as heard…' }).press('Enter');
    const form = chair.page.getByRole('form', { name: 'As heard' });
    await form.getByLabel('Words as heard').fill('welcomes');
    await form.getByLabel('Add a delegation or a group').selectOption({ label: 'France' });
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'as-heard-form');
    await form.getByRole('button', { name: 'Take it down' }).press('Enter');
    await expectShown(latvia.page, 0, 'The Working Group [takes note of / welcomes] the report.');
    await patiently(() => shown(latvia.page)).toMatch(/as heard from \S+, not confirmed/);
    await goToBracket(chair.page, 1);
    await takeDownPosition('takes note of', 'France', 'Can accept');
    await takeDownPosition('takes note of', 'Latvia', 'Object');
    await takeDownPosition('welcomes', 'Latvia', 'Support');
    await cardOf(chair.page, 'takes note of').getByText('As heard, not confirmed: Latvia objects').waitFor();
    expect(await positionsOn(chair.page, 'takes note of')).toContain('Latvia silent');
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'as-heard-chair');
    await goToView(chair.page, 'Positions');
    await chair.page
      .getByText(/as heard, not confirmed:/)
      .first()
      .waitFor();
    await takePictures(chair.page, 'as-heard-matrix');
  });

  it('is the delegation’s own once it confirms it, from a phone', async () => {
    const { page } = france;
    await goToBracket(page, 1);
    await page.setViewportSize({ width: 390, height: 844 });
    const grip = page.getByRole('button', { name: 'Wordings and positions' });
    if ((await grip.getAttribute('aria-expanded')) !== 'true') await grip.click();
    await asked(page).first().waitFor();
    await expectAccessible(page);
    await takePictures(page, 'as-heard-from-you');
    await cardOf(page, 'welcomes').getByRole('button', { name: 'Confirm' }).press('Enter');
    await patiently(() => cardOf(page, 'welcomes').locator(asked(page)).count()).toBe(0);
    await cardOf(page, 'takes note of').getByRole('button', { name: 'Confirm' }).press('Enter');
    await patiently(() => positionsOn(page, 'takes note of')).toContain('France can accept');
    await patiently(() => shown(latvia.page)).not.toContain('not confirmed');
  });

  it('is taken away where the delegation says that it is not what it said', async () => {
    const { page } = latvia;
    await page.getByRole('button', { name: /As heard from you: 1 to confirm/ }).press('Enter');
    const card = cardOf(page, 'takes note of');
    await card.getByRole('button', { name: 'Not what we said…' }).press('Enter');
    await card.getByLabel('Why?').fill('We only asked a question.');
    await card.getByRole('button', { name: 'It is not what we said' }).press('Enter');
    await patiently(() => card.locator(asked(page)).count()).toBe(0);
    const acts = await table.office.record(table.negotiation);
    expect(JSON.stringify(acts)).toContain('We only asked a question.');
  });

  it('lapses when the meeting is closed and nobody has confirmed it', async () => {
    await cardOf(latvia.page, 'welcomes').getByText('As heard, not confirmed: Latvia supports').waitFor();
    await table.office.command(table.negotiation, { kind: 'close-meeting' });
    await patiently(() => cardOf(latvia.page, 'welcomes').getByText('As heard').count()).toBe(0);
    expect(await positionsOn(latvia.page, 'welcomes')).toContain('Latvia silent');
    await latvia.page.getByText('lapsed: nobody has confirmed it').first().waitFor();
  });
});
