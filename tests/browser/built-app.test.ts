// The app that is served is the one for production, whoever had it built: no development React, no path of the machine.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

it('is built for production', () => {
  const scripts = globSync('apps/web/dist/assets/*.js', { cwd: ROOT });
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const code = readFileSync(join(ROOT, script), 'utf8');
    expect([script, code.includes('jsxDEV'), code.includes(ROOT)]).toEqual([script, false, false]);
  }
});
