// What comes into the text by other ways than letters: pasted, dropped, dragged, undone. It lands where a person means it, as words
// that everybody sees as they are.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable, type Table } from './harness.ts';
import type { SeatPage } from './seat-page.ts';
import {
  bracketWords,
  clickBeside,
  expectSaveIndicator,
  expectShown,
  patiently,
  pointBeside,
  proposeOtherWords,
  selectWords,
} from './text-hands.ts';

let table: Table;
let chair: SeatPage;
let page: Page;
beforeAll(async () => {
  table = await openTable([
    'The Group welcomes the report.',
    'alpha beta gamma.',
    'delta epsilon.',
    'Kappa urges to stop and go now.',
    'first words.',
    'second words.',
    'third words.',
    'undone words here.',
  ]);
  chair = await table.open('chair');
  page = chair.page;
});
afterAll(() => table.close());

async function paste(on: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await on.evaluate((entries) => {
    const items = new DataTransfer();
    for (const [type, words] of Object.entries(entries)) items.setData(type, words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: items, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** Words from another window, dropped at a point. */
async function dropAt(on: Page, at: { x: number; y: number }, words: string): Promise<void> {
  await on.evaluate(
    ({ x, y, dropped }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', dropped);
      const target = document.elementFromPoint(x, y);
      for (const type of ['dragenter', 'dragover', 'drop'])
        target?.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, clientX: x, clientY: y }),
        );
    },
    { ...at, dropped: words },
  );
}

/** The words of the mounted editor with the caret in them. */
function caretIn(on: Page): Promise<string> {
  return on.evaluate(() => {
    const editor = document.querySelector('.leaf.editing .ProseMirror');
    const selection = getSelection();
    if (editor === null || selection?.focusNode == null) return '';
    const range = document.createRange();
    range.setStart(editor, 0);
    range.setEnd(selection.focusNode, selection.focusOffset);
    const before = range.toString().length;
    return `${editor.textContent.slice(0, before)}|${editor.textContent.slice(before)}`;
  });
}

describe('what is pasted', () => {
  it('is one line of words that everybody sees, whatever parted them', async () => {
    await clickBeside(page, 'welcomes', 'after', 0);
    await paste(page, { 'text/plain': ' the\u000bfirst\u2028and\r\n the\u00a0second' });
    await expectShown(page, 0, 'The Group welcomes the first and the second the report.');
    await paste(page, { 'text/plain': ' co\u00adopera\u200btion\uf0b7' });
    await expectShown(page, 0, 'The Group welcomes the first and the second cooperation the report.');
    await page.getByText('3 characters that do not show were left out').waitFor();
  });

  it('is the words of HTML where a clipboard has nothing else', async () => {
    await clickBeside(page, 'gamma', 'after', 1);
    await paste(page, {
      'text/html': '<style>p{}</style><p>ومن <b>ثم</b></p><ul><li>one</li><li>two</li></ul>',
    });
    await expectShown(page, 1, 'alpha beta gammaومن ثم one two.');
  });

  it('does not turn the words of others round', async () => {
    const [france, pakistan] = [await table.open('FRA'), await table.open('PAK')];
    await proposeOtherWords(france.page, 'stop');
    await paste(france.page, { 'text/plain': 'halt \u2069\u202c\u202eabc' });
    await expectShown(pakistan.page, 3, 'Kappa urges to [stop / halt abc] and go now.');
  });
});

describe('what is dropped', () => {
  it('lands where it is dropped, also in words without the caret', async () => {
    await clickBeside(page, 'delta', 'after', 2);
    await dropAt(page, await pointBeside(page, 'epsilon', 'before', 2), 'dropped ');
    await expectShown(page, 2, 'delta dropped epsilon.');
    await dropAt(page, await pointBeside(page, 'words', 'before', 4), 'Ελληνικά ');
    await expectShown(page, 4, 'first Ελληνικά words.');
  });

  it('leaves the place that it was dragged from', async () => {
    await selectWords(page, 'second ', 5);
    const from = await pointBeside(page, 'cond', 'before', 5);
    const to = await pointBeside(page, '.', 'before', 5);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 5 });
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expectShown(page, 5, 'wordssecond .');
  });

  it('is not taken where my seat may not write, and says so', async () => {
    const france = await table.open('FRA');
    await expectShown(france.page, 6, 'third words.');
    await dropAt(france.page, await pointBeside(france.page, 'words', 'before', 6), 'no ');
    await france.page.getByText('These words are not yours to change').waitFor();
    await expectShown(france.page, 6, 'third words.');
  });
});

describe('undo', () => {
  it('leaves the caret behind what came back, and behind what is done again', async () => {
    await clickBeside(page, 'undone', 'after', 7);
    await page.keyboard.type('XYZ');
    await expectSaveIndicator(page, 'Recorded');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+z');
    await patiently(() => caretIn(page)).toBe('undoneXYZ| words here.');
    await page.keyboard.press('Control+y');
    await patiently(() => caretIn(page)).toBe('undoneXY| words here.');
    await page.keyboard.press('Control+z');
    await clickBeside(page, 'third', 'after', 6);
    await page.keyboard.press('Control+z');
    await patiently(() => caretIn(page)).toBe('undone| words here.');
  });

  it('goes by the letter on the key, wherever it lies', async () => {
    const line = await page.context().newCDPSession(page);
    const press = async (key: string, code: string, windowsVirtualKeyCode: number) => {
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await line.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode, modifiers: 2 });
    };
    await clickBeside(page, 'third', 'after', 6);
    await page.keyboard.type(' und');
    await press('z', 'KeyY', 90);
    await expectShown(page, 6, 'third words.');
    await press('y', 'KeyZ', 89);
    await expectShown(page, 6, 'third und words.');
    await press('я', 'KeyZ', 90);
    await expectShown(page, 6, 'third words.');
  });

  it('keeps what was typed elsewhere when somebody brackets, and says what it cannot undo', async () => {
    const france = await table.open('FRA');
    await clickBeside(page, 'third', 'after', 6);
    await page.keyboard.type(' ELSEWHERE');
    await clickBeside(page, 'here', 'after', 7);
    await page.keyboard.type(' HERE');
    await expectShown(france.page, 7, 'undone words here HERE.');
    await bracketWords(france.page, 'undone', '');
    await expectShown(page, 7, '[undone] words here HERE.');
    await page.keyboard.press('Control+z');
    await page.getByText('What you typed there cannot be undone').waitFor();
    await expectShown(page, 6, 'third ELSEWHERE words.');
    await page.keyboard.press('Control+z');
    await expectShown(page, 6, 'third words.');
    // What is dragged is HTML with styles, which the editor's library reads; the page's policy keeps them out, and Chromium says so.
    const others = chair.troubles.filter((trouble) => !trouble.includes('Applying inline style violates'));
    expect(others).toEqual([]);
  });
});
