import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../testing/seed.ts';
import { unbalancedControls } from './direction.ts';
import { seenLine, seenLines } from './seen-words.ts';

describe('words from elsewhere as one line', () => {
  it.each([
    ['took note\r\n  of it', 'took note of it'],
    ['the first\u000bsecond line', 'the first second line'],
    ['a page\u000cand the next', 'a page and the next'],
    ['one\u0085two\u2028three\u2029four', 'one two three four'],
    ['paragraph\u00a09, 10\u202f000', 'paragraph 9, 10 000'],
    ['保護　児童', '保護 児童'],
    ['دون تأخير – «wörtlich»', 'دون تأخير – «wörtlich»'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['श्री\u200dमान', 'श्री\u200dमान'],
    ['a \u2067ألف\u2069 b', 'a \u2067ألف\u2069 b'],
  ])('%j leaves nothing out', (words, wanted) =>
    expect(seenLine(words)).toEqual({ words: wanted, leftOut: [] }),
  );

  it.each([
    ['co\u00adopera\u00adtion', 'cooperation', 2],
    ['\uf0b7 release', ' release', 1],
    ['see \ufffc here', 'see  here', 1],
    ['zero\u200bwidth\ufeff\u2060', 'zerowidth', 3],
    ['a\u200db', 'ab', 1],
    ['halt \u2069\u202c\u202eabc', 'halt abc', 3],
    ['\u202edetcejer\u202c', 'detcejer', 2],
    ['שלום \u202eabc\u202c', 'שלום abc', 2],
    ['bell\u0007 and nul\u0000', 'bell and nul', 2],
    ['half \ud800 a character', 'half  a character', 1],
    ['\u{e0041}tagged', 'tagged', 1],
  ])('%j leaves out what nobody sees', (words, wanted, count) => {
    const seen = seenLine(words);
    expect(seen.words).toBe(wanted);
    expect(seen.leftOut).toHaveLength(count);
  });

  it('are the same when they come again, and reach into no others', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 2 }),
      fc.constantFrom(
        '\u202e',
        '\u202c',
        '\u2067',
        '\u2069',
        '\u200d',
        '\u00ad',
        '\u000b',
        'ب',
        'ש',
        '\ue000',
      ),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const { words } = seenLine(signs.join(''));
        expect(seenLine(words)).toEqual({ words, leftOut: [] });
        expect(unbalancedControls(words)).toEqual([]);
        expect(words).not.toMatch(/\p{Cc}/u);
      }),
      { seed: seedOf(38) },
    );
  });
});

it('a field of several lines keeps its lines', () => {
  expect(seenLines('one\r\ntwo\u000bthree\tfour\nfive').words).toBe('one\ntwo three four\nfive');
});

it('a long stretch of spaces is read once', () => {
  const spaces = ' '.repeat(400_000);
  expect(seenLine(`${spaces}a${spaces}\n`).words).toBe(`${spaces}a `);
});
