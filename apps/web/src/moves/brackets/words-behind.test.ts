import type { Segment } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { wordsBehind } from './words-behind.ts';

const leaf = (id: string, text: string): Segment => ({
  kind: 'leaf',
  id,
  text: [{ text, act: 1, seat: 'chair' }],
});
const bracket = (id: string, ...wordings: readonly (readonly Segment[])[]): Segment => ({
  kind: 'bracket',
  id,
  openedBy: 'FRA',
  on: 'words',
  openedIn: 1,
  reason: '',
  wordings: wordings.map((segments, at) => ({
    id: `${id}-${at}`,
    segments,
    sponsors: [],
    origin: at === 0 ? 'base' : 'proposal',
    positions: [],
    tabledIn: 1,
    placement: null,
    sources: [],
    versions: [],
  })),
});

describe('the words behind a bracket', () => {
  const list = [
    leaf('a', 'The members '),
    bracket(
      'b',
      [leaf('c', 'noted')],
      [leaf('d', 'welcomed '), bracket('e', [leaf('f', 'warmly')]), leaf('g', ' the')],
    ),
    leaf('h', ' the report '),
    bracket('i', [leaf('j', 'and its annex')], [leaf('k', '')]),
  ];

  it('are those that follow it in the text as it stands, inside another wording too', () => {
    expect(wordsBehind(list, 'b')).toBe(' the report and its annex');
    expect(wordsBehind(list, 'e')).toBe(' the the report and its annex');
    expect(wordsBehind(list, 'i')).toBe('');
    expect(wordsBehind(list, 'other')).toBeNull();
  });
});
