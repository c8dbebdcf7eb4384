import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BAD_NUMBERS, fieldsOf, type Part, written } from '../testing/bad-numbers.ts';
import { readReached } from './reached.ts';

const VECTOR: readonly Part[] = [
  ['count', 2],
  ['first client', 7],
  ['first clock', 9],
  ['second client', 2 ** 32 - 1],
  ['second clock', 2 ** 31 - 1],
];

describe('a state vector', () => {
  it('is read as Yjs writes it', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'words');
    expect(readReached(Y.encodeStateVector(doc))).toEqual(new Map([[doc.clientID, 5]]));
    expect(readReached(Y.encodeStateVector(new Y.Doc()))).toEqual(new Map());
    expect(readReached(new Uint8Array())).toEqual(new Map());
    expect(readReached(written(VECTOR))?.size).toBe(2);
  });

  it.each(fieldsOf(VECTOR))('is none with a number in “%s” that is none', (field) => {
    for (const [, bytes] of BAD_NUMBERS) {
      expect(readReached(written(VECTOR, { field, bytes }))).toBeNull();
    }
  });

  it('names each client once, and ends where it says', () => {
    expect(readReached(Uint8Array.from([2, 7, 1, 7, 2]))).toBeNull();
    expect(readReached(Uint8Array.from([1, 7, 1, 0]))).toBeNull();
    expect(readReached(Uint8Array.from([1, 7]))).toBeNull();
  });
});
