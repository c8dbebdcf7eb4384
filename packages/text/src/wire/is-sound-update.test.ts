import { richText } from '@adref/negotiation';
import { seedOf } from '@adref/negotiation/testing/seed';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeLeaf, recordOf } from '../document/shared-document.ts';
import { BAD_NUMBERS, fieldsOf, type Part, written } from '../testing/bad-numbers.ts';
import { isSoundUpdate } from './is-sound-update.ts';

const UPDATE: readonly Part[] = [
  ['clients', 1],
  ['structs', 5],
  ['client', 77],
  ['clock', 0],
  [0x27],
  ['root kind', 1],
  ['root name', 6],
  'leaves',
  ['key', 1],
  'l',
  ['type', 4],
  [0xc4],
  ['left client', 77],
  ['left clock', 0],
  ['right client', 78],
  ['right clock', 4],
  ['letters', 1],
  'w',
  [0x88],
  ['value left client', 77],
  ['value left clock', 0],
  ['values', 1],
  [118],
  ['members', 1],
  ['name', 1],
  'n',
  [125, 3],
  [0x86],
  ['mark left client', 77],
  ['mark left clock', 0],
  ['mark', 4],
  'bold',
  ['mark value', 2],
  '{}',
  [0x81],
  ['tombstone left client', 77],
  ['tombstone left clock', 0],
  ['tombstone', 5],
  ['deleting clients', 1],
  ['deleting client', 77],
  ['deletions', 1],
  ['deletion clock', 0],
  ['deletion length', 1],
];

describe('an update from the server', () => {
  it('is sound as Yjs writes it, whatever a shared document holds', () => {
    const doc = new Y.Doc({ gc: true });
    doc.transact(() => {
      const leaf = makeLeaf(doc, 'l', richText('takes note of the report'));
      recordOf(doc).push([
        { n: 0, at: 'now', wordings: [[{ text: 'a', marks: ['bold'] }]], share: 0.5 } as never,
      ]);
      leaf.format(2, 4, { bold: {} });
      leaf.delete(1, 9);
    });
    doc.getMap('elsewhere').set('a', new Y.Map([['b', null]]));
    doc.getMap('elsewhere').delete('a');
    expect(isSoundUpdate(Y.encodeStateAsUpdate(doc))).toBe(true);
    expect(isSoundUpdate(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(true);
    expect(isSoundUpdate(written(UPDATE))).toBe(true);
  });

  it.each(fieldsOf(UPDATE))('is not with a number in “%s” that is none', (field) => {
    for (const [read, bytes] of BAD_NUMBERS)
      expect([read, isSoundUpdate(written(UPDATE, { field, bytes }))]).toEqual([read, false]);
  });

  it('is not with a mark whose value is no JSON', () => {
    const bytes = written(UPDATE);
    const at = bytes.findIndex((byte, i) => byte === 123 && bytes[i + 1] === 125);
    bytes[at + 1] = 32;
    expect(isSoundUpdate(bytes)).toBe(false);
  });

  it('never throws, whatever the bytes, and what is sound can be read by Yjs', () => {
    const sound = written(UPDATE);
    let read = 0;
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.uint8Array({ maxLength: 3 }), (at, other) => {
        const bytes = Uint8Array.from([...sound.slice(0, at), ...other, ...sound.slice(at + other.length)]);
        if (!isSoundUpdate(bytes)) return;
        Y.decodeUpdate(bytes);
        read += 1;
      }),
      { seed: seedOf(11), numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
