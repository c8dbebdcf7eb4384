// The harness itself: a check that cannot fail would make every journey's check worthless.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { accessibilityFindings, expectAccessible } from './expect-accessible.ts';

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
