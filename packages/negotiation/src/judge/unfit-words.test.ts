import { describe, expect, it } from 'vitest';
import type { Command } from '../model/command.ts';
import { richText } from '../words/rich-text.ts';
import { unfitWords } from './unfit-words.ts';

const propose = (text: string): Command => ({
  kind: 'propose-wording',
  bracket: 'b-1',
  text: richText(text),
  expected: 'hash',
});

describe('the words of a command', () => {
  it.each([
    ['a proposal', propose('halt \u2069\u202eabc'), 'turned'],
    ['a reason', { kind: 'close-without-agreement', reason: 'من \u202e', expected: '' }, 'turned'],
    ['a title', { kind: 'freeze-revision', reason: 'read\u0007 twice', expected: '' }, 'control-character'],
    ['a page of a text', propose('one\u000ctwo'), 'line-break'],
  ] as const)('are refused in %s', (_, command, why) =>
    expect(unfitWords(command)).toEqual({ kind: 'bad-text', why }),
  );

  it('are fit with partners, over runs of other marks too, and with lines', () => {
    expect(unfitWords(propose('a \u2067ألف\u2069 b'))).toBeNull();
    expect(
      unfitWords({
        kind: 'propose-wording',
        bracket: 'b-1',
        text: [{ text: 'a \u2067' }, { text: 'ألف\u2069', marks: ['bold'] }],
        expected: 'hash',
      }),
    ).toBeNull();
    expect(unfitWords({ kind: 'freeze-revision', reason: 'one\ntwo', expected: '' })).toBeNull();
  });

  it('are not asked where they quote the text', () => {
    expect(unfitWords({ kind: 'adopt', expected: 'a \u202e' })).toBeNull();
  });
});
