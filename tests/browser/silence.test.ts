// The silence procedure in the browser: the Chair puts paragraphs under silence, a delegation asks for time and breaks it, a
// second silence is concluded by the server's clock, and a message after it is kept and marked late.
import { hashOfParagraphs } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from './downloaded-file.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { chooseInMenu, goToParagraph, paragraphAt } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const DRAFT = [
  'The members of the Working Group took note of the report of the Secretary-General.',
  'They called upon all parties to conclude action plans without delay.',
];

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable(DRAFT);
  chair = await table.open('chair');
  france = await table.open('FRA');
}, 120_000);
afterAll(() => table.close());

const banner = ({ page }: SeatPage) => page.getByRole('region', { name: 'Silence procedure' });
const chipOf = ({ page }: SeatPage, place: number) =>
  paragraphAt(page, place).locator('.margin').textContent();

describe('a silence', () => {
  it('is started by the Chair on a paragraph, in New York’s time, and everybody sees until when', async () => {
    const { page } = chair;
    await chooseInMenu(page, 'Put under silence…');
    const dialog = page.getByRole('dialog', { name: 'Put under silence' });
    await dialog.getByRole('radio', { name: 'Chosen paragraphs' }).press('Space');
    await dialog.getByRole('checkbox', { name: /^1 / }).press('Space');
    const day = dialog.getByLabel('Day');
    await day.fill('2027-03-14');
    await dialog.getByLabel('Hour').fill('02:30');
    await dialog.getByText('There is no such hour in New York that night').waitFor();
    expect(await dialog.getByRole('button', { name: 'Start the silence' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Hour').fill('17:00');
    await dialog.getByText('Sun 14 Mar, 21:00').first().waitFor();
    await expectAccessible(page);
    await takePictures(page, 'silence-dialog');
    await dialog.getByRole('button', { name: 'Start the silence' }).press('Enter');
    await banner(france).getByText('Sun 14 Mar, 17:00').waitFor();
    await patiently(() => chipOf(france, 1)).toBe('silence');
    await expectAccessible(france.page);
    await takePictures(france.page, 'silence-banner');
  });

  it('gives the Chair’s office the message to send, by New York’s time first, and nobody else', async () => {
    const { page } = chair;
    await banner(chair).getByText('Message to send').click();
    const words = banner(chair).getByRole('textbox', { name: /^Made from the record/ });
    expect(await words.inputValue()).toContain(
      'Deadline: Sunday, 14 March 2027, 5 p.m. New York time (21:00 UTC).\n\nText: paragraph 1 of the text, as it stood on ',
    );
    await banner(chair).getByRole('button', { name: 'Copy the message' }).press('Enter');
    await banner(chair)
      .getByRole('status')
      .filter({ hasText: /Copied|by hand/ })
      .waitFor();
    const file = await download(banner(chair).getByRole('link', { name: 'Save as text' }));
    expect(file.name).toMatch(/silence-\d{4}-\d\d-\d\d-\d{4}\.txt$/);
    expect(file.bytes.toString('utf8').replaceAll('\r\n', '\n')).toBe(await words.inputValue());
    await expectAccessible(page);
    await takePictures(page, 'silence-message');
    await banner(chair).getByText('Message to send').click();
    expect(await banner(france).getByText('Message to send').count()).toBe(0);
  });

  it('is broken by a delegation that asked for time before, and the paragraph is open again', async () => {
    await banner(france).getByRole('button', { name: 'Ask for more time…' }).press('Enter');
    await france.page.getByLabel('Why more time is needed').fill('our capital is closed');
    await france.page.keyboard.press('Enter');
    await banner(chair).getByText('France asks for more time: our capital is closed').waitFor();
    await banner(france).getByRole('button', { name: 'Break silence…' }).press('Enter');
    await france.page.getByLabel(/To the Chair only/).check();
    await france.page.getByLabel('Reason').fill('the report is not final');
    await expectAccessible(france.page);
    await takePictures(france.page, 'silence-break');
    await france.page.getByRole('button', { name: 'Break the silence' }).press('Enter');
    await patiently(() => banner(chair).count()).toBe(0);
    const ended = chair.page.getByRole('region', { name: 'How the silence ended' });
    await ended.getByText('France broke silence').waitFor();
    await takePictures(chair.page, 'silence-ended');
    await ended.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await patiently(() => ended.count()).toBe(0);
    await patiently(() => chipOf(chair, 1)).not.toContain('silence');
    // Why, the Chair reads in the talk with that delegation, and the record says only that the Chair was told.
    await goToParagraph(chair.page, 1);
    await chair.page.getByText('the report is not final').first().waitFor();
    expect(JSON.stringify((await table.office.state(table.negotiation)).silences)).not.toContain(
      'the report is not final',
    );
  });

  it('is extended by the Chair, then called off, and the paragraph is what it was', async () => {
    const { paragraphs, delegations } = await table.office.state(table.negotiation);
    const second = paragraphs.slice(1);
    await table.office.command(table.negotiation, {
      kind: 'start-silence',
      paragraphs: second.map(({ id }) => id),
      recipients: delegations.map(({ seat }) => seat).slice(0, 2),
      deadline: '2027-03-12T22:00:00.000Z',
      expected: hashOfParagraphs(second),
    });
    await banner(france).getByText('Fri 12 Mar, 17:00').waitFor();
    await chooseInMenu(chair.page, 'Freeze a revision…');
    const freezing = chair.page.getByRole('dialog', { name: 'Freeze the text as Rev.1?' });
    await freezing.getByText('a revision would number anew what was sent with it').waitFor();
    await freezing.getByLabel('Reason').fill('end of the reading');
    expect(await freezing.getByRole('button', { name: 'Freeze Rev.1' }).isDisabled()).toBe(true);
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'revision-under-silence');
    await chair.page.keyboard.press('Escape');
    expect(await banner(france).getByRole('button', { name: 'Extend…' }).count()).toBe(0);
    await banner(chair).getByRole('button', { name: 'Extend…' }).press('Enter');
    await chair.page.getByLabel('Day').fill('2027-03-15');
    await expectAccessible(chair.page);
    await takePictures(chair.page, 'silence-extend');
    await chair.page.getByRole('button', { name: 'Extend the silence' }).press('Enter');
    // New York has changed its clocks meanwhile; the hour that was typed is the hour that stands.
    await banner(france).getByText('Mon 15 Mar, 17:00').waitFor();
    await banner(chair).getByRole('button', { name: 'Call off…' }).press('Enter');
    await chair.page.getByLabel('Why it is called off').fill('the text goes back to the table');
    await chair.page.keyboard.press('Enter');
    await patiently(() => banner(france).count()).toBe(0);
    await patiently(() => chipOf(france, 2)).not.toContain('silence');
  });

  it('that nobody breaks is concluded by the server’s clock; what comes later is kept and marked late', async () => {
    const state = await table.office.state(table.negotiation);
    await table.office.command(table.negotiation, {
      kind: 'start-silence',
      paragraphs: null,
      recipients: state.delegations.map(({ seat }) => seat),
      deadline: new Date(Date.now() + 3_000).toISOString(),
      expected: hashOfParagraphs(state.paragraphs),
    });
    await banner(france).getByText('the whole text').waitFor();
    await patiently(() => chipOf(france, 2)).toBe('silence');
    await patiently(() => chipOf(france, 2)).toBe('agreed');
    await patiently(() => banner(france).count()).toBe(0);
    await goToParagraph(france.page, 2);
    await france.page
      .getByRole('region', { name: 'History' })
      .getByText('recorded that silence was not broken: what was under it is agreed')
      .waitFor();
    await chooseInMenu(france.page, 'Silence procedures…');
    const dialog = france.page.getByRole('dialog', { name: 'Silence procedures' });
    await dialog.getByRole('button', { name: 'Send a late message…' }).press('Enter');
    await dialog.getByLabel('Reason').fill('we came too late');
    await dialog.getByRole('button', { name: 'Send it, late' }).press('Enter');
    await dialog.getByText('Addressed to all 15 delegations.').first().waitFor();
    await dialog.getByText('Addressed to Bahrain and China.').waitFor();
    await dialog.getByText('France wrote after the deadline to break silence: we came too late').waitFor();
    await expectAccessible(france.page);
    await takePictures(france.page, 'silences');
    await france.page.keyboard.press('Escape');
    expect(await chipOf(france, 2)).toBe('agreed');
    expect([...chair.troubles, ...france.troubles]).toEqual([]);
  });
});
