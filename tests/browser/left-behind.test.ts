// A proposal that a settlement left behind is confirmed on the words that took its place: by the Chair on the desk, and by its
// sponsor from the list of what stands in the way. Everything is invented.
import { bracketsIn, type Command, hashOfParagraph, hashOfSegments, plainWords } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { goToView } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown } from './text-hands.ts';

const STANDS = 'Confirmed, it stands again, on “welcomed”.';
const BRACKETED = 'They [welcomed / acknowledged with appreciation] the report.';

let table: Table;
let chair: SeatPage;
let pakistan: SeatPage;
beforeAll(async () => {
  table = await openTable(['They took note of the report.', 'They recalled the law.']);
  const leaf = (await first()).segments[0]?.id ?? '';
  const [from, to] = [
    { leaf, offset: 5 },
    { leaf, offset: 17 },
  ];
  const wordings = [[{ text: 'welcomed' }]];
  const opening = { from, to, expected: 'took note of', reason: '', wordings };
  await office({ kind: 'open-bracket', ...opening });
  const sponsor = await signInByLink((await table.office.seat(table.negotiation, 'Delegate', 'PAK')).url);
  const { bracket, expected } = await wordingOf('took note of');
  const text = [{ text: 'acknowledged with appreciation' }];
  await sponsor.command(table.negotiation, { kind: 'propose-wording', bracket, expected, text });
  await settleOn('welcomed');
  chair = await table.open('chair');
  pakistan = await table.open('PAK');
}, 120_000);
afterAll(() => table.close());

const office = (command: Command) => table.office.command(table.negotiation, command);
const leftBehind = (page: Page) => page.getByRole('region', { name: 'Left behind', exact: true });
const confirm = (page: Page) => leftBehind(page).getByRole('button', { name: 'Confirm' });

async function first() {
  const [paragraph] = (await table.office.state(table.negotiation)).paragraphs;
  if (paragraph === undefined) throw new Error('There is a first paragraph.');
  return paragraph;
}

async function wordingOf(words: string) {
  for (const { id: bracket, wordings } of bracketsIn((await first()).segments))
    for (const { id: wording, segments, sponsors } of wordings)
      if (plainWords(segments) === words)
        return { bracket, wording, expected: hashOfSegments(segments), sponsors };
  throw new Error(`There is no wording “${words}”.`);
}

async function settleOn(words: string): Promise<void> {
  const { sponsors: _, ...on } = await wordingOf(words);
  await office({ kind: 'settle', ...on });
}

it('is confirmed by the Chair, and stands under its sponsor’s name', async () => {
  const { page } = chair;
  await goToView(page, 'Desk');
  await leftBehind(page).getByText(STANDS).waitFor();
  await expectAccessible(page);
  await takePictures(page, 'left-behind');
  await confirm(page).press('Enter');
  await leftBehind(page).waitFor({ state: 'detached' });
  await expectShown(pakistan.page, 0, BRACKETED);
  expect((await wordingOf('acknowledged with appreciation')).sponsors).toEqual(['PAK']);
});

it('cannot be confirmed while those words are closed, and says so', async () => {
  const { page } = chair;
  await settleOn('welcomed');
  const { id: paragraph, ...closed } = await first();
  const on = { paragraph, expected: hashOfParagraph(closed) };
  await office({ kind: 'agree-ad-ref', ...on });
  await leftBehind(page).getByText('This paragraph is agreed ad ref and closed to changes').waitFor();
  expect(await confirm(page).getAttribute('aria-disabled')).toBe('true');
  await expectAccessible(page);
  await takePictures(page, 'left-behind-closed');
  await office({ kind: 'reopen', reason: 'a proposal was left behind', ...on });
  await leftBehind(page).getByText(STANDS).waitFor();
});

it('is confirmed by its sponsor', async () => {
  const { page } = pakistan;
  await page.getByRole('link', { name: '1 proposal of yours was left behind' }).press('Enter');
  await confirm(page).press('Enter');
  await leftBehind(page).waitFor({ state: 'detached' });
  await goToView(page, 'Text');
  await expectShown(page, 0, BRACKETED);
  expect([chair, pakistan].flatMap(({ troubles }) => troubles)).toEqual([]);
});
