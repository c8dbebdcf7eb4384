import { describe, expect, it } from 'vitest';
import type { Stance } from '../../model/paragraph.ts';
import { onWording, paragraphAt, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { landingSentence } from './landing-sentence.ts';
import { landingWording, landingZone } from './landing-zone.ts';
import { matrixOf } from './matrix.ts';

const TEXT = 'The Group [base: takes note of | FRA: welcomes | PAK: acknowledges] the report';

function zoneOf(scene: Scene) {
  const [row] = matrixOf(scene.state);
  if (row === undefined) throw new Error('the scene has a bracket');
  const zone = landingZone(row.wordings);
  return {
    kind: zone.kind,
    words: zone.wordings.map(({ words }) => words),
    stands: row.wordings.find(({ wording }) => wording.id === landingWording(zone))?.words ?? null,
    sentence: landingSentence(row.wordings, scene.state),
  };
}

/** Each seat's stances on the wordings of base, France and Pakistan. */
function stated(...stances: readonly (readonly [seat: string, stance: Stance, on: string])[]): Scene {
  const scene = given(TEXT);
  for (const [seat, stance, on] of stances) scene.when(take(stance, on)).by(seat);
  return scene;
}

describe('the landing zone', () => {
  it('has the wordings without objection, by support, then by who can accept, then by who reserves', () => {
    expect(
      zoneOf(
        stated(
          ['CHN', 'can-accept', 'base'],
          ['RUS', 'can-accept', 'base'],
          ['DNK', 'support', 'FRA'],
          ['USA', 'reserve', 'FRA'],
          ['GBR', 'support', 'PAK'],
        ),
      ),
    ).toEqual({
      kind: 'free',
      words: ['acknowledges', 'welcomes', 'takes note of'],
      stands: 'acknowledges',
      sentence:
        'Could land on “acknowledges”: 2 support, 5 silent. Nobody objects to “welcomes” and “takes note of” either.',
    });
  });

  it('keeps the order of the table among equals, and singles none of them out', () => {
    const zone = zoneOf(
      stated(['DNK', 'support', 'PAK'], ['DNK', 'support', 'FRA'], ['CHN', 'object', 'base']),
    );
    expect(zone).toEqual({
      kind: 'free',
      words: ['welcomes', 'acknowledges'],
      stands: null,
      sentence: 'Could land on “welcomes” or “acknowledges”: each 2 support, 5 silent.',
    });
  });

  it('names whose single objection stands in the way', () => {
    expect(
      zoneOf(
        stated(
          ['PAK', 'object', 'FRA'],
          ['DNK', 'support', 'FRA'],
          ['FRA', 'object', 'base'],
          ['DNK', 'object', 'PAK'],
          ['FRA', 'object', 'PAK'],
        ),
      ),
    ).toEqual({
      kind: 'one-objection',
      words: ['welcomes', 'takes note of'],
      stands: null,
      sentence:
        'No wording without objection. Only Pakistan objects to “welcomes”, only France to “takes note of”.',
    });
  });

  it('says how many object where several object to every wording', () => {
    const both = ['base', 'FRA', 'PAK'].flatMap((on) =>
      ['RUS', 'USA'].map((seat) => [seat, 'object', on] as const),
    );
    expect(zoneOf(stated(...both, ['GBR', 'object', 'PAK']))).toMatchObject({
      kind: 'contested',
      sentence:
        'No wording without objection: 2 object to “welcomes”, 3 to “acknowledges” and 2 to “takes note of”.',
    });
  });

  it('promises nothing where nobody has spoken, or only against', () => {
    const bare = given('a [base: b | chair: c] d');
    expect(zoneOf(bare)).toMatchObject({ kind: 'free', stands: null, sentence: 'No position yet.' });
    const withdrawn = stated(['RUS', 'object', 'base'], ['RUS', 'object', 'FRA'])
      .when(onWording('withdraw-position', 'PAK'))
      .by('PAK');
    expect(zoneOf(withdrawn)).toMatchObject({
      stands: null,
      sentence: 'Nobody objects to “acknowledges”, but nobody supports or accepts it yet.',
    });
  });

  it('forgets an objection to words that have changed', () => {
    const scene = stated(['RUS', 'object', 'FRA'])
      .when(onWording('withdraw-position', 'FRA'))
      .by('FRA')
      .when(onWording('withdraw-position', 'PAK'))
      .by('PAK')
      .types('FRA', ' the work on');
    expect(zoneOf(scene).sentence).toBe('No position stands on the words as they are now.');
    scene.when(take('support', 'FRA')).by('DNK');
    expect(zoneOf(scene)).toMatchObject({
      stands: 'welcomes the work on',
      sentence: 'Could land on “welcomes the work on”: 1 supports, 1 lapsed, 5 silent.',
    });
  });

  it('says in every sentence how many positions have lapsed', () => {
    const lapsed = () =>
      stated(['RUS', 'object', 'FRA'], ['USA', 'object', 'FRA'])
        .when(onWording('withdraw-position', 'FRA'))
        .by('FRA')
        .types('FRA', ' warmly');
    const opposed = lapsed().when(take('object', 'base')).by('CHN').when(take('object', 'PAK')).by('CHN');
    expect(zoneOf(opposed).sentence).toBe(
      'Nobody objects to “welcomes warmly”, but nobody supports or accepts it yet. 2 positions have lapsed.',
    );
    opposed.when(take('object', 'FRA')).by('USA');
    expect(zoneOf(opposed)).toMatchObject({ kind: 'one-objection' });
    expect(zoneOf(opposed).sentence).toMatch(/ 1 position has lapsed\.$/);
    for (const on of ['base', 'FRA', 'PAK']) {
      for (const seat of ['GBR', 'DNK']) opposed.when(take('object', on)).by(seat);
    }
    expect(zoneOf(opposed)).toMatchObject({ kind: 'contested' });
    expect(zoneOf(opposed).sentence).toMatch(/ 1 position has lapsed\.$/);
    const elsewhere = lapsed().when(take('support', 'PAK')).by('DNK');
    expect(zoneOf(elsewhere).sentence).toMatch(
      /^Could land on “acknowledges”: .* 2 positions have lapsed\.$/,
    );
  });

  it('names what a wording without words would do', () => {
    const move = given('one', 'two', 'three').when((state) => ({
      kind: 'propose-move',
      paragraph: paragraphAt(state, 1).id,
      after: paragraphAt(state, 3).id,
      seenAfter: null,
      text: [],
    }));
    const scene = move
      .by('FRA')
      .when(take('support', 'FRA'))
      .by('DNK')
      .when(take('object', 'base'))
      .by('CHN');
    expect(zoneOf(scene).sentence).toBe('Could land on moving it behind paragraph 3: 2 support, 5 silent.');
    scene.when(take('object', 'FRA')).by('RUS').when(take('object', 'FRA')).by('USA');
    expect(zoneOf(scene).sentence).toBe(
      'No wording without objection. Only China objects to leaving it where it stands.',
    );
    const gone = given('The Group [base: deeply | FRA: ] regrets').when(take('support', 'FRA')).by('DNK');
    expect(zoneOf(gone).sentence).toBe('Could land on deletion: 2 support, 5 silent.');
  });
});
