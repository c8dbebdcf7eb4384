import { seedOf } from '@adref/negotiation/testing/seed';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameHeaders } from './frame-headers.ts';

/** One frame as a client writes it. */
function frame(opcode: number, isLast: boolean, length: number): Uint8Array {
  const long = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const bytes = Buffer.alloc(2 + long + 4 + length, 0x55);
  bytes[0] = (isLast ? 0x80 : 0) | opcode;
  bytes[1] = 0x80 | (long === 0 ? length : long === 2 ? 126 : 127);
  if (long === 2) bytes.writeUInt16BE(length, 2);
  if (long === 8) bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}

const lengths = fc.oneof(fc.nat(300), fc.constantFrom(0, 125, 126, 65_535, 65_536, 70_000));

it('counts whole messages and what is held of the next, however the bytes are cut and whatever control frames come between', () => {
  const message = fc.array(fc.tuple(lengths, fc.boolean()), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 4 }),
      fc.array(fc.nat(5_000)),
      fc.nat(100),
      (messages, cuts, tail) => {
        const parts = messages.flatMap((fragments) =>
          fragments.flatMap(([length, hasPing], i) => [
            frame(i === 0 ? 2 : 0, i === fragments.length - 1, length),
            ...(hasPing && i < fragments.length - 1 ? [frame(9, true, 5)] : []),
          ]),
        );
        const unfinished = frame(2, true, 200).subarray(0, tail);
        const all = Buffer.concat([...parts, unfinished]);
        const headers = new FrameHeaders();
        let at = 0;
        for (const cut of cuts) {
          headers.feed(all.subarray(at, at + cut));
          at = Math.min(all.length, at + cut);
        }
        headers.feed(all.subarray(at));
        expect(headers.finished).toBe(messages.length);
        expect(headers.held).toBe(tail);
      },
    ),
    { seed: seedOf(20_261_201), numRuns: 50 },
  );
});

it('holds all fragments of a message until the last', () => {
  const headers = new FrameHeaders();
  headers.feed(frame(2, false, 1_000));
  headers.feed(frame(0, false, 1_000));
  expect(headers).toMatchObject({ held: 2 * 1_008, finished: 0 });
  headers.feed(frame(0, true, 0));
  expect(headers).toMatchObject({ held: 0, finished: 1 });
});

it('holds a control frame that is not whole', () => {
  const headers = new FrameHeaders();
  headers.feed(frame(9, true, 5).subarray(0, 8));
  expect(headers.held).toBe(8);
});

it('counts the pieces of a message that is not whole: chunks, and frames in them', () => {
  const headers = new FrameHeaders();
  const piecesOf = (bytes: Uint8Array) => {
    headers.feed(bytes);
    return headers.pieces;
  };
  const first = frame(2, false, 1);
  expect([...first].map((byte) => piecesOf(Uint8Array.of(byte)))).toEqual([1, 2, 3, 4, 5, 6, 8]);
  expect(piecesOf(Buffer.concat([frame(0, false, 1), frame(0, false, 0)]))).toBe(11);
  expect(piecesOf(frame(9, true, 5))).toBe(12);
  expect(piecesOf(frame(0, true, 3))).toBe(0);
});
