import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainRows } from '../journal-chain.ts';
import { nameInChain, type Stream } from '../stream.ts';
import { decodeEntries, encodeEntries, Unreadable } from './entry-codec.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const streams: fc.Arbitrary<Stream> = fc.oneof(
  id.map((negotiation) => ({ kind: 'negotiation' as const, negotiation })),
  fc.tuple(id, id).map(([negotiation, room]) => ({ kind: 'private-room' as const, negotiation, room })),
  fc.constant({ kind: 'people' as const }),
);
const row = fc.record({
  at: text,
  seat: text,
  person: text,
  kind: fc.constantFrom('update' as const, 'act' as const, 'late' as const),
  bytes: fc.uint8Array({ maxLength: 300 }),
  meta: text,
});
const entry = fc
  .tuple(streams, fc.nat(2 ** 40), fc.array(row, { minLength: 1, maxLength: 5 }))
  .map(([stream, n, rows]) => ({
    stream,
    rows: chainRows(nameInChain(stream), { n, hash: n === 0 ? '' : 'ab'.repeat(32) }, rows),
  }));
const entries = fc.array(entry, { minLength: 1, maxLength: 4 });

it('gives back every entry as it was', () => {
  fc.assert(
    fc.property(entries, (given) => {
      expect(decodeEntries(encodeEntries(given))).toEqual(given);
    }),
    { seed: seedOf(20_261_201) },
  );
});

it('gives the rows of one stream alone, in their places', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const name = nameInChain(given[0]?.stream ?? { kind: 'people' });
      const wanted = given.filter(({ stream }) => nameInChain(stream) === name);
      expect(decodeEntries(encodeEntries(given), name)).toEqual(wanted);
    }),
    { seed: seedOf(20_261_201) },
  );
});

it('reads bytes that nobody wrote as entries that encode to just these bytes, or not at all', () => {
  const changed = fc.tuple(entries, fc.nat(), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(changed, ([given, where, byte]) => {
      const bytes = Buffer.from(encodeEntries(given));
      bytes[where % bytes.length] = byte;
      try {
        const read = decodeEntries(bytes);
        expect(Buffer.from(encodeEntries(read)).equals(bytes)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    }),
    { seed: seedOf(20_261_201) },
  );
});

it('does not read what is cut off', () => {
  const [given] = fc.sample(entries, { numRuns: 1, seed: 7 });
  const bytes = encodeEntries(given ?? []);
  for (let length = 1; length < bytes.length; length++) {
    try {
      expect(decodeEntries(bytes.subarray(0, length)).length).toBeLessThan((given ?? []).length);
    } catch (error) {
      expect(error).toBeInstanceOf(Unreadable);
    }
  }
});
