import { describe, expect, it } from 'vitest';
import { actSentence } from '../../record/act-sentence.ts';
import { bracket, findByName, onWording, propose, type Request, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { hashOfSegments } from '../../words/hash.ts';

const PLAIN = 'The Group takes note of the report';

const lift: Request = (state) => {
  const found = findByName(state, 'base');
  return {
    kind: 'lift-bracket',
    bracket: found?.bracket.id ?? 'none',
    expected: hashOfSegments(found?.wording.segments ?? []),
  };
};

/** What the newest act says. */
function told({ table }: Scene): string {
  const last = table.record.at(-1);
  return last === undefined ? '' : actSentence(null, last);
}

describe('a bracket', () => {
  it('is lifted by its opener, with its own proposals', () => {
    const scene = given(PLAIN)
      .when(bracket('takes note of', 'welcomes'))
      .by('FRA')
      .when(lift)
      .by('FRA')
      .then('The Group takes note of the report');
    expect(scene.state.leftovers).toEqual([]);
    expect(told(scene)).toMatch(/^FRA lifted the bracket on words in/);
    given(PLAIN).when(bracket('takes note of')).by('chair').when(lift).by('chair').then(PLAIN);
  });

  it('goes with the opener’s own position, which leaves no reservation', () => {
    const scene = given(PLAIN)
      .when(bracket('takes note of', 'welcomes'), take('reserve', 'base'), lift)
      .by('FRA')
      .then(PLAIN);
    expect(scene.state.paragraphs[0]?.reservations).toEqual([]);
  });

  it('is not lifted by anybody else, the Chair included', () => {
    const scene = given(PLAIN).when(bracket('takes note of', 'welcomes')).by('FRA');
    for (const seat of ['PAK', 'chair']) scene.when(lift).by(seat).thenRefused('not-in-order');
    scene.when(lift).by('observer').thenRefused('not-permitted');
  });

  it.each([
    ['tabled', propose('praises')],
    ['sponsored', onWording('co-sponsor', 'FRA')],
    ['taken a position', take('support', 'FRA')],
    ['answered the base text', take('can-accept', 'base')],
  ])('is not lifted once somebody else has %s in it', (_what, request) => {
    given(PLAIN)
      .when(bracket('takes note of', 'welcomes'))
      .by('FRA')
      .when(request)
      .by('PAK')
      .when(lift)
      .by('FRA')
      .thenRefused('not-in-order');
  });

  it('is not lifted over what stands in its own proposal, on words that have changed, or where it is gone', () => {
    given(PLAIN)
      .when(bracket('takes note of', 'welcomes warmly'))
      .by('FRA')
      .when(bracket('warmly', 'much'))
      .by('PAK')
      .when(lift)
      .by('FRA')
      .thenRefused('not-in-order');
    const scene = given(PLAIN).when(bracket('takes note of', 'welcomes')).by('FRA');
    const seen = lift(scene.state, 'FRA');
    scene
      .when(() => ({ ...seen, expected: 'other' }) as ReturnType<Request>)
      .by('FRA')
      .thenRefused('stale');
    scene
      .when(lift)
      .by('FRA')
      .when(() => seen)
      .by('FRA')
      .thenRefused('unknown');
  });
});

describe('the last proposal of a bracket', () => {
  it('takes the bracket along when it is withdrawn and nobody stands on the base words', () => {
    const scene = given('The Group [base: takes note of | FRA: welcomes] the report')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA')
      .then('The Group takes note of the report');
    expect(scene.table.record.slice(-2).map(({ act }) => act.kind)).toEqual([
      'wording-withdrawn',
      'bracket-settled',
    ]);
  });

  it('leaves the bracket while a delegation has a position in it, or another proposal stands', () => {
    given('The Group [base: takes note of | FRA: welcomes] the report')
      .when(take('object', 'base'))
      .by('PAK')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA')
      .then('The Group [base: takes note of] the report');
    given('The Group [base: takes note of | FRA: welcomes | PAK: notes] the report')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA')
      .then('The Group [base: takes note of | PAK: notes] the report');
  });
});
