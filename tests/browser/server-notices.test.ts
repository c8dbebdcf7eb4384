// What the server has to tell one person of itself stands above the text: said in words, seen by nobody else, and over nothing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { clickBeside, expectShownLike, patiently } from './text-hands.ts';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable(
    ['They met in Maravia.', 'They thanked the Chair.'],
    ['--limit', 'piecesOfPerson=10', '--limit', 'noticeMs=100'],
  );
  chair = await table.open('chair');
  france = await table.open('FRA');
});
afterAll(() => table.close());

it('warns whoever comes near a ceiling, before anything is refused', async () => {
  const { page } = chair;
  const notices = page.locator('.server-notices');
  await clickBeside(page, 'They met', 'before');
  for (let i = 0; i < 9; i++) {
    await page.keyboard.type('ж');
    await page.keyboard.press('ArrowRight');
  }
  await patiently(() => notices.textContent()).toMatch(/one person’s may come to 10.*piecesOfPerson/);
  await expectShownLike(france.page, 0, /ж.ж.ж/);
  expect(await france.page.locator('.server-notices').textContent()).toBe('');
  const [notice, text] = await Promise.all([
    notices.boundingBox(),
    page.locator('[data-paragraph]').first().boundingBox(),
  ]);
  expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
  await expectAccessible(page);
  await takePictures(page, 'server-notices');
});
