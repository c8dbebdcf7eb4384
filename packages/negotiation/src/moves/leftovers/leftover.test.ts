// Proposals that a settlement leaves behind: on the Chair's desk until they are put on other words or retired.
import { describe, expect, it } from 'vitest';
import { rebase, retire, revise, unify } from '../../testing/chair-requests.ts';
import { onParagraph, onWording, settle, take } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';

const settled = () =>
  given('a [base: b | FRA: c | PAK,CHN: d] e', 'f').when(settle('FRA')).by('chair').then('a c e', 'f');

describe('a settlement', () => {
  it('leaves the other proposals behind, with their sponsors and words; not the base, not a deletion', () => {
    expect(settled().state.leftovers).toMatchObject([
      { sponsors: ['PAK', 'CHN'], text: [{ text: 'd' }], settled: 'c', origin: 'proposal' },
    ]);
    const scene = given('a [base: b | FRA: | PAK: d] e').when(settle('PAK')).by('chair');
    expect(scene.state.leftovers).toEqual([]);
  });

  it('leaves behind what was proposed within a wording that was not chosen', () => {
    const scene = given('a [base: b | FRA: c [base: x | PAK: y] z | chair: d] e', 'f')
      .when(settle('chair'))
      .by('chair');
    expect(scene.state.leftovers.map(({ sponsors, text }) => [sponsors, text])).toEqual([
      [['FRA'], [{ text: 'c x z' }]],
      [['PAK'], [{ text: 'y' }]],
    ]);
  });

  it('leaves a proposal behind for its sponsors to put on other words, under their names', () => {
    const scene = settled().when(rebase('f')).by('CHN').then('a c e', '[base: f | PAK,CHN: d]');
    expect(scene.state.leftovers).toEqual([]);
    scene.when(take('support', 'PAK')).by('USA').then('a c e', '[base: f | PAK,CHN: d]');
  });

  it('can be put on words by the Chair too, and stays a proposal of its sponsors', () => {
    settled().when(rebase('c')).by('chair').then('a [base: c | PAK,CHN: d] e', 'f');
  });

  it('is not put on words that say the same but for a space', () => {
    given('a [base: b | FRA: c | PAK: d] e', 'f d g')
      .when(settle('FRA'), rebase('d '))
      .by('chair')
      .thenRefused('same-words');
  });

  it('keeps what was a bridging wording the Chair’s', () => {
    const scene = given('a [base: b | FRA: c | chair: d] e', 'f')
      .when(settle('FRA'), rebase('f'))
      .by('chair');
    scene.then('a c e', '[base: f | chair: d]');
  });
});

describe('a withdrawal', () => {
  it('leaves behind what others had proposed within the wording, not what was the withdrawer’s own', () => {
    const scene = given('a [base: b | FRA: c [base: x | PAK: y] z [base: v | FRA: w]] e')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA');
    expect(scene.state.leftovers).toMatchObject([
      { sponsors: ['PAK'], text: [{ text: 'y' }], settled: null },
    ]);
  });
});

describe('a bridging wording that is revised, and wordings that are unified', () => {
  it('leave behind what others had proposed within them', () => {
    const revised = given('a [base: b | chair: c [base: x | PAK: y] z] e').when(revise('d')).by('chair');
    expect(revised.state.leftovers).toMatchObject([
      { sponsors: ['PAK'], text: [{ text: 'y' }], settled: null },
    ]);
    const unified = given('a [base: b | FRA: c d e f | USA: c d e g [base: f | PAK: y]] e')
      .when(unify('FRA', ['USA']))
      .by('chair');
    expect(unified.state.leftovers).toMatchObject([
      { sponsors: ['PAK'], text: [{ text: 'y' }], settled: null },
    ]);
  });
});

describe('such a proposal', () => {
  it('goes when it is retired with a reason, by a sponsor or the Chair, and by nobody else', () => {
    settled().when(retire()).by('RUS').thenRefused('not-a-sponsor');
    settled().when(rebase('f')).by('RUS').thenRefused('not-a-sponsor');
    settled().when(retire(' ')).by('PAK').thenRefused('missing');
    const scene = settled().when(retire()).by('PAK').then('a c e', 'f');
    expect(scene.state.leftovers).toEqual([]);
    scene.when(retire()).by('PAK').thenRefused('unknown');
    expect(settled().when(retire()).by('chair').state.leftovers).toEqual([]);
  });

  it('stays where it is when it cannot be put on those words', () => {
    const scene = settled().when(onParagraph('agree-ad-ref', 2)).by('chair');
    scene.when(rebase('f')).by('PAK').thenRefused('paragraph-closed');
    scene.when(rebase('no such words')).by('PAK').thenRefused('unknown');
    expect(scene.state.leftovers).toHaveLength(1);
  });

  it('does not stand in the way of agreeing the paragraph', () => {
    settled().when(onParagraph('agree-ad-ref'), onParagraph('agree')).by('chair').then('a c e', 'f');
  });
});
