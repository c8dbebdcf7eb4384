// What is wrong with a repository's setup is told in one sentence each.
import { describe, expect, it } from 'vitest';
import { nodeProblems, projectProblems } from './project-rules.ts';

const FILES: Readonly<Record<string, string>> = {
  'tsconfig.json': '{ "references": [{ "path": "packages/a" }, { "path": "apps/web" }] }',
  'packages/a/tsconfig.json': '{ "include": ["src"] }',
  'apps/web/tsconfig.json': '{ "compilerOptions": { "lib": ["ES2024", "DOM"] } }',
};

function problems(
  more: Readonly<Record<string, string>>,
  dirs = ['packages/a', 'apps/web'],
): readonly string[] {
  const files = { ...FILES, ...more };
  return projectProblems(dirs, (path) => files[path]).map(({ path, why }) => `${path} ${why}`);
}

describe('projects', () => {
  it('are fine where each package has one that is built', () => {
    expect(problems({})).toEqual([]);
  });

  it('are missed where a package has none', () => {
    expect(problems({}, ['packages/b'])).toEqual([
      expect.stringContaining('packages/b/tsconfig.json is missing'),
    ]);
  });

  it('are missed where nobody builds one', () => {
    expect(problems({ 'packages/b/tsconfig.json': '{}' }, ['packages/b'])).toEqual([
      'tsconfig.json does not refer to packages/b',
    ]);
  });

  it('see the DOM in a browser alone', () => {
    const lib = '{ "compilerOptions": { "lib": ["ES2024", "DOM.Iterable"] } }';
    expect(problems({ 'packages/a/tsconfig.json': lib })).toEqual([
      expect.stringContaining('asks for the DOM'),
    ]);
  });
});

describe('the version of Node', () => {
  const manifest = (engines: string) =>
    JSON.stringify({ engines: { node: engines }, dependencies: { node: '24.21.0' } });

  it('is one in all places', () => {
    expect(nodeProblems(manifest('>=24'), '24\n')).toEqual([]);
  });

  it.each([
    ['>=20', '24', 'package.json'],
    ['>=24', '22', '.nvmrc'],
  ])('is found to differ: engines %s, .nvmrc %s', (engines, nvmrc, path) => {
    expect(nodeProblems(manifest(engines), nvmrc).map((problem) => problem.path)).toEqual([path]);
  });
});
