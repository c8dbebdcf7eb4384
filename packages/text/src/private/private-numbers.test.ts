// Every number of an update to a private room, in its structs and inside its values, put to every number that is none.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BAD_NUMBERS, fieldsOf, type Part, written } from '../testing/bad-numbers.ts';
import { ALI, guardedRoom, textIn } from '../testing/guarded-room.ts';
import { draftsOf } from './private-document.ts';

const FLOAT_64 = 123;
const float64 = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer).reverse()];
const float32 = (value: number) => [...new Uint8Array(new Float32Array([value]).buffer).reverse()];

/** A draft with values of every kind and a text, a tombstone, and what Yjs makes of collected words. */
function everyField(value: Part = [FLOAT_64, ...float64(0.1)]): readonly Part[] {
  return [
    ['clients', 1],
    ['structs', 6],
    ['client', 77],
    ['clock', 0],
    [0x27],
    ['root kind', 1],
    ['root name', 6],
    'drafts',
    ['draft key', 1],
    'd',
    ['draft type', 1],
    [0x28],
    ['draft kind', 0],
    ['draft client', 77],
    ['draft clock', 0],
    ['value key', 4],
    'kind',
    ['values', 1],
    [117],
    ['list', 6],
    value,
    [125, 9],
    [124, ...float32(0.5)],
    [119],
    ['value letters', 1],
    'w',
    [118],
    ['members', 1],
    ['member name', 1],
    'n',
    [126],
    [127],
    [0x27],
    ['second draft kind', 0],
    ['second draft client', 77],
    ['second draft clock', 0],
    ['text key', 4],
    'text',
    ['text type', 2],
    [0x04],
    ['text kind', 0],
    ['text client', 77],
    ['text clock', 2],
    ['letters', 2],
    'ab',
    [0x81],
    ['left client', 77],
    ['left clock', 4],
    ['tombstone', 3],
    [0x00],
    ['collected', 2],
    ['deleting clients', 1],
    ['deleting client', 77],
    ['deletions', 1],
    ['deletion clock', 3],
    ['deletion length', 1],
  ];
}

describe('the numbers of an update to a private room', () => {
  it('are taken as they are written', () => {
    const { live, deliver } = guardedRoom();
    expect(deliver(ALI, written(everyField()))).toBe('accepted');
    expect(textIn(live.doc).toString()).toBe('b');
    expect(draftsOf(live.doc).get('d')?.get('kind')).toEqual([0.1, 9, 0.5, 'w', { n: null }, undefined]);
  });

  it.each(fieldsOf(everyField()))('are refused as malformed in the place of “%s”', (field) => {
    const { live, deliver } = guardedRoom();
    const before = Y.encodeStateAsUpdate(live.doc);
    for (const [read, bytes] of BAD_NUMBERS) {
      expect([read, deliver(ALI, written(everyField(), { field, bytes }))]).toEqual([read, 'malformed']);
    }
    expect(Y.encodeStateAsUpdate(live.doc)).toEqual(before);
  });

  it.each<[string, readonly number[]]>([
    ['NaN in eight bytes', [FLOAT_64, ...float64(Number.NaN)]],
    ['Infinity in eight bytes', [FLOAT_64, ...float64(Number.NEGATIVE_INFINITY)]],
    ['a zero below zero in eight bytes', [FLOAT_64, ...float64(-0)]],
    ['NaN in four bytes', [124, ...float32(Number.NaN)]],
    ['Infinity in four bytes', [124, ...float32(Number.POSITIVE_INFINITY)]],
    ['a whole number of 150 bytes', [125, ...Array.from({ length: 149 }, () => 0x80), 0]],
    ['a whole zero below zero', [125, 0x40]],
    ['a whole number longer than it need be', [125, 0x81, 0]],
    ['a large whole number', [122, 1, 0, 0, 0, 0, 0, 0, 0]],
  ])('%s is no value', (_, value) => {
    const { deliver } = guardedRoom();
    expect(deliver(ALI, written(everyField(value)))).toBe('malformed');
  });
});
