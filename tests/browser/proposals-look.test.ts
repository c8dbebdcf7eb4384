// The look of what is proposed on more than a phrase, with the fifteen at the table, long words, and Arabic: nothing scrolls
// sideways on a phone, what is new passes axe there too, and pictures are taken for people to look at.
import {
  type Command,
  hashOfParagraph,
  hashOfSegments,
  type NegotiationState,
  richText,
  wholeBracketOf,
} from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { shownNumbers } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { type SignedInPerson, signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const PHONE = { width: 390, height: 844 };
const DRAFT = [
  'The members of the Working Group welcomed the report of the Secretary-General, submitted in accordance with resolution 1612 (2005).',
  'They recalled the Kinderschutzbeauftragtenzuständigkeitsverordnungsdurchführungsbestimmungen and took note of [placeholder: figures] cases.',
  'أعرب أعضاء الفريق العامل عن قلقهم العميق إزاء الهجمات على المدارس والمستشفيات في شمال البلاد.',
  'They called upon all parties to end violations.',
];

let table: Table;
let denmark: SeatPage;
let chair: SeatPage;
const people = new Map<string, SignedInPerson>();

async function as(seat: string, make: (state: NegotiationState) => Command): Promise<void> {
  const known = people.get(seat);
  const person =
    known ??
    (await signInByLink((await table.office.seat(table.negotiation, `Delegate of ${seat}`, seat)).url));
  people.set(seat, person);
  await person.command(table.negotiation, make(await table.office.state(table.negotiation)));
}
const at = (state: NegotiationState, index: number) => {
  const paragraph = state.paragraphs[index];
  if (paragraph === undefined) throw new Error(`There is no paragraph ${index}.`);
  return paragraph;
};
const bracketOf = (state: NegotiationState, index: number) => {
  const bracket = wholeBracketOf(at(state, index));
  if (bracket === null) throw new Error(`No bracket stands around paragraph ${index}.`);
  return { bracket: bracket.id, expected: hashOfSegments(bracket.wordings[0]?.segments ?? []) };
};
const newBehind =
  (index: number, words: string, ...sponsors: string[]) =>
  (state: NegotiationState): Command => ({
    kind: 'propose-paragraph',
    after: at(state, index).id,
    shape: 'numbered',
    level: 1,
    text: richText(words),
    reason: 'It was in the report and is not here.',
    ...(sponsors.length > 1 ? { sponsors } : {}),
  });
const instead =
  (index: number, words: string) =>
  (state: NegotiationState): Command => {
    const leaf = at(state, index).segments[0];
    const expected = DRAFT[index] ?? '';
    const ends = {
      from: { leaf: leaf?.id ?? '', offset: 0 },
      to: { leaf: leaf?.id ?? '', offset: expected.length },
    };
    return { kind: 'open-bracket', ...ends, expected, reason: '', wordings: [richText(words)] };
  };

beforeAll(async () => {
  table = await openTable(DRAFT);
  await as('FRA', instead(1, 'They recalled the law, and the figures.'));
  await as('USA', (state) => ({ kind: 'propose-wording', ...bracketOf(state, 1), text: [] }));
  await as('CHN', instead(2, 'أخذ أعضاء الفريق العامل علما بالتقرير.'));
  const elected = ['DNK', 'BHR', 'COL', 'COD', 'GRC', 'LVA', 'LBR', 'PAK', 'PAN', 'SOM'];
  await as(
    'DNK',
    newBehind(3, 'They expressed deep concern at attacks on schools and hospitals.', ...elected),
  );
  for (let more = 0; more < 5; more += 1)
    await as(
      'GRC',
      newBehind(
        4 + more,
        `They recalled the duty to protect, for the ${more + 1}. time.`,
        'GRC',
        'PAK',
        'RUS',
        'GBR',
      ),
    );
  await as('RUS', (state) => ({
    kind: 'propose-move',
    paragraph: at(state, 3).id,
    after: at(state, 0).id,
    seenAfter: at(state, 2).id,
    text: richText('the Donaudampfschifffahrtsgesellschaftskapitänswitwenrente comes first'),
  }));
  await as('PAN', (state) => ({
    kind: 'propose-note',
    paragraph: at(state, 3).id,
    expected: hashOfParagraph(at(state, 3)),
    text: richText('reorder the list as in the report of the Secretary-General'),
  }));
  denmark = await table.open('DNK');
  chair = await table.open('chair');
});
afterAll(() => table.close());

async function choose(page: Page, index: number): Promise<void> {
  await page.locator('.outline-row').nth(index).press('Enter');
}
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it('reads well at every size', async () => {
  const numbers = [
    '1.',
    '2.',
    '3.',
    '4.',
    '4 bis',
    '4 ter',
    '4 quater',
    '4 quinquies',
    '4 sexies',
    '4 septies',
  ];
  await patiently(() => shownNumbers(denmark.page)).toEqual(numbers);
  await choose(denmark.page, 1);
  await takePictures(denmark.page, 'look-whole');
  await choose(chair.page, 4);
  await takePictures(chair.page, 'look-new');
  await choose(chair.page, 3);
  await takePictures(chair.page, 'look-beside');
});

it('has forms that fit a phone, by touch', async () => {
  const { page } = denmark;
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'Wordings and positions' }).click();
  for (const [choice, field] of [
    ['Propose a new paragraph after this', 'Text'],
    ['Propose another text for the whole paragraph', 'Your text'],
    ['Propose another place', 'Put it behind'],
    ['Add an editorial note', 'Note'],
  ] as const) {
    await page.getByRole('region', { name: 'Propose' }).getByRole('button', { name: choice }).click();
    await page.getByLabel(field, { exact: true }).first().waitFor();
    if (choice.includes('new')) {
      await page.getByRole('button', { name: 'Add others…' }).click();
      await page
        .getByLabel('Add a delegation or a group')
        .selectOption({ label: 'E10: the elected members' });
    }
    await page.keyboard.press('Tab');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.screenshot({ path: `screenshots/look-phone-${field.replaceAll(' ', '-')}.png` });
    await page.getByRole('region', { name: 'Propose' }).getByRole('button', { name: 'Cancel' }).click();
  }
  expect([...denmark.troubles, ...chair.troubles]).toEqual([]);
});
