import { seedOf } from '@adref/negotiation/testing/seed';
import * as fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { MAX_CLIENT, MAX_CLOCK, Malformed, WireReader } from './wire-reader.ts';

const written = (write: (encoder: encoding.Encoder) => void): WireReader => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return new WireReader(encoding.toUint8Array(encoder));
};
const bytes = (...parts: readonly (number | readonly [value: number, times: number])[]): WireReader =>
  new WireReader(
    Uint8Array.from(
      parts.flatMap((part) =>
        typeof part === 'number' ? [part] : Array.from({ length: part[1] }, () => part[0]),
      ),
    ),
  );

describe('a reader of the wire', () => {
  it('reads every number that lib0 writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const reader = written((encoder) => encoding.writeVarUint(encoder, value));
        expect(reader.uint()).toBe(value);
        reader.end();
      }),
      { seed: seedOf(20_261_201) },
    );
  });

  it.each([
    ['Infinity', bytes([0x80, 147], 1)],
    ['NaN', bytes([0x80, 149], 0)],
    ['2^1015', bytes([0x80, 145], 1)],
    ['2^56', bytes([0x80, 8], 1)],
    ['2^53', written((encoder) => encoding.writeVarUint(encoder, 2 ** 53))],
    ['a zero in two bytes', bytes(0x80, 0)],
    ['a cut number', bytes(0x80)],
    ['nothing', bytes()],
  ])('refuses %s', (_, reader) => {
    expect(() => reader.uint()).toThrow(Malformed);
  });

  it('keeps client ids and clocks in their ranges', () => {
    for (const [most, read] of [
      [MAX_CLIENT, (reader: WireReader) => reader.client()],
      [MAX_CLOCK, (reader: WireReader) => reader.clock()],
    ] as const) {
      expect(read(written((encoder) => encoding.writeVarUint(encoder, most)))).toBe(most);
      expect(() => read(written((encoder) => encoding.writeVarUint(encoder, most + 1)))).toThrow(Malformed);
    }
  });

  it('believes no count and no length that the message has no room for', () => {
    expect(bytes(3, 1, 1, 1).count(1)).toBe(3);
    expect(() => bytes(3, 1, 1, 1).count(2)).toThrow(Malformed);
    expect(() => bytes(4, 1, 1, 1).block()).toThrow(Malformed);
    expect(() => bytes(4, 1, 1, 1, 1).block(3)).toThrow(Malformed);
  });

  it('reads the texts that lib0 writes, and refuses what is no UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(written((encoder) => encoding.writeVarString(encoder, text)).text()).toBe(text);
      }),
      { seed: seedOf(20_261_201) },
    );
    expect(() => bytes(2, 0xff, 0xfe).text()).toThrow(Malformed);
  });

  it('refuses bytes after the end', () => {
    expect(() => bytes(0).end()).toThrow(Malformed);
  });
});
