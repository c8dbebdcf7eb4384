// Cycles are found wherever the walk starts, once each, and shared parts are not taken for cycles.
import { expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';

function graph(edges: Readonly<Record<string, string>>): Map<string, string[]> {
  return new Map(Object.entries(edges).map(([from, to]) => [from, [...to]]));
}

it('finds nothing in a diamond', () => {
  expect(findCycles(graph({ a: 'bc', b: 'd', c: 'd', d: '' }))).toEqual([]);
});

it('finds a ring behind a tail, without the tail', () => {
  expect(findCycles(graph({ a: 'b', b: 'c', c: 'b' }))).toEqual([['b', 'c']]);
});

it('finds a name that points at itself', () => {
  expect(findCycles(graph({ a: 'a' }))).toEqual([['a']]);
});

it('finds two rings', () => {
  expect(findCycles(graph({ a: 'b', b: 'a', c: 'd', d: 'c' }))).toHaveLength(2);
});
