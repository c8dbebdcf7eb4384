// The digest follows what is built and nothing else.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'adref-fingerprint-'));
  write('apps/web/src/main.tsx', 'one');
  write('packages/text/src/guard.ts', 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, words: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), words);
}

it('changes with the words of a source, its name, and a source added or moved', () => {
  const seen = new Set([fingerprintOf(root)]);
  write('apps/web/src/main.tsx', 'One');
  seen.add(fingerprintOf(root));
  write('packages/text/src/index.ts', '');
  seen.add(fingerprintOf(root));
  write('apps/web/src/room/room.css', '');
  seen.add(fingerprintOf(root));
  rmSync(join(root, 'packages/text/src/index.ts'));
  write('packages/text/src/other.ts', '');
  seen.add(fingerprintOf(root));
  expect(seen.size).toBe(5);
});

it('does not change with times, tests, the build itself or other apps', () => {
  const before = fingerprintOf(root);
  utimesSync(join(root, 'apps/web/src/main.tsx'), 1, 1);
  write('apps/web/src/main.test.tsx', 'a test');
  write('apps/web/dist/index.html', 'built');
  write('apps/server/src/main.ts', 'server');
  expect(fingerprintOf(root)).toBe(before);
});
