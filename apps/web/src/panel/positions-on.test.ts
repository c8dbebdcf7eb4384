import { hashOfSegments, type Segment, type Wording } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { landingAmong, standingsOn, tallyOf, tallyWords } from './positions-on.ts';

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
  return { id: 'w', origin: 'proposal', sponsors: ['FRA'], tabledIn: 1, segments: said(words), positions };
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
  });

  it('show a landing only where nobody objects and one wording is accepted most', () => {
    const tally = (support: number, object: number) => ({
      support,
      object,
      'can-accept': 0,
      reserve: 0,
      lapsed: 0,
    });
    const [a, b] = [
      { wording: 'a', tally: tally(9, 1) },
      { wording: 'b', tally: tally(2, 0) },
    ];
    expect(landingAmong([a, b])).toBe('b');
    expect(landingAmong([a])).toBeNull();
    expect(landingAmong([b, { wording: 'c', tally: tally(2, 0) }])).toBeNull();
  });
});
