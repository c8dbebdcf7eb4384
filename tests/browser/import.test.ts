// A real document comes in: the Chair imports the letter that carries the toolkit, whole; every option is an item under
// its category and competence and no character is lost; one option is negotiated, and the text goes out as files.
// The document is not part of the repository; without it this journey is skipped and says so.
import { existsSync, readFileSync } from 'node:fs';
import { lostCharacters, readDraft } from '@adref/formats';
import { plainWords, richText } from '@adref/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, htmlParagraphs, wordParagraphs } from './downloaded-file.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import {
  cardOf,
  chooseInMenu,
  goToBracket,
  goToParagraph,
  goToView,
  paragraphAt,
  proposeInBracket,
  shownText,
  takePosition,
  wordsBehind,
} from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { patiently, proposeOtherWords } from './text-hands.ts';

const path = new URL('../../../shared/seeds/001_730da43811280920.txt', import.meta.url);
const isThere = existsSync(path);
// Sixty paragraphs, one by one, on a small or busy machine.
const LONG_MS = 300_000;
const OPTION = 'Letters to regional organizations';
const OTHER = 'Letters to the African Union';
const SETTLED = 'Letters to regional and subregional organizations';

/** Files hold numbers to what they number by spaces that do not break. */
const spaced = (words: string) => words.replaceAll('\u00a0', ' ');

describe.skipIf(!isThere)(
  `importing a letter${isThere ? '' : ' (skipped: ../shared/seeds is not here)'}`,
  { timeout: LONG_MS },
  () => {
    const source = isThere ? readFileSync(path, 'utf8') : '';
    const reading = readDraft(source, 'auto');
    const imported = reading.drafts.map(({ text }) => text.map((run) => run.text).join(''));
    const place = imported.indexOf(OPTION) + 1;
    let table: Table;
    let chair: SeatPage;
    let denmark: SeatPage;
    let somalia: SeatPage;

    beforeAll(async () => {
      table = await openTable([]);
      chair = await table.open('chair');
      denmark = await table.open('DNK');
      somalia = await table.open('SOM');
    });
    afterAll(() => table?.close());

    const stateWords = async () =>
      (await table.office.state(table.negotiation)).paragraphs.map(({ segments }) => plainWords(segments));

    it('shows what it will record before it does, and records nothing until it is told to', async () => {
      const { page } = chair;
      await chooseInMenu(page, 'Import text…');
      await page.getByLabel('or a file').setInputFiles({
        name: 'letter.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(source),
      });
      await page.getByText(`${imported.length} paragraphs. Nothing of the source is lost`).waitFor();
      expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe(source);
      expect(await page.locator('.draft-preview .serif').allTextContents()).toEqual(imported);
      await expectAccessible(page);
      await takePictures(page, 'import-preview');
      expect(await stateWords()).toEqual([]);
      await page.getByRole('button', { name: `Import ${imported.length} paragraphs` }).press('Enter');
      await patiently(() => page.getByRole('dialog').count()).toBe(0);
    });

    it('shows every seat the letter without the loss of a character', async () => {
      for (const { page } of [chair, denmark, somalia]) {
        await patiently(() => shownText(page)).toEqual(imported);
        const shown = await shownText(page);
        const drafts = reading.drafts.map((draft, index) => ({
          ...draft,
          text: richText(shown[index] ?? ''),
        }));
        expect(lostCharacters(source, { drafts, notes: reading.notes })).toEqual([]);
      }
      expect(await stateWords()).toEqual(imported);
      await expectAccessible(denmark.page);
      await takePictures(denmark.page, 'import-text');
    });

    it('puts every option under its category and competence, lettered', async () => {
      const paragraphs = chair.page.locator('.paragraph');
      const options = new Map<string, string[]>();
      let under = ['', ''];
      for (const paragraph of await paragraphs.all()) {
        const kind = await paragraph.getAttribute('data-kind');
        const words = (await paragraph.locator('.words').textContent()) ?? '';
        if (kind === 'heading') under = [words, ''];
        if (kind === 'chapeau') under = [under[0] ?? '', words];
        const label = (await paragraph.locator('.number').textContent()) ?? '';
        if (kind === 'item')
          options.set(under.join(' | '), [...(options.get(under.join(' | ')) ?? []), label]);
      }
      const direct = 'Direct action by the WG';
      const either = `${direct} or possible recommendations to the UNSC, as appropriate`;
      const council = 'Possible recommendations to the UNSC';
      const letters = [...options].filter(([where]) => /^\d/.test(where));
      expect(letters.map(([where, labels]) => `${where} | ${labels.join(' ')}`)).toEqual([
        `1. Assistance | ${direct} | (a) (b) (c) (d)`,
        `1. Assistance | ${either} | (e)`,
        `1. Assistance | ${council} | (f)`,
        `2. Démarches | ${direct} | (a)`,
        `2. Démarches | ${either} | (b) (c)`,
        `2. Démarches | ${council} | (d) (e)`,
        `3. Enhanced monitoring | ${direct} | (a) (b) (c)`,
        `3. Enhanced monitoring | ${either} | (d) (e) (f)`,
        `3. Enhanced monitoring | ${council} | (g) (h)`,
        `4. Improvement of mandates | ${direct} | (a)`,
        `4. Improvement of mandates | ${either} | (b) (c) (d)`,
        `4. Improvement of mandates | ${council} | (e)`,
        `5. Other measures | ${council} | (a) (b)`,
      ]);
      expect(letters.flatMap(([, labels]) => labels)).toHaveLength(26);
    });

    it('lets two delegations negotiate one option, and gives the bracketed draft', async () => {
      await proposeOtherWords(denmark.page, OPTION);
      await denmark.page.keyboard.type(SETTLED);
      await patiently(() => wordsBehind(somalia.page, 'DNK')).toBe(SETTLED);
      await proposeInBracket(somalia.page, place);
      await patiently(() => wordsBehind(denmark.page, 'SOM')).toBe('');
      await somalia.page.keyboard.type(OTHER);
      await patiently(() => wordsBehind(denmark.page, 'SOM')).toBe(OTHER);
      await takePosition(somalia.page, SETTLED, 'Can accept');
      await goToParagraph(chair.page, place);
      await takePictures(chair.page, 'import-bracket');

      await goToView(chair.page, 'Agreed');
      const links = chair.page.getByRole('region', { name: 'Downloads' });
      // A bracket around a whole item has each of its alternatives on a line of its own, under its number.
      const lines = [`[${OPTION}\u00a0(base)\u00a0/`, `${SETTLED}\u00a0(DNK)\u00a0/`, `${OTHER}\u00a0(SOM)]`];
      const bracketed = imported.flatMap((words, index) => (index === place - 1 ? lines : [words]));
      const word = await download(links.getByRole('link', { name: 'Word' }));
      expect(
        wordParagraphs(word.bytes)
          .filter((words) => words !== '')
          .slice(-bracketed.length)
          .map((words) => spaced(words.replace(/^\S+ alt( 2)?\t/, ''))),
      ).toEqual(bracketed.map(spaced));
      await goToView(chair.page, 'Text');
    });

    it('settles the option', async () => {
      const { page } = chair;
      await goToBracket(page, place);
      await cardOf(page, SETTLED).getByRole('button', { name: 'Settle on this' }).press('Enter');
      for (const seat of [chair, denmark, somalia])
        await patiently(() => shownText(seat.page)).toEqual(imported.with(place - 1, SETTLED));
    });

    it('agrees the whole text and gives it as files, paragraph for paragraph', async () => {
      const { page } = chair;
      for (const [index] of imported.entries()) {
        await goToParagraph(page, index + 1);
        const chip = () =>
          paragraphAt(page, index + 1)
            .locator('.chip')
            .textContent();
        await page.getByRole('button', { name: 'Agree ad ref' }).press('Enter');
        await patiently(chip).toBe('ad ref');
        await page.getByRole('button', { name: 'Agree', exact: true }).press('Enter');
        await patiently(chip).toBe('agreed');
      }
      await goToView(somalia.page, 'Agreed');
      await expectAccessible(somalia.page);
      await takePictures(somalia.page, 'import-agreed');
      const links = somalia.page.getByRole('region', { name: 'Downloads' }).getByRole('paragraph').first();
      const word = await download(links.getByRole('link', { name: 'Word' }));
      const text = imported.with(place - 1, SETTLED);
      expect(
        wordParagraphs(word.bytes)
          .filter((words) => words !== '')
          .slice(-text.length)
          .map(spaced),
      ).toEqual(text);
      const html = await download(links.getByRole('link', { name: 'HTML' }));
      const numbers = await somalia.page.locator('.paragraph .number').allTextContents();
      expect((await htmlParagraphs(table.browser, html.bytes)).map(spaced)).toEqual(
        text.map((words, index) => [numbers[index], words].filter((part) => part !== '').join(' ')),
      );
      expect(await stateWords()).toEqual(text);
      expect([chair, denmark, somalia].flatMap(({ troubles }) => troubles)).toEqual([]);
    });
  },
);
