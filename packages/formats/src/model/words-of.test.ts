// What a leaf's words become in a file: as they are, but closed towards what stands behind them.
import { expect, it } from 'vitest';
import { inlineWords } from './words-of.ts';

const text = (...parts: readonly string[]) => inlineWords(parts.map((part) => ({ text: part })));
const joined = (pieces: ReturnType<typeof inlineWords>) => pieces.map((piece) => piece.text).join('');

it.each([
  ['an embedding', 'a \u202b b', '\u202c'],
  ['an override', 'a \u202e b', '\u202c'],
  ['an isolate', 'a \u2067 b', '\u2069'],
  ['an isolate in an embedding', 'a \u202b b \u2066 c', '\u2069\u202c'],
])('closes %s that the words leave open', (_, words, closers) => {
  expect(joined(text(words))).toBe(words + closers);
});

it('closes over the whole leaf, not in each run, and adds nothing to what is closed', () => {
  expect(joined(text('a \u2067 b', ' c \u2069 d'))).toBe('a \u2067 b c \u2069 d');
  expect(text('plain')).toEqual([{ kind: 'words', text: 'plain', marks: [] }]);
});
