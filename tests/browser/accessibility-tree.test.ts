// The whole accessibility tree of the demonstration's room, view by view, compared with the outlines in `outlines/`: what a person
// hears who does not see the page. A change there is read line by line before it is kept (`vitest --update`).
import { join } from 'node:path';
import { demonstration } from '@adref/scenarios';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable, type Table } from './harness.ts';
import { goToBracket, goToView, takePosition } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import {
  bracketWords,
  expectSaveIndicator,
  expectShownLike,
  patiently,
  proposeOtherWords,
} from './text-hands.ts';
import { faultsIn, treeOutline } from './tree-outline.ts';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
let pakistan: SeatPage;
beforeAll(async () => {
  table = await openTable(demonstration().drafts);
  [chair, france] = [await table.open('chair'), await table.open('FRA')];
});
afterAll(() => table.close());

async function expectOutline(page: Page, name: string): Promise<void> {
  const path = join(import.meta.dirname, 'outlines', `${name}.txt`);
  // What others did is told for a while, and is tested where it happens.
  // How many acts there are depends on when typing was recorded.
  const read = async () =>
    (await treeOutline(page))
      .replace(/(status "What others do").*/, '$1')
      .replace(/text: \d+ (?=acts|The Chair |France |Pakistan )/g, 'text: N ');
  await patiently(async () => faultsIn(await read())).toEqual([]);
  await expect(await settled(read)).toMatchFileSnapshot(path);
}

/** The outline once two readings of it are the same. */
async function settled(read: () => Promise<string>): Promise<string> {
  let before = '';
  await patiently(async () => {
    const now = await read();
    const isSame = now === before;
    before = now;
    return isSame;
  }).toBe(true);
  return before;
}

describe('the accessibility tree is the expected one', { retry: 0 }, () => {
  it('once two brackets are open and Pakistan objects', async () => {
    const { page } = france;
    await expectShownLike(page, 2, /took note/);
    await proposeOtherWords(page, 'took note');
    await page.keyboard.type('welcomed');
    await expectSaveIndicator(page, 'Recorded');
    await bracketWords(page, 'all parties', 'too wide');
    pakistan = await table.open('PAK');
    await goToBracket(pakistan.page, 3);
    await takePosition(pakistan.page, 'welcomed', 'Object');
    for (const each of [chair, france, pakistan]) {
      await goToBracket(each.page, 3);
      await each.page.getByRole('listitem', { name: 'Pakistan objects' }).first().waitFor();
      await expectSaveIndicator(each.page, 'Recorded');
    }
  });

  it('of the text, to a delegation and to the Chair', async () => {
    await expectOutline(france.page, 'text-delegation');
    await expectOutline(chair.page, 'text-chair');
  });

  it('of the desk, and of what stands in the way', async () => {
    await goToView(chair.page, 'Desk');
    await expectOutline(chair.page, 'desk');
    await goToView(france.page, 'In the way');
    await expectOutline(france.page, 'in-the-way');
  });

  it('of the positions, the record and the agreed text', async () => {
    await goToView(france.page, 'Positions');
    await france.page.getByRole('table').waitFor();
    await expectOutline(france.page, 'positions');
    await goToView(france.page, 'Record');
    await expectOutline(france.page, 'record');
    await goToView(france.page, 'Agreed');
    await expectOutline(france.page, 'agreed');
  });

  it('of the clean text that an observer reads', async () => {
    const { page } = await table.open('observer');
    await page.getByRole('heading', { name: 'Annex' }).waitFor();
    await expectOutline(page, 'clean-text');
  });
});

describe('faults of a tree', () => {
  it('are found: no name, no items, one name twice in one place', () => {
    const outline = [
      '- main:',
      '  - button',
      '  - list "Also here"',
      '  - list:',
      '    - listitem:',
      '      - button "Go there"',
      '    - listitem:',
      '      - button "Go there"',
      '  - region "Wording: welcomed":',
      '    - button "Settle on this"',
      '  - region "Wording: took note":',
      '    - button "Settle on this"',
    ].join('\n');
    expect(faultsIn(outline)).toEqual([
      'without a name: - button',
      'without items: - list "Also here"',
      'without a name: - list:',
      'twice: - button "Go there"',
    ]);
  });
});
