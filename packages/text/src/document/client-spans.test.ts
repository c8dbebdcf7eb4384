// Looking up characters, against a list that is searched from end to end; and how the work of it grows.

import { workOf } from '@adref/negotiation/testing';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientSpans } from './client-spans.ts';
import type { IdSpan } from './leaf-text.ts';

/** Stretches apart from one another, of two clients, in any order. */
const spansApart = fc
  .array(
    fc.record({
      client: fc.integer({ min: 1, max: 2 }),
      gap: fc.nat(3),
      length: fc.integer({ min: 1, max: 5 }),
    }),
  )
  .map((parts) => {
    const ends = new Map<number, number>();
    return parts.map(({ client, gap, length }): IdSpan => {
      const clock = (ends.get(client) ?? 0) + gap;
      ends.set(client, clock + length);
      return { client, clock, length };
    });
  })
  .chain((spans) => fc.shuffledSubarray(spans));
const asked = fc.record({
  client: fc.integer({ min: 1, max: 3 }),
  clock: fc.nat(40),
  length: fc.nat(12),
});

describe('stretches of characters', () => {
  it('are found as by searching all of them, however they were entered', () => {
    fc.assert(
      fc.property(spansApart, fc.nat(9), asked, (spans, cut, wanted) => {
        const known = ClientSpans.of(spans.slice(0, cut));
        known.addAll(spans.slice(cut));
        const there = spans
          .filter(
            ({ client, clock, length }) =>
              client === wanted.client &&
              clock < wanted.clock + wanted.length &&
              wanted.clock < clock + length &&
              wanted.length > 0,
          )
          .sort((a, b) => a.clock - b.clock);
        expect(known.within(wanted)).toEqual(there);
        expect(known.firstWithin(wanted)).toEqual(there[0]);
        expect(known.lastWithin(wanted)).toEqual(there.at(-1));
        const one = { ...wanted, length: 1 };
        expect(known.at(wanted.client, wanted.clock)).toEqual(ClientSpans.of(spans).within(one)[0]);
        expect([...known]).toHaveLength(spans.length);
      }),
      { seed: seedOf(20_261_201) },
    );
  });

  it('are never two for one character', () => {
    const known = ClientSpans.of([{ client: 1, clock: 4, length: 3 }]);
    expect(() => known.addAll([{ client: 1, clock: 6, length: 1 }])).toThrow('character 1:6');
    expect(() => known.addAll([{ client: 2, clock: 6, length: 1 }])).not.toThrow();
  });

  it('are found in a logarithm of steps', () => {
    const rows = [1_000, 1_000_000].map((count) => {
      const known = ClientSpans.of(
        Array.from({ length: count }, (_, i) => ({ client: 1, clock: 2 * i, length: 1 })),
      );
      return workOf(() => known.at(1, count));
    });
    expect(rows[1]).toBeLessThan(3 * (rows[0] ?? 0));
  });
});
