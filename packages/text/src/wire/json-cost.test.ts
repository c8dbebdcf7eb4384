// What JSON costs is told from its bytes as it is seen in the parsed value, whatever letters stand in its texts and names; what is made
// to cost is found, and what people send passes.
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCheapJson, jsonCost } from './json-cost.ts';
import { Malformed, readJson, WireReader } from './wire-reader.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join();

/** The same two numbers from the parsed value. */
function costOf(value: unknown): { shapes: number; depth: number } {
  const shapes = new Set<string>();
  const depthOf = (one: unknown): number => {
    if (typeof one !== 'object' || one === null) return 0;
    if (Array.isArray(one)) return 1 + Math.max(0, ...one.map(depthOf));
    const names = Object.keys(one);
    for (const end of names.keys()) shapes.add(JSON.stringify(names.slice(0, end + 1)));
    return 1 + Math.max(0, ...Object.values(one).map(depthOf));
  };
  const depth = depthOf(value);
  return { shapes: shapes.size, depth };
}

it('is what it is in the value, with quotation marks, brackets and backslashes in names and texts', () => {
  // Not digits alone: an object puts such names first, whatever order they come in.
  const name = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '"', '\\', '{', '}', '[', ':', ',') });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: fc.constantFrom('x', '"', '\\', '{', '[', ':', '\u0000', '語') }),
      fc.double(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(name, tie('value'), { noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, fc.nat(2), (one, indent) => {
      const text = JSON.stringify(one, null, indent);
      expect(jsonCost(bytesOf(text))).toEqual(costOf(JSON.parse(text)));
    }),
    { seed: seedOf(20261201), numRuns: 400 },
  );
});

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const turned = (index: number) => {
  const names = [...letters];
  let rest = index;
  for (let end = names.length - 1; end > 0; end--) {
    const other = rest % (end + 1);
    rest = Math.floor(rest / (end + 1));
    [names[end], names[other]] = [names[other] ?? '', names[end] ?? ''];
  }
  return `{${names.map((one) => `"${one}":0`).join()}}`;
};

describe('what is made to cost', () => {
  it.each<[string, string]>([
    ['names without end in one object', `{${many(60_000, (i) => `"k${i}":0`)}}`],
    ['one name again and again', `{${many(60_000, () => '"a":0')}}`],
    ['an object of its own kind each time', `[${many(40_000, (i) => `{"k${i}":0}`)}]`],
    ['few names in every order', `[${many(5_000, turned)}]`],
    ['names in Cyrillic', `{${many(30_000, (i) => `"поле${i}":0`)}}`],
    ['brackets', `${'['.repeat(300_000)}${']'.repeat(300_000)}`],
    ['brackets that are never closed', '{"a":'.repeat(100_000)],
    ['a name of a megabyte', `{"${'n'.repeat(900_000)}":0}`],
  ])('%s', (_, text) => {
    expect(isCheapJson(bytesOf(text))).toBe(false);
    const message = new Uint8Array([...lengthOf(bytesOf(text)), ...bytesOf(text)]);
    expect(() => readJson(new WireReader(message))).toThrow(Malformed);
  });
});

describe('what people send', () => {
  const run = (i: number) => ({
    text: `Слова ${i} "in" {brackets}: ["a"]`,
    marks: i % 2 === 0 ? [] : ['bold'],
  });
  it.each<[string, unknown]>([
    [
      'a draft of 500 paragraphs',
      Array.from({ length: 500 }, () => ({
        kind: 'plain',
        level: 1,
        text: Array.from({ length: 20 }, (_, i) => run(i)),
      })),
    ],
    ['a long reason', { kind: 'freeze-revision', reason: '\\"{['.repeat(200_000), expected: 'h' }],
    ['many mentions', { mentions: Array.from({ length: 500 }, (_, i) => `person-${i}`) }],
    [
      'half a thousand delegations',
      Array.from({ length: 500 }, (_, i) => ({ seat: `s${i}`, name: 'N', code: 'C', permanent: false })),
    ],
  ])('%s', (_, value) => {
    const bytes = bytesOf(JSON.stringify({ id: 'c-1', command: value }));
    expect(isCheapJson(bytes)).toBe(true);
    expect(readJson(new WireReader(new Uint8Array([...lengthOf(bytes), ...bytes])))).toEqual({
      id: 'c-1',
      command: value,
    });
  });
});

/** The length of a block as a varint. */
function lengthOf({ length }: Uint8Array): number[] {
  const bytes = [];
  let left = length;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 + (left % 128));
  return [...bytes, left];
}
