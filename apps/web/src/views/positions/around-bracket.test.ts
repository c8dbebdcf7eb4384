import type { Segment } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { aroundBracket } from './around-bracket.ts';

const leaf = (id: string, words: string): Segment => ({
  kind: 'leaf',
  id,
  text: words === '' ? [] : [{ text: words, act: 1, seat: 'chair' }],
});
const bracket = (id: string, ...wordings: readonly (readonly Segment[])[]): Segment => ({
  kind: 'bracket',
  id,
  on: 'words',
  openedBy: 'FRA',
  openedIn: 1,
  reason: '',
  wordings: wordings.map((segments, index) => ({
    id: `${id}-${index}`,
    origin: index === 0 ? 'base' : 'proposal',
    sponsors: [],
    tabledIn: 1,
    segments,
    placement: null,
    sources: [],
    versions: [],
    positions: [],
  })),
});

it('gives the words beside a bracket, cut at words', () => {
  const long = 'The members of the Working Group who met in New York in the spring of this year ';
  const list = [leaf('a', long), bracket('b', [leaf('c', 'take note of')]), leaf('d', ' the report.')];
  expect(aroundBracket(list, 'b')).toEqual({
    before: '… Group who met in New York in the spring of this year ',
    after: ' the report.',
  });
  const turned = [leaf('a', ''), bracket('b', [leaf('c', 'x')]), leaf('d', ` ${long}`)];
  expect(aroundBracket(turned, 'b')).toEqual({
    before: '',
    after: ' The members of the Working Group who met in New York in …',
  });
});

it('gives those of the wording that a nested bracket stands in, other brackets by their base', () => {
  const inner = [leaf('c', 'very '), bracket('in', [leaf('d', 'warmly')]), leaf('e', ' indeed')];
  const list = [
    leaf('a', 'The Group '),
    bracket('one', [leaf('f', 'takes note of')], [leaf('g', 'welcomes')]),
    leaf('h', ' and '),
    bracket('two', inner),
    leaf('i', '.'),
  ];
  expect(aroundBracket(list, 'in')).toEqual({ before: 'very ', after: ' indeed' });
  expect(aroundBracket(list, 'two')).toEqual({ before: 'The Group takes note of and ', after: '.' });
  expect(aroundBracket(list, 'gone')).toEqual({ before: '', after: '' });
});
