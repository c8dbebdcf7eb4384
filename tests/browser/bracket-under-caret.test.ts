// A bracket opens under the typing Chair: the Chair types a long sentence fast while France brackets words of the same
// paragraph, before, after and around the caret. Every key lands, in order, and the caret goes on in the leaf that follows.
import { plainWords } from '@adref/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTable, type Table } from './harness.ts';
import type { SeatPage } from './seat-page.ts';
import {
  clickBeside,
  expectSaveIndicator,
  expectShown,
  expectShownLike,
  patiently,
  selectWords,
} from './text-hands.ts';

const WORDS = 'The Working Group takes note of the report and thanks those who wrote it for their work.';
const TYPED =
  ', which it read with care and in full, and which it finds both sober and complete in all of its many parts, ' +
  'save where the parties were not heard, and it asks that they be heard before the next such report is made';
const KEY_EVERY_MS = 15;
const TIMES_AT_MOST = 8;

/** Where the brackets open, seen from the caret behind “the report”; one paragraph of the text for each. */
const CASES = [
  ['far before the caret', ['Working Group']],
  ['just before the caret', ['takes note of ']],
  ['right behind the caret', [' and thanks']],
  ['far behind the caret', ['for their work']],
  ['one after the other on both sides', ['Working', 'wrote it', 'note']],
] as const;

let table: Table;
let chair: SeatPage;
let delegations: readonly SeatPage[];
beforeEach(async () => {
  table = await openTable(CASES.map(() => WORDS));
  chair = await table.open('chair');
  delegations = [await table.open('FRA'), await table.open('DNK'), await table.open('GRC')];
});
afterEach(() => table.close());

async function serverWords(paragraph: number): Promise<string> {
  const { paragraphs } = await table.office.state(table.negotiation);
  return plainWords(paragraphs[paragraph]?.segments ?? []);
}

/** What the paragraph says when the Chair has typed behind “the report” and these words were bracketed meanwhile. */
function afterwards(bracketed: readonly string[], typed: string): string {
  return bracketed
    .reduce((words, each) => words.replace(each, `[${each}]`), WORDS)
    .replace('the report', `the report${typed}`);
}

/** Selects words and opens the form that brackets them: all but the last key. */
async function prepare({ page }: SeatPage, words: string, paragraph: number): Promise<void> {
  await selectWords(page, words, paragraph);
  await page.keyboard.press('Control+Shift+B');
  await page.getByLabel('Why bracket them?').waitFor();
}

describe('brackets that open under a typing Chair', () => {
  it.each(CASES.map(([where, bracketed], paragraph) => ({ where, bracketed, paragraph })))(
    '$where',
    async ({ bracketed, paragraph }) => {
      const pages = [chair, ...delegations].map(({ page }) => page);
      for (const page of pages) await expectShown(page, paragraph, WORDS);
      const seats = delegations.slice(0, bracketed.length);
      for (const [index, words] of bracketed.entries()) {
        const seat = seats[index];
        if (seat !== undefined) await prepare(seat, words, paragraph);
      }
      await clickBeside(chair.page, 'the report', 'after', paragraph);
      let typed = '';
      let isBracketed = false;
      let isTyping = true;
      // On a slow machine brackets take longer to open; the Chair goes on until the last of them has.
      const typing = async () => {
        for (const key of TYPED.repeat(TIMES_AT_MOST)) {
          if (isBracketed && typed.length >= TYPED.length) return;
          await chair.page.keyboard.type(key, { delay: KEY_EVERY_MS });
          typed += key;
        }
        isTyping = false;
      };
      const bracketing = async () => {
        for (const { page } of seats) {
          await expectShownLike(page, paragraph, /the report, which/);
          await page.keyboard.press('Enter');
          await page.getByLabel('Why bracket them?').waitFor({ state: 'detached' });
        }
        expect(isTyping, 'the Chair was still typing when the last bracket opened').toBe(true);
        isBracketed = true;
      };
      await Promise.all([bracketing(), typing()]);
      const words = afterwards(bracketed, typed);
      for (const page of pages) await expectShown(page, paragraph, words);
      await expectSaveIndicator(chair.page, 'Recorded');
      await patiently(() => serverWords(paragraph)).toBe(words);
      await chair.page.keyboard.type(' known');
      const more = afterwards(bracketed, `${typed} known`);
      for (const page of pages) await expectShown(page, paragraph, more);
      expect(await chair.page.getByRole('region', { name: 'Words that came back' }).count()).toBe(0);
      expect([chair, ...delegations].flatMap(({ troubles }) => troubles)).toEqual([]);
    },
  );
});
