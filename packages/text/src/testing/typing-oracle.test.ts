// The oracle itself: it must complain, or the laws it checks mean nothing.
import { type Act, foldRecord, type NegotiationState, type RecordedAct, sealAct } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { openingOf } from './random-negotiation.ts';
import { TypingOracle } from './typing-oracle.ts';

const { kind: _, ...opening } = openingOf(['FRA']);
const paragraph = { id: 'p', kind: 'numbered', level: 1, leaf: 'l' } as const;
const begun: readonly Act[] = [
  { kind: 'negotiation-opened', ...opening },
  {
    kind: 'paragraphs-added',
    after: null,
    source: 'draft',
    paragraphs: [paragraph],
    leaves: [{ id: 'l', pieces: [{ text: [] }] }],
    retired: [],
  },
  {
    kind: 'leaf-edited',
    paragraph: 'p',
    leaf: 'l',
    at: 0,
    removed: [],
    inserted: [{ text: '\u4e00\u4e01' }],
    authors: [{ seat: 'chair', person: 'c', length: 2 }],
  },
];

/** What the oracle says when the Chair typed two characters, these acts followed, and the leaves read so. */
function complaints(acts: readonly Act[], live: readonly { leaf: string; words: string }[]): string[] {
  const oracle = new TypingOracle();
  for (let k = 0; k < 2; k++) oracle.type(oracle.fresh(), 'chair', null);
  const record: RecordedAct[] = [];
  for (const act of [...begun, ...acts]) {
    const prev = record.at(-1)?.hash ?? '';
    record.push(sealAct({ n: record.length, at: '', seat: 'chair', person: 'c', command: null, act, prev }));
  }
  return oracle.complaints(live, stateOf(record), record);
}

function stateOf(record: readonly RecordedAct[]): NegotiationState {
  const state = foldRecord(record);
  if (state === null) throw new Error('the record opens a negotiation');
  return state;
}

it('has nothing to say when every character stands once', () => {
  expect(complaints([], [{ leaf: 'l', words: '\u4e00\u4e01' }])).toEqual([]);
});

it('misses a character although the record once had it, and finds one that stands twice', () => {
  expect(complaints([], [{ leaf: 'l', words: '\u4e00' }])).toEqual([
    expect.stringMatching(/^\u4e01 .* is lost$/),
  ]);
  expect(complaints([], [{ leaf: 'l', words: '\u4e00\u4e01\u4e01' }])).toEqual([
    expect.stringMatching(/^\u4e01 .* stands 2 times$/),
  ]);
});

it('lets characters go with a paragraph that was deleted', () => {
  const deleted: Act = { kind: 'paragraph-deleted', paragraph: 'p', leaves: [], retired: ['l'] };
  expect(complaints([deleted], [])).toEqual([]);
});

it('misses a character that a cut left in neither half', () => {
  const cut: Act = {
    kind: 'paragraph-split',
    paragraph: 'p',
    at: { leaf: 'l', offset: 1 },
    newParagraph: 'q',
    head: 'h',
    tail: 't',
    leaves: [
      { id: 'h', pieces: [{ leaf: 'l', start: 0, end: 1 }] },
      { id: 't', pieces: [] },
    ],
    retired: ['l'],
  };
  expect(complaints([cut], [{ leaf: 'h', words: '\u4e00' }])).toEqual([expect.stringMatching(/is lost$/)]);
});
