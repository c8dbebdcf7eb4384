// Somebody composes with an input method while others change the same words, or while their own command is on its way. The
// composed words arrive whole and once, what the others did stays, and every screen is the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable, type Table } from './harness.ts';
import { type InputMethod, inputMethodOf } from './input-method.ts';
import { openLine } from './network-line.ts';
import { openSeatPage, type SeatPage } from './seat-page.ts';
import {
  bracketWords,
  clickBeside,
  expectSaveIndicator,
  expectShown,
  patiently,
  selectWords,
  shownIn,
} from './text-hands.ts';

const WORDS = 'alpha one beta two gamma three.';
const DELAY_MS = 150;

let table: Table;
let mine: SeatPage;
let theirs: SeatPage;
let ime: InputMethod;
beforeAll(async () => {
  table = await openTable([WORDS, WORDS, WORDS, WORDS, 'delta elsewhere.', 'alpha, then more.', WORDS]);
  [mine, theirs] = [await table.open('chair'), await table.open('chair')];
  ime = await inputMethodOf(mine.page);
});
afterAll(() => table.close());

async function expectEverywhere(paragraph: number, words: string): Promise<void> {
  await expectShown(mine.page, paragraph, words);
  await expectShown(theirs.page, paragraph, words);
}

describe('while an input method composes', () => {
  it('a colleague types before and behind the composed word, and sees it come', async () => {
    await clickBeside(mine.page, 'two', 'after', 0);
    await ime.step('n');
    await ime.step('ni');
    // A click meant for a letter must not meet another, because words before it have just come.
    await expectShown(theirs.page, 0, 'alpha one beta twoni gamma three.');
    await clickBeside(theirs.page, 'three', 'after', 0);
    await theirs.page.keyboard.type('Q');
    await clickBeside(theirs.page, 'alpha', 'after', 0);
    await theirs.page.keyboard.type('P');
    await expectSaveIndicator(theirs.page, 'Recorded');
    await ime.step('nihao');
    expect(await shownIn(mine.page, 0)).toBe('alpha one beta twonihao gamma three.');
    await ime.commit('你好');
    await expectEverywhere(0, 'alphaP one beta two你好 gamma threeQ.');
    await mine.page.keyboard.type('!');
    await expectEverywhere(0, 'alphaP one beta two你好! gamma threeQ.');
  });

  it('a colleague deletes the words around it', async () => {
    await clickBeside(mine.page, 'two', 'after', 1);
    await ime.step('に');
    await expectShown(theirs.page, 1, 'alpha one beta twoに gamma three.');
    for (const words of ['beta two', ' gamma']) {
      await selectWords(theirs.page, words, 1);
      await theirs.page.keyboard.press('Delete');
    }
    await expectSaveIndicator(theirs.page, 'Recorded');
    await ime.step('にほ');
    await ime.step('にほん');
    await ime.commit('日本');
    await expectEverywhere(1, 'alpha one 日本 three.');
  });

  it('a colleague makes the words around it bold', async () => {
    await clickBeside(mine.page, 'two', 'after', 2);
    await ime.step('ㅎ');
    await expectShown(theirs.page, 2, 'alpha one beta twoㅎ gamma three.');
    await selectWords(theirs.page, 'gamma three', 2);
    await theirs.page.keyboard.press('Control+B');
    await expectSaveIndicator(theirs.page, 'Recorded');
    await ime.step('하');
    await ime.step('한');
    await ime.commit('한');
    await expectEverywhere(2, 'alpha one beta two한 gamma three.');
    const bold = (page: SeatPage['page']) =>
      page.locator('.paragraph .words').nth(2).locator('strong').allTextContents();
    await patiently(async () => (await bold(mine.page)).join('')).toBe('gamma three');
    expect(await bold(theirs.page)).toEqual(await bold(mine.page));
  });

  it('a delegation brackets other words of it, and still others elsewhere', async () => {
    const france = await table.open('FRA');
    await clickBeside(mine.page, 'two', 'after', 3);
    await ime.step('t');
    await expectShown(france.page, 3, 'alpha one beta twot gamma three.');
    await selectWords(france.page, 'alpha', 3);
    await france.page.keyboard.press('Control+Shift+B');
    await france.page.getByLabel('Why bracket them?').waitFor();
    await france.page.keyboard.press('Enter');
    await expectShown(france.page, 3, '[alpha] one beta twot gamma three.');
    await bracketWords(france.page, 'elsewhere', '');
    await expectShown(mine.page, 4, 'delta [elsewhere].');
    await ime.step('tô');
    expect(await shownIn(mine.page, 3)).toBe('alpha one beta twotô gamma three.');
    await ime.commit('tôi');
    await expectEverywhere(3, '[alpha] one beta twotôi gamma three.');
    await mine.page.keyboard.type('?');
    await expectEverywhere(3, '[alpha] one beta twotôi? gamma three.');
  });
});

describe('while a command is on a slow way', () => {
  it('composed words, a paste and keys all go to the place that the command makes', async () => {
    const line = await openLine(table.server.address);
    const link = await table.office.seat(table.negotiation, 'Far away', 'chair');
    const url = new URL(link.url);
    const far = await openSeatPage(
      table.browser,
      { url: line.address + url.pathname + url.hash, seat: 'chair' },
      table.negotiation,
    );
    const phone = await inputMethodOf(far.page);
    await expectShown(far.page, 5, 'alpha, then more.');
    line.slow(DELAY_MS);
    await clickBeside(far.page, 'alpha,', 'after', 5);
    await far.page.keyboard.press('Enter');
    await phone.word('hello', 'hello ');
    await phone.word('wereld', 'wereld ');
    await far.page.keyboard.type('ok');
    await far.page.keyboard.press('Backspace');
    await phone.word('ni', '你');
    await expectShown(far.page, 6, 'hello wereld o你 then more.');
    await expectShown(theirs.page, 5, 'alpha,');
    await expectShown(theirs.page, 6, 'hello wereld o你 then more.');

    await selectWords(far.page, 'beta', 7);
    await far.page.keyboard.press('Control+Shift+P');
    await far.page.evaluate(() => {
      const items = new DataTransfer();
      items.setData('text/plain', 'pasted ');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: items, bubbles: true, cancelable: true }),
      );
    });
    await far.page.keyboard.type('and typed');
    await expectShown(far.page, 7, 'alpha one [beta / pasted and typed] two gamma three.');
    await expectShown(theirs.page, 7, 'alpha one [beta / pasted and typed] two gamma three.');
    await line.close();
  });
});
