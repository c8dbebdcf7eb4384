import { hashOfSegments, type RecordedAct, standingsOn, type Wording } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { oneBracket, PROPOSED } from '../../session/testing/one-bracket.ts';
import { lapsedByMe } from './lapsed-by-me.ts';

const TAKEN = 4;

/** France supported Pakistan's wording when it said `then`; the record has `recorded`, the screen `live`. */
function lapsed(then: string, recorded: string, live: string, change: Partial<Wording> = {}) {
  const room = oneBracket(recorded, live);
  const leaf = (said: string) => ({
    kind: 'leaf' as const,
    id: PROPOSED,
    text: said === '' ? [] : [{ text: said, act: 1, seat: 'PAK' }],
  });
  const wording: Wording = {
    ...room.proposal,
    positions: [
      {
        seat: 'FRA',
        stance: 'support',
        reservation: null,
        hash: hashOfSegments([leaf(then)]),
        words: then,
        note: '',
        act: TAKEN,
      },
    ],
    ...change,
  };
  const state = room.state.get();
  const standings = standingsOn(wording, [leaf(live)], state.delegations);
  return (me: string, acts: readonly RecordedAct[] = []) =>
    lapsedByMe(wording, standings, me, { state, acts, words: room.text.words }).map(({ name }) => name);
}

/** The record after the position: one edit of Pakistan's wording. */
function edited(by: string, authors: readonly string[]): readonly RecordedAct[] {
  const act = {
    kind: 'leaf-edited',
    paragraph: 'p',
    leaf: PROPOSED,
    at: 0,
    removed: [],
    inserted: [],
    authors: authors.map((seat) => ({ seat, person: 'p', length: 1 })),
  } as const;
  const recorded = { at: '', seat: by, person: 'p', command: null, act, prev: '', hash: '' };
  return Array.from({ length: TAKEN + 2 }, (_, n) => ({ ...recorded, n, seat: n > TAKEN ? by : 'nobody' }));
}

describe('an edit that lapses positions', () => {
  it('is mine while I type in a wording that is mine alone', () => {
    expect(lapsed('welcomes', 'welcomes', 'welcomes warmly')('PAK')).toEqual(['France']);
    expect(lapsed('welcomes', 'welcomes', 'welcomes warmly')('FRA')).toEqual([]);
    expect(lapsed('welcomes', 'welcomes', 'welcomes')('PAK')).toEqual([]);
  });

  it('is mine once it is recorded as mine, removals included', () => {
    const now = lapsed('welcomes warmly', 'welcomes', 'welcomes');
    expect(now('PAK')).toEqual([]);
    expect(now('PAK', edited('PAK', []))).toEqual(['France']);
    expect(now('PAK', edited('chair', ['chair', 'PAK']))).toEqual(['France']);
  });

  it('is not mine when a co-sponsor typed', () => {
    const shared = { sponsors: ['PAK', 'GRC'] };
    expect(lapsed('welcomes', 'welcomes', 'welcomes warmly', shared)('PAK')).toEqual([]);
    expect(lapsed('welcomes', 'greets', 'greets', shared)('PAK', edited('GRC', ['GRC']))).toEqual([]);
  });

  it('is not mine when it came before the position', () => {
    const acts = edited('PAK', []).slice(0, TAKEN + 1);
    expect(
      lapsed(
        'welcomes',
        'greets',
        'greets',
      )(
        'PAK',
        acts.map((each) => ({ ...each, seat: 'PAK' })),
      ),
    ).toEqual([]);
  });
});
