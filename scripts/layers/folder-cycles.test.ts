// Circles of folders are found with their files, and what only looks like one is left alone.
import { expect, it } from 'vitest';
import { folderCycles } from './folder-cycles.ts';
import { readSource } from './source-file.ts';

const A = 'packages/text/src/a/one.ts';
const B = 'packages/text/src/b/two.ts';

function circles(files: Readonly<Record<string, string>>, excused: string[] = [], tables: string[] = []) {
  const read = Object.entries(files).map(([path, text]) => readSource(path, text));
  return folderCycles(read, excused, tables).map(({ path, why }) => `${path} ${why}`);
}

it('finds two folders that need each other, if only for a type, and names the files', () => {
  const found = circles({
    [A]: `import { two } from '../b/two.ts';\nexport const one = two;`,
    [B]: `import type { Other } from '../a/other.ts';\nexport type Two = Other;`,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(A);
  expect(found[0]).toContain(B);
});

it('takes a file beside the folders for a place of its own', () => {
  const above = 'packages/text/src/open.ts';
  const below = 'packages/text/src/limits.ts';
  const files = {
    [above]: `import { one } from './a/one.ts';\nexport const open = one;`,
    [A]: `import { limit } from '../limits.ts';\nexport const one = limit;`,
    [below]: 'export const limit = 1;',
  };
  expect(circles(files)).toEqual([]);
  expect(
    circles({ ...files, [below]: `import { open } from './open.ts';\nexport const limit = open;` }),
  ).toHaveLength(1);
});

it('tells a folder from the folder that it lies in', () => {
  const found = circles({
    'packages/text/src/a/deep/x.ts': `import { one } from '../one.ts';\nexport const x = one;`,
    [A]: `import { x } from './deep/x.ts';\nexport const one = x;`,
  });
  expect(found).toHaveLength(1);
});

it('counts neither tests nor tables nor packages that are excused', () => {
  const files = {
    [A]: `import { two } from '../b/two.ts';\nexport const one = two;`,
    [B]: `import { one } from '../a/one.ts';\nexport const two = one;`,
  };
  expect(circles(files, ['packages/text'])).toEqual([]);
  expect(circles(files, [], [A])).toEqual([]);
  expect(
    circles({
      [A]: `import { two } from '../b/two.ts';\nexport const one = two;`,
      'packages/text/src/b/two.test.ts': `import { one } from '../a/one.ts';\nexport const two = one;`,
      'packages/text/src/b/testing/x.ts': `import { one } from '../../a/one.ts';\nexport const two = one;`,
    }),
  ).toEqual([]);
});
