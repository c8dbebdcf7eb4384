// The Chair's office imports a compiled draft: what is no text is refused, a file in another code page asks how it is written, and
// square brackets become brackets, with their authors as heard; every seat sees them in the room, at a desk and on a phone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { cardOf, chooseInMenu, goToBracket, goToView, paragraphAt } from './room-page.ts';
import type { SeatPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const COMPILED = `1. The members [took note of] [welcomed – FR, UK] the report.

2. The members [strongly – RUS] condemned all attacks, in particular those on schools [and hospitals (CHN: delete)].

3. The members recalled the commitments made.

[3 alt. The members deplored that no commitment was kept. – US]

4. The members asked for a review [placeholder: when] and [expressed grave concern (XY)] at the delay.

[Original: French]
`;
/** "Рабочая группа" in the Cyrillic code page of Windows. */
const CYRILLIC = Buffer.from('d0e0e1eef7e0ff20e3f0f3efefe020eff0e8e2e5f2f1f2e2f3e5f220e4eeeaebe0e42e', 'hex');

describe('importing a compiled draft', { timeout: 180_000 }, () => {
  let table: Table;
  let chair: SeatPage;
  let latvia: SeatPage;
  beforeAll(async () => {
    table = await openTable([]);
    chair = await table.open('chair');
    latvia = await table.open('LVA');
  });
  afterAll(() => table?.close());

  const choose = (name: string, buffer: Buffer) =>
    chair.page.getByLabel('or a file').setInputFiles({ name, mimeType: 'text/plain', buffer });
  const button = () => chair.page.getByRole('button', { name: /^Import \d/ });
  /** The codes under which the table shows seats. */
  const codes = async (...seats: readonly string[]) => {
    const { delegations } = await table.office.state(table.negotiation);
    return seats.map((seat) => delegations.find((one) => one.seat === seat)?.code ?? seat).join(' ');
  };
  const paragraphs = async () => (await table.office.state(table.negotiation)).paragraphs;

  it('refuses a file that is no text, whatever it is called, and says what to do', async () => {
    await chooseInMenu(chair.page, 'Import text…');
    await choose(
      'draft.txt',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml', 'latin1'),
    );
    await chair.page.getByRole('alert').getByText('This is a Word file.').waitFor();
    expect(await chair.page.locator('.draft-preview').count()).toBe(0);
    expect(await button().isEnabled()).toBe(false);
  });

  it('asks how a file is written that does not say it, and records nothing before it is answered', async () => {
    const { page } = chair;
    await choose('проект.txt', CYRILLIC);
    const ways = page.getByRole('group', { name: /does not say how its letters are written/ });
    await ways.getByText('Рабочая группа приветствует доклад.').waitFor();
    expect(await page.locator('.draft-preview .notice').textContent()).not.toContain(
      'Nothing of the source is lost',
    );
    expect(await button().isEnabled()).toBe(false);
    await expectAccessible(page);
    await takePictures(page, 'import-encoding');
    await ways.getByLabel(/^Cyrillic \(Windows\)/).press('Space');
    await page.getByText('1 paragraph. Nothing of the source is lost').waitFor();
    await patiently(() => button().isEnabled()).toBe(true);
  });

  it('shows brackets as brackets, and asks who is meant by a name on no roster', async () => {
    const { page } = chair;
    await choose('compiled.txt', Buffer.from(COMPILED));
    const rows = page.locator('.draft-rows > li');
    await patiently(() => rows.count()).toBe(5);
    const words = (place: number) => rows.nth(place).locator('.serif').textContent();
    const heard = await codes('FRA', 'GBR');
    expect(await words(0)).toBe(
      `The members [took note ofbase / welcomedChair as heard from ${heard}, not confirmed] the report.`,
    );
    expect(await words(2)).toContain(
      `deplored that no commitment was kept.Chair as heard from ${await codes('USA')}, not confirmed]`,
    );
    expect(await words(4)).toBe('[Original: French]');
    expect(await button().isEnabled()).toBe(false);
    await page.getByLabel('“XY”').selectOption('Latvia');
    await patiently(() => words(3)).toContain(
      `expressed grave concern Chair as heard from ${await codes('LVA')}, not confirmed`,
    );
    // A remark may be a bracket all the same, and a paragraph may stay out.
    await page.getByRole('button', { name: 'Make a bracket of [Original: French]' }).press('Enter');
    await page.getByRole('button', { name: 'Keep as characters: [Original: French]' }).press('Enter');
    await page.getByRole('button', { name: 'Leave out paragraph 5' }).press('Enter');
    await expectAccessible(page);
    await takePictures(page, 'import-brackets');
    await button().press('Enter');
    await patiently(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('puts them in the text of every seat, the Chair’s by origin, and theirs by note alone', async () => {
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await latvia.page.setViewportSize({ width: 390, height: 844 });
    for (const { page } of [chair, latvia]) {
      await patiently(() => paragraphAt(page, 1).locator('.wording').count()).toBe(2);
      expect(await paragraphAt(page, 1).locator('.sponsors').allTextContents()).toEqual([
        'base',
        `Chair as heard from ${await codes('FRA', 'GBR')}, not confirmed`,
      ]);
      expect(await paragraphAt(page, 3).locator('.wording').count()).toBe(2);
      expect(await paragraphAt(page, 4).locator('.bracket').count()).toBe(1);
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await takePictures(chair.page, 'import-brackets-room');
    await takePictures(latvia.page, 'import-brackets-room-latvia');
    const [first] = await paragraphs();
    const bracket = first?.segments.find((segment) => segment.kind === 'bracket');
    expect(bracket?.wordings[1]).toMatchObject({
      origin: 'bridging',
      sponsors: ['chair'],
      positions: [],
      heard: { from: ['FRA', 'GBR'], isImported: true },
    });
  });

  it('tells on the card that they have not confirmed it, and in the record what it was read from', async () => {
    const { page } = chair;
    await goToBracket(page, 1);
    const card = cardOf(page, 'welcomed');
    await card.getByText(/As heard from France and .*not confirmed/).waitFor();
    await takePictures(page, 'import-brackets-card');
    await card.getByRole('button', { name: 'Settle on this' }).press('Enter');
    await patiently(() => paragraphAt(page, 1).locator('.words').textContent()).toBe(
      'The members welcomed the report.',
    );
    await goToView(page, 'Record');
    await page
      .getByText(/imported 4 paragraphs from “compiled\.txt”/)
      .first()
      .waitFor();
    expect([chair, latvia].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
