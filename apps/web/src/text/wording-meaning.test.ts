import type { BracketSense } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { insteadOfWords, settleWords } from './wording-meaning.ts';

const of = (sense: BracketSense, origin: 'base' | 'proposal', emptiness: 'deletion' | 'being-typed') =>
  insteadOfWords({ sense, wording: { origin }, paragraph: 'paragraph 3' }, emptiness);

describe('a wording without words', () => {
  it('deletes words, or a paragraph that is there', () => {
    expect(of('words', 'proposal', 'deletion')).toBe('delete');
    expect(of('whole', 'proposal', 'deletion')).toBe('delete paragraph 3');
    expect(of('words', 'proposal', 'being-typed')).toBe('being typed');
  });

  it('never deletes what is only proposed, or what stands beside the words', () => {
    expect(of('new', 'base', 'deletion')).toBe('no such paragraph');
    expect(of('new', 'proposal', 'deletion')).toBe('no words yet');
    expect(of('place', 'base', 'deletion')).toBe('as it stands');
    expect(of('place', 'proposal', 'deletion')).toBe('');
    expect(of('note', 'base', 'deletion')).toBe('as it stands');
    expect(of('note', 'proposal', 'deletion')).toBe('no words yet');
  });

  it('has words when it has some', () => {
    const meant = { sense: 'words', wording: { origin: 'base' }, paragraph: '' } as const;
    expect(insteadOfWords(meant, 'words')).toBeNull();
  });
});

describe('the Chair’s choice', () => {
  it('says what it does', () => {
    const words = (sense: BracketSense, origin: 'base' | 'proposal') =>
      settleWords({ sense, wording: { origin } });
    expect(words('words', 'base')).toBe('Settle on this');
    expect(words('new', 'base')).toBe('Settle: no new paragraph');
    expect(words('new', 'proposal')).toBe('Settle on this');
    expect([words('place', 'proposal'), words('note', 'proposal')]).toEqual(['Take it up', 'Take it up']);
    expect([words('place', 'base'), words('note', 'base')]).toEqual(['Set aside', 'Set aside']);
  });
});
