import { describe, expect, it } from 'vitest';
import type { Segment, Wording } from '../../model/paragraph.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { standingsOn, tallyOf } from './standings.ts';
import { tallyWords } from './tally-words.ts';

const delegations = ['BHR', 'FRA', 'PAK'].map((seat) => ({ seat, name: seat, code: seat, permanent: false }));
const said = (words: string): readonly Segment[] => [
  { kind: 'leaf', id: 'l', text: [{ text: words, act: 1, seat: 'FRA' }] },
];
function wording(words: string, stances: Record<string, 'support' | 'object' | 'can-accept'>): Wording {
  const positions = Object.entries(stances).map(([seat, stance]) => ({
    seat,
    stance,
    reservation: null,
    hash: hashOfSegments(said(words)),
    words,
    note: '',
    act: 2,
  }));
  return {
    id: 'w',
    origin: 'proposal',
    sponsors: ['FRA'],
    tabledIn: 1,
    placement: null,
    sources: [],
    versions: [],
    segments: said(words),
    positions,
  };
}

describe('positions on a wording', () => {
  it('stand in the order of the roster, silence included', () => {
    const on = standingsOn(wording('welcomed', { PAK: 'object' }), said('welcomed'), delegations);
    expect(on.map(({ shown }) => shown)).toEqual(['silent', 'silent', 'object']);
  });

  it('lapse, visibly, as soon as the live words differ', () => {
    const on = standingsOn(wording('welcomed', { PAK: 'object' }), said('welcomed warmly'), delegations);
    expect(on.map(({ shown }) => shown)).toEqual(['silent', 'silent', 'lapsed']);
    expect(tallyOf(on)).toMatchObject({ object: 0, lapsed: 1 });
  });

  it('are told in words that agree in number', () => {
    const on = standingsOn(
      wording('a', { PAK: 'object', FRA: 'support', BHR: 'support' }),
      said('a'),
      delegations,
    );
    expect(tallyWords(tallyOf(on)).map(({ count, words }) => `${count} ${words}`)).toEqual([
      '2 support',
      '1 objects',
    ]);
    const silent = standingsOn(wording('a', {}), said('a'), delegations);
    expect(tallyWords(tallyOf(silent)).map(({ count, words }) => `${count} ${words}`)).toEqual(['3 silent']);
  });
});
