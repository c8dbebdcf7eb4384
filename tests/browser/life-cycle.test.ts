// A file over the turn of the year and after its adoption: another roster with an old proposal that keeps its author, the Chair
// handed over, two texts compared, adoption by silence, a statement, a corrigendum, and
// next year's text begun from this one.
import { hashOfParagraphs, hashOfSegments, richText } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { chooseInMenu, goToView, paragraphAt } from './room-page.ts';
import { newPage, type SeatPage } from './seat-page.ts';
import { signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const DRAFT = [
  'The members of the Working Group took note of the report of the Secretary-General.',
  'They called upon all parties to conclude action plans without delay.',
];

let table: Table;
let chair: SeatPage;
let france: SeatPage;
beforeAll(async () => {
  table = await openTable(DRAFT);
  chair = await table.open('chair');
  france = await table.open('FRA');
}, 120_000);
afterAll(() => table.close());

/** Pakistan, whose term ends with 2026, brackets “took note of”. */
async function pakistanProposes(): Promise<void> {
  const pakistan = await signInByLink((await table.office.seat(table.negotiation, 'Delegate', 'PAK')).url);
  const { paragraphs } = await table.office.state(table.negotiation);
  const [leaf] = paragraphs[0]?.segments ?? [];
  const words = 'took note of';
  const from = { leaf: leaf?.id ?? '', offset: DRAFT[0]?.indexOf(words) ?? 0 };
  const to = { ...from, offset: from.offset + words.length };
  const wordings = [richText('welcomed')];
  await pakistan.command(table.negotiation, {
    kind: 'open-bracket',
    from,
    to,
    expected: words,
    reason: '',
    wordings,
  });
}

/** Selects words of the adopted text, as a mouse or a keyboard would. */
async function selectInAdopted(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || node.parentElement?.closest('[data-corrected]') == null) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in the adopted text`);
  }, words);
}

describe('the turn of the year', () => {
  it('changes the roster, says beforehand what that does, and keeps an old proposal under its author', async () => {
    await pakistanProposes();
    const { page } = chair;
    await paragraphAt(page, 1).getByText('welcomed').waitFor();
    await chooseInMenu(page, 'Members and their names…');
    const dialog = page.getByRole('dialog', { name: 'Members and their names' });
    await dialog.getByText('Denmark, Greece, Pakistan, Panama, Somalia').waitFor();
    await dialog.getByText('1 proposal stays on the table').waitFor();
    await expectAccessible(page);
    await takePictures(page, 'roster');
    await dialog.getByRole('button', { name: 'Seat the roster of 2027' }).press('Enter');
    await patiently(() => dialog.count()).toBe(0);
    await patiently(() => paragraphAt(france.page, 1).locator('.sponsors').allTextContents()).toContain(
      'PAK',
    );
    const state = await table.office.state(table.negotiation);
    expect(state.delegations.map(({ seat }) => seat)).toContain('AUT');
  });

  it('calls members otherwise from then on, behind words too', async () => {
    const { page } = chair;
    await chooseInMenu(page, 'Members and their names…');
    const dialog = page.getByRole('dialog', { name: 'Members and their names' });
    const lines = dialog.getByLabel('Members, one a line');
    const before = await lines.inputValue();
    await lines.fill(before.replace('France; FRA; FRA', 'France; UK; FRA'));
    await dialog.getByRole('button', { name: 'Call them so' }).press('Enter');
    await dialog.getByText('two delegations are called UK').waitFor();
    await lines.fill(`${before.replace('France; FRA; FRA', 'France; FR; FRA')}\nAldovia;`);
    await dialog.getByText('Aldovia', { exact: true }).waitFor();
    await lines.fill(before.replace('France; FRA; FRA', 'France; FR; FRA'));
    await expectAccessible(page);
    await takePictures(page, 'members');
    await dialog.getByRole('button', { name: 'Call them so' }).press('Enter');
    await patiently(() => dialog.count()).toBe(0);
    const state = await table.office.state(table.negotiation);
    expect(state.delegations.find(({ seat }) => seat === 'FRA')?.code).toBe('FR');
  });

  it('hands the Chair over', async () => {
    const { page } = chair;
    await chooseInMenu(page, 'Hand over the Chair…');
    const dialog = page.getByRole('dialog', { name: 'Hand over the Chair' });
    await dialog.getByText('No member holds the Chair now.').waitFor();
    await dialog.getByLabel('The Chair is held by').selectOption('AUT');
    await dialog.getByRole('checkbox', { name: /^Acting/ }).press('Space');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Hand over' }).press('Enter');
    await patiently(() => dialog.count()).toBe(0);
    const state = await table.office.state(table.negotiation);
    expect(state).toMatchObject({ chairMember: 'AUT', isChairActing: true });
  });
});

describe('the masthead', () => {
  it('is changed by the Chair and read by everybody', async () => {
    const { page } = chair;
    await chooseInMenu(page, 'Title and symbols…');
    const dialog = page.getByRole('dialog', { name: 'Title and symbols' });
    await dialog.getByLabel('Symbol', { exact: true }).fill('S/AC.51/2027/3');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Change' }).press('Enter');
    await patiently(() => dialog.count()).toBe(0);
    await france.page.getByText('S/AC.51/2027/3').first().waitFor();
  });
});

describe('two texts', () => {
  it('are compared, a revision with the text now', async () => {
    const { page } = chair;
    await chooseInMenu(page, 'Freeze a revision…');
    await page.getByLabel('Reason').fill('end of the first reading');
    await page.keyboard.press('Enter');
    await patiently(() => page.getByRole('dialog').count()).toBe(0);
    const state = await table.office.state(table.negotiation);
    const [bracket] = state.paragraphs[0]?.segments.filter(({ kind }) => kind === 'bracket') ?? [];
    if (bracket?.kind !== 'bracket') throw new Error('no bracket');
    const [, wording] = bracket.wordings;
    await table.office.command(table.negotiation, {
      kind: 'settle',
      bracket: bracket.id,
      wording: wording?.id ?? '',
      expected: hashOfSegments(wording?.segments ?? []),
    });
    await chooseInMenu(page, 'Compare revisions…');
    const dialog = page.getByRole('dialog', { name: 'Compare' });
    await dialog.getByText('1 of 2 paragraphs differ.').waitFor();
    await expectAccessible(page);
    await takePictures(page, 'compare');
    await page.keyboard.press('Escape');
  });
});

describe('an adopted text', () => {
  it('is adopted by silence, with a statement and a corrigendum beside it', async () => {
    const { page } = chair;
    const state = await table.office.state(table.negotiation);
    await table.office.command(table.negotiation, {
      kind: 'start-silence',
      paragraphs: null,
      recipients: state.delegations.map(({ seat }) => seat),
      deadline: new Date(Date.now() + 1_500).toISOString(),
      expected: hashOfParagraphs(state.paragraphs),
    });
    await patiently(() => paragraphAt(page, 2).locator('.margin').textContent()).toBe('agreed');
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByText('The text is corrected or issued again once it is adopted.').waitFor();
    const correct = page.getByRole('menuitem', { name: 'Corrigendum…' });
    expect(await correct.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await takePictures(page, 'menu-before-adoption');
    await page.keyboard.press('Escape');
    await chooseInMenu(page, 'Adopt the text…');
    const dialog = page.getByRole('dialog', { name: 'Adopt the text?' });
    expect(await dialog.getByLabel('How it is adopted').inputValue()).toBe('silence');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Adopt' }).press('Enter');
    await patiently(() => dialog.count()).toBe(0);

    await goToView(france.page, 'Agreed');
    const beside = france.page.getByRole('region', { name: 'Beside the adopted text' });
    await beside.getByRole('button', { name: 'Make a statement…' }).press('Enter');
    await beside
      .getByLabel('Words')
      .fill('France reads paragraph 2 in the light of the Council’s resolutions.');
    await expectAccessible(france.page);
    await beside.getByRole('button', { name: 'Put it on record' }).press('Enter');
    await beside.locator('blockquote', { hasText: 'France reads paragraph 2' }).waitFor();

    await goToView(page, 'Agreed');
    await page.getByText('Adopted by silence').waitFor();
    await page.getByRole('button', { name: 'Corrigendum…' }).press('Enter');
    const form = page.getByRole('form', { name: 'Corrigendum' });
    await selectInAdopted(page, 'action plans');
    await form.getByRole('button', { name: 'Take the words selected in the text' }).press('Enter');
    expect(await form.getByLabel('For these words').inputValue()).toBe('action plans');
    await form.getByLabel('read these').fill('an action plan');
    await form.getByLabel('Reason').fill('a misprint');
    await form.getByRole('button', { name: 'Issue the corrigendum' }).press('Enter');
    await page
      .getByRole('region', { name: 'Downloads' })
      .getByText('No public statement was made, because no part of this text reads as one')
      .waitFor();
    await page.getByRole('region', { name: 'Downloads' }).getByText('Corr.1', { exact: true }).waitFor();
    await page
      .getByRole('region', { name: 'Beside the adopted text' })
      .getByText('Corr.1', { exact: true })
      .waitFor();
    await expectAccessible(page);
    await takePictures(page, 'aftermath');
  });

  it('keeps what comes too late for the silence that it was adopted by', async () => {
    const { page } = france;
    await chooseInMenu(page, 'Silence procedures…');
    const dialog = page.getByRole('dialog', { name: 'Silence procedures' });
    await dialog.getByRole('button', { name: 'Send a late message…' }).press('Enter');
    await dialog.getByLabel('Reason').fill('our instructions came too late');
    await dialog.getByRole('button', { name: 'Send it, late' }).press('Enter');
    await dialog.getByText('France wrote after the deadline to break silence: our instructions').waitFor();
    await page.keyboard.press('Escape');
    await patiently(() => dialog.count()).toBe(0);
  });

  it('is issued again from the menu, for technical reasons, and called so in the top bar', async () => {
    const { page } = chair;
    const called = page.locator('.top-title span');
    await patiently(() => called.textContent()).toContain('S/AC.51/2027/3 and Corr.1');
    await chooseInMenu(page, 'Reissue…');
    const form = page.getByRole('dialog').getByRole('form', { name: 'Reissue' });
    await expectAccessible(page);
    await takePictures(page, 'reissue-dialog');
    await form.getByLabel('Reason').fill('technical reasons');
    await form.getByRole('button', { name: 'Issue the text again' }).press('Enter');
    await patiently(() => form.count()).toBe(0);
    await patiently(() => called.textContent()).toContain('S/AC.51/2027/3* and Corr.1');
    await france.page.getByText('technical reasons').first().waitFor();
    await expectAccessible(france.page);
  });

  it('is read so, with what stands beside it, by somebody who reads the text only', async () => {
    const { page, troubles } = await table.open('observer');
    await page.getByText('Adopted · S/AC.51/2027/3* and Corr.1').waitFor();
    const beside = page.getByRole('region', { name: 'Beside the adopted text' });
    await beside.getByText('Paragraph 2: for action plans read an action plan').waitFor();
    await beside.getByText('France · explanation of position').waitFor();
    await expectAccessible(page);
    await takePictures(page, 'aftermath-read');
    expect(troubles).toEqual([]);
  });

  it('begins the next year’s, with its paragraphs as the zero draft', async () => {
    const opened = await newPage(table.browser, 'office');
    const { page } = opened;
    const cookies = table.office.cookie.split('; ').map((each) => {
      const [name = '', value = ''] = each.split('=');
      return { name, value, url: table.server.address };
    });
    await opened.context.addCookies(cookies);
    await page.goto(`${table.server.address}/as/${table.office.person}/`);
    await page.getByText('S/AC.51/2027/3* and Corr.1').waitFor();
    await page.getByRole('link', { name: 'Start from these conclusions' }).press('Enter');
    await page.getByText('They called upon all parties').waitFor();
    expect(await page.getByLabel('Symbol', { exact: true }).inputValue()).toBe('S/AC.51/2028/…');
    await expectAccessible(page);
    await takePictures(page, 'start-from');
    await page.getByRole('button', { name: 'Open it' }).press('Enter');
    await page.getByRole('document', { name: 'The text' }).waitFor();
    await patiently(() => page.locator('.paragraph').count()).toBe(2);
    expect(opened.troubles).toEqual([]);
  });
});

it('nothing was complained of', () => {
  expect([...chair.troubles, ...france.troubles]).toEqual([]);
});
