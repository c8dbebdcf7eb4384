// An excerpt is enough to go on with: state and words follow as for whoever has everything, and what is missing in it is
// never sent as deleted.

import { evolve, type NegotiationState, paragraphLeaves } from '@adref/negotiation';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { leafText, leaveMarks, recordOf } from '../document/shared-document.ts';
import { restore } from '../live/restore.ts';
import { playNegotiation } from '../testing/random-negotiation.ts';
import { simulatedSurroundings } from '../testing/simulated-table.ts';
import { decodeExcerpt, encodeExcerpt, excerptOf, missingIn, ownDeletions } from './excerpt.ts';
import { restOf } from './handover.ts';
import { vectorOf } from './reached.ts';

function wordsIn(doc: Y.Doc, state: NegotiationState | null) {
  return state?.paragraphs.flatMap(paragraphLeaves).map(({ id }) => {
    const text = leafText(doc, id);
    return [id, text === undefined ? null : wordsOf(text)];
  });
}

describe('an excerpt', () => {
  it('is gone on from like the whole document, at any act', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.2, max: 1, noNaN: true }), (seed, share) => {
        const { table } = playNegotiation(seed, 120, 3);
        const early = restore(
          null,
          table.changes.slice(0, Math.ceil(table.changes.length * share)),
          simulatedSurroundings(501),
        );
        if (early.state === null) return;
        const taken = decodeExcerpt(encodeExcerpt(excerptOf(early.doc, early.state)));
        if (taken === null) throw new Error('not an excerpt');
        expect(taken.state).toEqual(JSON.parse(JSON.stringify(early.state)));
        const page = new Y.Doc();
        leaveMarks(page);
        Y.applyUpdate(page, taken.update);
        expect(wordsIn(page, taken.state)).toEqual(wordsIn(early.doc, early.state));
        expect(vectorOf(page)).toEqual(vectorOf(early.doc));
        Y.applyUpdate(page, Y.encodeStateAsUpdate(table.server.doc, Y.encodeStateVector(page)));
        expect(page.store.pendingStructs).toBe(null);
        let state = taken.state;
        for (const recorded of recordOf(page)) if (recorded.n >= state.acts) state = evolve(state, recorded);
        expect(state.head).toBe(table.server.state?.head);
        expect(state.acts).toBe(table.server.state?.acts);
        expect(wordsIn(page, state)).toEqual(wordsIn(table.server.doc, table.server.state));
        early.close();
        table.close();
      }),
      { seed: seedOf(20_261_201), numRuns: 60 },
    );
  });

  it('is never sent back as deletions, but what was deleted here is', () => {
    const { table } = playNegotiation(3, 160, 3);
    const { server } = table;
    if (server.state === null) throw new Error('open');
    const excerpt = excerptOf(server.doc, server.state);
    const page = new Y.Doc();
    leaveMarks(page);
    Y.applyUpdate(page, excerpt.update);
    const missing = missingIn(excerpt);
    expect(missing.length).toBeGreaterThan(0);
    expect(ownDeletions(page, missing)).toEqual([]);
    const [seat] = table.seats;
    const leaf = seat?.writableLeaves().find((id) => (leafText(page, id)?.length ?? 0) > 2);
    if (seat === undefined || leaf === undefined) throw new Error('words of their own');
    leafText(page, leaf)?.delete(0, 2);
    const own = ownDeletions(page, missing);
    expect(own.reduce((sum, { length }) => sum + length, 0)).toBe(2);
    // As a reconnecting page sends it: without the excerpt's gaps it is taken, with them it is refused whole.
    expect(
      server.receive(seat.author, Y.encodeStateAsUpdate(page, Y.encodeStateVector(server.doc))),
    ).toMatchObject({
      ok: false,
    });
    const answer = server.receive(seat.author, restOf(page, vectorOf(server.doc), own));
    expect(answer).toMatchObject({ ok: true });
    expect(wordsIn(server.doc, server.state)).toEqual(wordsIn(page, server.state));
    table.close();
  });

  it('is none with a number that is none, or without its parts', () => {
    const update = [1, 1, 7, ...Array.from({ length: 149 }, () => 0x80), 0, 129, 7, 0, 1, 0];
    const json = '{"state":{"acts":1},"recent":[],"told":[]}';
    const excerptWith = (text: string, bytes: readonly number[]) =>
      Uint8Array.from([
        text.length,
        ...new TextEncoder().encode(text),
        128 + (bytes.length % 128),
        bytes.length >> 7,
        ...bytes,
      ]);
    const nothing = [0, 0, ...Array.from({ length: 126 }, () => 0)];
    for (const bytes of [
      excerptWith(json, update),
      excerptWith('{', update),
      excerptWith(json, nothing),
      Uint8Array.from([json.length, ...new TextEncoder().encode(json)]),
      Uint8Array.from([]),
    ])
      expect(decodeExcerpt(bytes)).toBeNull();
    expect(
      decodeExcerpt(Uint8Array.from([json.length, ...new TextEncoder().encode(json), 2, 0, 0])),
    ).not.toBeNull();
  });
});
