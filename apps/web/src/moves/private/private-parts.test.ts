// The pure parts of the private section: drafts read from a document, notes under their keys, and what is said of places.
import type { AnchorPlace, RecordedAct } from '@adref/negotiation';
import { draftsOf, notesOf } from '@adref/text';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  attachDraft,
  beginDraft,
  markTabled,
  readDrafts,
  removeDraft,
} from '../../session/private/drafts.ts';
import { beginLine, beginNote, hangingTexts, removeIfEmpty } from '../../session/private/notes.ts';
import { anchorName, canTakeWording, fateSentence } from '../../session/private/place-words.ts';
import { readersSentence, roomTitle } from '../../session/private/room-names.ts';
import { oneBracket } from '../../session/testing/one-bracket.ts';
import { tabledWords } from './table-draft.ts';

const state = oneBracket('welcomes', 'welcomes').state.get();
const ANCHOR = { paragraph: 'p', bracket: null, quote: null, acts: 1 };
const BY = { person: 'sana', name: 'Sana' };
const at = (second: number) => new Date(Date.UTC(2026, 0, 5, 10, 0, second));

describe('drafts', () => {
  it('are read in the order in which they were begun, and changed', () => {
    const doc = new Y.Doc();
    const later = beginDraft(doc, { kind: 'wording', anchor: ANCHOR, by: BY }, 'later', at(2));
    const first = beginDraft(doc, { kind: 'paragraph', anchor: ANCHOR, by: BY }, 'first', at(1));
    expect(readDrafts(doc).map(({ id, kind, text }) => [id, kind, text.toString()])).toEqual([
      [first, 'paragraph', 'first'],
      [later, 'wording', 'later'],
    ]);
    attachDraft(doc, first, { ...ANCHOR, bracket: 'b' });
    markTabled(doc, first, 7);
    removeDraft(doc, later);
    expect(readDrafts(doc)).toMatchObject([{ id: first, anchor: { bracket: 'b' }, tabledIn: 7, by: BY }]);
  });

  it('that no honest page wrote are passed over', () => {
    const doc = new Y.Doc();
    beginDraft(doc, { kind: 'wording', anchor: ANCHOR, by: BY }, 'honest', at(1));
    draftsOf(doc).set('empty', new Y.Map());
    draftsOf(doc).set('text', new Y.Text() as never);
    const odd = new Y.Map<unknown>(
      Object.entries({ kind: 'wording', anchor: { paragraph: 3 }, by: BY, at: '', tabledIn: null }),
    );
    draftsOf(doc).set('odd', odd);
    expect(readDrafts(doc).map(({ text }) => text.toString())).toEqual(['honest']);
  });
});

describe('notes and lines', () => {
  it('hang on the paragraph or the bracket that their key names', () => {
    const doc = new Y.Doc();
    const opened = { kind: 'bracket-opened', bracket: 'b', paragraph: 'p' };
    const acts = [{ n: 4, act: opened }] as unknown as readonly RecordedAct[];
    beginNote(doc, 'p');
    beginNote(doc, 'b');
    beginLine(doc, 'b', 'red-line');
    notesOf(doc).set('odd', new Y.Text());
    const lines = new Map(doc.getMap<Y.Text>('lines'));
    lines.set('b/nothing/x', new Y.Text());
    const texts = hangingTexts(acts, new Map(notesOf(doc)), lines);
    expect(texts.map(({ kind, anchor }) => [kind, anchor.paragraph, anchor.bracket, anchor.acts])).toEqual([
      ['note', 'p', null, 0],
      ['note', 'p', 'b', 5],
      ['note', 'odd', null, 0],
      ['red-line', 'p', 'b', 5],
    ]);
    for (const text of texts) removeIfEmpty(doc, text);
    expect([notesOf(doc).size, doc.getMap('lines').size]).toEqual([0, 0]);
  });

  it('are not taken away while they say something', () => {
    const doc = new Y.Doc();
    const key = beginNote(doc, 'p');
    notesOf(doc).get(key)?.insert(0, 'words');
    for (const text of hangingTexts([], new Map(notesOf(doc)), new Map())) removeIfEmpty(doc, text);
    expect(notesOf(doc).size).toBe(1);
  });
});

describe('what is said of a place', () => {
  const quote = { leaf: 'l', start: 0, end: 4, words: 'the ' };
  const found = (why: AnchorPlace['why'], more: Partial<AnchorPlace> = {}): AnchorPlace => ({
    place: { paragraph: 'p', bracket: null, quote },
    isExact: why === 'unchanged',
    isOffered: false,
    why,
    through: null,
    ...more,
  });

  it.each<[AnchorPlace, string | null]>([
    [found('unchanged'), null],
    [found('moved', { through: 'split' }), 'The paragraph was split; these words now stand in 1.'],
    [
      found('moved', { through: 'merge' }),
      'The paragraph was joined to another; these words now stand in 1.',
    ],
    [found('words-changed'), 'The words were changed meanwhile and now read “the ”.'],
    [found('bracket-closed'), 'The bracket is not open any more; its words stand in 1.'],
    [
      found('bracket-closed', { isOffered: true }),
      'The bracket is not open any more; the nearest place for it now is “the ” in Paragraph 1.',
    ],
    [
      found('words-parted', { isOffered: true }),
      'The words are parted now, by a bracket or in two paragraphs; the nearest place for it now is “the ” in Paragraph 1.',
    ],
    [
      found('settled-otherwise', { isOffered: true }),
      'The words were replaced when a bracket was settled; the nearest place for it now is “the ” in Paragraph 1.',
    ],
    [found('words-gone'), 'The words are not in the text any more; they stood in 1.'],
    [
      found('words-gone', { isOffered: true, place: { paragraph: 'p', bracket: 'b', quote: null } }),
      'The words are not in the text any more; the nearest place for it now is bracket 1.1.',
    ],
    [found('paragraph-gone'), 'The paragraph was deleted; 1 is the nearest now.'],
    [
      found('paragraph-gone', { isOffered: true }),
      'The paragraph was deleted; the nearest place for it now is “the ” in Paragraph 1.',
    ],
    [found('paragraph-gone', { place: null }), 'The paragraph was deleted, and the text is empty.'],
  ])('%#', (place, sentence) => {
    expect(fateSentence(state, place)).toBe(sentence);
  });

  it('names the place, and knows whether a wording can be tabled there', () => {
    expect(anchorName(state, found('unchanged'))).toBe('“the ” in Paragraph 1');
    expect(canTakeWording(state, found('unchanged'))).toBe(true);
    const offered = found('words-gone', { isOffered: true });
    expect([anchorName(state, offered), canTakeWording(state, offered)]).toEqual(['Paragraph 1', true]);
    const inBracket = found('unchanged', { place: { paragraph: 'p', bracket: 'b', quote: null } });
    expect([anchorName(state, inBracket), canTakeWording(state, inBracket)]).toEqual(['bracket 1.1', true]);
    const [paragraph] = state.paragraphs;
    if (paragraph === undefined) throw new Error('there is a paragraph');
    const [, open] = paragraph.segments;
    const beside = open?.kind === 'bracket' ? [{ ...open, id: 'place', on: 'place' as const }] : [];
    const withPlace = { ...state, paragraphs: [{ ...paragraph, beside }] };
    const onPlace = found('unchanged', { place: { paragraph: 'p', bracket: 'place', quote: null } });
    expect(canTakeWording(withPlace, onPlace)).toBe(false);
    const closed = found('unchanged', { place: { paragraph: 'p', bracket: 'x', quote: null } });
    expect(canTakeWording(state, closed)).toBe(false);
    expect(
      canTakeWording(state, found('unchanged', { place: { paragraph: 'p', bracket: null, quote: null } })),
    ).toBe(false);
  });
});

describe('what has become of a tabled draft', () => {
  const proposed = { kind: 'wording-proposed', bracket: 'b', wording: 'w-pak', paragraph: 'p' };
  const settled = (wording: string) => ({
    kind: 'bracket-settled',
    bracket: 'gone',
    wording,
    paragraph: 'p',
  });
  const after = (...acts: readonly object[]) =>
    tabledWords(state, acts.map((act, n) => ({ n, act })) as unknown as readonly RecordedAct[], 0);

  it('is told in a sentence, with where to look', () => {
    expect(after(proposed)).toEqual({
      sentence: 'Tabled: it is on the table in 1.1.',
      at: { paragraph: 'p', bracket: 'b' },
    });
    const gone = { ...proposed, bracket: 'gone' };
    expect(after(gone).sentence).toBe('Tabled, and withdrawn since.');
    expect(after(gone, settled('w-pak')).sentence).toBe('Tabled, and settled on: its words are in the text.');
    expect(after(gone, settled('w-base'))).toEqual({
      sentence: 'Tabled; the bracket was settled on another wording.',
      at: { paragraph: 'p', bracket: null },
    });
    // Nothing was settled where the bracket went with its last proposal, or its opener lifted it.
    const lifted = { ...settled('w-base'), isBracketLifted: true };
    expect(after(gone, lifted).sentence).toBe('Tabled, and withdrawn since.');
    expect(after({ kind: 'adopted' })).toEqual({ sentence: 'Tabled.', at: null });
  });
});

describe('who reads a room', () => {
  const groups = [{ id: 'g1', code: 'F2', name: 'Friends', members: ['FRA', 'PAK'], formedBy: 'FRA' }];
  const grouped = { ...state, groups };

  it.each([
    ['own-PAK', 'PAK', 'Our delegation only', 'Only Pakistan’s people read this.'],
    ['own-chair', 'chair', 'Chair’s office only', 'Only the Chair’s office reads this.'],
    ['chair-PAK', 'PAK', 'The Chair only', 'Only the Chair’s office and you read this.'],
    ['chair-PAK', 'chair', 'Pakistan only', 'Only Pakistan and you read this.'],
    ['group-g1', 'FRA', 'F2', 'Only France and Pakistan read this.'],
  ])('%s, as %s sees it', (room, me, title, readers) => {
    expect([roomTitle(grouped, room, me), readersSentence(grouped, room, me)]).toEqual([title, readers]);
  });
});
