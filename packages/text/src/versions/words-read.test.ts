// A command records what was typed in the words that it reads, and in no others.
import { findBracket, hashOfParagraph, hashOfSegments, hashOfText, type SeatId } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable } from '../testing/simulated-table.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };

/** A paragraph with a bracket in which FRA and PAK have proposed words, and another paragraph. */
function tableOfTwo() {
  const table = new SimulatedTable(openingOf(['FRA', 'PAK']));
  const drafts = ['takes note of the report', 'expressed concern'].map((words) => ({
    kind: 'numbered' as const,
    level: 1,
    text: [{ text: words }],
  }));
  table.submit(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  const [first, second] = stateOf(table).paragraphs;
  const leaf = first?.segments[0];
  if (first === undefined || second === undefined || leaf?.kind !== 'leaf') throw new Error('two paragraphs');
  const author = (seat: SeatId) => table.seat(seat).author;
  table.submit(author('FRA'), {
    kind: 'open-bracket',
    from: { leaf: leaf.id, offset: 0 },
    to: { leaf: leaf.id, offset: 5 },
    expected: 'takes',
    reason: '',
    wordings: [[{ text: 'took' }]],
  });
  const bracketId = stateOf(table).paragraphs[0]?.segments[1]?.id ?? '';
  const base = findBracket(stateOf(table), bracketId)?.wordings[0];
  if (base === undefined) throw new Error('a bracket');
  table.submit(author('PAK'), {
    kind: 'propose-wording',
    bracket: bracketId,
    text: [{ text: 'has taken' }],
    expected: hashOfSegments(base.segments),
  });
  table.settleDown();
  const wordingOf = (seat: SeatId) => {
    const wording = findBracket(stateOf(table), bracketId)?.wordings.find(({ sponsors }) =>
      sponsors.includes(seat),
    );
    const own = wording?.segments[0];
    if (wording === undefined || own?.kind !== 'leaf') throw new Error(`a wording of ${seat}`);
    return { wording, leaf: own };
  };
  const type = (seat: SeatId, letters: string) => {
    table.seat(seat).text(wordingOf(seat).leaf.id).insert(0, letters);
    table.settleDown();
  };
  return { table, author, bracketId, wordingOf, type, second };
}

function stateOf({ server }: SimulatedTable) {
  if (server.state === null) throw new Error('open');
  return server.state;
}

/** The seats whose typing the acts of a command have recorded, and the kinds of the other acts. */
function recordedBy(table: SimulatedTable, run: () => unknown): readonly string[] {
  const before = table.server.record().length;
  run();
  const acts = table.server.record().slice(before);
  return acts.map(({ seat, act }) => (act.kind === 'leaf-edited' ? `typing of ${seat}` : act.kind));
}

it('records the wording that a position is taken on, and not the one beside it', () => {
  const { table, author, bracketId, wordingOf, type } = tableOfTwo();
  type('FRA', 'duly ');
  type('PAK', 'now ');
  const { wording } = wordingOf('PAK');
  const expected = hashOfSegments([
    { kind: 'leaf', id: 'any', text: [{ text: 'now has taken', act: 0, seat: '' }] },
  ]);
  const support = () =>
    table.submit(author('FRA'), {
      kind: 'take-position',
      bracket: bracketId,
      wording: wording.id,
      expected,
      stance: 'support',
      note: '',
    });
  expect(recordedBy(table, support)).toEqual(['typing of PAK', 'position-taken']);
  const taken = wordingOf('PAK').wording.positions[0];
  expect(taken).toMatchObject({
    hash: hashOfSegments(wordingOf('PAK').wording.segments),
    words: 'now has taken',
  });
  expect(table.server.unrecorded().map(({ leaf }) => leaf)).toEqual([wordingOf('FRA').leaf.id]);
});

it('records nothing for a command that reads no words that are being typed', () => {
  const { table, second, type } = tableOfTwo();
  type('FRA', 'duly ');
  const reshape = () =>
    table.submit(CHAIR, {
      kind: 'reshape-paragraph',
      paragraph: second.id,
      expected: hashOfParagraph(second),
      shape: 'plain',
      level: 1,
    });
  expect(recordedBy(table, reshape)).toEqual(['paragraph-reshaped']);
});

it('records nothing for a command that is refused', () => {
  const { table, author, bracketId, wordingOf, type } = tableOfTwo();
  type('PAK', 'now ');
  const { wording } = wordingOf('PAK');
  const answer = table.submit(author('FRA'), {
    kind: 'take-position',
    bracket: bracketId,
    wording: wording.id,
    expected: hashOfSegments(wording.segments),
    stance: 'support',
    note: '',
  });
  expect(answer).toEqual({
    ok: false,
    refusal: { kind: 'stale', what: 'wording', now: 'now has taken' },
    changes: [],
  });
});

it('records every word before a revision of the whole text', () => {
  const { table, type } = tableOfTwo();
  type('FRA', 'duly ');
  type('PAK', 'now ');
  const seen = table.seat('chair').state;
  if (seen === null) throw new Error('open');
  table.server.recordVersions();
  table.settleDown();
  type('FRA', 'very ');
  const kinds = recordedBy(table, () => {
    const expected = hashOfText(stateWithTyping(table, 'FRA', 'very '));
    const answer = table.submit(CHAIR, { kind: 'freeze-revision', reason: 'end of the day', expected });
    expect(answer.ok).toBe(true);
  });
  expect(kinds).toEqual(['typing of FRA', 'revision-frozen']);
});

it('records the words of every leaf that an act ends', () => {
  const { table, author, bracketId, wordingOf, type } = tableOfTwo();
  type('PAK', 'now ');
  type('FRA', 'duly ');
  const { wording } = wordingOf('PAK');
  const expected = hashOfSegments([
    { kind: 'leaf', id: 'any', text: [{ text: 'now has taken', act: 0, seat: '' }] },
  ]);
  const withdraw = () =>
    table.submit(author('PAK'), { kind: 'withdraw', bracket: bracketId, wording: wording.id, expected });
  expect(recordedBy(table, withdraw)[0]).toBe('typing of PAK');
});

/** The state as it will be when what a seat typed in front of its wording is recorded. */
function stateWithTyping(table: SimulatedTable, seat: SeatId, letters: string) {
  const state = stateOf(table);
  return {
    paragraphs: state.paragraphs.map((paragraph) => ({
      ...paragraph,
      segments: paragraph.segments.map((segment) =>
        segment.kind === 'leaf'
          ? segment
          : {
              ...segment,
              wordings: segment.wordings.map((wording) => ({
                ...wording,
                segments: wording.segments.map((leaf) =>
                  leaf.kind === 'leaf' && wording.sponsors.includes(seat)
                    ? { ...leaf, text: [{ text: letters, act: 0, seat }, ...leaf.text] }
                    : leaf,
                ),
              })),
            },
      ),
    })),
  };
}
