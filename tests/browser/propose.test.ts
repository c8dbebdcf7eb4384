// Proposing other words: the bracket is open at once, the author types on without looking, and what the others see
// meanwhile is true: a wording that is begun, words, or a deletion.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { goToBracket } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { expectSaveIndicator, expectShown, patiently, proposeOtherWords, selectWords } from './text-hands.ts';

const WORDS = 'The Working Group takes note of the report.';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeEach(async () => {
  table = await openTable([WORDS]);
  chair = await table.open('chair');
  france = await table.open('FRA');
  await expectShown(chair.page, 0, WORDS);
  await expectShown(france.page, 0, WORDS);
});
afterEach(() => table.close());

const markOf = (seat: SeatPage) => seat.page.locator('.delete-mark').allTextContents();
const historyOf = (seat: SeatPage) =>
  seat.page.getByRole('region', { name: 'History' }).locator('li span').allTextContents();

describe('a delegation that proposes other words', () => {
  it('types on from the shortcut, and each letter lands in its wording', async () => {
    await selectWords(france.page, 'takes note of');
    await france.page.keyboard.press('Control+Shift+P');
    await france.page.keyboard.type('welcomes');
    for (const { page } of [france, chair])
      await expectShown(page, 0, 'The Working Group [takes note of / welcomes] the report.');
    await expectSaveIndicator(france.page, 'Recorded');
    expect([...france.troubles, ...chair.troubles]).toEqual([]);
  });

  it('is seen to be typing while its wording is empty, and to propose a deletion once it has left it so', async () => {
    await proposeOtherWords(france.page, 'takes note of');
    await patiently(() => markOf(chair)).toEqual(['…']);
    await goToBracket(chair.page, 1);
    await chair.page.getByRole('region', { name: 'Wording: being typed' }).waitFor();
    await patiently(() => historyOf(chair)).toContain('France is typing a wording');
    await expectAccessible(chair.page);

    await france.page.keyboard.press('Home');
    await patiently(() => markOf(chair)).toEqual(['delete']);
    await patiently(() => historyOf(chair)).toContain('France proposed deletion');
  });

  it('proposes a deletion with one press, and gives no reason', async () => {
    await selectWords(france.page, 'takes note of');
    await france.page.getByRole('button', { name: 'Propose deletion' }).press('Enter');
    await patiently(() => markOf(chair)).toEqual(['delete']);
    const opened = (await table.office.record(table.negotiation)).map(({ act }) =>
      act.kind === 'bracket-opened' ? act.reason : null,
    );
    expect(opened.filter((reason) => reason !== null)).toEqual(['']);
  });

  it('lifts its bracket while nobody else has answered, and not any more then', async () => {
    const lift = france.page.getByRole('button', { name: 'Lift my bracket' });
    await proposeOtherWords(france.page, 'takes note of');
    await france.page.keyboard.type('welcomes');
    await expectShown(chair.page, 0, 'The Working Group [takes note of / welcomes] the report.');
    await goToBracket(chair.page, 1);
    expect(await chair.page.getByRole('button', { name: 'Lift my bracket' }).count()).toBe(0);
    await lift.press('Enter');
    for (const { page } of [france, chair]) await expectShown(page, 0, WORDS);

    await proposeOtherWords(france.page, 'takes note of');
    await france.page.keyboard.type('commends');
    await expectShown(chair.page, 0, 'The Working Group [takes note of / commends] the report.');
    await lift.waitFor();
    await goToBracket(chair.page, 1);
    await chair.page.getByRole('button', { name: 'Propose a bridging wording' }).press('Enter');
    await chair.page.keyboard.type('notes');
    await lift.waitFor({ state: 'detached' });
    expect([...france.troubles, ...chair.troubles]).toEqual([]);
  });

  it('may begin to type beside a deletion, whose words are not there yet either', async () => {
    await selectWords(france.page, 'takes note of');
    await france.page.getByRole('button', { name: 'Propose deletion' }).press('Enter');
    await goToBracket(chair.page, 1);
    await chair.page.getByRole('button', { name: 'Propose a bridging wording' }).press('Enter');
    await patiently(() => markOf(france)).toEqual(['delete', '…']);
    await chair.page.keyboard.type('notes');
    for (const { page } of [france, chair])
      await expectShown(page, 0, 'The Working Group [takes note of /  / notes] the report.');
    expect([...france.troubles, ...chair.troubles]).toEqual([]);
  });
});
