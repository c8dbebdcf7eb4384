// The Chair's office opens a negotiation on a printed document: the page takes a file as the import does, refuses one that is no text,
// asks how another is written, and fills in its form from the masthead.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { openOffice } from './office-page.ts';
import type { OpenPage } from './seat-page.ts';
import { takePictures } from './take-pictures.ts';
import { patiently } from './text-hands.ts';

const PRINTED = `United Nations                                S/AC.51/2027/9
            Security Council                  Distr.: General
                                              4 May 2027
                                              Original: English

Working Group on Children and Armed Conflict

            Conclusions on children and armed conflict in Ostavia

1.   At its meeting on 12 March 2027 the Working Group examined the third report of the
Secretary-General on children and armed conflict in Ostavia (S/2027/136).

3.   The members welcomed it, and recalled paragraph 3.

[4.   The members recalled the commitments made.

5.   The members regretted the delay. – US]
`;
/** "Рабочая группа" in the Cyrillic code page of Windows. */
const CYRILLIC = Buffer.from('d0e0e1eef7e0ff20e3f0f3efefe020eff0e8e2e5f2f1f2e2f3e5f220e4eeeaebe0e42e', 'hex');

describe('opening a negotiation on a file', { timeout: 180_000 }, () => {
  let table: Table;
  let chair: OpenPage;
  beforeAll(async () => {
    table = await openTable([]);
    chair = await openOffice(table.browser, await table.server.officeLink('Irini Pappa'));
  });
  afterAll(() => table?.close());

  const choose = (name: string, buffer: Buffer) =>
    chair.page.getByLabel('or a file').setInputFiles({ name, mimeType: 'text/plain', buffer });
  const button = () => chair.page.getByRole('button', { name: 'Open it' });

  it('refuses a file that is no text, and says what to do', async () => {
    await choose(
      'draft.txt',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml', 'latin1'),
    );
    await chair.page.getByRole('alert').getByText('This is a Word file.').waitFor();
    expect(await chair.page.locator('.draft-preview').count()).toBe(0);
  });

  it('asks how a file is written that does not say it, and waits for the answer', async () => {
    await choose('проект.txt', CYRILLIC);
    const ways = chair.page.getByRole('group', { name: /does not say how its letters are written/ });
    expect(await button().isEnabled()).toBe(false);
    await ways.getByLabel(/^Cyrillic \(Windows\)/).press('Space');
    await patiently(() => button().isEnabled()).toBe(true);
    expect(await chair.page.getByLabel('Zero draft').inputValue()).toBe(
      'Рабочая группа приветствует доклад.',
    );
  });

  it('offers what the masthead says, and fills in the form with one press', async () => {
    const { page } = chair;
    await choose('S-AC.51-2027-9.txt', Buffer.from(PRINTED));
    const fill = page.getByRole('button', { name: 'Fill in the form with these' });
    await fill.waitFor();
    expect(await page.locator('.draft-preview .notice').textContent()).toContain(
      'the reference “paragraph 3” (line 13: “3” will read “2”)',
    );
    await expectAccessible(page);
    await fill.scrollIntoViewIfNeeded();
    await takePictures(page, 'open-from-file');
    await fill.press('Enter');
    await page.getByRole('button', { name: 'The form has these' }).waitFor();
    const values = await Promise.all(
      ['Title', 'Situation', 'Symbol', 'Symbol of the report'].map((label) =>
        page.getByLabel(label, { exact: true }).inputValue(),
      ),
    );
    expect(values).toEqual([
      'Conclusions on children and armed conflict in Ostavia',
      'Ostavia',
      'S/AC.51/2027/9',
      'S/2027/136',
    ]);
  });

  it('opens it with its brackets, and remembers the file', async () => {
    const { page } = chair;
    await button().press('Enter');
    await page.waitForURL(/\/n\/[^/]+$/);
    await page.getByRole('document', { name: 'The text' }).waitFor();
    await patiently(() => page.locator('.paragraph .bracket').count()).toBe(2);
    await page.getByRole('link', { name: 'Record' }).press('Enter');
    await page.getByText('added 5 paragraphs from “S-AC.51-2027-9.txt”').waitFor();
    expect(chair.troubles).toEqual([]);
  });
});
