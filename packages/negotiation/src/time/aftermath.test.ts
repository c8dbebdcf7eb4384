import { describe, expect, it } from 'vitest';
import { agreedText } from '../closing/agreed-text.ts';
import type { Command } from '../command.ts';
import { adopt, onParagraph, paragraphAt, type Request } from '../testing/requests.ts';
import { given } from '../testing/scene.ts';
import { issuedSymbol } from './aftermath.ts';

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

  it('nothing is stated or corrected before, nor by others', () => {
    given('one').when(state('Too early.')).by('FRA').thenRefused('not-in-order');
    given('one').when(again).by('chair').thenRefused('not-in-order');
    adopted().when(state(' ')).by('FRA').thenRefused('missing');
    adopted().when(state('From the Chair.')).by('chair').thenRefused('not-permitted');
    adopted().when(again).by('FRA').thenRefused('not-permitted');
  });
});
