import { describe, expect, it } from 'vitest';
import { closedWords, directionClosers, directionOf, printable, stretches } from './printable.ts';

describe('printable', () => {
  it('takes out what no document can hold and nothing else', () => {
    expect(printable('a\u0000b\u001bc\u007fd\u009fe\uffff')).toBe('abcde');
    expect(printable('\ud800x')).toBe('\ufffdx');
    expect(printable('é 中文 👩‍👩‍👧 \u00a0\u200b\u00ad “–”')).toBe('é 中文 👩‍👩‍👧 \u00a0\u200b\u00ad “–”');
  });

  it('makes one space of a line break or tab', () => {
    expect(printable('a\r\nb\nc\td\u2028e')).toBe('a b c d e');
  });
});

describe('closedWords', () => {
  it('end whatever direction they leave open, on one line', () => {
    expect(closedWords('a \u202e b\nc \u2067 d')).toBe('a \u202e b c \u2067 d\u2069\u202c');
    expect(closedWords('plain')).toBe('plain');
  });
});

describe('directionClosers', () => {
  it('closes what is open, innermost first', () => {
    expect(directionClosers('\u202ea\u2067b')).toBe('\u2069\u202c');
    expect(directionClosers('\u202ea\u202c')).toBe('');
    expect(directionClosers('\u2067a\u202eb\u2069')).toBe('');
    expect(directionClosers('plain \u2069 \u202c')).toBe('');
  });
});

describe('direction', () => {
  it('is that of the first letter', () => {
    expect([directionOf('1. السلام'), directionOf('see السلام'), directionOf('(2005)')]).toEqual([
      'rtl',
      'ltr',
      'ltr',
    ]);
  });

  it('cuts a text into stretches that join to it again', () => {
    const text = 'see السلام عليكم, and שלום.';
    expect(stretches(text).map((part) => part.text)).toEqual(['see ', 'السلام عليكم', ', and ', 'שלום', '.']);
    expect(stretches(text).map((part) => part.rightToLeft)).toEqual([false, true, false, true, false]);
  });
});
