import { expect, it } from 'vitest';
import { entryOf } from './new-version.ts';

it('a page is known by the script that it begins with', () => {
  const page = (name: string) =>
    `<!doctype html><html><head><script type="module" crossorigin src="/assets/${name}.js"></script></head></html>`;
  expect(entryOf(page('index-a1'))).toBe('/assets/index-a1.js');
  expect(entryOf(page('index-b2'))).not.toBe(entryOf(page('index-a1')));
});

it('what is no page of ours has none', () => {
  expect(entryOf('502 Bad Gateway')).toBeNull();
  expect(entryOf('<script>alert(1)</script>')).toBeNull();
});
