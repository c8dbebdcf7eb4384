// A text longer than any screen: whoever goes to a paragraph by the outline sees that paragraph, and the room around the
// text stays where it is, the top bar included.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTable, type Table } from './harness.ts';
import { goToBracket, goToParagraph, paragraphAt } from './room-page.ts';
import { patiently } from './text-hands.ts';

const LENGTH = 60;
const BRACKETED = 58;

let table: Table;
beforeAll(async () => {
  const words = 'The Working Group notes what happened there, at some length, so that this takes two lines.';
  table = await openTable(Array.from({ length: LENGTH }, () => words));
  const leaf = (await table.office.state(table.negotiation)).paragraphs[BRACKETED - 1]?.segments[0]?.id ?? '';
  await table.office.command(table.negotiation, {
    kind: 'open-bracket',
    from: { leaf, offset: 18 },
    to: { leaf, offset: 23 },
    expected: 'notes',
    reason: '',
    wordings: [],
  });
});
afterAll(() => table.close());

it('goes to paragraphs without moving the room', async () => {
  const { page, troubles } = await table.open('FRA');
  const expectRoomInPlace = async () => {
    expect(await page.locator('.top-bar').boundingBox()).toMatchObject({ x: 0, y: 0 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  };
  await expectRoomInPlace();
  for (const place of [34, LENGTH, 20, 1]) {
    await goToParagraph(page, place);
    await patiently(() => isInSight(place)).toBe(true);
    await expectRoomInPlace();
  }
  await goToBracket(page, BRACKETED);
  await patiently(() => isInSight(BRACKETED)).toBe(true);
  await expectRoomInPlace();
  expect(troubles).toEqual([]);

  async function isInSight(place: number): Promise<boolean> {
    const box = await paragraphAt(page, place).boundingBox();
    const bar = await page.locator('.top-bar').boundingBox();
    return box !== null && bar !== null && box.y >= bar.y + bar.height && box.y + box.height <= 900;
  }
});
