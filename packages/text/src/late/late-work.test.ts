// How the work of late words grows: with the letters that are there, never with their square.
import { leavesIn, plainText } from '@adref/negotiation';
import { workOf } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { leafText, makeLeaf } from '../document/shared-document.ts';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable } from '../testing/simulated-table.ts';
import { LATE_LIMITS } from './late-limits.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };
const FRA = { seat: 'FRA', person: 'person-FRA' };

/** A leaf of so many letters, each an item of its own, typed from the last to the first; France has bracketed the first words since. */
function retiredLeafOf(letters: number) {
  const table = new SimulatedTable(openingOf(['FRA']));
  const drafts = [{ kind: 'numbered' as const, level: 1, text: [{ text: 'takes note' }] }];
  table.submit(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  table.settleDown();
  const chair = table.seat('chair');
  const old = leavesOfText(table)[0] ?? '';
  chair.doc.transact(() => {
    for (let i = 0; i < letters; i++) chair.text(old).insert(0, 'ab'.charAt(i % 2));
  });
  table.settleDown();
  return { table, chair, old };
}

function bracket(table: SimulatedTable): void {
  const leaf = leavesOfText(table).at(-1) ?? '';
  table.server.recordVersions();
  const words = plainText(
    table.server.state?.paragraphs.flatMap(({ segments }) => leavesIn(segments)).at(-1)?.text ?? [],
  );
  const answer = table.server.submit(FRA, `bracket-${table.server.state?.acts}`, {
    kind: 'open-bracket',
    from: { leaf, offset: 0 },
    to: { leaf, offset: 1 },
    expected: words.slice(0, 1),
    reason: '',
    wordings: [],
  });
  expect(answer.ok).toBe(true);
}

function leavesOfText(table: SimulatedTable): readonly string[] {
  return (table.server.state?.paragraphs ?? [])
    .flatMap(({ segments }) => leavesIn(segments))
    .map(({ id }) => id);
}

function textNow(table: SimulatedTable): string {
  return leavesOfText(table)
    .map((leaf) => {
      const text = leafText(table.server.doc, leaf);
      return text === undefined ? '' : plainText(wordsOf(text));
    })
    .join('');
}

/** The work of delivering what a seat does in its copy of the retired leaf. */
function workOfLate(letters: number, edit: (text: Y.XmlText) => void, brackets = 1): number {
  const { table, chair, old } = retiredLeafOf(letters);
  for (let i = 0; i < brackets; i++) bracket(table);
  chair.doc.transact(() => edit(chair.text(old)));
  const update = Y.encodeStateAsUpdate(chair.doc, Y.encodeStateVector(table.server.doc));
  const work = workOf(() => expect(table.server.receive(CHAIR, update)).toMatchObject({ ok: true }));
  table.close();
  return work;
}

/**
 * Four times the letters are at most eight times the work: some of it is logarithms. Squares would be sixteen. The engine may
 * miss blocks of code that it has just made faster, so the more of some counts stands for few letters, and the less for many.
 */
function expectLinear(work: (letters: number) => number): void {
  work(20);
  const few = Math.max(work(400), work(400), work(400));
  const many = Math.min(work(1600), work(1600));
  expect(many / few).toBeLessThan(8);
}

describe('late words in a long leaf', () => {
  it('cost what the leaf is long, for one letter', () => {
    expectLinear((letters) => workOfLate(letters, (text) => text.insert(text.length, 'late')));
  });

  it('cost what they are many, for a letter behind every other', () => {
    expectLinear((letters) =>
      workOfLate(letters, (text) => {
        for (let at = letters; at > 0; at -= 2) text.insert(at, 'x');
      }),
    );
  });

  it('cost what is deleted, for every other letter', () => {
    expectLinear((letters) =>
      workOfLate(letters, (text) => {
        for (let at = letters - 2; at > 0; at -= 2) text.delete(at, 1);
      }),
    );
  });

  it('cost what is marked, for every other letter', () => {
    expectLinear((letters) =>
      workOfLate(letters, (text) => {
        for (let at = letters - 2; at > 0; at -= 2) text.format(at, 1, { bold: {} });
      }),
    );
  });

  it('cost what they are many where the words around them have ended since', () => {
    expectLinear((letters) => {
      const { table, chair, old } = retiredLeafOf(letters);
      bracket(table);
      const [, , after = ''] = leavesOfText(table);
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(table.server.doc));
      const there = leafText(other, after);
      other.transact(() => there?.delete(0, letters - 10));
      const gone = Y.encodeStateAsUpdate(other, Y.encodeStateVector(table.server.doc));
      expect(table.server.receive(CHAIR, gone)).toMatchObject({ ok: true });
      bracket(table);
      chair.doc.transact(() => {
        for (let at = letters; at > 0; at -= 2) chair.text(old).insert(at, 'x');
      });
      const update = Y.encodeStateAsUpdate(chair.doc, Y.encodeStateVector(table.server.doc));
      return workOf(() => expect(table.server.receive(CHAIR, update)).toMatchObject({ ok: true }));
    });
  });
});

it('offers back what belongs to too long a history, in few acts, and loses nothing', () => {
  const { table, chair, old } = retiredLeafOf(2000);
  const brackets = Math.ceil(LATE_LIMITS.steps / 1000);
  for (let i = 0; i < brackets; i++) bracket(table);
  const acts = table.server.record().length;
  chair.doc.transact(() => {
    for (let at = 2000; at > 0; at -= 1) chair.text(old).insert(at, '+');
  });
  const update = Y.encodeStateAsUpdate(chair.doc, Y.encodeStateVector(table.server.doc));
  expect(table.server.receive(CHAIR, update)).toMatchObject({ ok: true });
  const offers = table.server.record().slice(acts);
  expect(offers.map(({ act }) => act)).toMatchObject([
    { kind: 'words-offered-back', leaf: old, why: 'too-much-at-once' },
  ]);
  const back = offers.map(({ act }) => (act.kind === 'words-offered-back' ? act.words : '')).join('');
  expect([...`${back}${textNow(table)}`].filter((each) => each === '+')).toHaveLength(2000);
});

it('makes a leaf of many runs in one pass', () => {
  expectLinear((runs) => {
    const doc = new Y.Doc();
    const words = Array.from({ length: runs }, (_, i) => ({
      text: 'a',
      marks: i % 2 === 0 ? [] : (['bold'] as const),
    }));
    const work = workOf(() => doc.transact(() => makeLeaf(doc, 'l1', words)));
    expect(wordsOf(leafText(doc, 'l1') ?? new Y.XmlText())).toHaveLength(runs);
    return work;
  });
});
