// A page that began with an excerpt of a long negotiation shows the whole record when somebody asks for it, and what is typed
// while the earlier acts are on their way is there too.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTable, type Table } from './harness.ts';
import { goToView } from './room-page.ts';
import { RequestRefused } from './signed-in-person.ts';
import { clickBeside, expectShownLike, patiently } from './text-hands.ts';

/** More than the newest two hundred acts, which come with an excerpt. */
const NOTES = 260;
const TOO_MANY = 429;
const TYPED = ' من أجل الأطفال';

let table: Table;
beforeAll(async () => {
  table = await openTable(
    ['The Working Group takes note of the report.', 'It welcomes the visit.'],
    ['--limit', 'excerptFromActs=100'],
  );
  const { paragraphs } = await table.office.state(table.negotiation);
  for (let n = 0; n < NOTES; n++) {
    await note(paragraphs[n % 2]?.id ?? '', n === 3 ? 'Note 3, на рассмотрении' : `Note ${n}`);
  }
}, 300_000);
afterAll(() => table.close());

/** Comments, again while the server says that it is too much at once. */
async function note(paragraph: string, words: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const on = { paragraph, bracket: null, quote: null };
      await table.office
        .command(table.negotiation, { kind: 'comment', on, words, mentions: [] })
        .catch((error: unknown) => {
          if (error instanceof RequestRefused && error.status === TOO_MANY) throw error;
          throw new Error('The comment was refused.', { cause: error });
        });
    },
    { interval: 100, timeout: 60_000 },
  );
}

it('shows the whole record when asked, with what is typed meanwhile', async () => {
  const [france, chair] = [await table.open('FRA'), await table.open('chair')];
  const { page } = france;
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await asked()).filter((name) => /\/excerpt\/[0-9a-f]{64}$/.test(name))).toHaveLength(1);
  expect((await asked()).filter((name) => name.includes('/record?'))).toEqual([]);

  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
  await page.route('**/record?*', async (route) => {
    await mayGoOn;
    await route.continue();
  });
  await goToView(page, 'Record');
  await page.getByText('The earlier part of the record is on its way').waitFor();
  await clickBeside(chair.page, 'takes note of', 'after', 0);
  await chair.page.keyboard.type(TYPED);
  const acts = () => table.office.record(table.negotiation);
  await patiently(async () => (await acts()).some(({ act }) => act.kind === 'leaf-edited')).toBe(true);
  await page.getByLabel('Show typing').check();
  goOn();

  const earlier = page.getByRole('button', { name: 'Earlier' });
  const lines = page.locator('.record ol > li');
  await patiently(async () => {
    if (await earlier.isVisible()) await earlier.press('Enter');
    return lines.count();
  }).toBe((await acts()).length);
  const numbers = (await page.locator('.record .act-number').allTextContents()).map(Number);
  expect(numbers).toEqual((await acts()).map(({ n }) => n).reverse());
  await page.getByText('Note 3, на рассмотрении').waitFor();
  await page.getByText('Note 0', { exact: false }).first().waitFor();
  await goToView(page, 'Text');
  await expectShownLike(page, 0, /takes note of\s+من أجل الأطفال/);
  expect([...france.troubles, ...chair.troubles]).toEqual([]);
});
