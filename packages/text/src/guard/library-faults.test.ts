// What the libraries below us do with what nobody should send, shown on them alone. docs/SECURITY.md names each with its
// version. A test that fails here is good news: a new version has changed it, and our rule against it may be looked at again.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { craft, craftAsGiven, type Id, tombstone, words } from '../testing/guarded-table.ts';

/** So many groups of seven zero bits, then the last byte. */
function behind(count: number, last: number): Uint8Array {
  const bytes = new Uint8Array(count + 1).fill(0x80);
  bytes[count] = last;
  return bytes;
}

function written(said: string, client = 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText('t').insert(0, said);
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('lib0 0.2.120', () => {
  it.each([
    ['NaN', behind(149, 0), Number.NaN],
    ['Infinity', behind(147, 1), Number.POSITIVE_INFINITY],
    ['2^1015', behind(145, 1), 2 ** 1015],
    ['a zero of two bytes', behind(1, 0), 0],
  ])('reads %s from bytes: it tests the range only behind a continuation byte', (_name, bytes, value) => {
    expect(decoding.readVarUint(decoding.createDecoder(bytes))).toBe(value);
  });
});

describe('yjs 13.6.33', () => {
  const first: Id = [1, 0];

  it('looks at every item behind the same origin for the place of the next: the steps grow with the square', () => {
    const stepsFor = (count: number) => {
      const doc = written('a');
      const add = vi.spyOn(Set.prototype, 'add');
      for (let client = 2; client < 2 + count; client++)
        Y.applyUpdate(doc, craft([{ client, clock: 0, structs: [tombstone(1, first, null)] }]));
      const steps = add.mock.calls.filter(([item]) => item instanceof Y.Item).length / 2;
      add.mockRestore();
      return steps;
    };
    expect(stepsFor(20)).toBe((20 * 19) / 2);
    expect(stepsFor(40)).toBe((40 * 39) / 2);
  });

  it('leaves words out when it merges an update whose clients do not stand from the highest id down', () => {
    const line = (client: number) => ({ client, clock: 0, structs: [words('x', first, null)] });
    const other = Y.encodeStateAsUpdate(written('y', 3));
    const doc = written('a');
    Y.applyUpdate(doc, Y.mergeUpdates([other, craftAsGiven([line(5), line(9)])]));
    expect([...doc.store.clients.keys()].sort()).toEqual([1, 3, 5]);
    Y.applyUpdate(doc, Y.mergeUpdates([other, craft([line(5), line(9)])]));
    expect([...doc.store.clients.keys()].sort()).toEqual([1, 3, 5, 9]);
  });

  it('sends words under the client id NaN on under 0', () => {
    const update = (client: Uint8Array) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, 1);
      encoding.writeUint8Array(encoder, client);
      encoding.writeVarUint(encoder, 0);
      words('x', first, null)(encoder);
      encoding.writeVarUint(encoder, 0);
      return encoding.toUint8Array(encoder);
    };
    const doc = written('a');
    Y.applyUpdate(doc, update(behind(149, 0)));
    expect(doc.getText('t').toString()).toBe('ax');
    expect([...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]).toContain(0);
  });

  it('places an item whose right neighbour is in front of its left one by the order of arrival', () => {
    const doc = written('abcdef');
    Y.applyUpdate(doc, craft([{ client: 7, clock: 0, structs: [words('x', [1, 4], [1, 1])] }]));
    Y.applyUpdate(doc, craft([{ client: 9, clock: 0, structs: [words('y', [1, 4], null)] }]));
    expect(copyOf(doc).getText('t').toString()).not.toBe(doc.getText('t').toString());
  });

  it('puts two other characters in the place of one that is cut in two', () => {
    const doc = written('🕊');
    doc.getText('t').insert(1, '|');
    expect(doc.getText('t').toString()).toBe('\ufffd|\ufffd');
  });

  it('keeps what names something unknown, to take it in unseen later', () => {
    const doc = written('a');
    Y.applyUpdate(doc, craft([{ client: 7, clock: 0, structs: [words('x', [8, 0], null)] }]));
    expect(doc.store.pendingStructs).not.toBeNull();
    Y.applyUpdate(doc, craft([], [{ client: 9, ranges: [[0, 5]] }]));
    expect(doc.store.pendingDs).not.toBeNull();
  });

  it('throws with half of an update taken in, and emits that half', () => {
    const doc = written('a');
    const emitted = vi.fn();
    doc.on('update', emitted);
    const update = craft([
      { client: 7, clock: 0, structs: [words('x', first, null), words('y', [7, 5], null)] },
    ]);
    expect(() => Y.applyUpdate(doc, update)).toThrow();
    expect(doc.getText('t').toString()).toBe('ax');
    expect(emitted).toHaveBeenCalledOnce();
  });

  it('passes over somebody’s real words where another has claimed their client id before', () => {
    const doc = written('a');
    const collected = (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 1_000);
    };
    Y.applyUpdate(doc, craft([{ client: 7, clock: 0, structs: [collected] }]));
    Y.applyUpdate(doc, craft([{ client: 7, clock: 0, structs: [words('x', first, null)] }]));
    expect(doc.getText('t').toString()).toBe('a');
  });

  it('makes every root that an update names', () => {
    const doc = written('a');
    const other = new Y.Doc();
    other.getText('elsewhere').insert(0, 'x');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect([...doc.share.keys()]).toContain('elsewhere');
  });
});
