// The list stays true: whoever changes the words of a mutant hears of it here, not when it is run.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTANTS } from './list/all.ts';
import { placeOf } from './mutant.ts';
import { sourcesOf } from './sources.ts';

it('finds the file of a mutant by its words, and says when it cannot', () => {
  const files = new Map([
    ['a.ts', 'one two'],
    ['b.ts', 'two three three'],
  ]);
  expect(placeOf({ name: 'm', find: 'one' }, files)).toBe('a.ts');
  expect(() => placeOf({ name: 'm', find: 'two' }, files)).toThrow(
    '“m”: its words stand 2 times (a.ts, b.ts)',
  );
  expect(() => placeOf({ name: 'm', find: 'three' }, files)).toThrow('2 times');
  expect(() => placeOf({ name: 'm', find: 'four' }, files)).toThrow('0 times');
});

it('has sixty mutants or more, in every package, each with its place and its tests', () => {
  const tests = globSync('{packages,apps}/*/src/**/*.test.{ts,tsx}');
  const sources = new Map(
    [...new Set(MUTANTS.map(({ dir }) => dir))].map((dir) => [dir, sourcesOf(dir, readFileSync)]),
  );
  expect([...sources.keys()].sort()).toEqual(globSync('{packages,apps}/*').sort());
  expect(MUTANTS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  for (const mutant of MUTANTS) {
    placeOf(mutant, sources.get(mutant.dir) ?? new Map());
    expect(mutant.put).not.toBe(mutant.find);
    for (const name of mutant.tests)
      expect(tests, mutant.name).toContainEqual(expect.stringMatching(`^${mutant.dir}/.*/${name}\\.test\\.`));
  }
});
