// A digest of everything the web app is built from. Two checkouts with the same files have the same digest;
// file times play no part, so a fresh clone or a switch of branches is judged by content.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'package-lock.json',
  'tsconfig.base.json',
  'apps/web/{index.html,package.json,tsconfig.json,vite.config.ts}',
  'apps/web/{src,public}/**/*.*',
  'packages/*/package.json',
  'packages/*/src/**/*.*',
];
const TESTS = /\.test\.tsx?$/;

/** The digest of the web app's sources under a repository root, tests left out. */
export function fingerprintOf(root: string): string {
  const digest = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    if (TESTS.test(path)) continue;
    const words = readFileSync(join(root, path));
    digest.update(`${path}\0${words.length}\0`).update(words);
  }
  return digest.digest('hex');
}
