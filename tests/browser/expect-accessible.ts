// Runs axe on a page as it stands, and fails with every finding in one line each: rule, element, what is wrong.
// Automatic rules find a part of what can be wrong; keyboard journeys are tested as journeys.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails unless the page passes axe's rules for WCAG 2.2 A and AA and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await accessibilityFindings(page);
  if (findings.length > 0) throw new Error(`axe on ${page.url()}:\n${findings.join('\n')}`);
}

/** What axe finds, one sentence per rule and element, for tests that look closer. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Evaluated by the test's own channel, so the page's content security policy stays as strict as it is.
  await page.evaluate(AXE_SOURCE);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${help}: ${node.failureSummary ?? ''}`),
  );
}
