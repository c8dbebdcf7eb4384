// Late edits, one at a time: where they go, and that they hit the words they were meant for.
import { hashOfText, leavesIn, plainText } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../leaf-text.ts';
import { restore } from '../restore.ts';
import { leafText } from '../shared-document.ts';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable, simulatedSurroundings } from '../testing/simulated-table.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };
const WORDS = 'takes note of the report of the Secretary-General on children';

/** A Chair who has the text, and a server on which France has bracketed its first word since: old leaf → before, inside, after. */
function bracketedBehindTheChair() {
  const table = new SimulatedTable(openingOf(['FRA']));
  table.submit(CHAIR, {
    kind: 'add-paragraphs',
    after: null,
    source: 'draft',
    drafts: [{ kind: 'numbered', level: 1, text: [{ text: WORDS }] }],
  });
  table.settleDown();
  const chair = table.seat('chair');
  const old = leavesOfText(table)[0] ?? '';
  const bracketed = table.submit(
    { seat: 'FRA', person: 'person-FRA' },
    {
      kind: 'open-bracket',
      from: { leaf: old, offset: 0 },
      to: { leaf: old, offset: 5 },
      expected: 'takes',
      reason: '',
      wordings: [],
    },
  );
  expect(bracketed.ok).toBe(true);
  const [, inside = '', after = ''] = leavesOfText(table);
  return { table, chair, old, inside, after };
}

function leavesOfText(table: SimulatedTable): readonly string[] {
  return (table.server.state?.paragraphs ?? [])
    .flatMap(({ segments }) => leavesIn(segments))
    .map(({ id }) => id);
}

function wordsAt(table: SimulatedTable, leaf: string): string {
  const text = leafText(table.server.doc, leaf);
  return text === undefined ? '' : plainText(wordsOf(text));
}

/** Sends what the Chair's document has and the server lacks, as one update. */
function deliver(table: SimulatedTable): void {
  const { server } = table;
  const update = Y.encodeStateAsUpdate(table.seat('chair').doc, Y.encodeStateVector(server.doc));
  expect(server.receive(CHAIR, update)).toMatchObject({ ok: true });
}

describe('a late edit', () => {
  it('is offered back when the negotiation was closed meanwhile', () => {
    const { table, chair, inside } = bracketedBehindTheChair();
    table.settleDown();
    const state = table.server.state;
    if (state === null) throw new Error('the negotiation is open');
    const closing = { kind: 'close-without-agreement', reason: 'no time left' } as const;
    expect(table.submit(CHAIR, { ...closing, expected: hashOfText(state) }).ok).toBe(true);
    chair.text(inside).insert(0, 'still ');
    deliver(table);
    expect(table.server.record().at(-1)?.act).toMatchObject({ kind: 'words-offered-back', words: 'still ' });
    expect(
      leavesOfText(table)
        .map((leaf) => wordsAt(table, leaf))
        .join(''),
    ).toBe(WORDS);
  });

  it('follows the character it was typed behind, also on a cut', () => {
    const { table, chair, old, inside, after } = bracketedBehindTheChair();
    chair.text(old).insert(5, ' good');
    chair.text(old).insert(WORDS.length + 5, ' too');
    deliver(table);
    expect(wordsAt(table, inside)).toBe('takes good');
    expect(wordsAt(table, after)).toBe(`${WORDS.slice(5)} too`);
  });

  it('deletes the words it was meant for, whatever else arrives with it', () => {
    const { table, chair, old, after } = bracketedBehindTheChair();
    chair.text(old).delete(50, 1);
    deliver(table);
    table.settleDown();
    // One update with an edit of the living leaf before the place where the late one deletes.
    chair.text(after).insert(0, ' with great care');
    chair.text(old).delete(30, 2);
    deliver(table);
    const kept = `${WORDS.slice(0, 30)}${WORDS.slice(32, 50)}${WORDS.slice(51)}`;
    expect(wordsAt(table, after)).toBe(` with great care${kept.slice(5)}`);
  });

  it('that replaces words of two successors is offered back, whole', () => {
    const { table, chair, old, inside, after } = bracketedBehindTheChair();
    chair.doc.transact(() => {
      chair.text(old).delete(2, 8);
      chair.text(old).insert(2, 'ook no');
    });
    deliver(table);
    expect([wordsAt(table, inside), wordsAt(table, after)]).toEqual(['takes', WORDS.slice(5)]);
    const offered = table.server.record().at(-1)?.act;
    expect(offered).toMatchObject({
      kind: 'words-offered-back',
      words: 'ook no',
      removed: WORDS.slice(2, 10),
      why: 'straddles-a-cut',
    });
  });

  it('carries its marks', () => {
    const { table, chair, old, after } = bracketedBehindTheChair();
    chair.text(old).insert(WORDS.length, ' in italics', { italic: {} });
    chair.text(old).format(6, 4, { bold: {} });
    deliver(table);
    const text = leafText(table.server.doc, after);
    const runs = text === undefined ? [] : wordsOf(text);
    expect(runs.filter(({ marks }) => marks !== undefined)).toEqual([
      { text: 'note', marks: ['bold'] },
      { text: ' in italics', marks: ['italic'] },
    ]);
  });
});

it('names the author of what was deleted, also when the server was killed before it was recorded', () => {
  const { table, chair, after } = bracketedBehindTheChair();
  table.settleDown();
  chair.text(after).delete(0, 5);
  table.settleDown();
  expect(table.server.hasUnrecordedWords).toBe(true);
  const again = restore(null, table.changes, simulatedSurroundings(501));
  again.recordVersions();
  expect(again.record().at(-1)).toMatchObject({
    seat: 'chair',
    person: 'person-chair',
    act: { kind: 'leaf-edited', leaf: after },
  });
});
