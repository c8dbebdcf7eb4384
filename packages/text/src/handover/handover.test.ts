// Pieces of a document: whoever takes them in, one by one, never has anything left over, and in the end has the document.
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { leafText, leaveMarks, leavesOf, recordOf } from '../document/shared-document.ts';
import { playNegotiation } from '../testing/random-negotiation.ts';
import { Handover, hasPiece, restOf, updateOfDeletions } from './handover.ts';
import { furthest, readReached, vectorOf } from './reached.ts';

const NONE = new Map<number, number>();

function contentOf(doc: Y.Doc): unknown {
  const leaves = [...leavesOf(doc).keys()].sort();
  const words = leaves.map((leaf) => {
    const text = leafText(doc, leaf);
    return [leaf, text === undefined ? null : wordsOf(text)];
  });
  return { acts: recordOf(doc).toArray(), words };
}

function copy(): Y.Doc {
  const doc = new Y.Doc();
  leaveMarks(doc);
  return doc;
}

function takeIn(doc: Y.Doc, bytes: Uint8Array): void {
  Y.applyUpdate(doc, bytes);
  expect(doc.store.pendingStructs).toBe(null);
  expect(doc.store.pendingDs).toBe(null);
}

describe('a document handed over in pieces', () => {
  it('leaves nothing pending, and ends as the document, whatever happens to that meanwhile', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 40, max: 400 }), (seed, pieceBytes) => {
        const { table } = playNegotiation(seed, 120, 3);
        const { doc } = table.server;
        const [half, fresh, back] = [copy(), copy(), copy()];
        for (const { bytes } of table.changes.slice(0, table.changes.length / 2)) Y.applyUpdate(half, bytes);
        const handover = new Handover(half, pieceBytes);
        for (const { bytes } of table.changes.slice(0, table.changes.length / 3)) Y.applyUpdate(back, bytes);
        const had = vectorOf(back);
        const after = table.changes.slice(table.changes.length / 2);
        for (let n = 0; ; n++) {
          const piece = handover.piece(n);
          if (piece === null) break;
          takeIn(fresh, piece.bytes);
          if (!hasPiece(had, piece)) takeIn(back, piece.bytes);
          // The document goes on while its pieces are made.
          const change = after.shift();
          if (change !== undefined) Y.applyUpdate(half, change.bytes);
        }
        for (const { bytes } of after) Y.applyUpdate(half, bytes);
        takeIn(fresh, restOf(half, handover.vector, handover.deletedSince));
        const reached = furthest(had, handover.vector);
        takeIn(back, updateOfDeletions(handover.deletedBefore));
        takeIn(back, restOf(half, reached, handover.deletedSince));
        expect(contentOf(fresh)).toEqual(contentOf(doc));
        expect(contentOf(back)).toEqual(contentOf(doc));
        expect(Y.encodeStateVector(fresh)).toEqual(Y.encodeStateVector(half));
        handover.close();
        table.close();
      }),
      { seed: seedOf(20_261_201), numRuns: 40 },
    );
  });

  it('knows a state vector from other bytes', () => {
    const { table } = playNegotiation(1, 60, 2);
    const { doc } = table.server;
    expect(readReached(Y.encodeStateVector(doc))).toEqual(vectorOf(doc));
    expect(readReached(new Uint8Array())).toEqual(NONE);
    expect(readReached(new Uint8Array([0]))).toEqual(NONE);
    for (const bytes of [[1], [1, 5], [0, 0], [1, 5, 0x80, 0x00], [1, ...Array(160).fill(0x80), 1, 1]])
      expect(readReached(new Uint8Array(bytes))).toBe(null);
    table.close();
  });

  it('cuts what is long, and never a character', () => {
    const doc = new Y.Doc();
    doc.getText('words').insert(0, '🕊'.repeat(20_000));
    recordOf(doc).push(
      Array.from({ length: 200 }, (_, n): never => ({ n, words: 'x'.repeat(500) }) as never),
    );
    const handover = new Handover(doc, 20_000);
    const theirs = copy();
    let count = 0;
    for (let piece = handover.piece(0); piece !== null; piece = handover.piece(count)) {
      expect(piece.bytes.length).toBeLessThan(60_000);
      takeIn(theirs, piece.bytes);
      count += 1;
    }
    expect(count).toBeGreaterThan(5);
    expect(theirs.getText('words').toString()).toBe('🕊'.repeat(20_000));
    expect(recordOf(theirs).length).toBe(200);
    expect(handover.piece(count)).toBe(null);
    expect(restOf(doc, handover.vector, [])).toEqual(new Uint8Array([0, 0]));
    expect(hasPiece(NONE, { ends: NONE })).toBe(true);
    handover.close();
  });
});
