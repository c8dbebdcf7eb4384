// The Chair's desk with fifteen delegations: brackets settled in bulk, a package that an objector accepts on condition, a proposal
// that was left behind and is put on other words, a paragraph held and released, and agreed. Everything is invented.
import { bracketsIn, type Command, hashOfSegments, plainWords, type Stance } from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { cardOf, goToBracket, goToParagraph, goToView } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { type SignedInPerson, signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import { expectShown, patiently, selectWords } from './text-hands.ts';

const DRAFT = [
  'The members of the Working Group took note of the report of the Secretary-General on children and armed conflict in Maravia.',
  'They called upon the armed groups mentioned in the report to conclude action plans without delay.',
  'They expressed concern at attacks on schools and hospitals in the northern districts of the country.',
  'They requested a report by June and invited donors to support reintegration.',
  'They recalled the law.',
];
const CONTESTED = [
  { at: 0, words: 'took note of', by: 'FRA', instead: 'welcomed' },
  { at: 1, words: 'without delay', by: 'COL', instead: 'as soon as possible' },
  { at: 2, words: 'expressed concern at', by: 'LVA', instead: 'strongly condemned all' },
  { at: 3, words: 'by June', by: 'GBR', instead: 'within six months' },
  { at: 3, words: 'invited', by: 'PAK', instead: 'urged' },
] as const;

let table: Table;
let chair: SeatPage;
let china: SeatPage;
let pakistan: SeatPage;
const people = new Map<string, SignedInPerson>();
beforeAll(async () => {
  table = await openTable(DRAFT);
  for (const { seat } of rosterOf(2026)?.delegations ?? [])
    people.set(
      seat,
      await signInByLink((await table.office.seat(table.negotiation, `Delegate ${seat}`, seat)).url),
    );
  for (const { at, words, by, instead } of CONTESTED) await bracket(at, words, by, instead);
  await propose('PAK', 'welcomed', 'acknowledged with appreciation');
  for (const seat of ['BHR', 'COL', 'DNK', 'FRA', 'GRC']) {
    await take(seat, 'welcomed', 'support');
    await take(seat, 'as soon as possible', 'support');
  }
  for (const seat of ['GBR', 'FRA', 'DNK']) await take(seat, 'within six months', 'support');
  for (const seat of ['CHN']) await take(seat, 'within six months', 'object');
  await take('RUS', 'strongly condemned all', 'object');
  await take('FRA', 'expressed concern at', 'object');
  await take('GBR', 'expressed concern at', 'object');
  await take('CHN', 'strongly condemned all', 'object');
  const { each: _, ...urged } = await wordingOf('urged');
  await give('PAK', { kind: 'withdraw-position', ...urged });
  chair = await table.open('chair');
  china = await table.open('CHN');
  pakistan = await table.open('PAK');
}, 180_000);
afterAll(() => table.close());

async function give(seat: string, command: Command): Promise<void> {
  await people.get(seat)?.command(table.negotiation, command);
}

async function wordingOf(words: string) {
  const { paragraphs } = await table.office.state(table.negotiation);
  for (const each of paragraphs.flatMap(({ segments }) => bracketsIn(segments)))
    for (const wording of each.wordings)
      if (plainWords(wording.segments) === words)
        return { bracket: each.id, wording: wording.id, expected: hashOfSegments(wording.segments), each };
  throw new Error(`There is no wording “${words}”.`);
}

async function bracket(at: number, words: string, by: string, instead: string): Promise<void> {
  const { paragraphs } = await table.office.state(table.negotiation);
  for (const leaf of paragraphs[at]?.segments ?? []) {
    if (leaf.kind !== 'leaf') continue;
    const offset = plainWords([leaf]).indexOf(words);
    if (offset < 0) continue;
    const from = { leaf: leaf.id, offset };
    const to = { ...from, offset: offset + words.length };
    const wordings = [[{ text: instead }]];
    await give(by, { kind: 'open-bracket', from, to, expected: words, reason: '', wordings });
    return;
  }
}

async function propose(by: string, beside: string, words: string): Promise<void> {
  const { each } = await wordingOf(beside);
  const expected = hashOfSegments(each.wordings[0]?.segments ?? []);
  await give(by, { kind: 'propose-wording', bracket: each.id, text: [{ text: words }], expected });
}

async function take(seat: string, words: string, stance: Stance): Promise<void> {
  const { each, ...on } = await wordingOf(words);
  const { sponsors = [] } = each.wordings.find(({ id }) => id === on.wording) ?? {};
  // Whoever tabled it supports it already.
  if (stance === 'support' && sponsors.includes(seat)) return;
  await give(seat, { kind: 'take-position', stance, note: '', ...on });
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().press('Enter');

describe('the desk', () => {
  it('has the easiest first, and goes from one to the next by the arrow keys', async () => {
    const { page } = chair;
    await goToView(page, 'Desk');
    await patiently(() => page.locator('.chair-desk h2').allTextContents()).toEqual([
      'Can be settled now',
      'Ready to agree ad ref',
      'No objection, and no wording stands out',
      'Several objections to every wording',
      'If adopted, and packages',
    ]);
    await page.getByRole('button', { name: 'Settle on “welcomed”' }).focus();
    await page.keyboard.press('ArrowDown');
    await patiently(() => page.locator(':focus').textContent()).toMatch(
      /^Settle on “as soon as possible” bracket \d+\.1$/,
    );
    await expectAccessible(page);
    await takePictures(page, 'desk');
  });

  it('is read by the others as what stands in the way, without a press that closes anything', async () => {
    const { page } = china;
    await goToView(page, 'In the way');
    await page.getByRole('heading', { name: 'What stands in the way' }).waitFor();
    expect(await page.getByRole('button', { name: /^Settle/ }).count()).toBe(0);
    await expectAccessible(page);
    await takePictures(page, 'desk-read');
  });

  it('shows the text as it would be, and records nothing', async () => {
    const { page } = chair;
    const before = (await table.office.record(table.negotiation)).length;
    await press(page, 'Choose all that could land');
    await press(page, 'If adopted…');
    const preview = page.getByRole('article', { name: 'Preview' });
    await preview.getByText('Preview, nothing is recorded').waitFor();
    await preview.getByText('The members of the Working Group welcomed the report').waitFor();
    await expectAccessible(page);
    await takePictures(page, 'if-adopted');
    await press(page, 'Clear');
    await press(page, 'Close the preview');
    expect((await table.office.record(table.negotiation)).length).toBe(before);
  });

  it('settles all that land, each as its own act', async () => {
    const { page } = chair;
    await press(page, /^Settle these 2/);
    const form = page.getByRole('form', { name: 'Settle: which' });
    await takePictures(page, 'bulk');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Settle these 2' }).press('Enter');
    await page.getByText('2 of 2 done.').waitFor();
    await press(page, 'Dismiss');
    await part(page, 'Left behind').getByText('acknowledged with appreciation').waitFor();
    const record = await table.office.record(table.negotiation);
    const settled = record.filter(({ act }) => act.kind === 'bracket-settled');
    expect(new Set(settled.map(({ command }) => command)).size).toBe(2);
  });
});

describe('a package', () => {
  it('is tied from chosen wordings, and waits for whoever objects', async () => {
    const { page } = chair;
    const choices = part(page, 'If adopted').getByRole('combobox');
    await patiently(() => choices.count()).toBe(3);
    await choices.nth(1).selectOption({ label: '“within six months”' });
    await choices.nth(2).selectOption({ label: '“urged”' });
    await page.getByLabel('Name of the package').fill('dates for money');
    await page.keyboard.press('Enter');
    const card = part(page, 'Package: dates for money');
    await card.getByText(/^China objects to “within six months” and has not accepted the package/).waitFor();
    expect(await card.getByRole('button', { name: 'Settle the package' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await expectAccessible(page);
    await takePictures(page, 'package');
  });

  it('is accepted on condition by the one who objects, from the bracket', async () => {
    const { page } = china;
    await goToView(page, 'Text');
    await goToBracket(page, 4, 0);
    await page.locator('.bracket .package-mark').first().waitFor();
    await expectAccessible(page);
    await takePictures(page, 'package-bracket');
    await press(page, 'Accept the package');
    await part(page, 'Package: dates for money').getByText('Accepted on that condition by China.').waitFor();
  });

  it('is settled whole', async () => {
    const { page } = chair;
    await page.locator('.package-card').getByRole('button', { name: 'Settle the package' }).press('Enter');
    await expectShown(
      china.page,
      3,
      'They requested a report within six months and urged donors to support reintegration.',
    );
  });
});

describe('a proposal that was left behind', () => {
  it('is put on other words by its sponsor', async () => {
    const { page } = pakistan;
    await page.getByRole('link', { name: '1 proposal of yours was left behind' }).press('Enter');
    await press(page, 'Put it on other words…');
    await page.getByRole('document', { name: 'The text' }).waitFor();
    await selectWords(page, 'recalled', 4);
    await takePictures(page, 'rebase');
    await expectAccessible(page);
    await press(page, 'Put it on these words');
    await expectShown(page, 4, 'They [recalled / acknowledged with appreciation] the law.');
  });
});

describe('a bridging wording', () => {
  it('is revised in versions, and near-identical ones are unified with their sources', async () => {
    const { page } = chair;
    await propose('FRA', 'acknowledged with appreciation', 'acknowledged, with appreciation,');
    await goToView(page, 'Text');
    await goToBracket(page, 5);
    await press(page, 'Propose a bridging wording');
    await page.locator('.wording .leaf.editing .ProseMirror:focus').waitFor();
    await page.keyboard.type('noted');
    const card = cardOf(page, 'noted');
    await card.getByRole('button', { name: 'Revise…' }).press('Enter');
    await card.getByLabel('Next version').fill('took careful note of');
    await card.getByRole('button', { name: 'Put it on the table' }).press('Enter');
    await cardOf(page, 'took careful note of').getByText('Version 2; 1 earlier version').waitFor();
    const kept = cardOf(page, 'acknowledged with appreciation');
    await kept.getByRole('button', { name: 'Unify…' }).press('Enter');
    await kept.getByLabel('Approach').fill('the shorter one');
    await kept.getByLabel('Rationale').fill('they differ by two commas');
    await expectAccessible(page);
    await takePictures(page, 'unify');
    await page
      .getByRole('form', { name: 'Unify wordings' })
      .getByRole('button', { name: 'Unify', exact: true })
      .press('Enter');
    await kept.getByText('Also proposed by France as “acknowledged, with appreciation,”').waitFor();
    await kept.getByRole('button', { name: 'If adopted…' }).press('Enter');
    await kept.getByText('Preview, nothing is recorded').waitFor();
    await expectAccessible(page);
    await takePictures(page, 'provenance');
  });
});

describe('a paragraph', () => {
  it('is held by a delegation, released, and agreed', async () => {
    const { page } = chair;
    await goToParagraph(page, 1);
    await press(page, 'Agree ad ref');
    await goToParagraph(china.page, 1);
    await press(china.page, 'Agreed pending us…');
    await china.page.getByLabel('What does your delegation wait for?').fill('instructions');
    await china.page.keyboard.press('Enter');
    await page.getByText('This paragraph is agreed pending China').waitFor();
    await page.locator('.chip', { hasText: 'ad ref, pending CHN' }).waitFor();
    await expectAccessible(page);
    await takePictures(page, 'held');
    await press(china.page, 'Release it');
    await page.getByText('This paragraph is agreed pending China').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Agree', exact: true }).press('Enter');
    await page.locator('.paragraph .chip.agreed').waitFor();
  });

  it('is parked with a small group and brought back', async () => {
    const { page } = chair;
    await goToParagraph(page, 3);
    await press(page, 'Park it with…');
    const choice = page.getByRole('form', { name: 'Park it' }).getByLabel('Add a delegation or a group');
    for (const label of ['Latvia', 'China']) await choice.selectOption({ label });
    await page.getByLabel('Note').fill('by Friday');
    await expectAccessible(page);
    await takePictures(page, 'park');
    await page.getByRole('button', { name: 'Park it', exact: true }).press('Enter');
    await page.locator('.paragraph .chip', { hasText: 'parked' }).waitFor();
    await press(page, 'Bring it back');
    await page.locator('.paragraph .chip', { hasText: 'parked' }).waitFor({ state: 'detached' });
  });

  it('is closed from the desk by Enter, and the keyboard is at the next one', async () => {
    const { page } = chair;
    await goToView(page, 'Desk');
    const ready = part(page, 'Ready to agree ad ref').getByRole('button', { name: 'Agree ad ref' });
    await patiently(() => ready.count()).toBe(2);
    await ready.first().press('Enter');
    await patiently(() => ready.count()).toBe(1);
    await patiently(() => page.locator('li:focus-within .desk-number').textContent()).toBe('4');
    await page.keyboard.press('Enter');
    await part(page, 'Ready to agree').getByText('Agreed ad ref; nobody holds it.').first().waitFor();
    expect([chair, china, pakistan].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
