// A delegation goes offline and types on; meanwhile its bracket is settled. Whatever it typed comes back to it, or is where
// it belongs; the save indicator tells the truth all along; leaving the page while words are unsent is warned about, and a
// page that was closed offline brings its words along when it is opened again.
import { plainWords, type RecordedAct } from '@adref/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { type NetworkLine, openLine } from './network-line.ts';
import { chooseInMenu } from './room-page.ts';
import { openSeatPage, type SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import {
  bracketWords,
  clickBeside,
  expectSaveIndicator,
  expectShown,
  patiently,
  proposeOtherWords,
} from './text-hands.ts';

const WORDS = 'The Working Group takes note of the report.';
/** All of it is in the copy on this device: from then on the page may go. */
const KEPT = /^Offline, \d+ changes kept here$/;

let table: Table;
let line: NetworkLine;
let chair: SeatPage;
let france: SeatPage;
beforeEach(async () => {
  table = await openTable([WORDS]);
  line = await openLine(table.server.address);
  chair = await table.open('chair');
  france = await openOverLine('FRA', 'Camille');
  await expectShown(chair.page, 0, WORDS);
  await expectShown(france.page, 0, WORDS);
});
afterEach(async () => {
  await line.close();
  await table.close();
});

/** Seats somebody whose browser reaches the server over the line. */
async function openOverLine(seat: string, name: string): Promise<SeatPage> {
  const { url } = await table.office.seat(table.negotiation, name, seat);
  const { pathname, hash } = new URL(url);
  return openSeatPage(
    table.browser,
    { seat, url: new URL(`${pathname}${hash}`, line.address).href },
    table.negotiation,
  );
}

async function serverWords(): Promise<string> {
  const [paragraph] = (await table.office.state(table.negotiation)).paragraphs;
  return plainWords(paragraph?.segments ?? []);
}

async function offered(): Promise<readonly RecordedAct[]> {
  const record = await table.office.record(table.negotiation);
  return record.filter(({ act }) => act.kind === 'words-offered-back');
}

/** Errors of the network are what being offline is; anything else is a trouble. */
function troubles(...seats: readonly SeatPage[]): readonly string[] {
  const ofTheLine = ['net::ERR_', 'closed before receiving a handshake response'];
  return seats
    .flatMap((seat) => seat.troubles)
    .filter((words) => !ofTheLine.some((one) => words.includes(one)));
}

async function settleOn(words: string): Promise<void> {
  await clickBeside(chair.page, words, 'before');
  const card = chair.page.getByRole('region', { name: `Wording: ${words}`, exact: true });
  await card.getByRole('button', { name: 'Settle on this' }).press('Enter');
  await chair.page.locator('.bracket').waitFor({ state: 'detached' });
}

/** France proposes “welcomes” and is online; the Chair has a bridging wording beside it. */
async function contest(): Promise<void> {
  await proposeOtherWords(france.page, 'takes note of');
  await france.page.keyboard.type('welcomes');
  await expectSaveIndicator(france.page, 'Recorded');
  await expectShown(chair.page, 0, 'The Working Group [takes note of / welcomes] the report.');
}

describe('a delegation that types offline', () => {
  it('gets its words back when its bracket was settled on other words, and proposes them anew', async () => {
    await contest();
    line.cut();
    await expectSaveIndicator(france.page, 'Offline');
    await france.page.keyboard.type(' with appreciation');
    await expectSaveIndicator(france.page, KEPT);
    await expectShown(
      france.page,
      0,
      'The Working Group [takes note of / welcomes with appreciation] the report.',
    );
    await settleOn('takes note of');
    await expectShown(chair.page, 0, WORDS);

    line.mend();
    await expectShown(france.page, 0, WORDS);
    await expectSaveIndicator(france.page, 'Recorded');
    const cards = france.page.getByRole('region', { name: 'Words that came back' });
    await cards.getByText('“with appreciation”').waitFor();
    expect(await cards.getByText(/^Your words arrived after/).count()).toBe(1);
    await patiently(async () => (await offered()).map(({ act, person }) => ({ act, person }))).toMatchObject([
      { act: { words: ' with appreciation', why: 'no-longer-yours' }, person: france.person },
    ]);
    await takePictures(france.page, 'came-back');
    await expectAccessible(france.page);

    await bracketWords(france.page, 'takes note of', 'Once more.');
    await cards.getByRole('button', { name: 'Propose in 1.1' }).press('Enter');
    await expectShown(chair.page, 0, 'The Working Group [takes note of / with appreciation] the report.');
    await cards.waitFor({ state: 'detached' });
    expect(troubles(chair, france)).toEqual([]);
  });

  it('gets its words back when its own wording was settled on without them, and copies them', async () => {
    await contest();
    await france.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: line.address });
    line.cut();
    await expectSaveIndicator(france.page, 'Offline');
    await france.page.keyboard.type(' with appreciation');
    await settleOn('welcomes');
    await expectShown(chair.page, 0, 'The Working Group welcomes the report.');

    line.mend();
    await expectShown(france.page, 0, 'The Working Group welcomes the report.');
    const cards = france.page.getByRole('region', { name: 'Words that came back' });
    await cards.waitFor();
    await france.page.getByRole('link', { name: 'Positions', exact: true }).click();
    await france.page.getByText('Words of yours came back.').waitFor();
    await france.page.getByRole('link', { name: 'See them beside the text' }).click();
    await cards.getByRole('button', { name: 'Copy' }).press('Enter');
    await cards.getByText('Copied.').waitFor();
    expect(await france.page.evaluate(() => navigator.clipboard.readText())).toBe(' with appreciation');
    await cards.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await cards.waitFor({ state: 'detached' });
    await expectSaveIndicator(france.page, 'Recorded');
    expect(await serverWords()).toBe('The Working Group welcomes the report.');
    expect((await offered()).map(({ act }) => act)).toMatchObject([{ words: ' with appreciation' }]);

    await france.page.reload();
    await expectShown(france.page, 0, 'The Working Group welcomes the report.');
    await expectSaveIndicator(france.page, 'Recorded');
    expect(await cards.count()).toBe(0);
    expect(troubles(chair, france)).toEqual([]);
  });

  it('is shown its words when its seat was taken back meanwhile, as often as it tries to come in', async () => {
    await contest();
    line.cut();
    await expectSaveIndicator(france.page, 'Offline');
    await france.page.keyboard.type(` with appreciation ${'of everything'.repeat(9)}`);
    await table.office.command(table.negotiation, { kind: 'unseat-person', person: france.person });
    line.mend();
    const card = france.page.getByRole('article', { name: 'Words that were not recorded' });
    await card.getByText('“with appreciation of').waitFor();
    await takePictures(france.page, 'unseated');
    await expectAccessible(france.page);
    await france.page.getByRole('button', { name: 'Try again' }).press('Enter');
    await card.getByText('“with appreciation of').waitFor();
    expect(troubles(chair, france)).toEqual([]);
  });

  it('finds its words where it typed them when nothing happened meanwhile, and is warned before it leaves', async () => {
    await contest();
    const warnings: string[] = [];
    france.page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.dismiss();
    });
    line.cut();
    await expectSaveIndicator(france.page, 'Offline');
    await france.page.keyboard.type(' with appreciation');
    await expectSaveIndicator(france.page, KEPT);
    await france.page.close({ runBeforeUnload: true });
    await patiently(() => warnings).toEqual(['beforeunload']);
    await expectShown(
      france.page,
      0,
      'The Working Group [takes note of / welcomes with appreciation] the report.',
    );

    line.mend();
    await expectSaveIndicator(france.page, 'Recorded');
    const words = 'The Working Group [takes note of / welcomes with appreciation] the report.';
    await expectShown(chair.page, 0, words);
    await patiently(serverWords).toBe(words);
    const closed = france.page.waitForEvent('close');
    await france.page.close({ runBeforeUnload: true });
    await closed;
    expect(warnings).toEqual(['beforeunload']);
    expect(await offered()).toEqual([]);
    expect(troubles(chair, france)).toEqual([]);
  });

  it('brings its words along when its page was closed offline and is opened again', async () => {
    await contest();
    line.cut();
    await expectSaveIndicator(france.page, 'Offline');
    await france.page.keyboard.type(' with appreciation');
    await expectSaveIndicator(france.page, KEPT);
    const room = france.page.url();
    await france.page.close();
    line.mend();
    const again = await france.context.newPage();
    await again.goto(room);
    const words = 'The Working Group [takes note of / welcomes with appreciation] the report.';
    await expectShown(again, 0, words);
    await expectShown(chair.page, 0, words);
    await expectSaveIndicator(again, 'Recorded');
    await patiently(serverWords).toBe(words);
    expect(troubles(chair, france)).toEqual([]);
  });

  it('brings them back as a card when its bracket was settled before its page was opened again', async () => {
    await contest();
    line.cut();
    await expectSaveIndicator(france.page, 'Offline');
    await france.page.keyboard.type(' with appreciation');
    await expectSaveIndicator(france.page, KEPT);
    const room = france.page.url();
    await france.page.close();
    await settleOn('takes note of');
    line.mend();
    const again = await france.context.newPage();
    await again.goto(room);
    await again
      .getByRole('region', { name: 'Words that came back' })
      .getByText('“with appreciation”')
      .waitFor();
    await expectShown(again, 0, WORDS);
    await expectSaveIndicator(again, 'Recorded');
    expect(troubles(chair, france)).toEqual([]);
  });
});

describe('a Chair that types offline', () => {
  it('finds its words in the text although France bracketed words of it meanwhile', async () => {
    const away = await openOverLine('chair', 'Noor');
    await clickBeside(away.page, 'the report', 'after');
    line.cut();
    await expectSaveIndicator(away.page, 'Offline');
    await away.page.keyboard.type(' and of the visit');
    await expectSaveIndicator(away.page, KEPT);
    const there = await table.open('FRA');
    await bracketWords(there.page, 'takes note of', 'A visit deserves more.');

    line.mend();
    const words = 'The Working Group [takes note of] the report and of the visit.';
    for (const { page } of [away, there, chair]) await expectShown(page, 0, words);
    await expectSaveIndicator(away.page, 'Recorded');
    await patiently(serverWords).toBe(words);
    expect(await offered()).toEqual([]);
    await away.page.keyboard.type(' itself');
    await expectShown(there.page, 0, 'The Working Group [takes note of] the report and of the visit itself.');
    expect(troubles(chair, away, there)).toEqual([]);
  });
});

it('offers a part of the app again that could not be loaded offline, and loads it when the network is back', async () => {
  const { page } = chair;
  await page.context().setOffline(true);
  await chooseInMenu(page, 'Import text…');
  await page.getByText(/^This part of Adref could not be loaded/).waitFor();
  await expectShown(page, 0, WORDS);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText(/^This part of Adref could not be loaded/).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByLabel('or a file').waitFor();
});
