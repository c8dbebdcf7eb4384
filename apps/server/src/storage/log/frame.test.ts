import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeFrame, NO_CHAIN, readFrame } from './frame.ts';

const place = { segment: 3, offset: 4_104 };
const payloads = fc.uint8Array({ minLength: 1, maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));

it('gives back what was written, at its place', () => {
  fc.assert(
    fc.property(payloads, (payload) => {
      const { bytes, chain } = encodeFrame(place, NO_CHAIN, payload);
      expect(bytes.length % 8).toBe(0);
      expect(readFrame(bytes, 0, place)).toEqual({ ok: true, length: bytes.length, chain, payload });
    }),
    { seed: seedOf(20_261_201) },
  );
});

it('is no frame with any bit of it turned round', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), fc.nat(7), (payload, where, bit) => {
      const { bytes } = encodeFrame(place, NO_CHAIN, payload);
      const at = where % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      expect(readFrame(bytes, 0, place).ok).toBe(false);
    }),
    { seed: seedOf(20_261_201) },
  );
});

it('is no frame at another place, nor cut off', () => {
  const { bytes } = encodeFrame(place, NO_CHAIN, Buffer.from('words'));
  expect(readFrame(bytes, 0, { ...place, offset: place.offset + 8 }).ok).toBe(false);
  expect(readFrame(bytes, 0, { ...place, segment: 4 }).ok).toBe(false);
  for (let length = 0; length < bytes.length; length++) {
    expect(readFrame(bytes.subarray(0, length), 0, place).ok).toBe(false);
  }
});

it('chains frames: the same words behind other ones are another frame', () => {
  const first = encodeFrame(place, NO_CHAIN, Buffer.from('words'));
  const second = encodeFrame(place, first.chain, Buffer.from('words'));
  expect(second.chain.equals(first.chain)).toBe(false);
});
