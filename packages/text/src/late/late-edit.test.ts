// Late edits, one at a time: where they go, and that they hit the words they were meant for.
import { hashOfParagraphs, hashOfText, leavesIn, plainText, verifyRecord } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { leafText } from '../document/shared-document.ts';
import { restore } from '../live/restore.ts';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable, simulatedSurroundings } from '../testing/simulated-table.ts';
import { replay } from '../truth/replay.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };
const FRA = { seat: 'FRA', person: 'person-FRA' };
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
  const bracketed = table.submit(FRA, {
    kind: 'open-bracket',
    from: { leaf: old, offset: 0 },
    to: { leaf: old, offset: 5 },
    expected: 'takes',
    reason: '',
    wordings: [],
  });
  expect(bracketed.ok).toBe(true);
  const [, inside = '', after = ''] = leavesOfText(table);
  return { table, chair, old, inside, after };
}

function leavesOfText(table: SimulatedTable): readonly string[] {
  return (table.server.state?.paragraphs ?? [])
    .flatMap(({ segments }) => leavesIn(segments))
    .map(({ id }) => id);
}

/** The Chair has typed nothing yet when the whole text is put under silence. */
function silencedBehindTheChair(forMs: number) {
  const table = new SimulatedTable(openingOf(['FRA']));
  const drafts = [{ kind: 'numbered' as const, level: 1, text: [{ text: WORDS }] }];
  table.submit(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  table.settleDown();
  const state = table.server.state;
  if (state === null) throw new Error('the negotiation is open');
  const started = table.submit(CHAIR, {
    kind: 'start-silence',
    paragraphs: null,
    recipients: ['FRA'],
    deadline: new Date(Date.parse(table.server.record().at(-1)?.at ?? '') + forMs).toISOString(),
    expected: hashOfParagraphs(state.paragraphs),
  });
  expect(started.ok).toBe(true);
  return { table, chair: table.seat('chair'), leaf: leavesOfText(table)[0] ?? '' };
}

function close(table: SimulatedTable): void {
  const state = table.server.state;
  if (state === null) throw new Error('the negotiation is open');
  const closing = { kind: 'close-without-agreement', reason: 'no time left' } as const;
  expect(table.submit(CHAIR, { ...closing, expected: hashOfText(state) }).ok).toBe(true);
}

function actsAtTheEnd(table: SimulatedTable, count: number) {
  return table.server
    .record()
    .slice(-count)
    .map(({ act }) => act);
}

function textNow(table: SimulatedTable): string {
  return leavesOfText(table)
    .map((leaf) => wordsAt(table, leaf))
    .join('');
}

/** The rows give the same document and the same record, and it verifies. */
function expectLaws(table: SimulatedTable): void {
  expect(verifyRecord(table.server.record())).toMatchObject({ ok: true });
  const replayed = replay(table.changes, simulatedSurroundings(504));
  if (!replayed.ok) throw new Error(replayed.why);
  expect(replayed.live.state).toEqual(table.server.state);
  expect(replayed.live.carry.toJSON()).toEqual(table.server.carry.toJSON());
  replayed.live.close();
}

function wordsAt(table: SimulatedTable, leaf: string): string {
  const text = leafText(table.server.doc, leaf);
  return text === undefined ? '' : plainText(wordsOf(text));
}

/** Sends what the Chair's document has and the server lacks, as one update. */
function deliver(table: SimulatedTable): void {
  const { server } = table;
  const update = Y.encodeStateAsUpdate(table.seat('chair').doc, Y.encodeStateVector(server.doc));
  const received = server.receive(CHAIR, update);
  if (!received.ok) throw new Error(`refused: ${received.refusal.why}`);
  table.changes.push(...received.changes);
}

describe('a late edit', () => {
  it('is offered back when the negotiation was closed meanwhile, and only its own leaf is made anew', () => {
    const { table, chair, inside, after } = bracketedBehindTheChair();
    table.settleDown();
    close(table);
    expect(leavesOfText(table)).toContain(inside);
    chair.text(inside).insert(0, 'still ');
    deliver(table);
    expect(actsAtTheEnd(table, 2)).toMatchObject([
      { kind: 'leaves-renewed', retired: [inside] },
      { kind: 'words-offered-back', words: 'still ', why: 'no-longer-yours' },
    ]);
    expect(leavesOfText(table)).not.toContain(inside);
    expect(leavesOfText(table)).toContain(after);
    expect(textNow(table)).toBe(WORDS);
    // What comes next for the same leaf finds it retired.
    chair.text(inside).insert(0, 'ещё ');
    deliver(table);
    expect(actsAtTheEnd(table, 2).map(({ kind }) => kind)).toEqual([
      'words-offered-back',
      'words-offered-back',
    ]);
    expect(textNow(table)).toBe(WORDS);
    expectLaws(table);
  });

  it('is refused in closed text to whoever never could write there', () => {
    const { table, inside } = bracketedBehindTheChair();
    table.settleDown();
    close(table);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(table.server.doc));
    const before = Y.encodeStateVector(doc);
    leafText(doc, inside)?.insert(0, 'mine ');
    const update = Y.encodeStateAsUpdate(doc, before);
    const acts = table.server.record().length;
    expect(table.server.receive(FRA, update)).toMatchObject({
      refusal: { why: 'not-yours', leaf: inside },
    });
    expect(table.server.record().length).toBe(acts);
  });

  it.each(['while it runs', 'when it has agreed the words'])(
    'into text under a silence is offered back %s',
    (when) => {
      const runs = when === 'while it runs';
      const { table, chair, leaf } = silencedBehindTheChair(runs ? 3_600_000 : 500);
      chair.text(leaf).insert(0, 'بالفعل ');
      while (!runs && table.server.state?.silences[0]?.outcome === 'running')
        table.changes.push(...table.server.passTime());
      deliver(table);
      expect(table.server.record().map(({ act }) => act.kind)).toContain('leaves-renewed');
      expect(
        table.server.record().findLast(({ act }) => act.kind === 'words-offered-back')?.act,
      ).toMatchObject({ words: 'بالفعل ' });
      expect(textNow(table)).toBe(WORDS);
      expectLaws(table);
    },
  );

  it('into text whose silence was broken is typed as any other', () => {
    const { table, chair, leaf } = silencedBehindTheChair(3_600_000);
    chair.text(leaf).insert(0, 'also ');
    const silence = table.server.state?.silences[0]?.id ?? '';
    const broken = table.submit(FRA, { kind: 'break-silence', silence, reason: 'capital', isToChair: false });
    expect(broken.ok).toBe(true);
    deliver(table);
    expect(textNow(table)).toBe(`also ${WORDS}`);
    expect(leavesOfText(table)).toEqual([leaf]);
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
