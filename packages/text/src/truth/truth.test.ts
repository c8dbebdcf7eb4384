// One truth on random negotiations: at every checkpoint room, rows and record say the same; and each way of making them
// say different things is found and named.

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leafText, leavesOf, makeLeaf } from '../document/shared-document.ts';
import type { Change } from '../live/change.ts';
import { restore, type Snapshot } from '../live/restore.ts';
import { playNegotiation } from '../testing/random-negotiation.ts';
import { simulatedSurroundings } from '../testing/simulated-table.ts';
import { rebuild } from './rebuild.ts';
import { recordGap } from './record-gap.ts';
import { testimonyOf } from './testimony.ts';
import { Witness } from './witness.ts';

const SURROUNDINGS = simulatedSurroundings(700);

/** A negotiation in the middle of its typing, and its rows. */
function midway(seed: number) {
  const { table } = playNegotiation(seed, 120, 4);
  return { live: restore(null, table.changes, simulatedSurroundings(600)), rows: table.changes };
}

function firstLeaf(doc: Y.Doc): Y.XmlText {
  for (const leaf of leavesOf(doc).keys()) {
    const text = leafText(doc, leaf);
    if (text !== undefined && text.length > 2) return text;
  }
  throw new Error('a leaf with words is needed');
}

function whatDiffers(live: Parameters<typeof testimonyOf>[0], rows: readonly Change[]): string {
  const told = rebuild(null, rows, testimonyOf(live, leavesOf(live.doc).keys()), SURROUNDINGS);
  return told.ok ? '' : told.difference;
}

describe('at every checkpoint of a random negotiation', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => 20_261_130 + i);
  it.each(seeds)('seed %i: room, rows and record say the same', (seed) => {
    let witness: Witness | null = null;
    let base: Snapshot | null = null;
    let rows = 0;
    playNegotiation(seed, 300, 1 + (seed % 15), (table, step) => {
      witness ??= new Witness(table.server);
      if (step % 37 !== 36) return;
      if (step % 5 === 0) witness.takeBack(witness.testify());
      const testimony = witness.testify();
      const made = rebuild(base, table.changes.slice(rows), testimony, simulatedSurroundings(700 + step));
      if (!made.ok) throw new Error(`step ${step}: ${made.difference}`);
      base = made.snapshot;
      rows = table.changes.length;
    });
  });
});

it('is none in rows of before, in which somebody deleted half a character, which Yjs then destroys', () => {
  const { rows } = midway(7);
  const author = { seat: 'chair', person: 'person-chair' };
  const updated = (before: readonly Change[], change: (text: Y.XmlText) => void): Change[] => {
    const live = restore(null, before, simulatedSurroundings(601));
    const vector = Y.encodeStateVector(live.doc);
    live.doc.clientID = 4_242;
    const leaf = live.state?.paragraphs[0]?.segments.find(({ kind }) => kind === 'leaf')?.id ?? '';
    const text = leafText(live.doc, leaf);
    if (text !== undefined) change(text);
    const bytes = Y.encodeStateAsUpdate(live.doc, vector);
    return [...before, { at: '2026-01-05T10:00:00.000Z', ...author, kind: 'update', bytes, meta: '' }];
  };
  const typed = updated(rows, (text) => text.insert(0, 'x😀y'));
  const recording = restore(null, typed, simulatedSurroundings(602));
  const recorded = [...typed, ...recording.recordVersions()];
  expect(recorded.length).toBeGreaterThan(typed.length);
  const halved = updated(recorded, (text) => text.delete(1, 1));
  const live = restore(null, halved, simulatedSurroundings(603));
  expect(live.unrecorded()).toHaveLength(1);
  expect(recordGap(live, live.unrecorded())).toBeNull();
});

describe('a difference is named', () => {
  it('when the room shows a letter that no row has', () => {
    const { live, rows } = midway(1);
    expect(whatDiffers(live, rows)).toBe('');
    firstLeaf(live.doc).insert(1, '!');
    expect(whatDiffers(live, rows)).toMatch(/^client 600 has written 1 in the room and 0 in its rows$/);
  });

  it('when the room hides a letter that the rows have', () => {
    const { live, rows } = midway(2);
    firstLeaf(live.doc).delete(1, 1);
    expect(whatDiffers(live, rows)).toMatch(/^leaf \S+ is not the same in the room as in its rows$/);
  });

  it('when rows are missing at the end', () => {
    const { live, rows } = midway(3);
    expect(whatDiffers(live, rows.slice(0, -1))).not.toBe('');
  });

  it('when the room shows words that its record does not have', () => {
    const { live, rows } = midway(4);
    const text = firstLeaf(live.doc);
    const before = Y.encodeStateVector(live.doc);
    text.delete(0, 1);
    const smuggled: Change = {
      at: '2026-01-05T10:00:00.000Z',
      seat: 'chair',
      person: 'person-chair',
      kind: 'act',
      bytes: Y.encodeStateAsUpdate(live.doc, before),
      meta: '',
    };
    expect(whatDiffers(live, [...rows, smuggled])).toMatch(/^leaf \S+ shows words that no act records$/);
  });

  it('when something is written beside the record and the leaves', () => {
    const { live, rows } = midway(5);
    const witness = new Witness(live);
    live.doc.getMap('elsewhere').set('a', 1);
    const told = rebuild(null, rows, witness.testify(), SURROUNDINGS);
    expect(told).toMatchObject({ ok: false, difference: expect.stringContaining('beside the record') });
  });

  it('names only leaves that changed, and those of a comparison that came to nothing once more', () => {
    const { live } = midway(6);
    const witness = new Witness(live);
    expect(witness.testify().leaves).toEqual([]);
    live.doc.transact(() => makeLeaf(live.doc, 'a-new-one', [{ text: 'words' }]));
    firstLeaf(live.doc).delete(0, 1);
    const testimony = witness.testify();
    expect(testimony.leaves.length).toBe(2);
    expect(witness.testify().leaves).toEqual([]);
    witness.takeBack(testimony);
    expect(witness.testify().leaves.map(({ leaf }) => leaf)).toEqual(
      testimony.leaves.map(({ leaf }) => leaf),
    );
    witness.close();
  });
});
