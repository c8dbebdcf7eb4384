// A delegation drafts in private: two of its people write one draft together, the Chair splits the paragraph under it, the
// draft says so, is attached again and tabled. A note goes to the Chair alone. No other page is sent a byte of any of it.
import { hashOfParagraph, plainWords } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { type ReadFrames, readFrames } from './read-frames.ts';
import { cardOf, goToParagraph, shownText, takePosition } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, patiently, selectWords } from './text-hands.ts';

const FIRST = 'The Working Group takes note of the report. ';
const SECOND = 'It calls upon all parties to conclude action plans without delay.';
const DRAFT = 'urges every party to the conflict to conclude';
const NOTE = 'Islamabad could live with “acknowledges”, if it comes late.';
const RED_LINE = 'Never “demands”.';

let table: Table;
let chair: SeatPage;
let ahmed: SeatPage;
let sana: SeatPage;
let france: SeatPage;
const frames = new Map<SeatPage, ReadFrames>();

beforeAll(async () => {
  table = await openTable([FIRST + SECOND, 'The members exchanged views.']);
  chair = await table.open('chair');
  ahmed = await table.open('PAK');
  sana = await table.open('PAK');
  france = await table.open('FRA');
  for (const seat of [chair, ahmed, sana, france]) {
    frames.set(seat, readFrames(seat.page));
    await seat.page.reload();
    await seat.page.locator('.paragraph').first().waitFor();
  }
});
afterAll(() => table.close());

const section = (page: Page) => page.getByRole('region', { name: 'Private' });
const draftField = (page: Page) => section(page).getByLabel('Draft', { exact: true });
const framesOf = (seat: SeatPage): ReadFrames => {
  const read = frames.get(seat);
  if (read === undefined) throw new Error('nobody reads these frames');
  return read;
};

async function splitBefore(words: string): Promise<void> {
  const [paragraph] = (await table.office.state(table.negotiation)).paragraphs;
  const leaf = paragraph?.segments[0];
  if (paragraph === undefined || leaf?.kind !== 'leaf') throw new Error('the first paragraph is one leaf');
  await table.office.command(table.negotiation, {
    kind: 'split-paragraph',
    at: { leaf: leaf.id, offset: plainWords(paragraph.segments).indexOf(words) },
    paragraph: paragraph.id,
    expected: hashOfParagraph(paragraph),
  });
}

describe('a private draft', () => {
  it('is begun on selected words, and says who reads it', async () => {
    await selectWords(ahmed.page, 'calls upon all parties to conclude');
    await ahmed.page.getByRole('button', { name: 'Draft in private' }).press('Enter');
    await section(ahmed.page).getByText('Only Pakistan’s people read this.').waitFor();
    await patiently(() => draftField(ahmed.page).inputValue()).toBe('calls upon all parties to conclude');
    await expectAccessible(ahmed.page);
  });

  it('is written by two people of the delegation at once, each seeing the other', async () => {
    await goToParagraph(sana.page, 1);
    await patiently(() => draftField(sana.page).inputValue()).toBe('calls upon all parties to conclude');
    const [one, two] = [draftField(ahmed.page), draftField(sana.page)];
    await one.press('Control+Home');
    await two.press('Control+End');
    await section(ahmed.page).getByText('PAK 3 is writing here').waitFor();
    await section(sana.page).getByText('PAK 2 is writing here').waitFor();
    await Promise.all([
      one.pressSequentially('solemnly ', { delay: 15 }),
      two.pressSequentially(' and to honour', { delay: 15 }),
    ]);
    const both = 'solemnly calls upon all parties to conclude and to honour';
    for (const field of [one, two]) await patiently(() => field.inputValue()).toBe(both);
    // Each caret stayed at its own words.
    await one.pressSequentially('again ');
    await two.pressSequentially(' them');
    for (const field of [one, two])
      await patiently(() => field.inputValue()).toBe(
        'solemnly again calls upon all parties to conclude and to honour them',
      );
    await one.press('Control+z');
    await two.fill(DRAFT);
    for (const field of [one, two]) await patiently(() => field.inputValue()).toBe(DRAFT);
  });

  it('says that its paragraph was split, and where its words now stand', async () => {
    await splitBefore(SECOND);
    await expectShown(sana.page, 1, SECOND);
    await goToParagraph(sana.page, 1);
    await patiently(() => draftField(sana.page).count()).toBe(0);
    await goToParagraph(sana.page, 2);
    const fate = section(sana.page).getByText('The paragraph was split; these words now stand in 2.');
    await fate.waitFor();
    await takePictures(sana.page, 'private-draft');
    await expectAccessible(sana.page);
    await section(sana.page).getByRole('button', { name: 'Attach here' }).press('Enter');
    await fate.waitFor({ state: 'detached' });
  });

  it('has a note beside it, and is kept when the page is loaded again', async () => {
    await section(sana.page).getByRole('button', { name: 'Note' }).press('Enter');
    await sana.page.keyboard.type('Ask the capital on Monday.');
    await goToParagraph(ahmed.page, 2);
    await patiently(() => section(ahmed.page).getByLabel('Note').inputValue()).toBe(
      'Ask the capital on Monday.',
    );
    await sana.page.reload();
    await goToParagraph(sana.page, 2);
    await patiently(() => draftField(sana.page).inputValue()).toBe(DRAFT);
  });

  it('is tabled as an ordinary proposal, and shows where it went', async () => {
    for (const seat of [chair, france]) expect(framesOf(seat).hold(DRAFT)).toBe(false);
    await section(ahmed.page).getByRole('button', { name: 'Table it' }).press('Enter');
    const words = `It [calls upon all parties to conclude / ${DRAFT}] action plans without delay.`;
    for (const { page } of [chair, ahmed, sana, france]) await expectShown(page, 1, words);
    await section(ahmed.page).getByText('Tabled: it is on the table in 2.1.').waitFor();
    await section(sana.page).getByText('Tabled: it is on the table in 2.1.').waitFor();
    expect(framesOf(france).hold(DRAFT)).toBe(true);
  });
});

describe('a private draft of a whole paragraph', () => {
  it('is tabled as a new paragraph behind the one it hangs on', async () => {
    await goToParagraph(sana.page, 3);
    await section(sana.page).getByRole('button', { name: 'Draft a paragraph' }).press('Enter');
    await sana.page.keyboard.type('They thanked the country task force.');
    await section(sana.page).getByText('A paragraph behind Paragraph 3').waitFor();
    expect(framesOf(france).hold('country task force')).toBe(false);
    await section(sana.page).getByRole('button', { name: 'Table it' }).press('Enter');
    await section(sana.page)
      .getByText(/^Tabled: it is on the table in /)
      .waitFor();
    await patiently(async () => (await shownText(france.page)).at(-1)).toContain(
      'They thanked the country task force.',
    );
    await goToParagraph(sana.page, 2);
  });
});

describe('what only some may read', () => {
  it('is a red line for our own people', async () => {
    await section(ahmed.page).getByRole('button', { name: 'Look at it' }).press('Enter');
    await section(ahmed.page).getByRole('button', { name: 'Red line' }).press('Enter');
    await ahmed.page.keyboard.type(RED_LINE);
    await section(sana.page).getByRole('button', { name: 'Look at it' }).press('Enter');
    await patiently(() => section(sana.page).getByLabel('Red line').inputValue()).toBe(RED_LINE);
  });

  it('is a note to the Chair on a position, on the Chair’s card of that wording', async () => {
    await takePosition(ahmed.page, 'calls upon all parties to conclude', 'Reserve');
    const card = cardOf(ahmed.page, 'calls upon all parties to conclude');
    await card.getByRole('button', { name: 'Note to the Chair only' }).press('Enter');
    await ahmed.page.keyboard.type(NOTE);
    await ahmed.page.keyboard.press('Enter');
    await card.getByRole('region', { name: 'Notes to the Chair only' }).getByText(NOTE).waitFor();

    await goToParagraph(chair.page, 2);
    await chair.page.getByRole('region', { name: 'Open brackets' }).getByRole('button').press('Enter');
    const onChair = cardOf(chair.page, 'calls upon all parties to conclude').getByRole('article');
    await onChair.getByText(NOTE).waitFor();
    await onChair.getByText('Pakistan reserves').waitFor();
    await onChair.getByRole('button', { name: 'Answer' }).press('Enter');
    await chair.page.keyboard.type('Understood; we shall wait.');
    await chair.page.keyboard.press('Control+Enter');
    await card.getByText('Understood; we shall wait.').waitFor();
    await takePictures(chair.page, 'note-to-chair');
    await takePictures(ahmed.page, 'private-bracket');
    await expectAccessible(chair.page);
    await expectAccessible(ahmed.page);
  });

  it('reached no other page, by any socket', async () => {
    // Whatever comes after it has come too.
    await goToParagraph(france.page, 2);
    await france.page
      .getByRole('region', { name: 'Talk' })
      .getByRole('button', { name: 'Comment' })
      .press('Enter');
    await france.page.keyboard.type('Heard by everybody.');
    await france.page.getByRole('button', { name: 'Say it' }).press('Enter');
    for (const seat of [chair, ahmed, sana, france])
      await patiently(() => framesOf(seat).hold('Heard by everybody.')).toBe(true);

    expect(framesOf(chair).hold(NOTE)).toBe(true);
    for (const secret of [NOTE, RED_LINE, 'Ask the capital', 'Understood; we shall wait.'])
      expect(framesOf(france).hold(secret), secret).toBe(false);
    for (const secret of [RED_LINE, 'Ask the capital'])
      expect(framesOf(chair).hold(secret), secret).toBe(false);
    expect(framesOf(france).sockets.filter((path) => path.includes('PAK'))).toEqual([]);
    expect(framesOf(chair).sockets.filter((path) => path.includes('own-PAK'))).toEqual([]);
    for (const secret of [NOTE, RED_LINE]) expect(table.server.log).not.toContain(secret);
    expect([chair, ahmed, sana, france].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
