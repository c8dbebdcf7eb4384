// Where a value ends is where lib0 stops reading it, whatever it holds and whatever stands before and behind it.
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { valueEnd } from './value-end.ts';

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, undefined, true, false, '', 'ordonnée', 'حماية الأطفال', '保护儿童', '🕊'),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }),
    fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
    fc.uint8Array({ maxLength: 200 }),
    fc.array(tie('value'), { maxLength: 140 }),
    fc.dictionary(fc.string({ maxLength: 200 }), tie('value'), { noNullPrototype: true }),
  ),
})).value;

it('is where lib0 has written it to', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 9 }),
      value,
      fc.uint8Array({ maxLength: 9 }),
      (before, it, behind) => {
        const encoder = encoding.createEncoder();
        encoding.writeUint8Array(encoder, before);
        encoding.writeAny(encoder, plain(it));
        const end = encoding.length(encoder);
        encoding.writeUint8Array(encoder, behind);
        const bytes = encoding.toUint8Array(encoder);
        expect(valueEnd(bytes, before.length)).toBe(end);
        const cut = bytes.slice(0, end - 1);
        expect(() => valueEnd(cut, before.length)).toThrow('invariant');
      },
    ),
    { seed: seedOf(20_261_201), numRuns: 400 },
  );
});

/** What lib0 takes. */
function plain(it: unknown): Parameters<typeof encoding.writeAny>[1] {
  return it as Parameters<typeof encoding.writeAny>[1];
}
