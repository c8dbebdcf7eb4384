// The view of positions: every open bracket against the fifteen, where each could land, and the way from there into the
// text; for everybody who may read the record, and for nobody else. The country and every position are invented.
import {
  type Bracket,
  bracketsIn,
  type Command,
  hashOfSegments,
  plainWords,
  type Stance,
} from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { goToView } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { type SignedInPerson, signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const DRAFT = [
  'The members of the Working Group took note of the report of the Secretary-General on children and armed conflict in Maravia.',
  'They called upon the armed groups mentioned in the report to conclude action plans without delay.',
  'They expressed concern at attacks on schools and hospitals in the northern districts of the country.',
];
/** What is bracketed, and what is proposed in its place by whom. */
const CONTESTED = [
  { words: 'took note of', by: 'FRA', instead: 'welcomed' },
  { words: 'without delay', by: 'COL', instead: 'as soon as possible' },
  { words: 'expressed concern at', by: 'LVA', instead: 'strongly condemned all' },
] as const;
/** Beside France, which tabled it. */
const SUPPORT = ['BHR', 'CHN', 'COL', 'COD', 'DNK', 'GRC', 'LVA', 'LBR'];

let table: Table;
let chair: SeatPage;
const people = new Map<string, SignedInPerson>();
beforeAll(async () => {
  table = await openTable(DRAFT);
  for (const { seat } of rosterOf(2026)?.delegations ?? [])
    people.set(
      seat,
      await signInByLink((await table.office.seat(table.negotiation, `Delegate ${seat}`, seat)).url),
    );
  chair = await table.open('chair');
}, 180_000);
afterAll(() => table.close());

async function give(seat: string, command: Command): Promise<void> {
  await people.get(seat)?.command(table.negotiation, command);
}

async function brackets(): Promise<readonly Bracket[]> {
  const { paragraphs } = await table.office.state(table.negotiation);
  return paragraphs.flatMap(({ segments }) => bracketsIn(segments));
}

/** Takes a position on the wording of these words. */
async function take(seat: string, words: string, stance: Stance, more: object = {}): Promise<void> {
  for (const bracket of await brackets())
    for (const wording of bracket.wordings)
      if (plainWords(wording.segments) === words) {
        const on = { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(wording.segments) };
        await give(seat, { kind: 'take-position', stance, note: '', ...more, ...on });
      }
}

/** Brackets the contested words and takes positions on them. */
async function contest(): Promise<void> {
  const { paragraphs } = await table.office.state(table.negotiation);
  for (const [index, { words, by, instead }] of CONTESTED.entries()) {
    const [leaf] = paragraphs[index]?.segments ?? [];
    const offset = (DRAFT[index] ?? '').indexOf(words);
    const from = { leaf: leaf?.id ?? '', offset };
    const to = { ...from, offset: offset + words.length };
    const wordings = [[{ text: instead }]];
    await give(by, { kind: 'open-bracket', from, to, expected: words, reason: '', wordings });
  }
  for (const seat of SUPPORT) await take(seat, 'welcomed', 'support');
  for (const seat of ['PAN', 'SOM', 'GBR']) await take(seat, 'welcomed', 'can-accept');
  await take('PAK', 'welcomed', 'reserve', { reservation: 'pending-capital', note: 'by Thursday' });
  await take('RUS', 'took note of', 'object');
  await take('RUS', 'as soon as possible', 'object');
  await take('DNK', 'as soon as possible', 'support');
  await take('GRC', 'without delay', 'object');
  await take('LBR', 'without delay', 'object');
  for (const seat of ['RUS', 'CHN', 'PAK']) {
    await take(seat, 'strongly condemned all', 'object');
    await take(seat, 'expressed concern at', 'object');
  }
}

const rowOf = (words: string) =>
  chair.page
    .getByRole('row')
    .filter({ has: chair.page.getByRole('rowheader', { name: new RegExp(`^${words}`) }) });

describe('the view of positions', () => {
  it('says so while nothing is in brackets', async () => {
    await goToView(chair.page, 'Positions');
    await chair.page.getByText('No words are in brackets').waitFor();
    await expectAccessible(chair.page);
  });

  it('shows every bracket against the fifteen, and where each could land', async () => {
    await contest();
    const { page } = chair;
    await page
      .getByText('Could land on “welcomed”: 9 support, 3 can accept, 1 reserves, 2 silent.')
      .waitFor();
    await page
      .getByText('No wording without objection. Only Russian Federation objects to “as soon as possible”.')
      .waitFor();
    await page
      .getByText(
        'No wording without objection: 3 object to “strongly condemned all” and 3 to “expressed concern at”.',
      )
      .waitFor();
    await page
      .getByText(
        '3 open brackets: 1 could land, 1 waits for one delegation, 1 has several objections to every wording.',
      )
      .waitFor();
    const names = await page.getByRole('columnheader').locator('.visually-hidden').allTextContents();
    expect(names).toEqual(rosterOf(2026)?.delegations.map(({ name }) => name));
    expect(names).toHaveLength(15);
    const cells = await rowOf('welcomed').getByRole('cell').locator('.visually-hidden').allTextContents();
    expect(cells[names.indexOf('Pakistan')]).toBe('reserves (pending capital): “by Thursday”');
    expect(cells[names.indexOf('Denmark')]).toBe('supports');
    expect(cells[names.indexOf('Russian Federation')]).toBe('silent');
    await expectAccessible(page);
    await takePictures(page, 'positions');
  });

  it('follows the words that are typed, and shows what lapses', async () => {
    const contested = (await brackets())[2]?.wordings[0]?.segments[0]?.id;
    expect(contested).toBeDefined();
    const writer = await table.open('chair');
    const leaf = writer.page.locator(`[data-leaf="${contested}"]`);
    await leaf.click();
    await writer.page.keyboard.press('End');
    await leaf.click();
    await writer.page.keyboard.type('deep');
    const row = chair.page.getByRole('row', { name: /deep/ });
    await patiently(() => row.getByRole('cell').locator('.visually-hidden').allTextContents()).toContain(
      'lapsed (objection): the words have changed since',
    );
    await writer.context.close();
  });

  it('leads to the bracket in the text, by keyboard', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: /^2\.1 / }).press('Enter');
    await page.getByRole('region', { name: 'Wording: as soon as possible' }).waitFor();
    await patiently(() => page.locator('.bracket[data-discussed]').count()).toBe(1);
    expect(chair.troubles).toEqual([]);
  });

  it('is not for a seat that may not read positions', async () => {
    const observer = await table.open('observer');
    const { page } = observer;
    await page.goto(`${page.url().replace(/\/$/, '')}/positions`);
    await page.getByText('Draft, not an official document').waitFor();
    expect(await page.getByRole('navigation', { name: 'Views' }).count()).toBe(0);
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.content()).not.toContain('Could land');
  });
});
