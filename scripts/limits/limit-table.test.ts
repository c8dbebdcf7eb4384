// Keeps the limits in docs/PROTOCOL.md true. Run with `--update` to write them anew.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { LIMIT_FILES, readLimitFile } from './limit-files.ts';
import { limitTables, pageWithLimits } from './limit-table.ts';

const ROOT = dirname(dirname(import.meta.dirname));
const PAGE = join(ROOT, 'docs/PROTOCOL.md');

it('lists every file of limits', () => {
  const found = globSync('{apps,packages}/*/src/**/{*-limits,limits}.ts', { cwd: ROOT });
  expect(LIMIT_FILES.map(([path]) => path).toSorted()).toEqual(found.toSorted());
});

it('writes the limits that the page has', async () => {
  const files = await Promise.all(LIMIT_FILES.map(readLimitFile));
  await expect(pageWithLimits(readFileSync(PAGE, 'utf8'), limitTables(files))).toMatchFileSnapshot(PAGE);
});

it('shows a value as people read it, and its reason on one line', () => {
  const source = `export const LIMITS = {
  /** Bytes | of one. */
  bytes: 1_000_000,
  /**
   * How often,
   * and how many at once.
   */
  rate: { perSecond: 0.5, burst: 10 },
};`;
  const values = { bytes: 1_000_000, rate: { perSecond: 0.5, burst: 10 } };
  const table = limitTables([{ path: 'limits.ts', title: 'Some', source, values }]);
  expect(table).toContain('| `bytes` | 1,000,000 | Bytes \\| of one. |');
  expect(table).toContain('| `rate` | 0.5 a second, 10 at once | How often, and how many at once. |');
});

it('wants a reason for every limit', () => {
  const file = {
    path: 'limits.ts',
    title: 'Some',
    source: 'export const LIMITS = { bytes: 1 };',
    values: { bytes: 1 },
  };
  expect(() => limitTables([file])).toThrow('the limit bytes has no reason');
});
