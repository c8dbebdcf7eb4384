// A large negotiation in the browser: 400 wordings and 2,000 acts. It is ready to type soon after its data has arrived,
// and typing in it never blocks the page for long. The bounds here leave room for a busy machine; what was measured is
// printed.
import type { Command } from '@adref/negotiation';
import { hashOfSegments } from '@adref/negotiation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTable, type Table } from './harness.ts';
import { goToView } from './room-page.ts';
import { openSeatPage, type SeatPage } from './seat-page.ts';
import { RequestRefused, type SignedInPerson, signInByLink } from './signed-in-person.ts';
import { clickBeside, expectSaveIndicator, patiently } from './text-hands.ts';

const PARAGRAPHS = 100;
/** With the base wording: four in each paragraph's bracket. */
const PROPOSALS = ['welcomes', 'acknowledges with appreciation', 'recalls'];
const ACTS = 2_000;
const KEYS = 200;
const TOO_MANY = 429;
/** The first is the aim. So is 50 ms for the second; other tests run on the same two cores here. */
const READY_WITHIN_MS = 1_000;
const BLOCKED_AT_MOST_MS = 100;
/** The whole view of positions, 6,000 cells; the first of them are there within the second. */
const VIEW_WITHIN_MS = 3_000;

let table: Table;
beforeAll(async () => {
  table = await openTable(
    Array.from(
      { length: PARAGRAPHS },
      (_, n) => `Paragraph ${n}: the Working Group takes note of the report.`,
    ),
  );
  const people = await Promise.all(
    ['FRA', 'PAK', 'DNK', 'GRC'].map(async (seat) =>
      signInByLink((await table.office.seat(table.negotiation, seat, seat)).url),
    ),
  );
  const [first] = people;
  if (first === undefined) throw new Error('Somebody is seated.');
  const { paragraphs } = await table.office.state(table.negotiation);
  for (const [n, { segments }] of paragraphs.entries()) {
    const leaf = segments[0]?.id ?? '';
    const start = `Paragraph ${n}: the Working Group `.length;
    const [from, to] = [start, start + 'takes note of'.length];
    await ask(first, {
      kind: 'open-bracket',
      from: { leaf, offset: from },
      to: { leaf, offset: to },
      expected: 'takes note of',
      reason: '',
      wordings: PROPOSALS.map((text) => [{ text }]),
    });
  }
  await fill(people);
}, 600_000);
afterAll(() => table.close());

/** Sends a command, again and again while the server says that it is too many at once. */
async function ask(person: SignedInPerson, command: Command): Promise<void> {
  const asked = () =>
    person.command(table.negotiation, command).then(
      () => null,
      (error: unknown) => {
        if (error instanceof RequestRefused && error.status === TOO_MANY) throw error;
        return { error };
      },
    );
  const failed = await vi.waitFor(asked, { interval: 100, timeout: 60_000 });
  if (failed !== null) throw failed.error;
}

/** Everybody takes a position on every wording. */
async function fill(people: readonly SignedInPerson[]): Promise<void> {
  const state = await table.office.state(table.negotiation);
  const commands: Command[] = state.paragraphs.flatMap(({ segments }) =>
    segments.flatMap((segment) =>
      segment.kind === 'leaf'
        ? []
        : segment.wordings.map((wording) => ({
            kind: 'take-position' as const,
            bracket: segment.id,
            wording: wording.id,
            expected: hashOfSegments(wording.segments),
            stance: 'can-accept' as const,
            note: '',
          })),
    ),
  );
  expect(commands).toHaveLength(PARAGRAPHS * (PROPOSALS.length + 1));
  await Promise.all(
    people.map(async (person) => {
      for (const command of commands) await ask(person, command);
    }),
  );
}

/** The longest tasks of the page from now on, in milliseconds. */
async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'longTasks'));
}

describe('a text of 400 wordings and 2,000 acts', () => {
  it('is ready to type soon after its data has come, and never blocks for long', async () => {
    const { acts } = await table.office.state(table.negotiation);
    expect(acts).toBeGreaterThanOrEqual(ACTS);
    const link = await table.office.seat(table.negotiation, 'Noor', 'chair');
    const chair: SeatPage = await openSeatPage(table.browser, { ...link, seat: 'chair' }, table.negotiation);
    const { page } = chair;
    await page
      .locator('.paragraph')
      .nth(PARAGRAPHS - 1)
      .waitFor();
    await expectSaveIndicator(page, 'Recorded');

    // Once more, into an empty browser: from the frame with the document to a page that takes a key.
    const fresh = await openMeasured(chair);
    const readyMs = await readyAfterData(fresh);
    await clickBeside(fresh, 'Paragraph 50', 'after');
    await fresh.locator('.leaf.editing .ProseMirror:focus').waitFor();
    const longTasks = await watchLongTasks(fresh);
    const words = ' and its words'.repeat(Math.ceil(KEYS / 14)).slice(0, KEYS);
    await fresh.keyboard.type(words, { delay: 30 });
    await patiently(() => fresh.locator('.leaf.editing').textContent()).toContain(words);
    const blocked = await longTasks();
    const longestMs = Math.max(0, ...blocked);
    process.stdout.write(
      `large text: ${acts} acts, ready ${readyMs.toFixed(0)} ms after its data; ` +
        `${blocked.length} tasks over 50 ms in ${KEYS} keys, the longest ${longestMs.toFixed(0)} ms\n`,
    );
    expect(readyMs).toBeLessThan(READY_WITHIN_MS);
    expect(longestMs).toBeLessThan(BLOCKED_AT_MOST_MS);
    expect(chair.troubles).toEqual([]);
  });

  it('stands in one view against the fifteen, and the view follows typing without blocking for long', async () => {
    const [pakistan, chair] = [await table.open('PAK'), await table.open('chair')];
    await clickBeside(chair.page, 'takes note of', 'after', 0);
    const begun = performance.now();
    await goToView(pakistan.page, 'Positions');
    await pakistan.page.locator('.matrix tbody').first().waitFor();
    const firstMs = performance.now() - begun;
    // By element: asking for roles takes as long as showing the view.
    await patiently(() => pakistan.page.locator('.matrix tr').count()).toBe(
      1 + PARAGRAPHS * (PROPOSALS.length + 2),
    );
    const shownMs = performance.now() - begun;
    const longTasks = await watchLongTasks(pakistan.page);
    await chair.page.keyboard.type(' and studies', { delay: 60 });
    // By element here too: the search for a role runs in the page, and would be its longest task.
    await pakistan.page.locator('.matrix-wording', { hasText: 'takes note of and studies' }).waitFor();
    const longestMs = Math.max(0, ...(await longTasks()));
    process.stdout.write(
      `large text: first positions after ${firstMs.toFixed(0)} ms, all after ${shownMs.toFixed(0)} ms; the longest task while another typed ${longestMs.toFixed(0)} ms\n`,
    );
    expect(firstMs).toBeLessThan(READY_WITHIN_MS);
    expect(shownMs).toBeLessThan(VIEW_WITHIN_MS);
    expect(longestMs).toBeLessThan(BLOCKED_AT_MOST_MS);
    expect([...pakistan.troubles, ...chair.troubles]).toEqual([]);
  });
});

/** A page of the same person that notes when the text is on the screen. */
async function openMeasured({ context, page }: SeatPage): Promise<Page> {
  const room = page.url();
  await page.goto('about:blank');
  const fresh = await context.newPage();
  await fresh.addInitScript(() => {
    const marks: Record<string, number> = {};
    Object.assign(globalThis, { marks });
  });
  await fresh.goto(new URL('/', room).href);
  // The copy on this device would spare the page the data.
  await fresh.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      if (name !== undefined) indexedDB.deleteDatabase(name);
  });
  await fresh.goto(room);
  return fresh;
}

/** How long after its data, the excerpt of a long record, the text could be typed in: a frame after every paragraph is there. */
async function readyAfterData(page: Page): Promise<number> {
  const handle = await page.waitForFunction((count) => {
    const marks: Record<string, number> = Reflect.get(globalThis, 'marks');
    if (document.querySelectorAll('.paragraph').length < count) return null;
    marks.ready ??= performance.now();
    const excerpt = performance
      .getEntriesByType('resource')
      .find(({ name }) => /\/excerpt\/[\w-]+$/.test(new URL(name).pathname));
    return excerpt instanceof PerformanceResourceTiming ? { ms: marks.ready - excerpt.responseEnd } : null;
  }, PARAGRAPHS);
  return (await handle.jsonValue())?.ms ?? Number.POSITIVE_INFINITY;
}
