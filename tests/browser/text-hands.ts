// Eyes and hands on the text of a room, as a person has them: what the page shows, a click beside words, words selected by
// keyboard. It reads the page and knows nothing of the app's inside; what the server holds is asked of the server.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** An expectation of something that comes about soon; it is asked again until it holds. */
export function patiently<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 15_000, interval: 30 });
}

/** The words of a paragraph (0 is the first) as the page shows them; a bracket reads `[a / b]`, signs and codes are left out. */
export function shownIn(page: Page, paragraph: number): Promise<string> {
  return page
    .locator('.paragraph .words')
    .nth(paragraph)
    .evaluate((words) => {
      const read = (element: Element): string =>
        [...element.children]
          .map((child) => {
            if (child instanceof HTMLElement && child.dataset.leaf !== undefined) return child.textContent;
            if (!child.matches('.bracket')) return '';
            const wordings = [...child.children].filter((each) => each.matches('.wording'));
            const sides = wordings.map((each) => read(each.querySelector('.wording-words') ?? each));
            return `[${sides.join(' / ')}]`;
          })
          .join('');
      return read(words);
    });
}

/** Waits until the page shows exactly these words in a paragraph. */
export async function expectShown(page: Page, paragraph: number, words: string): Promise<void> {
  await patiently(() => shownIn(page, paragraph)).toBe(words);
}

/** Waits until the page shows words that match in a paragraph. */
export async function expectShownLike(page: Page, paragraph: number, words: RegExp): Promise<void> {
  await patiently(() => shownIn(page, paragraph)).toMatch(words);
}

/** Waits for the words of the save indicator. */
export async function expectSaveIndicator(page: Page, words: string | RegExp): Promise<void> {
  const read = () => page.locator('.save-indicator').innerText();
  await patiently(read).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
}

/** The point on the screen beside the first occurrence of words that stand in one leaf; they are brought into sight. */
export async function pointBeside(
  page: Page,
  words: string,
  side: 'before' | 'after',
  paragraph: number | null,
): Promise<{ readonly x: number; readonly y: number }> {
  const point = await page.evaluate(
    ({ wanted, isAfter, index }) => {
      const whole = index === null ? document : document.querySelectorAll('.paragraph .words')[index];
      for (const leaf of whole?.querySelectorAll<HTMLElement>('[data-leaf]') ?? []) {
        const at = leaf.textContent.indexOf(wanted);
        if (at < 0) continue;
        leaf.scrollIntoView({ block: 'nearest' });
        let left = isAfter ? at + wanted.length - 1 : at;
        const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left >= length) {
            left -= length;
            continue;
          }
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const box = range.getClientRects()[0];
          if (box === undefined) return null;
          return { x: isAfter ? box.right - 0.5 : box.left + 0.5, y: (box.top + box.bottom) / 2 };
        }
      }
      return null;
    },
    { wanted: words, isAfter: side === 'after', index: paragraph },
  );
  if (point === null) throw new Error(`The page shows no “${words}” within one stretch of text.`);
  return point;
}

/** Clicks beside the first occurrence of words that stand in one leaf, and waits until the page has the keyboard. */
export async function clickBeside(
  page: Page,
  words: string,
  side: 'before' | 'after',
  paragraph: number | null = null,
): Promise<void> {
  const { x, y } = await pointBeside(page, words, side, paragraph);
  await page.mouse.click(x, y);
  await page.waitForFunction(() => document.activeElement?.closest('.sheet-of-text, [data-leaf]') != null);
}

/** Selects with the mouse, from before some words to behind others, whatever stands between them. */
export async function dragOver(page: Page, from: string, to: string, paragraph: number): Promise<void> {
  const start = await pointBeside(page, from, 'before', paragraph);
  const end = await pointBeside(page, to, 'after', paragraph);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Selects words that stand in one leaf: a click before them, then Shift and the arrow key, as many times as they have letters. */
export async function selectWords(page: Page, words: string, paragraph: number | null = null): Promise<void> {
  await clickBeside(page, words, 'before', paragraph);
  for (let at = 0; at < words.length; at += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByLabel('Selected words').getByText(`“${words}”`, { exact: true }).waitFor();
}

/** Brackets words by keyboard, with a reason. */
export async function bracketWords(page: Page, words: string, reason: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('Control+Shift+B');
  await page.getByLabel('Why bracket them?').waitFor();
  await page.keyboard.type(reason);
  await page.keyboard.press('Enter');
  await page.getByLabel('Why bracket them?').waitFor({ state: 'detached' });
}

/** Proposes other words by keyboard: brackets the old ones and leaves the caret where the new ones are typed. */
export async function proposeOtherWords(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('Control+Shift+P');
  await page.locator('.leaf.editing .ProseMirror:focus').waitFor();
}
