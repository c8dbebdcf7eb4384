// Unified wordings and versions of bridging wordings: where each comes from, and what becomes of the answers to it.
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { revise, unify } from '../../testing/chair-requests.ts';
import { findByName, outdated, propose, settle, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { standingPositions } from '../../views/positions/standing-positions.ts';
import { isNearlySame, likeness } from '../../words/likeness.ts';
import { paragraphBrackets } from '../../words/segment-tree.ts';

const near = () =>
  given(
    'a [base: b | FRA: takes note of the report | PAK,CHN: takes note of this report | USA: welcomes it] c',
  );

function wordingOf(scene: Scene, name: string) {
  const found = findByName(scene.state, name)?.wording;
  if (found === undefined) throw new Error(`the scene has a wording of ${name}`);
  return found;
}

describe('likeness', () => {
  it('counts the words in common, whatever their case and signs', () => {
    expect(likeness('Takes note of it.', 'takes note of it')).toBe(1);
    expect(isNearlySame('takes note of the report', 'takes note of this report')).toBe(true);
    expect(isNearlySame('takes note of the report', 'welcomes the visit')).toBe(false);
    expect(likeness('', '')).toBe(1);
    expect(likeness('a a', 'a')).toBeCloseTo(2 / 3);
  });
});

describe('unifying', () => {
  it('is told with its approach and its rationale', () => {
    const before = near();
    const last = before
      .when(unify('FRA', ['PAK']))
      .by('chair')
      .table.record.at(-1);
    expect(last && actSentence(near().state, last)).toContain('(the shorter one): they say the same');
  });

  it('leaves one wording with all sponsors, and keeps who said what, and why they were joined', () => {
    const scene = near()
      .when(unify('FRA', ['PAK']))
      .by('chair')
      .then('a [base: b | FRA,PAK,CHN: takes note of the report | USA: welcomes it] c');
    expect(wordingOf(scene, 'FRA').sources).toMatchObject([
      {
        sponsors: ['PAK', 'CHN'],
        words: 'takes note of this report',
        approach: 'the shorter one',
        rationale: 'they say the same',
      },
    ]);
  });

  it('goes on with the sources of a wording that was unified before', () => {
    const scene = given('a [base: b | FRA: c d e f | PAK: c d e g | USA: c d e h] i')
      .when(unify('PAK', ['USA']), unify('FRA', ['PAK']))
      .by('chair')
      .then('a [base: b | FRA,PAK,USA: c d e f] i');
    expect(wordingOf(scene, 'FRA').sources.map(({ words }) => words)).toEqual(['c d e h', 'c d e g']);
  });

  it('carries positions on the very same words only, and one for each seat', () => {
    const scene = near()
      .when(take('support', 'FRA'), take('object', 'PAK'))
      .by('RUS')
      .when(take('support', 'PAK'))
      .by('DNK')
      .when(unify('FRA', ['PAK']))
      .by('chair');
    expect(standingPositions(wordingOf(scene, 'FRA'))).toMatchObject([
      { seat: 'FRA', stance: 'support' },
      { seat: 'RUS', stance: 'support' },
    ]);
    // The sponsors of the other words stood behind those: that is shown to have lapsed.
    const other = 'takes note of this report';
    expect(wordingOf(scene, 'FRA').positions.slice(2)).toMatchObject([
      { seat: 'PAK', stance: 'support', words: other },
      { seat: 'CHN', stance: 'support', words: other },
    ]);
    // Typed until it says the same, it brings its positions along.
    const same = given('a [base: b | FRA: c d e f | PAK: c d e] g')
      .types('PAK', ' f')
      .when(take('object', 'PAK'), take('support', 'FRA'))
      .by('RUS')
      .when(take('reserve', 'PAK'))
      .by('DNK')
      .when(unify('FRA', ['PAK']))
      .by('chair')
      .then('a [base: b | FRA,PAK: c d e f] g');
    expect(standingPositions(wordingOf(same, 'FRA'))).toMatchObject([
      { seat: 'FRA', stance: 'support' },
      { seat: 'RUS', stance: 'support' },
      { seat: 'PAK', stance: 'support' },
      { seat: 'DNK', stance: 'reserve' },
    ]);
  });

  it('is refused when a wording that would go into it has changed, saying whose and what it is now', () => {
    const seen = near();
    const asked = unify('FRA', ['PAK'])(seen.state, 'chair');
    const changed = seen.types('PAK', ' i');
    const scene = changed.when(() => asked).by('chair');
    scene.thenRefused('stale');
    const { state, last } = scene;
    expect(last?.ok === false && refusalSentence(last.refusal, state)).toBe(
      'The wording of Pakistan and China was changed meanwhile and now reads “takes note of this report i”; look again and, if you still mean it, do it again.',
    );
  });

  it('is refused for words that differ, for the base, without a reason, and to delegations', () => {
    near()
      .when(unify('FRA', ['USA']))
      .by('chair')
      .thenRefused('too-different');
    near()
      .when(unify('FRA', ['PAK'], ' '))
      .by('chair')
      .thenRefused('missing');
    near()
      .when(unify('FRA', ['PAK'], 'they say the same', ' '))
      .by('chair')
      .thenRefused('missing');
    near()
      .when(unify('FRA', ['FRA']))
      .by('chair')
      .thenRefused('not-in-order');
    near()
      .when(outdated(unify('FRA', ['PAK'])))
      .by('chair')
      .thenRefused('stale');
    near()
      .when(unify('FRA', ['PAK']))
      .by('FRA')
      .thenRefused('not-permitted');
  });
});

describe('versions of a bridging wording', () => {
  const bridged = () =>
    given('a [base: b | FRA: c] d')
      .when(propose('bridging'))
      .by('chair')
      .when(take('object', 'chair'))
      .by('CHN');

  it('are each answered: an objection to the first does not stand on the second, and is kept with it', () => {
    const scene = bridged()
      .when(revise('bridging better'))
      .by('chair')
      .then('a [base: b | FRA: c | chair: bridging better] d');
    const wording = wordingOf(scene, 'chair');
    expect(standingPositions(wording)).toEqual([]);
    expect(wording.versions).toMatchObject([
      { words: 'bridging', positions: [{ seat: 'CHN', stance: 'object' }] },
    ]);
    const third = scene.when(take('support', 'chair')).by('CHN').when(revise('bridging best')).by('chair');
    expect(wordingOf(third, 'chair').versions.map(({ words }) => words)).toEqual([
      'bridging',
      'bridging better',
    ]);
    third.when(settle('chair')).by('chair').then('a bridging best d');
    expect(paragraphBrackets(third.state.paragraphs[0] ?? { segments: [], beside: [] })).toEqual([]);
  });

  it('say something new, are the Chair’s, and are of bridging wordings only', () => {
    bridged().when(revise('bridging')).by('chair').thenRefused('same-words');
    bridged().when(revise('c')).by('chair').thenRefused('same-words');
    bridged().when(revise(' c')).by('chair').thenRefused('same-words');
    // Its own spaces may be put right.
    bridged().when(revise('bridging  ')).by('chair').then('a [base: b | FRA: c | chair: bridging  ] d');
    bridged()
      .when(outdated(revise('x')))
      .by('chair')
      .thenRefused('stale');
    bridged().when(revise('x')).by('FRA').thenRefused('not-permitted');
  });
});
