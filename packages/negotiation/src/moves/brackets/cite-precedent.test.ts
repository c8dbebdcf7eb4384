// Precedents cited for wordings and passages, and what becomes of them; placeholders that keep a paragraph open.
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import type { Precedent } from '../../model/precedent.ts';
import { revise } from '../../testing/chair-requests.ts';
import {
  findByName,
  onParagraph,
  onWording,
  paragraphAt,
  type Request,
  seenParagraph,
  settle,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { unsupportedClaim } from '../../views/brackets/precedents.ts';
import { agreedText } from '../../views/closing/agreed-text.ts';
import { placeholdersInWords } from '../../words/placeholders.ts';

const PRECEDENT: Precedent = { symbol: 'S/RES/2427 (2018)', year: 2018, paragraph: '3', words: 'welcomes' };
const cite =
  (name: string, precedent = PRECEDENT): Request =>
  (state) => {
    const found = findByName(state, name);
    const on = { bracket: found?.bracket.id ?? '', wording: found?.wording.id ?? '' };
    return { kind: 'cite-precedent', on, precedent };
  };
const citePassage =
  (passage: string): Request =>
  (state) => ({
    kind: 'cite-precedent',
    on: { paragraph: paragraphAt(state, 1).id, passage },
    precedent: PRECEDENT,
  });
const withdrawFirst: Request = (state) => ({
  kind: 'withdraw-citation',
  paragraph: paragraphAt(state, 1).id,
  citation: paragraphAt(state, 1).citations[0]?.id ?? '',
});
const cited = ({ state }: Scene) =>
  state.paragraphs.map(({ citations }) => citations.map(({ wording, words }) => [wording === null, words]));
const contested = () => given('They [base: note | FRA: welcome | PAK: thank for] it.');

describe('a precedent', () => {
  it('goes with a wording that stood in a bridging wording, when that is revised', () => {
    const scene = given('a [base: b | chair: c [base: x | PAK: y] z] e').when(cite('PAK')).by('PAK');
    expect(cited(scene)).toEqual([[[false, 'y']]]);
    expect(cited(scene.when(revise('d')).by('chair'))).toEqual([[]]);
  });

  it('is cited for a wording by its sponsors, and for the base text by the Chair', () => {
    const scene = contested().when(cite('FRA')).by('FRA').when(citePassage('They')).by('chair');
    expect(cited(scene)).toEqual([
      [
        [false, 'welcome'],
        [true, 'They'],
      ],
    ]);
    contested().when(cite('FRA')).by('PAK').thenRefused('not-a-sponsor');
    contested().when(cite('FRA')).by('chair').thenRefused('not-a-sponsor');
    contested().when(cite('base')).by('chair').then('They [base: note | FRA: welcome | PAK: thank for] it.');
    contested().when(citePassage('They')).by('FRA').thenRefused('not-in-order');
    contested().when(citePassage('nowhere')).by('chair').thenRefused('unknown');
    contested()
      .when(cite('FRA', { ...PRECEDENT, symbol: ' ' }))
      .by('FRA')
      .thenRefused('missing');
  });

  it('is cited once: the same again for the same words is refused, by whoever asks', () => {
    const joined = onWording('co-sponsor', 'FRA');
    const scene = contested().when(cite('FRA')).by('FRA').when(joined).by('CHN');
    scene.when(cite('FRA')).by('FRA').thenRefused('already-so');
    scene
      .when(cite('FRA', { ...PRECEDENT, symbol: ' S/RES/2427 (2018) ' }))
      .by('CHN')
      .thenRefused('already-so');
    const other = { ...PRECEDENT, words: 'welcomed' };
    const both = scene.when(cite('FRA', other)).by('FRA').when(cite('PAK')).by('PAK');
    expect(cited(both)[0]).toHaveLength(3);
    both.when(citePassage('They')).by('chair').when(citePassage('it')).by('chair');
    expect(cited(both)[0]).toHaveLength(5);
    both.when(citePassage('They')).by('chair').thenRefused('already-so');
  });

  it('is refused to others in words about citing', () => {
    const { last, state } = contested().when(cite('FRA')).by('PAK');
    const refusal = last?.ok === false ? last.refusal : null;
    expect(refusal && refusalSentence(refusal, state)).toBe(
      'A precedent is cited for a wording by its sponsors, or by the Chair where the words are the Chair’s; you can cite one for a wording of your own.',
    );
  });

  it('stays with the words when they are settled on, and goes with a wording that is not', () => {
    const both = () => contested().when(cite('FRA')).by('FRA').when(cite('PAK')).by('PAK');
    expect(cited(both().when(settle('FRA')).by('chair'))).toEqual([[[true, 'welcome']]]);
    expect(cited(both().when(onWording('withdraw', 'PAK')).by('PAK'))).toEqual([[[false, 'welcome']]]);
  });

  it('goes with its words when the paragraph is split', () => {
    const split: Request = (state) => {
      const leaf = paragraphAt(state, 1).segments[0]?.id ?? '';
      return { kind: 'split-paragraph', ...seenParagraph(state, 1), at: { leaf, offset: 4 } };
    };
    const scene = given('They note it all.').when(citePassage('it all')).by('chair');
    expect(cited(scene.when(split).by('chair'))).toEqual([[], [[true, 'it all']]]);
  });

  it('is withdrawn by who cited it, or by the Chair', () => {
    const scene = () => contested().when(cite('FRA')).by('FRA');
    expect(cited(scene().when(withdrawFirst).by('FRA'))).toEqual([[]]);
    expect(cited(scene().when(withdrawFirst).by('chair'))).toEqual([[]]);
    scene().when(withdrawFirst).by('PAK').thenRefused('not-in-order');
    contested().when(withdrawFirst).by('FRA').thenRefused('unknown');
  });

  it('is missed, mildly, where words reaffirm, reiterate or recall', () => {
    expect(unsupportedClaim('Reaffirming its support', [])).toBe('Reaffirming');
    expect(unsupportedClaim('They recalled it', [])).toBe('recalled');
    expect(unsupportedClaim('They reiterate it', [])).toBe('reiterate');
    expect(unsupportedClaim('They affirm it', [])).toBe(null);
    const { citations } = paragraphAt(contested().when(cite('FRA')).by('FRA').state, 1);
    expect(unsupportedClaim('Recalling', citations)).toBe(null);
  });
});

describe('a placeholder', () => {
  it('keeps its paragraph from being agreed until it is filled', () => {
    const scene = given('one').types('chair', ' has [placeholder: figures] children');
    expect(agreedText(scene.state)).toMatchObject({
      obstacles: [{ kind: 'paragraph-not-agreed' }, { kind: 'placeholder', words: '[placeholder: figures]' }],
    });
    scene.when(onParagraph('agree-ad-ref')).by('chair').thenRefused('placeholders');
  });

  it('is told from other brackets', () => {
    expect(
      placeholdersInWords('[placeholder] and [Placeholder: dates] and [see annex] [placeholders'),
    ).toEqual(['[placeholder]', '[Placeholder: dates]']);
  });
});
