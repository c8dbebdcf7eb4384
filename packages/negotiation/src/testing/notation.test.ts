import { describe, expect, it } from 'vitest';
import { readNotation, writeNotation } from './notation.ts';
import { paragraphAt } from './requests.ts';
import { given } from './scene.ts';

describe('the notation of scenes', () => {
  it.each([
    'plain words',
    'The Group [base: takes note of | FRA: welcomes] the report',
    '[base: a | FRA,PAK: b | chair: c]',
    'a [base: b [base: c | CHN: d] e | FRA: f [base: g | PAK: h]] i [base: j]',
    '[base: a][base: b]',
  ])('builds what it says: %s', (notation) => {
    expect(writeNotation(paragraphAt(given(notation).state, 1).segments)).toBe(notation);
  });

  it('reads the empty wording, and does not let a bracket stay open', () => {
    expect(readNotation('[base: a | FRA: ]')).toEqual([
      {
        wordings: [
          { sponsors: [], parts: ['a'] },
          { sponsors: ['FRA'], parts: [] },
        ],
      },
    ]);
    expect(() => readNotation('a ] b')).toThrow(/closes what it opens/);
    expect(() => readNotation('a [base: b')).toThrow(/closes what it opens/);
  });

  it('fails where the text is another or the command was refused', () => {
    const scene = given('one')
      .when(() => ({ kind: 'adopt', expected: '' }))
      .by('chair');
    expect(() => scene.then('one')).toThrow(/refused/);
    expect(() => scene.thenRefused('over')).toThrow(/not as over/);
    expect(() => given('one').then('two')).toThrow(/not\ntwo/);
  });
});
