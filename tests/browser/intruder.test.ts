// A delegation goes past its page and speaks to the server by a socket made by hand: it writes into another's wording,
// appends to the record, passes for the Chair, sits on another's seat, uses a link again. Each is refused and logged,
// nothing has changed, and the others go on typing.
import { plainWords } from '@adref/negotiation';
import { leafText, recordOf } from '@adref/text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { fetchDocument, knock, sendPresence, sendUpdate } from './raw-socket.ts';
import type { SeatPage } from './seat-page.ts';
import { expectShown, patiently, proposeOtherWords } from './text-hands.ts';

const NOT_SIGNED_IN = 4401;
const UPDATE_REFUSED = 4409;
const SECRET = 'zzz-never-said';

let table: Table;
let chair: SeatPage;
let france: SeatPage;
let pakistan: SeatPage;
let linkOfFrance: string;
let words = 'The Working Group takes note of the report.';
beforeAll(async () => {
  table = await openTable([words]);
  [chair, pakistan] = [await table.open('chair'), await table.open('PAK')];
  france = await table.open('FRA');
  linkOfFrance = (await table.office.seat(table.negotiation, 'Camille', 'FRA')).url;
});
afterAll(() => table.close());

/** Nothing changed, for anybody, and Pakistan's letters still reach the Chair. */
async function expectUnharmed(): Promise<void> {
  await pakistan.page.keyboard.type(' indeed');
  words = words.replace('] the', ' indeed] the');
  for (const { page } of [pakistan, chair, france]) await expectShown(page, 0, words);
  await patiently(async () => {
    const [paragraph] = (await table.office.state(table.negotiation)).paragraphs;
    return plainWords(paragraph?.segments ?? []);
  }).toBe(words);
  expect(table.server.log).not.toContain(SECRET);
}

/** Makes a change on a copy of the document and gives it as an update of its own. */
async function forge(change: (doc: Y.Doc) => void): Promise<Uint8Array> {
  const doc = await fetchDocument(france.page, france.person, table.negotiation);
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

function refusalsLogged(): readonly string[] {
  return table.server.log.split('\n').filter((line) => line.includes('update refused'));
}

describe('a delegation with a socket of its own', () => {
  it('cannot write into another’s wording', async () => {
    await expectShown(pakistan.page, 0, words);
    await proposeOtherWords(pakistan.page, 'takes note of');
    await pakistan.page.keyboard.type('acknowledges');
    words = 'The Working Group [takes note of / acknowledges] the report.';
    await expectShown(france.page, 0, words);
    const state = await table.office.state(table.negotiation);
    const bracket = state.paragraphs[0]?.segments[1];
    const leaf = bracket?.kind === 'bracket' ? bracket.wordings[1]?.segments[0]?.id : undefined;
    if (leaf === undefined) throw new Error('Pakistan’s wording has a leaf.');
    const update = await forge((doc) => leafText(doc, leaf)?.insert(0, SECRET));
    const { code, refused } = await sendUpdate(france.page, france.person, table.negotiation, update);
    expect({ code, refused }).toEqual({ code: UPDATE_REFUSED, refused: { leaf, why: 'not-yours' } });
    await patiently(() => refusalsLogged().length).toBe(1);
    expect(JSON.parse(refusalsLogged()[0] ?? '{}')).toMatchObject({
      seat: 'FRA',
      person: france.person,
      leaf,
    });
    await expectUnharmed();
  });

  it('cannot take words out of the base text', async () => {
    const leaf = (await table.office.state(table.negotiation)).paragraphs[0]?.segments[0]?.id ?? '';
    const update = await forge((doc) => leafText(doc, leaf)?.delete(0, 3));
    const { code } = await sendUpdate(france.page, france.person, table.negotiation, update);
    expect(code).toBe(UPDATE_REFUSED);
    await expectUnharmed();
  });

  it('cannot append to the record', async () => {
    const record = await table.office.record(table.negotiation);
    const update = await forge((doc) => {
      const acts = recordOf(doc);
      const last = acts.get(acts.length - 1);
      acts.push([
        {
          ...last,
          n: last.n + 1,
          seat: 'chair',
          act: { kind: 'adopted', hash: SECRET, by: { kind: 'unsaid' } },
        },
      ]);
    });
    const { code } = await sendUpdate(france.page, france.person, table.negotiation, update);
    expect(code).toBe(UPDATE_REFUSED);
    expect(await table.office.record(table.negotiation)).toEqual(expect.arrayContaining([...record]));
    expect((await table.office.state(table.negotiation)).phase).toEqual({ kind: 'negotiating' });
    await expectUnharmed();
  });

  it('cannot pass for the Chair, nor move the Chair’s caret', async () => {
    const user = { seat: 'chair', person: chair.person, name: 'Madam President' };
    const [own, others] = [1_234_567, 7_654_321];
    await sendPresence(france.page, france.person, table.negotiation, [
      { client: own, state: { user } },
      { client: others, state: { user } },
    ]);
    await patiently(() => table.server.log).toContain('presence of somebody else passed over');
    const present = pakistan.page.getByRole('list', { name: 'Also here' });
    await patiently(() => present.getAttribute('title')).toMatch(/FRA 3.*FRA 3/s);
    expect(await present.getAttribute('title')).not.toContain('Madam President');
    await expectUnharmed();
  });

  it('cannot sit on another’s seat', async () => {
    expect(await knock(france.page, pakistan.person, table.negotiation)).toBe(NOT_SIGNED_IN);
    await patiently(() => table.server.log).toContain('socket refused');
    await expectUnharmed();
  });

  it('cannot use a link again', async () => {
    const context = await table.browser.newContext();
    const first = await context.newPage();
    await first.goto(linkOfFrance);
    await first.getByRole('button', { name: /^Sign in/ }).press('Enter');
    await first.waitForURL(/\/as\//);
    await context.close();

    const later = await table.browser.newContext({ reducedMotion: 'reduce' });
    const thief = await later.newPage();
    await thief.goto(linkOfFrance);
    await thief.getByRole('alert').waitFor();
    expect(await thief.getByRole('button', { name: /^Sign in/ }).count()).toBe(0);
    expect(await later.cookies()).toEqual([]);
    await expectAccessible(thief);
    await later.close();
    const token = new URL(linkOfFrance).hash.slice(1);
    const again = await fetch(new URL('/api/sign-in', table.server.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(table.server.log).not.toContain(token);
    await expectUnharmed();
  });

  it('has disturbed nobody’s page', () => {
    const own = france.troubles.filter((line) => !line.includes('WebSocket'));
    expect([...chair.troubles, ...pakistan.troubles, ...own]).toEqual([]);
  });
});
