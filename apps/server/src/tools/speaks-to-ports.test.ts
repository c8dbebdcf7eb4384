// The tools know stores by their ports and by how a data folder is opened, and nothing of tables, frames or segments: another kind of
// store changes none of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('reaches no table and no segment from a tool or an administrator’s command', () => {
  const tools = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(import.meta.dirname, name));
  expect(tools.length).toBeGreaterThan(5);
  const reaching = [...tools, join(import.meta.dirname, '../admin.ts')].filter((path) =>
    /from '(?:\.\.?\/)+storage\/(?:sqlite|log)\/|from 'node:sqlite'/.test(readFileSync(path, 'utf8')),
  );
  expect(reaching).toEqual([]);
});
