// The story that Adref is made for, whole, through sixteen pages at once: the Chair's office opens a text and seats
// fifteen delegations; they contest words, letter by letter; the server is killed while they type; an objection stands
// in the way and is lifted; the text is settled, agreed, adopted, and downloaded.
import { agreedText, foldRecord, hashOfSegments, plainWords, verifyRecord } from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { download, htmlParagraphs, wordParagraphs } from './downloaded-file.ts';
import { expectAccessible } from './expect-accessible.ts';
import {
  cardOf,
  chooseInMenu,
  goToBracket,
  goToParagraph,
  goToView,
  paragraphAt,
  positionsOn,
  proposeInBracket,
  savedWords,
  shownText,
  takePosition,
  wordsBehind,
} from './room-page.ts';
import { ServerProcess } from './server-process.ts';
import { onlyBracket, openStoryTable, type StoryTable } from './story-table.ts';
import {
  ACKNOWLEDGES,
  SETTLED,
  STANCES,
  THE_REPORT,
  TITLE,
  textBelow,
  VERBS,
  WELCOMES,
  withLabels,
} from './story-words.ts';
import { takePictures } from './take-pictures.ts';
import { patiently, proposeOtherWords } from './text-hands.ts';

const delegations = rosterOf(2026)?.delegations ?? [];
let browser: Browser;
let server: ServerProcess;
let table: StoryTable;
let whileKilled: readonly string[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// Sixteen pages on a small or busy machine.
const LONG_MS = 300_000;

describe('the story', { timeout: LONG_MS }, () => {
  it('begins with the Chair’s office opening a negotiation on a pasted draft, and seating the fifteen', async () => {
    table = await openStoryTable(browser, server);
    await table.everywhere(async (page) => {
      await patiently(() => shownText(page)).toEqual(
        SETTLED.with(1, `The Working Group takes note of ${THE_REPORT}`),
      );
      // Each sees fifteen others: three by their code, the rest as a number.
      await patiently(() => page.getByRole('list', { name: 'Also here' }).getByText('+12').count()).toBe(1);
    });
    const { people } = await table.state();
    const seated = people.filter((each) => each.seated).map((each) => each.seat);
    expect(seated.sort()).toEqual(['chair', 'chair', ...delegations.map(({ seat }) => seat)].sort());
  });

  it('lets France contest three words, and Pakistan a wording of its own in the same bracket', async () => {
    const france = table.seat('FRA').page;
    await proposeOtherWords(france, 'takes note of');
    await table.everywhere((page) => patiently(() => wordsBehind(page, 'FRA')).toBe(''));
    await france.keyboard.type('we');

    const pakistan = table.seat('PAK').page;
    await proposeInBracket(pakistan, 2);
    await table.everywhere((page) => patiently(() => wordsBehind(page, 'PAK')).toBe(''));
    await patiently(async () => plainWords((await table.state()).paragraphs[1]?.segments ?? [])).toBe(
      `The Working Group [takes note of / we / ] ${THE_REPORT}`,
    );
  });

  it('shows every letter of both on all sixteen pages as it is typed, and whose it is', async () => {
    for (let typed = 1; typed <= 3; typed += 1) {
      await Promise.all([
        table.seat('FRA').page.keyboard.press(WELCOMES.charAt(typed + 1)),
        table.seat('PAK').page.keyboard.press(ACKNOWLEDGES.charAt(typed - 1)),
      ]);
      await table.everywhere(async (page) => {
        await patiently(() => wordsBehind(page, 'FRA')).toBe(WELCOMES.slice(0, typed + 2));
        await patiently(() => wordsBehind(page, 'PAK')).toBe(ACKNOWLEDGES.slice(0, typed));
      });
    }
    const flags = table.chair.page.locator('.caret-flag');
    await patiently(async () => (await flags.allTextContents()).sort()).toEqual([
      'FRA · Delegate of France',
      'PAK · Delegate of Pakistan',
    ]);
    await takePictures(table.chair.page, 'story-typing');
  });

  it('loses no letter when the server is killed in the middle of them', async () => {
    const [france, pakistan] = [table.seat('FRA').page, table.seat('PAK').page];
    expect(table.troubles()).toEqual([]);
    await Promise.all([
      france.keyboard.type(WELCOMES.slice(5, 7)),
      pakistan.keyboard.type(ACKNOWLEDGES.slice(3, 12)),
      server.kill(),
    ]);
    await table.everywhere((page) =>
      patiently(async () => (await savedWords(page))?.startsWith('Offline')).toBe(true),
    );
    await france.keyboard.type(WELCOMES.slice(7));
    await pakistan.keyboard.type(ACKNOWLEDGES.slice(12));
    await patiently(async () =>
      /^Offline, \d+ changes? kept here$/.test((await savedWords(pakistan)) ?? ''),
    ).toBe(true);
    await takePictures(pakistan, 'story-killed');
    await server.restart();
    await table.everywhere(async (page) => {
      await patiently(() => wordsBehind(page, 'FRA')).toBe(WELCOMES);
      await patiently(() => wordsBehind(page, 'PAK')).toBe(ACKNOWLEDGES);
      await patiently(() => savedWords(page)).toBe('Recorded');
    });
    // What a browser itself prints while nobody listens, and nothing else; later there must be no more of it.
    whileKilled = table.troubles();
    expect(whileKilled.filter((trouble) => !/WebSocket connection to .* failed/.test(trouble))).toEqual([]);
    // In the state as a version once typing has paused; on the server's disk it was before any page said “Recorded”.
    await patiently(async () =>
      onlyBracket(await table.state()).wordings.map(({ segments }) => plainWords(segments)),
    ).toEqual(['takes note of', WELCOMES, ACKNOWLEDGES]);
  });

  it('takes the positions of the fifteen', async () => {
    await Promise.all(
      table.seats.map(async ({ page, seat: code }) => {
        await goToBracket(page, 2);
        await takePosition(page, WELCOMES, STANCES[code] ?? 'Can accept');
      }),
    );
    await goToBracket(table.chair.page, 2);
    await patiently(() => positionsOn(table.chair.page, WELCOMES)).toEqual(
      delegations.map(({ name, seat: code }) => `${name} ${VERBS[STANCES[code] ?? 'Can accept']}`),
    );
    await expectAccessible(table.seat('COL').page);
    await takePictures(table.chair.page, 'story-positions');
    await takePictures(table.seat('LVA').page, 'story-delegate');
  });

  it('refuses to settle on words to which a delegation objects, and says which', async () => {
    const settle = cardOf(table.chair.page, WELCOMES).getByRole('button', { name: 'Settle on this' });
    const why = cardOf(table.chair.page, WELCOMES).getByText(/^Pakistan objects to “/);
    expect(await settle.getAttribute('aria-describedby')).toBe(await why.getAttribute('id'));
    const before = await table.record();
    await settle.press('Enter');
    const { id, wordings } = onlyBracket(await table.state());
    const [, wording] = wordings;
    const expected = hashOfSegments(wording?.segments ?? []);
    await expect(
      table.office.command(table.negotiation, {
        kind: 'settle',
        bracket: id,
        wording: wording?.id ?? '',
        expected,
      }),
    ).rejects.toThrow(/Pakistan objects/);
    expect(await table.record()).toEqual(before);
  });

  it('gives no agreed text yet but the list of what is in the way, and the bracketed draft', async () => {
    const { page } = table.chair;
    await goToView(page, 'Agreed');
    await patiently(() => page.locator('.obstacle-list li').allTextContents()).toEqual([
      'Paragraph 1 is open.',
      'Paragraph 2 is open.',
      `Paragraph 2 has the open bracket “[takes note of / ${WELCOMES} / ${ACKNOWLEDGES}]”; Pakistan objects to “${WELCOMES}”.`,
      'Paragraph 3 is open.',
      'Paragraph 3 (a) is open.',
      'Paragraph 3 (b) is open.',
    ]);
    await expectAccessible(page);
    await takePictures(page, 'story-obstacles');
    const result = agreedText(await table.state());
    const draftLink = page.getByRole('link', { name: 'Word' });
    const draft = await download(draftLink);
    expect(textBelow(TITLE, wordParagraphs(draft.bytes))).toContain(
      `The Working Group [takes note of\u00a0(base) / ${WELCOMES}\u00a0(FRA) / ${ACKNOWLEDGES}\u00a0(PAK)] ${THE_REPORT}`,
    );
    const agreed = await draftLink.getAttribute('href');
    const answer = await page.request.get(
      new URL(agreed?.replace('bracketed', 'agreed') ?? '', page.url()).href,
    );
    expect(answer.status()).toBe(409);
    expect(await answer.json()).toMatchObject({
      type: 'urn:adref:refusal:obstacles',
      refusal: { obstacles: result.ok ? [] : result.obstacles },
    });
    await goToView(page, 'Text');
  });

  it('settles once the objection is lifted, and everybody reads the settled words', async () => {
    await takePosition(table.seat('PAK').page, WELCOMES, 'Can accept');
    const settle = cardOf(table.chair.page, WELCOMES).getByRole('button', { name: 'Settle on this' });
    await patiently(() => settle.getAttribute('aria-disabled')).toBe(null);
    await settle.press('Enter');
    await table.everywhere((page) => patiently(() => shownText(page)).toEqual(SETTLED));
  });

  it('agrees each paragraph ad ref, then agrees it', async () => {
    const { page } = table.chair;
    for (const [index] of SETTLED.entries()) {
      await goToParagraph(page, index + 1);
      await page.getByRole('button', { name: 'Agree ad ref' }).press('Enter');
      await patiently(() =>
        paragraphAt(page, index + 1)
          .locator('.chip')
          .textContent(),
      ).toBe('ad ref');
    }
    await takePictures(page, 'story-ad-ref');
    for (const [index] of SETTLED.entries()) {
      await goToParagraph(page, index + 1);
      await page.getByRole('button', { name: 'Agree', exact: true }).press('Enter');
    }
    await table.everywhere((each) =>
      patiently(() => each.locator('.paragraph .chip').allTextContents()).toEqual(
        SETTLED.map(() => 'agreed'),
      ),
    );
  });

  it('adopts the text, once Latvia has lifted the reservation that it kept', async () => {
    const { page } = table.chair;
    await chooseInMenu(page, 'Adopt the text…');
    const dialog = page.getByRole('dialog', { name: 'Adopt the text?' });
    await dialog.getByText('because one reservation stands').waitFor();
    await expectAccessible(page);
    const latvia = table.seat('LVA').page;
    await goToParagraph(latvia, 2);
    await latvia.getByRole('button', { name: `Lift my reservation on “${WELCOMES}”` }).press('Enter');
    await dialog.getByText('because one reservation stands').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Adopt' }).press('Enter');
    await table.everywhere((each) => each.getByText('Adopted · S/AC.51/2026/…').waitFor());
    await takePictures(page, 'story-adopted');
  });

  it('gives every seat the agreed text as Word, HTML and Markdown: the settled words and no others', async () => {
    const { page } = table.seat('SOM');
    await goToView(page, 'Agreed');
    await expectAccessible(page);
    await takePictures(page, 'story-agreed');
    const links = page.getByRole('region', { name: 'Downloads' }).getByRole('paragraph').first();
    const [word, html, markdown] = [
      await download(links.getByRole('link', { name: 'Word' })),
      await download(links.getByRole('link', { name: 'HTML' })),
      await download(links.getByRole('link', { name: 'Markdown' })),
    ];
    expect(textBelow(TITLE, wordParagraphs(word.bytes))).toEqual(SETTLED);
    expect(await htmlParagraphs(browser, html.bytes)).toEqual(withLabels(SETTLED));
    expect(textBelow(`# ${TITLE}`, markdown.bytes.toString('utf8').split('\n'))).toEqual(withLabels(SETTLED));
  });

  it('leaves a record that verifies, folds to the state, and tells every letter’s seat', async () => {
    const acts = await table.record();
    expect(verifyRecord(acts)).toEqual({ ok: true });
    expect(foldRecord(acts)).toEqual(await table.state());
    const agreed = agreedText(await table.state());
    const words = agreed.ok ? (agreed.text.paragraphs[1]?.text ?? []) : [];
    const from = (seat: string) => words.filter((run) => run.seat === seat).map((run) => run.text);
    expect([from('FRA').join(''), from('chair').join('')]).toEqual([
      WELCOMES,
      `The Working Group  ${THE_REPORT}`,
    ]);
    expect(table.troubles()).toEqual(whileKilled);
  });
});
