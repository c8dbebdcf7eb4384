// An input method as the browser knows one, over its own interface for them: letters are composed, step by step, and then the
// composed words take their place. So do Chinese, Japanese and Korean keyboards, dead keys, and every phone's.
import type { Page } from 'playwright-core';

export interface InputMethod {
  /** Shows letters being composed, in place of those shown before. */
  step(letters: string): Promise<void>;
  /** Ends the composition with these words. */
  commit(words: string): Promise<void>;
  /** A whole word, letter by letter, as a phone's keyboard composes it. */
  word(letters: string, committed?: string): Promise<void>;
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const line = await page.context().newCDPSession(page);
  const step = async (letters: string) => {
    const end = letters.length;
    await line.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end });
  };
  const commit = async (words: string) => {
    await line.send('Input.insertText', { text: words });
  };
  return {
    step,
    commit,
    async word(letters, committed = letters) {
      const signs = [...letters];
      for (let count = 1; count <= signs.length; count += 1) await step(signs.slice(0, count).join(''));
      await commit(committed);
    },
  };
}
