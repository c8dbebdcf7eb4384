// Links that lead nowhere are found; links that lead somewhere, and what only looks like one, are left alone.
import { expect, it } from 'vitest';
import { brokenLinks } from './document-links.ts';

const GUIDE = { path: 'docs/GUIDE.md', text: '# Guide\n\n## The Chair’s office, and others\n' };

function reasons(text: string, path = 'README.md'): string[] {
  const there = ['README.md', 'LICENSE', 'docs/GUIDE.md', 'docs/adr'];
  return brokenLinks([GUIDE, { path, text }], (place) => there.includes(place.replace(/\/$/, ''))).map(
    ({ why }) => why,
  );
}

it('follows files, folders and headings', () => {
  expect(reasons('[a](docs/GUIDE.md), [b](LICENSE), [c](docs/adr/), ![d](LICENSE)')).toEqual([]);
  expect(reasons('[a](docs/GUIDE.md#the-chairs-office-and-others)\n# Here\n[b](#here)')).toEqual([]);
  expect(reasons('[a](../README.md)', 'docs/OTHER.md')).toEqual([]);
});

it('finds missing files, missing headings and ways out of the repository', () => {
  expect(reasons('[a](docs/NONE.md)')).toHaveLength(1);
  expect(reasons('[a](docs/GUIDE.md#none)')).toHaveLength(1);
  expect(reasons('[a](#none)')).toHaveLength(1);
  expect(reasons('[a](../other/README.md)')).toHaveLength(1);
});

it('does not follow other sites, or look into code', () => {
  expect(reasons('[a](https://example.org/x), `[b](none.md)`\n```\n[c](none.md)\n```')).toEqual([]);
});
