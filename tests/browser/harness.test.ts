// The harness itself: a check that cannot fail would make every journey's check worthless.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { accessibilityFindings, expectAccessible } from './expect-accessible.ts';
import { openTable, type Table } from './harness.ts';
import { RequestRefused, signInByLink } from './signed-in-person.ts';
import { takePictures } from './take-pictures.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function pageOf(body: string) {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>A text</title>
      <meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head>
      <body><main><h1>A text</h1>${body}</main></body></html>`,
  );
  return page;
}

describe('the accessibility check', () => {
  it('passes a plain page, under a strict content security policy', async () => {
    const page = await pageOf('<p>Words.</p><button>Agree</button>');
    await expectAccessible(page);
    await page.close();
  });

  it('finds a button without a name and words without contrast', async () => {
    const page = await pageOf('<button></button><p style="color:#ccc;background:#fff">Words.</p>');
    const found = (await accessibilityFindings(page)).join('\n');
    expect(found).toContain('button-name');
    expect(found).toContain('color-contrast');
    await expect(expectAccessible(page)).rejects.toThrow('button-name');
    await page.close();
  });
});

describe('the table', () => {
  let table: Table;
  beforeAll(async () => {
    table = await openTable(['The Working Group takes note of the report.', 'It welcomes the visit.']);
  });
  afterAll(() => table.close());

  it('is a negotiation on a real server, with the draft it was given', async () => {
    const state = await table.office.state(table.negotiation);
    expect(state.paragraphs).toHaveLength(2);
    expect(state.delegations).toHaveLength(15);
  });

  it('seats people whose links sign them in, once', async () => {
    const { url } = await table.office.seat(table.negotiation, 'Delegate', 'FRA');
    const delegate = await signInByLink(url);
    expect((await delegate.state(table.negotiation)).title).toBe('Conclusions on Maravia');
    await expect(signInByLink(url)).rejects.toThrow(RequestRefused);
  });

  it('shows a seat the room in a browser of their own, without an error', async () => {
    const seats = [await table.open('chair'), await table.open('FRA')];
    for (const { page, troubles } of seats) {
      await page.getByText('The Working Group takes note of the report.').first().waitFor();
      expect(await takePictures(page, 'harness')).toHaveLength(6);
      expect(troubles).toEqual([]);
    }
    await Promise.all(seats.map(({ context }) => context.close()));
  });

  it('outlives a kill with its record, at the same address', async () => {
    const { server, office, negotiation } = table;
    const before = { address: server.address, record: await office.record(negotiation) };
    await server.kill();
    await expect(office.record(negotiation)).rejects.toThrow('fetch failed');
    await server.restart();
    expect({ address: server.address, record: await office.record(negotiation) }).toEqual(before);
  });
});
