import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import { adopt, onParagraph, paragraphAt, type Request } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { agreedText } from '../../views/closing/agreed-text.ts';
import { corrigendumSymbol, documentSymbol, issuedSymbol, issuedWords } from '../../views/closing/issued.ts';
import { plainText, richText } from '../../words/rich-text.ts';

const adopted = () =>
  given('They took noet of the report.')
    .when(onParagraph('agree-ad-ref'), onParagraph('agree'), adopt())
    .by('chair')
    .then('They took noet of the report.');
const state = (words: string, form: 'explanation' | 'dissociation' = 'explanation') => {
  const command: Command = { kind: 'make-statement', form, words };
  return () => command;
};
const correct =
  (was: string, is: string): Request =>
  (now) => ({
    kind: 'reissue',
    form: 'corrigendum',
    reason: 'a misprint',
    corrections: [{ paragraph: paragraphAt(now, 1).id, was, is }],
  });
const again = (): Command => ({
  kind: 'reissue',
  form: 'reissue',
  reason: 'technical reasons',
  corrections: [],
});

describe('beside an adopted text', () => {
  it('statements are recorded with their author, and the text stays', () => {
    const scene = adopted();
    const before = agreedText(scene.state);
    scene.when(state('We read it so.')).by('FRA').when(state('Not paragraph 1.', 'dissociation')).by('RUS');
    expect(scene.then('They took noet of the report.').state.statements).toMatchObject([
      { seat: 'FRA', form: 'explanation', words: 'We read it so.' },
      { seat: 'RUS', form: 'dissociation' },
    ]);
    expect(agreedText(scene.state)).toEqual(before);
  });

  it('corrigenda are numbered, name words of the text, and do not rewrite it', () => {
    const scene = adopted().when(correct('noet', 'note')).by('chair').when(again, again).by('chair');
    scene.then('They took noet of the report.');
    expect(scene.state.reissues.map(({ form, number }) => `${form} ${number}`)).toEqual([
      'corrigendum 1',
      'reissue 1',
      'reissue 2',
    ]);
    expect(issuedSymbol(scene.state)).toBe('S/AC.51/2026/…** and Corr.1');
    scene.when(correct('welcomed', 'note')).by('chair').thenRefused('unknown');
    scene.when(correct('', 'note')).by('chair').thenRefused('unknown');
    scene.when(correct(' ', 'note')).by('chair').thenRefused('unknown');
    scene.when(correct('noet', 'noet')).by('chair').thenRefused('not-in-order');
  });

  it('a revised issue carries the corrections in its words, and is counted in the symbol', () => {
    const revise =
      (corrections: readonly [string, string][]): Request =>
      (now) => ({
        kind: 'reissue',
        form: 'revised',
        reason: 'corrections',
        corrections: corrections.map(([was, is]) => ({ paragraph: paragraphAt(now, 1).id, was, is })),
      });
    const scene = adopted().when(revise([])).by('chair').thenRefused('missing');
    scene.when(correct('noet', 'note'), again).by('chair');
    scene
      .when(revise([['the report', 'the (second) report']]))
      .by('chair')
      .then('They took noet of the report.');
    const symbol = 'S/AC.51/2027/1';
    const words = (now: typeof scene.state) => {
      const { id } = paragraphAt(now, 1);
      return plainText(issuedWords(now.reissues, id, richText('They took noet of the report.')));
    };
    expect(documentSymbol({ ...scene.state, symbol })).toBe('S/AC.51/2027/1/Rev.1');
    expect(words(scene.state)).toBe('They took note of the (second) report.');
    scene.when(correct('noet', 'note')).by('chair').thenRefused('unknown');
    scene.when(correct('(second)', '(third)'), again).by('chair');
    expect(documentSymbol({ ...scene.state, symbol })).toBe('S/AC.51/2027/1/Rev.1*');
    const [, , , last] = scene.state.reissues;
    expect(last && corrigendumSymbol({ ...scene.state, symbol }, last)).toBe('S/AC.51/2027/1/Rev.1/Corr.1');
    expect(words(scene.state)).toBe('They took note of the (second) report.');
    scene.when(revise([])).by('chair');
    expect(words(scene.state)).toBe('They took note of the (third) report.');
    expect(issuedSymbol({ ...scene.state, symbol })).toBe('S/AC.51/2027/1/Rev.2');
  });

  it('nothing is stated or corrected before, nor by others', () => {
    given('one').when(state('Too early.')).by('FRA').thenRefused('not-in-order');
    given('one').when(again).by('chair').thenRefused('not-in-order');
    adopted().when(state(' ')).by('FRA').thenRefused('missing');
    adopted().when(state('From the Chair.')).by('chair').thenRefused('not-permitted');
    adopted().when(again).by('FRA').thenRefused('not-permitted');
  });
});
