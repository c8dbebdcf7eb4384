// Versions that must be refused are refused, and those in use now are not.
import { describe, expect, it } from 'vitest';
import {
  documentationProblems,
  lockedTiptapProblems,
  readManifest,
  TIPTAP_VERSION,
  versionProblems,
} from './version-rules.ts';

function problems(versions: Readonly<Record<string, string>>): string[] {
  const manifest = readManifest('package.json', JSON.stringify({ dependencies: versions }));
  return versionProblems([manifest]).map(({ why }) => why);
}

describe('versions in manifests', () => {
  it.each(['^1.2.3', '~1.2.3', '>=1', '*', 'latest', 'file:../x'])('refuses %s', (version) => {
    expect(problems({ zod: version })).toHaveLength(1);
  });

  it('accepts exact versions, pre-releases too', () => {
    expect(problems({ zod: '4.6.7', yjs: '14.0.0-rc.1' })).toEqual([]);
  });

  it('holds every TipTap package at one version, in dev dependencies and overrides too', () => {
    expect(problems({ '@tiptap/core': TIPTAP_VERSION, '@tiptap/y-tiptap': '3.0.9' })).toEqual([]);
    expect(problems({ '@tiptap/core': '3.31.4' })).toHaveLength(1);
    for (const field of ['devDependencies', 'overrides']) {
      const manifest = readManifest('package.json', JSON.stringify({ [field]: { '@tiptap/pm': '3.0.0' } }));
      expect(versionProblems([manifest])).toHaveLength(1);
    }
  });
});

describe('versions in the lock file', () => {
  it('finds a second TipTap that another package brought along', () => {
    const lock = (version: string) =>
      JSON.stringify({
        packages: {
          '': { version: '0.1.0' },
          'apps/web/node_modules/@tiptap/core': { version },
          'node_modules/@tiptap/y-tiptap': { version: '3.0.9' },
        },
      });
    expect(lockedTiptapProblems(lock(TIPTAP_VERSION))).toEqual([]);
    expect(lockedTiptapProblems(lock('3.30.0'))[0]?.why).toContain('3.30.0');
  });
});

describe('the page on dependencies', () => {
  const manifest = readManifest(
    'package.json',
    JSON.stringify({
      dependencies: { zod: '4.6.7', '@adref/text': '0.1.0' },
      devDependencies: { vite: '8.0.0' },
    }),
  );
  const reasons = (page: string) => documentationProblems([manifest], page).map(({ why }) => why);

  it('has a line on each, several to a line if need be, and needs none on our own packages', () => {
    expect(reasons('| `zod`, `vite` | root | Parses `JSON`. |')).toEqual([]);
  });

  it('is refused when a line is missing or stale', () => {
    expect(reasons('| `zod` | root | Parses. |')).toEqual(['lacks a line on vite']);
    expect(reasons('| `zod` | a | b |\n| `vite` | a | b |\n| `yjs` | a | b |')).toEqual([
      'has a line on yjs, which is not used',
    ]);
  });
});
