import type { RecordedAct } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { caretIn, type OneBracket, oneBracket, PROPOSED } from '../../session/testing/one-bracket.ts';
import { actWords } from './act-words.ts';

/** The act by which Pakistan tabled its wording with these words. */
function proposed(room: OneBracket, words: string): RecordedAct {
  const pieces = words === '' ? [] : [{ text: [{ text: words }] }];
  const recorded: RecordedAct = {
    n: 3,
    at: '2026-10-12T10:00:00.000Z',
    seat: 'PAK',
    person: 'person-PAK',
    command: null,
    act: {
      kind: 'wording-proposed',
      paragraph: 'p',
      bracket: 'b',
      wording: 'w-pak',
      origin: 'proposal',
      sponsors: ['PAK'],
      leaf: PROPOSED,
      leaves: [{ id: PROPOSED, pieces }],
      retired: [],
    },
    prev: '',
    hash: '',
  };
  room.before.set(3, room.state.get());
  room.acts.set([recorded]);
  return recorded;
}

function asBridge(recorded: RecordedAct): RecordedAct {
  const { act } = recorded;
  return act.kind === 'wording-proposed' ? { ...recorded, act: { ...act, origin: 'bridging' } } : recorded;
}

describe('a proposal in the history', () => {
  it('is told by its live words before they are recorded', () => {
    const room = oneBracket('', 'acknowledges');
    expect(actWords(room, proposed(room, ''))).toBe('Pakistan proposed “acknowledges”');
  });

  it('is told by the words it was tabled with, whatever they became', () => {
    const room = oneBracket('notes', 'notes with appreciation');
    expect(actWords(room, proposed(room, 'notes'))).toBe('Pakistan proposed “notes”');
  });

  it('is told as a bridge where it is one', () => {
    const room = oneBracket('notes', 'notes with appreciation');
    expect(actWords(room, asBridge(proposed(room, 'notes')))).toBe('Pakistan proposed as a bridge “notes”');
    expect(actWords(room, asBridge(proposed(room, '')))).toBe(
      'Pakistan proposed as a bridge “notes with appreciation”',
    );
  });

  it('is being typed while it is empty and its author’s caret stands in it', () => {
    const room = oneBracket('', '');
    room.present.set([caretIn(PROPOSED, 'PAK')]);
    expect(actWords(room, proposed(room, ''))).toBe('Pakistan is typing a wording');
  });

  it('is told as a note where it is one', () => {
    const room = oneBracket('', 'reorder the list');
    const state = room.state.get();
    const [paragraph] = state.paragraphs;
    const [, bracket] = paragraph?.segments ?? [];
    if (paragraph === undefined || bracket?.kind !== 'bracket') throw new Error('the room has a bracket');
    const beside = [{ ...bracket, on: 'note' as const }];
    room.state.set({
      ...state,
      paragraphs: [{ ...paragraph, segments: paragraph.segments.slice(0, 1), beside }],
    });
    expect(actWords(room, proposed(room, ''))).toBe('Pakistan proposed the note “reorder the list”');
  });

  it('is a deletion when it was left empty', () => {
    const room = oneBracket('', '');
    expect(actWords(room, proposed(room, ''))).toBe('Pakistan proposed deletion');
  });

  it('is told by its last words once it has left the table', () => {
    const room = oneBracket('acknowledges', 'acknowledges');
    const recorded = proposed(room, '');
    const gone: RecordedAct = {
      ...recorded,
      n: 4,
      act: {
        kind: 'wording-withdrawn',
        paragraph: 'p',
        bracket: 'b',
        wording: 'w-pak',
        leaves: [],
        retired: [PROPOSED],
      },
    };
    room.before.set(4, room.state.get());
    room.acts.set([recorded, gone]);
    room.state.set({ ...room.state.get(), paragraphs: [] });
    expect(actWords(room, recorded)).toBe('Pakistan proposed “acknowledges”');
  });
});
