// Positions that mean something: taken on exact words, lapsed by an edit, confirmed from what changed; a reservation of a
// kind; all of it in one view; and a bridge proposed from the rungs between two verbs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { cardOf, goToBracket, positionsOn, takePosition } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { onlyBracket } from './story-table.ts';
import { takePictures } from './take-pictures.ts';
import { clickBeside, expectSaveIndicator, expectShown, patiently } from './text-hands.ts';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
let denmark: SeatPage;
let latvia: SeatPage;
beforeAll(async () => {
  table = await openTable([
    'The members of the Working Group exchanged views.',
    'The Working Group takes note of the report of the Secretary-General.',
  ]);
  [chair, france, denmark, latvia] = [
    await table.open('chair'),
    await table.open('FRA'),
    await table.open('DNK'),
    await table.open('LVA'),
  ];
});
afterAll(() => table.close());

const everybody = () => [chair, france, denmark, latvia];

/** Who stands where on France's wording, by the server's record. */
async function positionsOfRecord() {
  const { wordings } = onlyBracket(await table.office.state(table.negotiation));
  return (wordings[1]?.positions ?? []).map(({ seat, stance, reservation, words }) => [
    seat,
    stance,
    reservation,
    words,
  ]);
}

describe('a position', () => {
  it('is taken, a reservation with its kind, by keyboard', async () => {
    await expectShown(france.page, 1, 'The Working Group takes note of the report of the Secretary-General.');
    await clickBeside(france.page, 'takes note of', 'before');
    for (const _ of 'takes note of') await france.page.keyboard.press('Shift+ArrowRight');
    await france.page.keyboard.press('Control+Shift+P');
    await france.page.keyboard.type('welcomes');
    await expectShown(
      latvia.page,
      1,
      'The Working Group [takes note of / welcomes] the report of the Secretary-General.',
    );

    await goToBracket(denmark.page, 2);
    await takePosition(denmark.page, 'welcomes', 'Support');
    await goToBracket(latvia.page, 2);
    await takePosition(latvia.page, 'welcomes', 'Reserve');
    const kinds = cardOf(latvia.page, 'welcomes').getByRole('radiogroup', { name: 'Kind of reservation' });
    await kinds.getByRole('radio', { name: 'General' }).focus();
    await latvia.page.keyboard.press('ArrowRight');
    await latvia.page.keyboard.press('Enter');
    await patiently(() => positionsOn(latvia.page, 'welcomes')).toContain('Latvia reserves (scrutiny)');
    await cardOf(denmark.page, 'welcomes').getByText('Latvia: scrutiny reservation').waitFor();
    expect(await positionsOfRecord()).toEqual([
      ['FRA', 'support', null, 'welcomes'],
      ['DNK', 'support', null, 'welcomes'],
      ['LVA', 'reserve', 'scrutiny', 'welcomes'],
    ]);
    const history = latvia.page.getByRole('region', { name: 'History' });
    await history.getByText('Latvia entered a scrutiny reservation on “welcomes”').waitFor();
    await denmark.page.getByText('Could land on “welcomes”: 2 support, 1 reserves, 12 silent.').waitFor();
    await expectAccessible(latvia.page);
  });

  it('lapses when the words are edited, and both sides are told', async () => {
    await clickBeside(france.page, 'welcomes', 'after');
    await france.page.keyboard.type(' with appreciation');
    await expectSaveIndicator(france.page, 'Recorded');
    const card = cardOf(denmark.page, 'welcomes with appreciation');
    await card.getByText('Your position (support) lapsed: the words changed.').waitFor();
    await denmark.page.getByRole('button', { name: '1 of your positions lapsed' }).waitFor();
    await patiently(() => card.locator('.word-diff').textContent()).toMatch(
      /^welcomes\s+added: \+with appreciation$/,
    );
    await cardOf(france.page, 'welcomes with appreciation')
      .getByText('Your edit lapsed the positions of Denmark and Latvia.')
      .waitFor();
    await cardOf(latvia.page, 'welcomes with appreciation')
      .getByText('Your position (scrutiny reservation) lapsed: the words changed.')
      .waitFor();
    expect(await chair.page.getByText('Your edit lapsed').count()).toBe(0);
    await expectAccessible(denmark.page);
    await takePictures(denmark.page, 'positions-lapsed');
    await denmark.page.setViewportSize({ width: 390, height: 844 });
    await denmark.page.getByRole('button', { name: 'Paragraphs; 1 of your positions lapsed' }).waitFor();
    await denmark.page.getByRole('button', { name: 'Wordings and positions' }).press('Enter');
    await takePictures(denmark.page, 'positions-lapsed-sheet');
    await denmark.page.getByRole('button', { name: 'Back to the text' }).press('Enter');
    await denmark.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is confirmed on the new words from what changed, with its kind, or taken back', async () => {
    const words = 'welcomes with appreciation';
    await cardOf(denmark.page, words).getByRole('button', { name: 'Confirm support' }).press('Enter');
    await patiently(() => positionsOn(denmark.page, words)).toContain('Denmark supports');
    await cardOf(france.page, words).getByText('Your edit lapsed the position of Latvia.').waitFor();
    await cardOf(latvia.page, words)
      .getByRole('button', { name: 'Confirm reservation (scrutiny)' })
      .press('Enter');
    await patiently(() => positionsOn(latvia.page, words)).toContain('Latvia reserves (scrutiny)');
    expect(await positionsOfRecord()).toEqual([
      ['FRA', 'support', null, words],
      ['DNK', 'support', null, words],
      ['LVA', 'reserve', 'scrutiny', words],
    ]);
    expect(await denmark.page.getByRole('button', { name: /positions lapsed/ }).count()).toBe(0);
    await takePosition(france.page, 'takes note of', 'Object');
    await clickBeside(chair.page, 'takes note of', 'after');
    await chair.page.keyboard.type(' and studies');
    const mine = cardOf(france.page, 'takes note of and studies');
    await mine.getByText('Your position (objection) lapsed: the words changed.').waitFor();
    await mine.getByRole('button', { name: 'Take it back' }).press('Enter');
    await patiently(() => positionsOn(france.page, 'takes note of and studies')).toContain('France silent');
  });
});

describe('the rungs between two verbs', () => {
  const ladderOf = ({ page }: SeatPage) => page.getByRole('region', { name: 'Between them' });

  it('are proposed by the Chair as a bridge, in the form of the wordings and with the base’s other words', async () => {
    const { page } = chair;
    await goToBracket(page, 2);
    await cardOf(page, 'welcomes with appreciation').getByText('stronger than “takes note of”').waitFor();
    expect(await ladderOf(chair).locator('.rung').allTextContents()).toEqual([
      'takes note of',
      'takes note with interest of',
      'takes note with appreciation of',
      'acknowledges with appreciation',
      'expresses appreciation for',
      'welcomes',
      'welcomes with appreciation',
    ]);
    const propose = ladderOf(chair).getByRole('button', { name: 'Propose “acknowledges with appreciation”' });
    await propose.focus();
    await takePictures(page, 'positions-rungs');
    await expectAccessible(page);
    await propose.press('Enter');
    await cardOf(page, 'acknowledges with appreciation and studies')
      .getByText('bridging wording of the Chair')
      .waitFor();
    const { wordings } = onlyBracket(await table.office.state(table.negotiation));
    expect(wordings.at(-1)).toMatchObject({ origin: 'bridging', sponsors: ['chair'] });
    await expectShown(
      denmark.page,
      1,
      'The Working Group [takes note of and studies / welcomes with appreciation / acknowledges with appreciation and studies] the report of the Secretary-General.',
    );
    expect(
      await ladderOf(chair).getByRole('button', { name: 'Propose “acknowledges with appreciation”' }).count(),
    ).toBe(0);
  });

  it('are proposed by a delegation as its own', async () => {
    const { page } = denmark;
    await ladderOf(denmark)
      .getByRole('button', { name: 'Propose “takes note with interest of”' })
      .press('Enter');
    const card = cardOf(page, 'takes note with interest of and studies');
    await card.getByText('Denmark', { exact: true }).waitFor();
    await card.getByText('stronger than “takes note of”').waitFor();
    const { wordings } = onlyBracket(await table.office.state(table.negotiation));
    expect(wordings.at(-1)).toMatchObject({ origin: 'proposal', sponsors: ['DNK'] });
    expect(everybody().flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
