import type { RichText, Segment } from '@adref/negotiation';
import { plainWords } from '@adref/negotiation';
import { expect, it } from 'vitest';
import { createWordsNow } from './words-now.ts';

it('gives the same list until one of its leaves changes', () => {
  const words = new Map<string, RichText>([
    ['a', [{ text: 'takes' }]],
    ['b', [{ text: 'note' }]],
    ['c', [{ text: 'elsewhere' }]],
  ]);
  const leaf = (id: string): Segment => ({ kind: 'leaf', id, text: [] });
  const list = [leaf('a'), leaf('b')];
  const now = createWordsNow({ words: (id) => words.get(id) ?? [] });
  const first = now(list);
  expect(plainWords(first)).toBe('takesnote');
  words.set('c', [{ text: 'changed' }]);
  expect(now(list)).toBe(first);
  words.set('b', [{ text: 'noted' }]);
  expect(plainWords(now(list))).toBe('takesnoted');
});
