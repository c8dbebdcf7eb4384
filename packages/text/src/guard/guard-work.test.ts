// Small updates that ask for much: each is refused by name before anything is applied, for work that is bounded; what honest
// people send beside them passes. Counts units of work, never time.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { GUARD_LIMITS } from '../cost/guard-limits.ts';
import {
  craft,
  type Id,
  idIn,
  mark,
  table,
  text,
  tombstone,
  updateOf,
  why,
  words,
} from '../testing/guarded-table.ts';

/** What a refusal may have cost beyond the limit: the step at which it was found. */
const SLACK = 100;
const many = <T>(length: number, make: (k: number) => T): readonly T[] =>
  Array.from({ length }, (_, k) => make(k));
/** Structs that each stand behind the one before, all of one client. */
const chain = (
  client: number,
  from: Id,
  count: number,
  make: (origin: Id, k: number) => ReturnType<typeof words>,
) => many(count, (k) => make(k === 0 ? from : [client, k - 1], k));

describe('an update that asks for much work', () => {
  it('is refused when its structs name one origin over and over, also one that earlier updates named', () => {
    const { server, deliver } = table();
    const at = idIn(server, 'pak', 3);
    const crowd = (client: number) =>
      craft([{ client, clock: 0, structs: many(150, () => tombstone(1, at, null)) }]);
    const outcomes = many(20, (k) => deliver('PAK', crowd(100 + k)));
    const reasons = outcomes.map(why);
    expect([reasons[0], reasons.at(-1)]).toEqual(['accepted', 'too-costly']);
    for (const { work } of outcomes) expect(work).toBeLessThan(GUARD_LIMITS.work + SLACK);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    const letter = deliver(
      'PAK',
      updateOf(doc, () => text(doc, 'pak').insert(20, 'x')),
    );
    expect(why(letter)).toBe('accepted');
    expect(letter.work).toBeLessThan(100);
  });

  it('is refused when its clients come with rising ids, the order that makes the search longest', () => {
    const { server, deliver } = table();
    const at = idIn(server, 'pak', 0);
    const outcomes = many(20, (c) =>
      deliver(
        'PAK',
        craft([{ client: 1_000 + c, clock: 0, structs: many(150, () => tombstone(1, null, at)) }]),
      ),
    );
    expect(outcomes.map(why)).toContain('too-costly');
    for (const { work } of outcomes) expect(work).toBeLessThan(GUARD_LIMITS.work + SLACK);
  });

  it('costs no more in whatever order its structs wait for one another', () => {
    const { server, judge } = table();
    const start = idIn(server, 'pak', 3);
    const [clients, each] = [60, 50];
    const lines = (idOf: (c: number) => number) =>
      many(clients, (c) => ({
        client: idOf(c),
        clock: 0,
        structs: many(each, (k) => {
          if (c > 0) return words('a', [idOf(c - 1), k], null);
          return words('a', k === 0 ? start : [idOf(clients - 1), k - 1], null);
        }),
      }));
    const forth = judge('PAK', craft(lines((c) => 2_000 + c)));
    const back = judge('PAK', craft(lines((c) => 4_000 - c)));
    expect([why(forth), why(back)]).toEqual(['accepted', 'accepted']);
    expect(forth.work).toBe(back.work);
  });

  it('may bring ten thousand structs, and not one more', () => {
    const { server, judge } = table();
    const at = idIn(server, 'pak', 3);
    const line = (count: number) =>
      craft([{ client: 77, clock: 0, structs: chain(77, at, count, (o) => words('a', o, null)) }]);
    const most = judge('PAK', line(9_900));
    expect(why(most)).toBe('accepted');
    expect(most.work).toBeLessThan(GUARD_LIMITS.work);
    expect(why(judge('PAK', line(10_001)))).toBe('too-costly');
  });

  it('does not cut a leaf into more pieces than it may have, and a mark counts for several', () => {
    const { server, deliver } = table();
    const at = idIn(server, 'pak', 3);
    const marks = (client: number, count: number) =>
      craft([
        {
          client,
          clock: 0,
          structs: chain(client, at, count, (o, k) => mark('bold', k % 2 === 0 ? '{}' : 'null', o)),
        },
      ]);
    expect(why(deliver('PAK', marks(80, 3_000)))).toBe('accepted');
    const more = deliver('PAK', marks(81, 500));
    expect(more).toMatchObject({ ok: false, refusal: { leaf: 'pak', why: 'too-costly' } });
    // What others write elsewhere, and what is deleted here, is not in its way.
    const fra = craft([{ client: 90, clock: 0, structs: [words('x', idIn(server, 'fra', 2), null)] }]);
    expect(why(deliver('FRA', fra))).toBe('accepted');
    expect(why(deliver('PAK', craft([], [{ client: 80, ranges: [[0, 3_000]] }])))).toBe('accepted');
    expect(why(deliver('PAK', marks(82, 500)))).toBe('accepted');
  });

  it('does not delete every second letter of a long leaf', () => {
    const { server, deliver } = table();
    const long = craft([
      { client: 77, clock: 0, structs: [words('x'.repeat(39_000), idIn(server, 'pak', 3), null)] },
    ]);
    expect(why(deliver('PAK', long))).toBe('accepted');
    const holes = craft([], [{ client: 77, ranges: many(19_500, (k) => [2 * k, 1] as const) }]);
    const judged = deliver('PAK', holes);
    expect(why(judged)).toBe('too-costly');
    expect(judged.work).toBeLessThan(GUARD_LIMITS.work + SLACK);
    expect(why(deliver('PAK', craft([], [{ client: 77, ranges: [[0, 39_000]] }])))).toBe('accepted');
  });

  it('may be a copy of years, with all that was ever deleted', () => {
    const { server, deliver } = table();
    const gone = craft([
      { client: 77, clock: 0, structs: [tombstone(1_000_000, idIn(server, 'pak', 3), null)] },
    ]);
    expect(why(deliver('PAK', gone))).toBe('accepted');
    const all = craft([], [{ client: 77, ranges: many(200_000, (k) => [4 * k, 1] as const) }]);
    expect(deliver('PAK', all)).toMatchObject({ ok: true, bytes: null });
  });

  it('costs what is new of it, when the rest is known', () => {
    const { server, deliver } = table();
    const at = idIn(server, 'pak', 3);
    const line = (count: number) =>
      craft([{ client: 77, clock: 0, structs: chain(77, at, count, (o) => words('a', o, null)) }]);
    expect(why(deliver('PAK', line(4_000)))).toBe('accepted');
    expect(deliver('PAK', line(4_000))).toMatchObject({ ok: true, bytes: null });
    expect(why(deliver('PAK', line(8_000)))).toBe('accepted');
    expect(text(server, 'pak').length).toBe(30 + 8_000);
  });
});

describe('half a character', () => {
  const setUp = () => {
    const guarded = table();
    const { server, deliver } = guarded;
    deliver('PAK', craft([{ client: 77, clock: 0, structs: [words('a😀b', idIn(server, 'pak', 3), null)] }]));
    return guarded;
  };

  it.each<[string, Uint8Array]>([
    ['is left by a deletion of its first half', craft([], [{ client: 77, ranges: [[1, 1]] }])],
    ['is left by a deletion of its second half', craft([], [{ client: 77, ranges: [[2, 2]] }])],
    [
      'is left of a struct behind its first half',
      craft([{ client: 78, clock: 0, structs: [words('x', [77, 1], null)] }]),
    ],
    [
      'is left of a struct before its second half',
      craft([{ client: 78, clock: 0, structs: [words('x', null, [77, 2])] }]),
    ],
    [
      'is left inside the update itself',
      craft([{ client: 78, clock: 0, structs: [words('😀', [77, 0], null), words('x', [78, 0], null)] }]),
    ],
    [
      'is left by a deletion inside the update itself',
      craft(
        [{ client: 78, clock: 0, structs: [words('😀', [77, 0], null)] }],
        [{ client: 78, ranges: [[1, 1]] }],
      ),
    ],
  ])('%s: refused, since Yjs would put two other characters in its place', (_, update) => {
    const { server, judge } = setUp();
    expect(why(judge('PAK', update))).toBe('malformed');
    expect(text(server, 'pak').toString()).toContain('a😀b');
  });

  it('is not left when the whole character goes, or something stands on either side of it', () => {
    const { server, deliver } = setUp();
    const beside = craft([
      { client: 78, clock: 0, structs: [words('(', [77, 0], [77, 1]), words(')', [77, 2], [77, 3])] },
    ]);
    expect(why(deliver('PAK', beside))).toBe('accepted');
    expect(text(server, 'pak').toString()).toContain('a(😀)b');
    expect(why(deliver('PAK', craft([], [{ client: 77, ranges: [[1, 2]] }])))).toBe('accepted');
    expect(text(server, 'pak').toString()).toContain('a()b');
  });
});
