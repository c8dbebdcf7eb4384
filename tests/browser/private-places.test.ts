// Drafts whose place is gone: a bracket on their words is settled on others, their paragraph is deleted. Each stays, says what
// has become of its place, offers the nearest words, and is tabled there as any other.
import { type Command, hashOfParagraph, hashOfSegments, type NegotiationState } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, patiently, selectWords } from './text-hands.ts';

let table: Table;
let pakistan: SeatPage;
let france: SeatPage;

beforeAll(async () => {
  table = await openTable(['It asks all parties to act.', 'The members met.', 'They exchanged views.']);
  pakistan = await table.open('PAK');
  france = await table.open('FRA');
});
afterAll(() => table.close());

const section = (page: Page) => page.getByRole('region', { name: 'Private' });

async function draftOn(words: string, draft: string): Promise<void> {
  const { page } = pakistan;
  await selectWords(page, words);
  await page.getByRole('button', { name: 'Draft in private' }).press('Enter');
  const field = section(page).getByLabel('Draft', { exact: true });
  await patiently(() => field.inputValue()).toBe(words);
  await field.fill(draft);
}

async function command(make: (state: NegotiationState) => Command): Promise<void> {
  await table.office.command(table.negotiation, make(await table.office.state(table.negotiation)));
}

/** The Chair brackets words of the first paragraph and settles on others. */
async function settleOn(words: string, others: string): Promise<void> {
  await command(({ paragraphs: [paragraph] }) => {
    const leaf = paragraph?.segments[0];
    if (leaf?.kind !== 'leaf') throw new Error('the first paragraph is one leaf');
    const offset = leaf.text
      .map(({ text }) => text)
      .join('')
      .indexOf(words);
    return {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset },
      to: { leaf: leaf.id, offset: offset + words.length },
      expected: words,
      reason: '',
      wordings: [[{ text: others }]],
    };
  });
  await command(({ paragraphs: [paragraph] }) => {
    const bracket = paragraph?.segments[1];
    const chosen = bracket?.kind === 'bracket' ? bracket.wordings[1] : undefined;
    if (bracket === undefined || chosen === undefined) throw new Error('the first paragraph has a bracket');
    const expected = hashOfSegments(chosen.segments);
    return { kind: 'settle', bracket: bracket.id, wording: chosen.id, expected };
  });
}

describe('a private draft', () => {
  it('says that its words were settled otherwise, and offers those that stand there', async () => {
    const { page } = pakistan;
    await draftOn('all parties', 'every party');
    await settleOn('all parties', 'both sides');
    await section(page)
      .getByText(
        'The words were replaced when a bracket was settled; the nearest place for it now is “both sides” in Paragraph 1.',
      )
      .waitFor();
    expect(await section(page).getByLabel('Draft', { exact: true }).inputValue()).toBe('every party');
    const tableIt = section(page).getByRole('button', { name: 'Table it' });
    expect(await tableIt.getAttribute('aria-disabled')).toBe('true');
    await takePictures(page, 'private-settled-otherwise');
    await expectAccessible(page);
  });

  it('is tabled on them once it is attached', async () => {
    const { page } = pakistan;
    await section(page).getByRole('button', { name: 'Attach here' }).press('Enter');
    await section(page).getByText('Instead of “both sides” in Paragraph 1').waitFor();
    await section(page).getByRole('button', { name: 'Table it' }).press('Enter');
    for (const seat of [pakistan, france])
      await expectShown(seat.page, 0, 'It asks [both sides / every party] to act.');
    await section(page).getByText('Tabled: it is on the table in 1.1.').waitFor();
  });

  it('offers the words of the nearest paragraph when its own is deleted, and is tabled there', async () => {
    const { page } = pakistan;
    await draftOn('exchanged views', 'held a frank exchange of views');
    await command(({ paragraphs }) => {
      const paragraph = paragraphs[2];
      if (paragraph === undefined) throw new Error('there are three paragraphs');
      return { kind: 'delete-paragraph', paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
    });
    const gone = page.getByRole('region', { name: 'The paragraph has gone' });
    await gone.getByText('The paragraph was deleted; 2 is the nearest now.').waitFor();
    const go = gone.getByRole('button', { name: 'Go to 2' });
    expect(await go.evaluate((button) => button === document.activeElement)).toBe(true);
    await takePictures(page, 'paragraph-gone');
    await expectAccessible(page);
    await go.press('Enter');
    await section(page)
      .getByText(
        'The paragraph was deleted; the nearest place for it now is “The members met.” in Paragraph 2.',
      )
      .waitFor();
    await takePictures(page, 'private-paragraph-deleted');
    await section(page).getByRole('button', { name: 'Attach here' }).press('Enter');
    await section(page).getByRole('button', { name: 'Table it' }).press('Enter');
    for (const seat of [pakistan, france])
      await expectShown(seat.page, 1, '[The members met. / held a frank exchange of views]');
    expect([pakistan, france].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
