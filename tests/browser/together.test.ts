// Two seats type in one wording at once: two people of one delegation, and two delegations that sponsor it together. Each
// sees the other's letters and caret while they type, and every letter of both is in the end there, on every screen and
// on the server.
import { plainWords } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import {
  clickBeside,
  expectSaveIndicator,
  expectShown,
  patiently,
  proposeOtherWords,
  shownIn,
} from './text-hands.ts';

let table: Table;
beforeAll(async () => {
  table = await openTable(['The Working Group takes note of the report.']);
});
afterAll(() => table.close());

/** As the record has them: a moment after typing pauses. */
async function serverWords(): Promise<string> {
  const [paragraph] = (await table.office.state(table.negotiation)).paragraphs;
  return plainWords(paragraph?.segments ?? []);
}

/** The harness calls people by their seat and the order in which they came: the third is “FRA 3”. */
async function expectCaretOf(name: string, on: SeatPage): Promise<void> {
  await on.page.locator('.their-caret .caret-flag', { hasText: `· ${name}` }).waitFor();
}

describe('two people in one wording', () => {
  let chair: SeatPage;
  let first: SeatPage;
  let second: SeatPage;
  let partner: SeatPage;
  beforeAll(async () => {
    [chair, first, second, partner] = [
      await table.open('chair'),
      await table.open('FRA'),
      await table.open('FRA'),
      await table.open('PAK'),
    ];
  });

  it('see each other’s letters and carets while both of one delegation type', async () => {
    await expectShown(first.page, 0, 'The Working Group takes note of the report.');
    await proposeOtherWords(first.page, 'takes note of');
    await first.page.keyboard.type('welcomes | appreciation');
    await expectShown(
      second.page,
      0,
      'The Working Group [takes note of / welcomes | appreciation] the report.',
    );
    await clickBeside(second.page, '| ', 'after');
    await clickBeside(first.page, ' |', 'before');
    await Promise.all([
      first.page.keyboard.type(' with great interest', { delay: 12 }),
      second.page.keyboard.type('expresses its sincere ', { delay: 12 }),
      expectCaretOf('FRA 2', second),
      expectCaretOf('FRA 3', first),
      expectCaretOf('FRA 2', chair),
      expectCaretOf('FRA 3', chair),
    ]);
    const words =
      'The Working Group [takes note of / welcomes with great interest | expresses its sincere appreciation] the report.';
    for (const { page } of [first, second, partner, chair]) await expectShown(page, 0, words);
    for (const { page } of [first, second]) await expectSaveIndicator(page, 'Recorded');
    await patiently(serverWords).toBe(words);
  });

  it('keep each one’s letters together when both type at the same place', async () => {
    await clickBeside(partner.page, 'welcomes', 'before');
    await partner.page
      .getByRole('region', { name: /^Wording: welcomes/ })
      .getByRole('button', { name: 'Co-sponsor' })
      .press('Enter');
    await partner.page.getByText('France and Pakistan').waitFor();
    for (const { page } of [first, partner]) await clickBeside(page, 'interest', 'after');
    const [mine, theirs] = [', and thanks all who helped', ' — as do all who were heard'];
    await Promise.all([
      first.page.keyboard.type(mine, { delay: 8 }),
      partner.page.keyboard.type(theirs, { delay: 8 }),
      expectCaretOf('FRA 2', partner),
      expectCaretOf('PAK 4', first),
    ]);
    for (const { page } of [first, partner]) await expectSaveIndicator(page, 'Recorded');
    await patiently(serverWords).toMatch(
      new RegExp(`interest(${mine}${theirs}|${theirs}${mine}) \\| expresses`),
    );
    const words = await serverWords();
    for (const { page } of [first, second, partner, chair]) await expectShown(page, 0, words);
  });

  it('leave a record that says who wrote what', async () => {
    const written = (await table.office.record(table.negotiation)).flatMap(({ act }) =>
      act.kind === 'leaf-edited'
        ? act.authors.map(({ seat, person, length }) => ({ seat, person, length }))
        : [],
    );
    const lengthBy = (who: SeatPage) =>
      written.filter(({ person }) => person === who.person).reduce((sum, { length }) => sum + length, 0);
    expect(lengthBy(second)).toBe('expresses its sincere '.length);
    expect(lengthBy(partner)).toBe(' — as do all who were heard'.length);
    expect(lengthBy(chair)).toBe(0);
  });

  it('look well while they do, and accessible', async () => {
    await takePictures(first.page, 'together');
    await expectAccessible(first.page);
    expect([chair, first, second, partner].flatMap(({ troubles }) => troubles)).toEqual([]);
    expect(await shownIn(chair.page, 0)).toBe(await serverWords());
  });
});
