import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

/** `same [-removed-] [+added+]` */
function shown(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, words }) => ({ same: words, removed: `[-${words}-]`, added: `[+${words}+]` })[kind])
    .join('');
}

describe('wordDiff', () => {
  it('shows whole words, not letters', () => {
    expect(shown('takes note of the report', 'takes note with appreciation of the report')).toBe(
      'takes note [+with appreciation +]of the report',
    );
    expect(shown('condemned', 'condemning')).toBe('[-condemned-][+condemning+]');
  });

  it('reads neighbouring changes as one', () => {
    expect(shown('deep concern, grave worry', 'some alarm, much unease')).toBe(
      '[-deep concern, grave worry-][+some alarm, much unease+]',
    );
  });

  it('knows the words of other scripts and languages', () => {
    expect(shown('يرحب الفريق بالتقرير', 'يرحب الفريق العامل بالتقرير')).toBe(
      'يرحب الفريق [+العامل +]بالتقرير',
    );
    expect(shown('die Arbeitsgruppe begrüßt den Bericht', 'die Arbeitsgruppe würdigt den Bericht')).toBe(
      'die Arbeitsgruppe [-begrüßt-][+würdigt+] den Bericht',
    );
  });

  it('has nothing to show where nothing changed, and all where there were no words', () => {
    expect(wordDiff('welcomes', 'welcomes')).toEqual([{ kind: 'same', words: 'welcomes' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'welcomes')).toEqual([{ kind: 'added', words: 'welcomes' }]);
    expect(wordDiff('welcomes', '')).toEqual([{ kind: 'removed', words: 'welcomes' }]);
  });

  it('leaves nothing out and adds nothing, for any two texts', () => {
    const word = fc.constantFrom('welcomes', 'the', 'report', 'يرحب', 'begrüßt', ',', ' ', '🕊️', '  ', 'a');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const joined = (kind: string) =>
          parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.words] : [])).join('');
        expect(joined('removed')).toBe(before);
        expect(joined('added')).toBe(after);
        for (const [index, { kind, words }] of parts.entries()) {
          expect(words).not.toBe('');
          const next = parts[index + 1]?.kind;
          expect(next).not.toBe(kind);
          if (kind === 'added') expect(next).not.toBe('removed');
        }
      }),
      { seed: seedOf(20260105), numRuns: 500 },
    );
  });

  it('gives up on fine detail before it makes anybody wait', () => {
    const long = (from: number) => Array.from({ length: 3_000 }, (_, i) => `w${from + i}`).join(' ');
    expect(wordDiff(long(0), long(9_000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
