// Proposing, replacing and deleting whole paragraphs.
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import type { Command } from '../../model/command.ts';
import { bracket, onWording, paragraphAt, type Request, settle, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { numbersOf } from '../../views/paragraphs/numbering.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { richText } from '../../words/rich-text.ts';
import { isProposed, wholeBracketOf } from '../../words/segment-tree.ts';

const proposeBehind =
  (place: number, words: string, sponsors?: readonly string[]): Request =>
  (state) => ({
    kind: 'propose-paragraph',
    after: state.paragraphs[place - 1]?.id ?? null,
    shape: 'numbered',
    level: 1,
    text: richText(words),
    reason: '',
    ...(sponsors === undefined ? {} : { sponsors }),
  });
const add =
  (kind: 'heading' | 'numbered', words: string): Request =>
  (state) => ({
    kind: 'add-paragraphs',
    after: state.paragraphs.at(-1)?.id ?? null,
    drafts: [{ kind, level: 1, text: richText(words) }],
    source: 'draft',
  });
const titled = (words: string) =>
  given().when(add('heading', 'Conclusions'), add('numbered', words)).by('chair');
const numbers = ({ state }: Scene) => [...numbersOf(state).values()];

describe('a proposed paragraph', () => {
  it('stands in the order at once, bracketed as a whole with nothing as its base', () => {
    const scene = given('one', 'two').when(proposeBehind(1, 'new')).by('FRA');
    scene.then('one', '[base:  | FRA: new]', 'two');
    expect(isProposed(paragraphAt(scene.state, 2))).toBe(true);
    expect(numbers(scene)).toEqual(['1', '1 bis', '2']);
  });

  it('stands behind what was proposed there before, so that bis comes before ter', () => {
    const scene = given('one', 'two')
      .when(proposeBehind(1, 'first'), proposeBehind(1, 'second'), proposeBehind(1, 'third'))
      .by('FRA');
    scene.then('one', '[base:  | FRA: first]', '[base:  | FRA: second]', '[base:  | FRA: third]', 'two');
    expect(numbers(scene)).toEqual(['1', '1 bis', '1 ter', '1 quater', '2']);
    const between = scene.when(proposeBehind(2, 'between')).by('PAK');
    expect(between.state.paragraphs.map(({ id }) => numbersOf(between.state).get(id))).toEqual([
      '1',
      '1 bis',
      '1 quinquies',
      '1 ter',
      '1 quater',
      '2',
    ]);
  });

  it('is proposed in one place once, whoever repeats it', () => {
    const scene = given('one', 'two').when(proposeBehind(1, 'new')).by('FRA');
    const again = scene.when(proposeBehind(1, ' new')).by('PAK').thenRefused('same-words');
    const refusal = again.last?.ok === false ? again.last.refusal : null;
    expect(refusal && refusalSentence(refusal, scene.state)).toBe(
      'This paragraph is already proposed here; support or co-sponsor that proposal instead.',
    );
    scene.when(proposeBehind(2, 'new')).by('PAK').thenRefused('same-words');
    scene.when(proposeBehind(3, 'new'), proposeBehind(1, 'newer')).by('PAK');
    const begun = given('one').when(proposeBehind(1, '')).by('FRA').when(proposeBehind(1, '')).by('PAK');
    begun.then('one', '[base:  | FRA: ]', '[base:  | PAK: ]');
  });

  it('is begun empty or has words; spaces alone are none', () => {
    given('one').when(proposeBehind(1, '')).by('FRA').then('one', '[base:  | FRA: ]');
    const blank = given('one').when(proposeBehind(1, ' \u00a0')).by('FRA').thenRefused('missing');
    expect(blank.last).toMatchObject({ refusal: { what: 'paragraphs' } });
  });

  it('at the beginning stands under the title, behind what is proposed there already', () => {
    titled('one')
      .when(proposeBehind(0, 'first'), proposeBehind(0, 'second'))
      .by('FRA')
      .then('Conclusions', '[base:  | FRA: first]', '[base:  | FRA: second]', 'one');
    given('one').when(proposeBehind(0, 'first')).by('FRA').then('[base:  | FRA: first]', 'one');
    const heading: Request = (state, seat) =>
      ({ ...proposeBehind(2, 'Annex')(state, seat), shape: 'heading' }) as Command;
    titled('one')
      .when(heading, proposeBehind(0, 'first'))
      .by('FRA')
      .then('Conclusions', '[base:  | FRA: first]', 'one', '[base:  | FRA: Annex]');
  });

  it('stands above a first heading that is not the only one of its level, as a title is', () => {
    const sections = titled('one').when(add('heading', 'Annex')).by('chair');
    sections
      .when(proposeBehind(0, 'first'))
      .by('FRA')
      .then('[base:  | FRA: first]', 'Conclusions', 'one', 'Annex');
  });

  it('is in the text when it is settled on, and gone when nothing is chosen', () => {
    const proposed = () => given('one').when(proposeBehind(1, 'new')).by('FRA');
    proposed().when(settle('FRA')).by('chair').then('one', 'new');
    proposed().when(settle('base')).by('chair').then('one');
  });

  it('goes with its last proposal, and stays while another wording is on the table', () => {
    given('one')
      .when(proposeBehind(1, 'new'))
      .by('FRA')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA')
      .then('one');
    const alternative: Request = (state) => {
      const open = wholeBracketOf(paragraphAt(state, 2));
      const expected = hashOfSegments(open?.wordings[0]?.segments ?? []);
      return { kind: 'propose-wording', bracket: open?.id ?? '', text: richText('other'), expected };
    };
    given('one')
      .when(proposeBehind(1, 'new'))
      .by('FRA')
      .when(alternative)
      .by('PAK')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA')
      .then('one', '[base:  | PAK: other]');
  });

  it('stays, empty, while a reservation on its going is not lifted', () => {
    const scene = given('one')
      .when(proposeBehind(1, 'new'))
      .by('FRA')
      .when(take('reserve', 'base'))
      .by('PAK')
      .when(settle('base'))
      .by('chair')
      .then('one', '');
    expect(paragraphAt(scene.state, 2).reservations).toMatchObject([{ seat: 'PAK' }]);
  });

  it('is tabled in several names, in their order, the own among them', () => {
    const scene = given('one')
      .when(proposeBehind(1, 'new', ['DNK', 'FRA', 'PAK']))
      .by('FRA');
    scene.then('one', '[base:  | DNK,FRA,PAK: new]');
    scene.when(onWording('withdraw', 'DNK')).by('DNK').then('one', '[base:  | FRA,PAK: new]');
    for (const sponsors of [['DNK'], ['FRA', 'FRA'], ['FRA', 'XKX'], ['FRA', 'chair']]) {
      const refused = given('one')
        .when(proposeBehind(1, 'new', sponsors))
        .by('FRA');
      expect(refused.last?.ok).toBe(false);
    }
    given('one')
      .when(proposeBehind(1, 'new', ['chair']))
      .by('chair')
      .thenRefused('not-in-order');
  });

  it('is refused behind a paragraph that is not there', () => {
    const nowhere: Request = (state) => ({
      kind: 'propose-paragraph',
      after: `${state.paragraphs[0]?.id}?`,
      shape: 'numbered',
      level: 1,
      text: [],
      reason: '',
    });
    given('one').when(nowhere).by('FRA').thenRefused('unknown');
  });
});

describe('a bracket around a whole paragraph', () => {
  it('replaces it, or deletes it', () => {
    given('one', 'two')
      .when(bracket('two', 'other'))
      .by('FRA')
      .when(settle('FRA'))
      .by('chair')
      .then('one', 'other');
    given('one', 'two').when(bracket('two', '')).by('FRA').when(settle('FRA')).by('chair').then('one');
  });
});
