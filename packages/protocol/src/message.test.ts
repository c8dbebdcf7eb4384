// Our own messages, there and back, and what is none of them.
import { describe, expect, it } from 'vitest';
import {
  encodeAnswer,
  encodeRecorded,
  encodeRefused,
  readAnswerBody,
  readRecordedBody,
  readRefusedBody,
} from './message.ts';

/** The body of a message as a provider hands it over: behind its type. */
const body = (message: Uint8Array) => ({ arr: message, pos: 1 });
const json = (text: string) => body(Uint8Array.from([101, text.length, ...new TextEncoder().encode(text)]));
const number = (...bytes: readonly number[]) => body(Uint8Array.from([102, ...bytes]));

describe('messages of our own', () => {
  it('are read as they are written', () => {
    const answer = { id: 'c1', ok: true as const, acts: [3, 4] };
    expect(readAnswerBody(body(encodeAnswer(answer)))).toEqual(answer);
    expect(readRecordedBody(body(encodeRecorded(70_000)))).toBe(70_000);
    const refusal = { leaf: 'l1', why: 'not-yours' as const };
    expect(readRefusedBody(body(encodeRefused(refusal)))).toEqual(refusal);
  });

  it.each<[string, unknown]>([
    ['NaN as a count', readRecordedBody(number(...Array.from({ length: 149 }, () => 0x80), 0))],
    ['Infinity as a count', readRecordedBody(number(...Array.from({ length: 147 }, () => 0x80), 1))],
    ['a count with bytes behind it', readRecordedBody(number(1, 1))],
    ['no count', readRecordedBody(number())],
    ['an act that is no number', readAnswerBody(json('{"id":"c","ok":true,"acts":[1.5]}'))],
    ['an answer without its id', readAnswerBody(json('{"ok":true,"acts":[]}'))],
    ['no JSON', readAnswerBody(json('{'))],
    ['a refusal without a reason', readRefusedBody(json('{"leaf":null}'))],
    ['a body longer than the message', readRefusedBody(body(Uint8Array.from([103, 200, 1])))],
  ])('%s is none', (_, read) => {
    expect(read).toBeNull();
  });
});
