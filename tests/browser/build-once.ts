// Runs once before the browser tests: builds the web app when its sources changed, so that a test never sees an old one.
import { join } from 'node:path';
import { buildWebIfChanged } from '../../scripts/web/build-if-changed.ts';

/** Called by vitest before the first test file. */
export async function setup(): Promise<void> {
  await buildWebIfChanged(join(import.meta.dirname, '../..'));
}
