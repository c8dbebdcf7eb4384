// Replaying all rows: whole ones give the room, and each way of spoiling a row names it.

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leafText, leavesOf, recordOf } from '../document/shared-document.ts';
import type { Change } from '../live/change.ts';
import { snapshotOf } from '../live/restore.ts';
import { playNegotiation } from '../testing/random-negotiation.ts';
import { simulatedSurroundings } from '../testing/simulated-table.ts';
import { differenceFrom, replay } from './replay.ts';

const SURROUNDINGS = simulatedSurroundings(800);

function rowsOf(seed: number): readonly Change[] {
  return playNegotiation(seed, 200, 5).table.changes;
}

/** The rows with one of them changed. */
function spoilt(rows: readonly Change[], at: number, change: (row: Change) => Partial<Change>): Change[] {
  return rows.map((row, i) => (i === at ? { ...row, ...change(row) } : row));
}

/** The update that a change of the document makes, as a row of the server's. */
function actOf(rows: readonly Change[], change: (doc: Y.Doc) => void): Change {
  const doc = new Y.Doc();
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  const bytes = Y.encodeStateAsUpdate(doc, before);
  return {
    at: '2026-01-05T12:00:00.000Z',
    seat: 'chair',
    person: 'person-chair',
    kind: 'act',
    bytes,
    meta: '',
  };
}

describe.each([11, 12, 13, 14, 15, 16, 17, 18])('the rows of seed %i', (seed) => {
  const rows = rowsOf(seed);

  it('give the room, and a checkpoint at any row gives the same', () => {
    const whole = replay(rows, SURROUNDINGS);
    if (!whole.ok) throw new Error(whole.why);
    for (const at of [0.3, 0.6, 1].map((part) => Math.floor(rows.length * part))) {
      const half = replay(rows.slice(0, at), SURROUNDINGS);
      // The words of half a negotiation may not be recorded yet; the rows are whole all the same.
      if (!half.ok) throw new Error(half.why);
      const checkpoint = snapshotOf(half.live);
      expect(differenceFrom(whole.live, checkpoint, rows.slice(at), SURROUNDINGS)).toBeNull();
      expect(differenceFrom(whole.live, checkpoint, rows.slice(at + 1), SURROUNDINGS) === null).toBe(
        at === rows.length,
      );
      expect(differenceFrom(whole.live, { ...checkpoint, aux: '{' }, rows.slice(at), SURROUNDINGS)).toBe(
        'SyntaxError',
      );
    }
  });

  it('name the row that is missing, cut off or of another kind', () => {
    const at = Math.floor(rows.length / 2);
    const cut = spoilt(rows, at, ({ bytes }) => ({ bytes: bytes.slice(0, bytes.length >> 1) }));
    expect(replay(cut, SURROUNDINGS)).toMatchObject({ ok: false, at });
    const act = rows.findIndex(({ kind }, i) => i > 3 && kind === 'act');
    expect(replay(rows.toSpliced(act, 1), SURROUNDINGS).ok).toBe(false);
    const late = spoilt(rows, at, () => ({ kind: 'late', meta: '{"server":null}' }));
    expect(replay(late, SURROUNDINGS)).toMatchObject({ ok: false, at });
  });
});

it('names the row of an act that was not sealed so', () => {
  const rows = rowsOf(21);
  const forged = actOf(rows, (doc) => {
    const last = recordOf(doc).toArray().at(-1);
    if (last !== undefined) recordOf(doc).push([{ ...last, n: last.n + 1, prev: last.hash }]);
  });
  expect(replay([...rows, forged], SURROUNDINGS)).toMatchObject({ ok: false, at: rows.length });
});

it('takes words that no act records for words that wait', () => {
  const rows = rowsOf(22);
  const typed = actOf(rows, (doc) => {
    const [leaf] = [...leavesOf(doc).keys()].filter((id) => (leafText(doc, id)?.length ?? 0) > 2);
    leafText(doc, leaf ?? '')?.delete(0, 1);
  });
  expect(replay([...rows, { ...typed, kind: 'update' }], SURROUNDINGS).ok).toBe(true);
});
