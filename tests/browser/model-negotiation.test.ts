// The model negotiation seen through three pages while it is played on the server they look at: the Chair's office, a member that
// stays and one that leaves at the turn of the year. At its turning points all three show the same text, and it is the server's.
import { join } from 'node:path';
import { bracketsIn, type NegotiationState, plainWords } from '@adref/negotiation';
import { modelNegotiations, Player, personOn } from '@adref/scenarios';
import {
  PATIENT_LIMITS,
  ServedStage,
  StoryClock,
  startTestServer,
  type TestServer,
} from '@adref/server/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { expectAccessible } from './expect-accessible.ts';
import { goToBracket, goToView, shownNumbers, shownText } from './room-page.ts';
import { openSeatPage, type SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { patiently, shownIn } from './text-hands.ts';

const WEB = join(import.meta.dirname, '../../apps/web/dist');
const LONG_MS = 300_000;

let browser: Browser;
let test: TestServer;
let stage: ServedStage;
let player: Player;
const pages: SeatPage[] = [];

const [velmora] = modelNegotiations;
if (velmora === undefined) throw new Error('There is no model negotiation.');
const { opening, openedAt, chapters } = velmora;

beforeAll(async () => {
  const clock = new StoryClock();
  test = await startTestServer(
    { limits: PATIENT_LIMITS, roomLimits: { versionPauseMs: 60 }, surroundings: clock.surroundings },
    { webFolder: WEB },
  );
  browser = await launchChromium();
  stage = new ServedStage(test, clock, opening.negotiation);
  player = new Player(stage);
  await player.open(opening, openedAt);
}, LONG_MS);
afterAll(async () => {
  await browser?.close();
  await test?.end();
});

async function playChapter(name: string): Promise<NegotiationState> {
  const chapter = chapters.find((one) => one.name === name);
  if (chapter === undefined) throw new Error(`There is no chapter ${name}.`);
  await player.play(chapter.story);
  return player.scene().state;
}

async function look(seat: string): Promise<void> {
  await stage.guest(seat);
  const { negotiation } = opening;
  const { token } = await test.server.signIn.issueLink({ person: personOn(seat), negotiation, seat });
  const url = `${test.address}/sign-in#${token}`;
  pages.push(await openSeatPage(browser, { url, seat }, negotiation));
}

/** All pages show one text: where nothing is bracketed the server's words, elsewhere the same brackets. */
async function expectSameText(state: NegotiationState, shownBy: readonly SeatPage[]): Promise<void> {
  const plain = state.paragraphs.map(({ segments }) =>
    bracketsIn(segments).length === 0 ? plainWords(segments) : null,
  );
  const [first] = shownBy;
  for (const { page } of shownBy) {
    await patiently(async () => {
      const shown = await shownText(page);
      return shown.map((words, index) => (plain[index] === null ? null : words));
    }).toEqual(plain);
    expect(await shownNumbers(page)).toEqual(first === undefined ? [] : await shownNumbers(first.page));
  }
  for (const [index, words] of plain.entries()) {
    if (words !== null || first === undefined) continue;
    const shown = await shownIn(first.page, index);
    expect(shown).toMatch(/\[.*\]/);
    for (const { page } of shownBy) await patiently(() => shownIn(page, index)).toBe(shown);
  }
}

function statusChips(page: Page, status: string): Promise<number> {
  return page.locator(`.paragraph .chip.${status}`).count();
}

describe('the model negotiation by browser', { timeout: LONG_MS, retry: 0 }, () => {
  it('is opened and tidied up', async () => {
    const state = await playChapter('opening');
    for (const seat of ['chair', 'OST', 'HST']) await look(seat);
    await expectSameText(state, pages);
    for (const { page } of pages) {
      expect(
        await page.getByText('country, members, text and positions are invented').count(),
      ).toBeGreaterThan(0);
    }
  });

  it('shows the first reading as it goes, and Rev.1 with all its brackets', async () => {
    await playChapter('first reading: narrative');
    const state = await playChapter('first reading: messages');
    await expectSameText(state, pages);
    const [, ostrella] = pages;
    if (ostrella === undefined) throw new Error('Ostrella looks on.');
    const report = await shownText(ostrella.page);
    expect(report[2]).toMatch(/took note of.*welcomed.*acknowledged with appreciation/);
    await goToBracket(ostrella.page, 3);
    await expectAccessible(ostrella.page);
    await takePictures(ostrella.page, 'model-room');
    await goToView(ostrella.page, 'Positions');
    await expectAccessible(ostrella.page);
    await goToView(ostrella.page, 'Text');
  });

  it('shows the second reading settled but for one bracket', async () => {
    await playChapter('second reading: narrative');
    const state = await playChapter('second reading: messages');
    await expectSameText(state, pages);
    for (const { page } of pages) await patiently(() => page.locator('.paragraph .bracket').count()).toBe(1);
  });

  it('shows what is agreed ad ref and what is agreed', async () => {
    const state = await playChapter('closing');
    await expectSameText(state, pages);
    const count = (status: string) => state.paragraphs.filter((one) => one.status === status).length;
    for (const { page } of pages) {
      await patiently(() => statusChips(page, 'agreed')).toBe(count('agreed'));
      await patiently(() => statusChips(page, 'adref')).toBe(count('ad-ref'));
    }
  });

  it('shows the whole text under silence to who is a member in the new year, and not to Hestria, which has left', async () => {
    const state = await playChapter('new year');
    await look('LRM');
    const hestria = pages.find(({ seat }) => seat === 'HST');
    await patiently(() =>
      hestria?.page.getByText('You have no seat in this negotiation any more.').count(),
    ).toBe(1);
    const members = pages.filter(({ seat }) => seat !== 'HST');
    await expectSameText(state, members);
    for (const { page } of members)
      await patiently(() => statusChips(page, 'silence')).toBe(state.paragraphs.length);
  });

  it('ends adopted', async () => {
    const state = await playChapter('adoption');
    const members = pages.filter(({ seat }) => seat !== 'HST');
    await expectSameText(state, members);
    for (const { page } of members) {
      await patiently(() => page.getByText(/^Adopted · /).count()).toBeGreaterThan(0);
      await expectAccessible(page);
    }
    expect(members.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
