// The pages around the room: arriving without a link, with a wrong one, with a good one; the list of negotiations; and
// the text for a seat that reads no record, until the Chair lets it read more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { closeDialog } from './office-page.ts';
import { chooseInMenu } from './room-page.ts';
import { newPage, type OpenPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';

let table: Table;
let guest: OpenPage;
beforeAll(async () => {
  table = await openTable(['The Working Group takes note of the report.']);
  guest = await newPage(table.browser, 'guest');
});
afterAll(() => table.close());

describe('somebody who comes to the table', () => {
  it('without a link is told how to come in', async () => {
    await guest.page.goto(table.server.address);
    await guest.page.getByText('You come in by the link').waitFor();
    await expectAccessible(guest.page);
  });

  it('with a link of nobody’s is told so', async () => {
    // On a page of its own, because a browser prints an error for every refused request.
    const { page, context } = await newPage(table.browser, 'stranger');
    await page.goto(`${table.server.address}/sign-in#nobodys`);
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await context.close();
  });

  it('as an observer sees whose the link is, signs in, and reads the text', async () => {
    const { url } = await table.office.seat(table.negotiation, 'Ada Lind', 'observer');
    const { page } = guest;
    await page.goto(url);
    const signIn = page.getByRole('button', { name: 'Sign in as Ada Lind' });
    await signIn.waitFor();
    await expectAccessible(page);
    await takePictures(page, 'sign-in');
    await signIn.press('Enter');
    await page.getByText('takes note of the report').waitFor();
    expect(await page.getByRole('link', { name: 'Record' }).count()).toBe(0);
    await expectAccessible(page);
    await takePictures(page, 'reading');
    await page.getByRole('link', { name: 'adref' }).press('Enter');
    await page.getByRole('heading', { name: 'My negotiations' }).waitFor();
    await page.getByRole('link', { name: /Conclusions on Maravia/ }).waitFor();
    await expectAccessible(page);
    await takePictures(page, 'my-negotiations');
  });

  it('comes in on a further device by a code of their own, once', async () => {
    const { page } = guest;
    await page.getByText('Another device…').press('Enter');
    await page.getByRole('button', { name: 'Make a link' }).press('Enter');
    await page.getByRole('img', { name: 'Code to scan with the other device' }).waitFor();
    await expectAccessible(page);
    await takePictures(page, 'another-device');
    const url = (await page.locator('.device-url').textContent()) ?? '';
    const phone = await newPage(table.browser, 'phone');
    await phone.page.goto(url);
    await phone.page.getByRole('button', { name: 'Sign in as Ada Lind' }).press('Enter');
    await phone.page.getByRole('link', { name: /Conclusions on Maravia/ }).waitFor();
    await phone.context.close();
  });

  it('reads the record too once the Chair allows it in the dialog', async () => {
    const chair = await table.open('chair');
    await chooseInMenu(chair.page, 'Seats and links…');
    await chair.page.getByLabel('Observers read').selectOption({ label: 'the text, positions and record' });
    await expect
      .poll(async () => (await table.office.state(table.negotiation)).reading.observer)
      .toBe('record');
    await expectAccessible(chair.page);
    await closeDialog(chair.page);

    await guest.page.getByRole('link', { name: /Conclusions on Maravia/ }).press('Enter');
    await guest.page.getByRole('document', { name: 'The text' }).waitFor();
    await guest.page.getByRole('link', { name: 'Record' }).waitFor();
    await expectAccessible(guest.page);
    expect([...guest.troubles, ...chair.troubles]).toEqual([]);
  });

  it('by an address that names a view and nobody comes to that view of their own room', async () => {
    const { page } = await table.open('FRA');
    const views = page.getByRole('navigation', { name: 'Views' });
    const own = new URL(page.url()).pathname;
    for (const [ending, name] of [
      ['/record', 'Record'],
      ['/agreed', 'Agreed'],
      ['', 'Text'],
    ] as const) {
      await page.goto(`${table.server.address}/n/${table.negotiation}${ending}`);
      await expect.poll(() => views.getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
      expect(new URL(page.url()).pathname).toBe(`${own}${ending}`);
    }
  });
});
