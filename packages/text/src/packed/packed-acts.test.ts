// A document taken in with its acts packed is the document: it reads, is written, cut, handed over and gone on with like one that
// Yjs took in by itself.
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leaveMarks, recordOf } from '../document/shared-document.ts';
import { Handover } from '../handover/handover.ts';
import { playNegotiation } from '../testing/random-negotiation.ts';
import { actHeads, actsOfKind } from './act-heads.ts';
import { PackedActs } from './packed-acts.ts';
import { takeIn } from './take-in.ts';

function bothOf(bytes: Uint8Array): { plain: Y.Doc; packed: Y.Doc } {
  const [plain, packed] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [plain, packed]) leaveMarks(doc);
  Y.applyUpdate(plain, bytes);
  takeIn(packed, bytes);
  return { plain, packed };
}

function packedItems(doc: Y.Doc): readonly PackedActs[] {
  const found: PackedActs[] = [];
  for (let item = recordOf(doc)._start; item !== null; item = item.right)
    if (item.content instanceof PackedActs) found.push(item.content);
  return found;
}

describe('a document with packed acts', () => {
  it('is the document', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(500), fc.nat(500), (seed, some, more) => {
        const { table } = playNegotiation(seed, 80, 3);
        const { plain, packed } = bothOf(Y.encodeStateAsUpdate(table.server.doc));
        const all = recordOf(plain).toArray();
        expect(packedItems(packed).reduce((sum, acts) => sum + acts.getLength(), 0)).toBe(all.length);
        expect(recordOf(packed).toArray()).toEqual(all);
        expect([...recordOf(packed)]).toEqual(all);
        const [from, to] = [some % all.length, (some % all.length) + (more % 7)];
        expect(recordOf(packed).get(from)).toEqual(all[from]);
        expect(recordOf(packed).slice(from, Math.min(to, all.length))).toEqual(all.slice(from, to));
        expect([...actHeads(packed)]).toEqual(all.map(({ person, command }) => ({ person, command })));
        const kind = all[more % all.length]?.act.kind ?? 'commented';
        const ofKind = all.filter(({ n, act }) => n < from && act.kind === kind);
        for (const doc of [plain, packed]) expect(actsOfKind(doc, kind, from)).toEqual(ofKind);
        expect(Y.encodeStateAsUpdate(packed)).toEqual(Y.encodeStateAsUpdate(plain));
        expect(Y.encodeStateAsUpdateV2(packed)).toEqual(Y.encodeStateAsUpdateV2(plain));
        const since = Y.encodeStateVector(table.seats[0]?.doc ?? new Y.Doc());
        expect(Y.encodeStateAsUpdate(packed, since)).toEqual(Y.encodeStateAsUpdate(plain, since));
        table.close();
      }),
      { seed: seedOf(20_261_201), numRuns: 40 },
    );
  });

  it('is handed over in pieces, and gone on with', () => {
    const { table } = playNegotiation(11, 160, 4);
    const { plain, packed } = bothOf(Y.encodeStateAsUpdate(table.server.doc));
    const newcomer = new Y.Doc();
    const handover = new Handover(packed, 512);
    for (let n = 0; ; n++) {
      const piece = handover.piece(n);
      if (piece === null) break;
      Y.applyUpdate(newcomer, piece.bytes);
      expect(newcomer.store.pendingStructs).toBe(null);
    }
    handover.close();
    expect(recordOf(newcomer).toArray()).toEqual(recordOf(plain).toArray());
    const last = recordOf(plain).get(recordOf(plain).length - 1);
    recordOf(packed).push([{ ...last, n: last.n + 1 }]);
    expect(recordOf(packed).get(last.n + 1).n).toBe(last.n + 1);
    expect(recordOf(packed).length).toBe(recordOf(plain).length + 1);
    Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(packed, Y.encodeStateVector(newcomer)));
    expect(recordOf(newcomer).toArray()).toEqual(recordOf(packed).toArray());
    table.close();
  });

  it('can be cut between any two acts, as Yjs cuts what something is put into', () => {
    const { table } = playNegotiation(12, 160, 4);
    const { plain, packed } = bothOf(Y.encodeStateAsUpdate(table.server.doc));
    const all = recordOf(plain).toArray();
    const [first] = all;
    const long = packedItems(packed).findIndex((acts) => acts.getLength() > 1);
    expect(long).toBeGreaterThanOrEqual(0);
    if (first === undefined) throw new Error('an act');
    const at = packedItems(packed)
      .slice(0, long)
      .reduce((sum, acts) => sum + acts.getLength(), 1);
    for (const doc of [plain, packed]) {
      doc.clientID = 7;
      recordOf(doc).insert(at, [first]);
    }
    expect(recordOf(packed).toArray()).toEqual(all.toSpliced(at, 0, first));
    expect(Y.encodeStateAsUpdate(packed)).toEqual(Y.encodeStateAsUpdate(plain));
    table.close();
  });

  it('is not taken in when something is missing in it', () => {
    const { table } = playNegotiation(13, 60, 3);
    const bytes = Y.encodeStateAsUpdate(table.server.doc);
    const later = table.server.doc;
    recordOf(later).push(recordOf(later).slice(0, 1));
    const difference = Y.encodeStateAsUpdate(later, Y.encodeStateVector(bothOf(bytes).plain));
    expect(() => takeIn(new Y.Doc(), difference)).toThrow('a checkpoint has gaps');
    table.close();
  });
});
