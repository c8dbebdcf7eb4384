// The sketch against Yjs itself: the same steps of the search, and the same order of letters afterwards.
import { seedOf } from '@adref/negotiation/testing/seed';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { Work } from '../cost/work.ts';
import { craft, table, text, tombstone, words } from '../testing/guarded-table.ts';
import { PlacedStructs } from './placed-structs.ts';
import { readUpdate } from './update-reader.ts';

const ANYBODY = { accessTo: () => 'write' as const, whyNotAs: () => null };

/** Takes an update in; the steps that the sketch counted, and the steps that Yjs then made. */
function stepsOf(
  server: Y.Doc,
  placed: PlacedStructs,
  work: Work,
  update: Uint8Array,
): [number, number] | null {
  const read = readUpdate(update);
  if ('malformed' in read) throw new Error(read.malformed);
  const stepped = vi.spyOn(work, 'step');
  const refusal = placed.placeAll(read.structs, ANYBODY);
  if (refusal?.why === 'malformed') return null; // A right neighbour in front of the left one.
  expect(refusal).toBeNull();
  const counted = stepped.mock.calls.length;
  // Yjs puts each item that it passes into two sets, and nothing else of it into a set.
  const added = vi.spyOn(Set.prototype, 'add');
  Y.applyUpdate(server, update);
  const made = added.mock.calls.filter(([item]) => item instanceof Y.Item).length / 2;
  vi.restoreAllMocks();
  return [counted, made];
}

/** The letters of a leaf in order, deleted ones too. */
function lettersOf(doc: Y.Doc): readonly string[] {
  const letters: string[] = [];
  for (let item = text(doc, 'pak')._start; item !== null; item = item.right)
    for (let k = 0; k < item.length; k++) letters.push(`${item.id.client}:${item.id.clock + k}`);
  return letters;
}

describe('a sketch', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const struct = fc.record({
    client: fc.integer({ min: 70, max: 74 }),
    left: fc.option(fc.nat(), { freq: 4 }),
    right: fc.option(fc.nat(), { freq: 4 }),
    length: fc.integer({ min: 1, max: 3 }),
  });

  it('makes the steps that Yjs makes, however structs name one another, and what it takes reads alike everywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(struct, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
        (updates) => {
          const { server, index } = table();
          const known: (readonly [number, number])[] = lettersOf(server).map((id) => {
            const [client = 0, clock = 0] = id.split(':').map(Number);
            return [client, clock];
          });
          const clocks = new Map<number, number>();
          for (const structs of updates) {
            const begun = new Map(clocks);
            const knownBefore = known.length;
            const lines = new Map<number, ReturnType<typeof words>[]>();
            for (const { client, left, right, length } of structs) {
              const at = (place: number) => known[place % known.length] ?? null;
              const origin = left === null && right === null ? at(0) : left === null ? null : at(left);
              const said = words('abc'.slice(0, length), origin, right === null ? null : at(right));
              lines.set(client, [...(lines.get(client) ?? []), said]);
              const clock = clocks.get(client) ?? 0;
              for (let k = 0; k < length; k++) known.push([client, clock + k]);
              clocks.set(client, clock + length);
            }
            const update = craft(
              [...lines].map(([client, said]) => ({ client, clock: begun.get(client) ?? 0, structs: said })),
            );
            const work = new Work();
            const steps = stepsOf(server, new PlacedStructs(server, index, work), work, update);
            if (steps === null) {
              known.length = knownBefore;
              for (const [client] of lines) clocks.set(client, begun.get(client) ?? 0);
            } else expect(steps[0]).toBe(steps[1]);
          }
          const newcomer = new Y.Doc();
          Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(server));
          expect(lettersOf(newcomer)).toEqual(lettersOf(server));
        },
      ),
      { seed: seedOf(20_261_201) },
    );
  });

  it('makes the steps that Yjs makes when people who were offline come back one by one', () => {
    const typing = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(fc.array(typing, { minLength: 2, maxLength: 4 }), (people) => {
        const { server, index, client } = table();
        const copies = people.map((typed) => {
          const doc = client();
          for (const [place, length, deletes] of typed) {
            const at = place % text(doc, 'pak').length;
            if (deletes) text(doc, 'pak').delete(at, Math.min(length, text(doc, 'pak').length - at - 1));
            else text(doc, 'pak').insert(at, 'xyz'.slice(0, length));
          }
          return doc;
        });
        for (const doc of copies) {
          const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
          const work = new Work();
          const steps = stepsOf(server, new PlacedStructs(server, index, work), work, update);
          expect(steps).not.toBeNull();
          expect(steps?.[0]).toBe(steps?.[1]);
          // Four people with a day of conflicts stay far below what one update may cost.
          expect(work.isTooMuch).toBe(false);
        }
      }),
      { seed: seedOf(20_261_201) },
    );
  });

  it('ends its search when the work is too much, and the update is refused without a trace', () => {
    const { server, judge, deliver } = table();
    const [client, clock] = [
      text(server, 'pak')._start?.id.client ?? 0,
      text(server, 'pak')._start?.id.clock ?? 0,
    ];
    const same = (author: number, count: number) =>
      craft([
        {
          client: author,
          clock: 0,
          structs: Array.from({ length: count }, () => tombstone(1, [client, clock], null)),
        },
      ]);
    expect(deliver('PAK', same(80, 100))).toMatchObject({ ok: true });
    const before = Y.encodeStateAsUpdate(server);
    const judged = judge('PAK', same(81, 2_000));
    expect(judged).toMatchObject({ ok: false, refusal: { leaf: 'pak', why: 'too-costly' } });
    expect(judged.work).toBeLessThan(250_000);
    expect(Y.encodeStateAsUpdate(server)).toEqual(before);
  });
});
