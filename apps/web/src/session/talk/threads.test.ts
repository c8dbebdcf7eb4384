import type { AnchorPlace, NegotiationState, Saying, SayingPlace } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { hearersOf, mentionedIn } from '../../moves/talk/hearers.ts';
import { oneBracket } from '../testing/one-bracket.ts';
import { isAlive, privateThreads, publicThreads, type ShownThread, waitingFor } from './threads.ts';

const { state } = oneBracket('welcomes', 'welcomes');
const now: NegotiationState = state.get();
const PLACE: SayingPlace = {
  paragraph: 'p',
  bracket: null,
  quote: null,
  wording: null,
  stance: null,
  acts: 1,
};
const HERE: AnchorPlace = {
  place: { paragraph: 'p', bracket: 'b', quote: null },
  isExact: true,
  isOffered: false,
  why: 'unchanged',
  through: null,
};

function said(
  id: string,
  seat: string,
  on: SayingPlace | { thread: string },
  mentions: string[] = [],
): Saying {
  const stamp = { id, seat, person: `person-${seat}`, at: '2026-01-05T10:00:00.000Z', command: `c${id}` };
  return { kind: 'said', ...stamp, on, words: `words of ${id}`, mentions };
}
function unsaid(saying: string): Saying {
  const stamp = { id: 'u', seat: 'PAK', person: 'person-PAK', at: '2026-01-05T10:00:00.000Z', command: 'cu' };
  return { kind: 'unsaid', ...stamp, saying };
}
const inRoom = (...talk: readonly Saying[]) => privateThreads(now, 'chair-PAK', talk, () => HERE);

describe('threads of a private room', () => {
  it('are gathered from what is said, with their answers, where their place is now', () => {
    const threads = inRoom(
      said('s0', 'PAK', { ...PLACE, bracket: 'b', wording: 'w-base', stance: 'reserve' }),
      said('s1', 'PAK', PLACE),
      said('s2', 'chair', { thread: 's0' }),
      unsaid('s1'),
      said('s3', 'chair', { thread: 'nowhere' }),
    );
    expect(threads).toMatchObject([
      {
        id: 's0',
        room: 'chair-PAK',
        paragraph: 'p',
        bracket: 'b',
        explains: { wording: 'w-base', stance: 'reserve' },
        lost: null,
        comments: [{ words: 'words of s0' }, { seat: 'chair', words: 'words of s2' }],
      },
      { id: 's1', explains: null, comments: [{ isWithdrawn: true }] },
    ]);
    expect(threads.map(isAlive)).toEqual([true, false]);
  });

  it('say what has become of their place', () => {
    const gone: AnchorPlace = { ...HERE, isExact: false, why: 'paragraph-gone' };
    const [thread] = privateThreads(now, 'own-PAK', [said('s0', 'PAK', PLACE)], () => gone);
    expect(thread?.lost).toBe('The paragraph was deleted; 1 is the nearest now.');
  });

  it('mark no words that are not theirs', () => {
    const quote = { leaf: 'l', start: 0, end: 3, words: 'the' };
    const on = { ...PLACE, quote: { ...quote, words: 'all' } };
    const place = { paragraph: 'p', bracket: null, quote };
    const moved: AnchorPlace = { ...HERE, isExact: false, why: 'moved', place };
    const offered: AnchorPlace = { ...moved, isOffered: true, why: 'words-gone' };
    const stretchesOf = (found: AnchorPlace) =>
      privateThreads(now, 'own-PAK', [said('s0', 'PAK', on)], () => found)[0]?.stretches;
    expect([stretchesOf(moved), stretchesOf(offered)]).toEqual([[quote], []]);
  });
});

describe('threads of the record', () => {
  it('say what they have lost', () => {
    const comments = [
      { id: 'c', seat: 'FRA', person: 'f', at: '', act: 3, words: 'Why?', mentions: [], isWithdrawn: false },
    ];
    const thread = { id: 'c', paragraph: 'p', bracket: null, quote: null, isClosed: false, comments };
    const threads = [
      thread,
      { ...thread, bracket: 'b' },
      { ...thread, bracket: 'settled' },
      { ...thread, quote: { words: 'weak', stretches: [] } },
      { ...thread, paragraph: 'deleted' },
    ];
    expect(
      publicThreads({ ...now, threads }).map(({ paragraph, bracket, lost }) => [paragraph, bracket, lost]),
    ).toEqual([
      ['p', null, null],
      ['p', 'b', null],
      ['p', null, 'The bracket is not open any more.'],
      ['p', null, 'These words are not in the text any more.'],
      [null, null, 'Its paragraph was deleted.'],
    ]);
  });
});

describe('what waits for a seat', () => {
  const waits = (threads: readonly ShownThread[], seat: string) => waitingFor(threads, seat).length;

  it('is a mention that it has not answered', () => {
    const asked = said('s0', 'PAK', PLACE, ['chair']);
    expect(waits(inRoom(asked), 'chair')).toBe(1);
    expect(waits(inRoom(asked), 'PAK')).toBe(0);
    expect(waits(inRoom(asked, said('s1', 'chair', { thread: 's0' })), 'chair')).toBe(0);
    const again = said('s2', 'PAK', { thread: 's0' }, ['chair']);
    expect(waits(inRoom(asked, said('s1', 'chair', { thread: 's0' }), again), 'chair')).toBe(1);
    expect(waits(inRoom(asked, unsaid('s0')), 'chair')).toBe(0);
    expect(
      waits(
        inRoom(asked).map((thread) => ({ ...thread, isClosed: true })),
        'chair',
      ),
    ).toBe(0);
  });
});

describe('who hears', () => {
  it('everybody hears what is for all; a room, its readers', () => {
    expect(hearersOf(now, null)).toEqual(['chair', 'FRA', 'PAK', 'secretariat']);
    expect(hearersOf(now, 'chair-PAK')).toEqual(['chair', 'PAK']);
    expect(hearersOf(now, 'own-PAK')).toEqual(['PAK']);
  });

  it('a code behind an @ mentions, in whatever case, and an address of mail does not', () => {
    const named = (words: string) =>
      mentionedIn(words, ['FRA', 'PAK', 'chair'], (seat) => (seat === 'chair' ? 'Chair' : seat));
    expect(named('@pak and @Chair: see below')).toEqual(['PAK', 'chair']);
    expect(named('PAK said so')).toEqual([]);
    expect(named('@france')).toEqual([]);
  });
});
