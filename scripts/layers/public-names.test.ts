// A public name is one layer's; inside a layer, in tests, and for what is passed on, names are free.
import { expect, it } from 'vitest';
import { LAYERS } from './layer-rules.ts';
import { secondMeanings } from './public-names.ts';
import { readSource } from './source-file.ts';

const DOMAIN = {
  'packages/negotiation/src/index.ts': `export { place, type Seat as Chair } from './place.ts';`,
  'packages/negotiation/src/place.ts':
    'export const place = 1;\nexport interface Seat {}\nexport const hidden = 2;',
};

function reasons(files: Readonly<Record<string, string>>): string[] {
  const read = Object.entries({ ...DOMAIN, ...files }).map(([path, text]) => readSource(path, text));
  return secondMeanings(read, LAYERS).map(({ path, why }) => `${path} ${why}`);
}

it('finds a second meaning of a public name, by the name that it is offered under', () => {
  const [found, ...more] = reasons({ 'apps/web/src/a.ts': 'export function place() {}' });
  expect(found).toContain('apps/web/src/a.ts exports its own `place`');
  expect(more).toEqual([]);
  expect(reasons({ 'packages/text/src/a.ts': 'export type Chair = 1;' })).toHaveLength(1);
  expect(reasons({ 'packages/text/src/a.ts': 'export class Seat {}' })).toEqual([]);
});

it('leaves alone what is not exported, what is passed on, what is not public, and tests', () => {
  expect(
    reasons({
      'apps/web/src/a.ts': 'const place = 2;\nexport const other = place;',
      'apps/web/src/b.ts': `export { place } from '@adref/negotiation';`,
      'apps/web/src/c.ts': 'export const hidden = 3;',
      'apps/web/src/d.test.ts': 'export const place = 4;',
      'packages/text/src/testing/e.ts': 'export const place = 5;',
    }),
  ).toEqual([]);
});
