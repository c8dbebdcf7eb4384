// Numbers that stand through a reading, and the revision that numbers anew.
import { describe, expect, it } from 'vitest';
import {
  bracket,
  onParagraph,
  outdated,
  paragraphAt,
  type Request,
  seenParagraph,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { hashOfText } from '../../words/hash.ts';
import { richText } from '../../words/rich-text.ts';
import { alternativeNumber, numbersOf } from './numbering.ts';

const add =
  (place: number, kind: 'numbered' | 'item' = 'numbered', level = 1): Request =>
  (state) => ({
    kind: 'add-paragraphs',
    after: place === 0 ? null : paragraphAt(state, place).id,
    drafts: [{ kind, level, text: richText('more') }],
    source: 'draft',
  });
const freeze =
  (reason = 'end of the first reading'): Request =>
  (state) => ({ kind: 'freeze-revision', reason, expected: hashOfText(state) });
const numbers = ({ state }: Scene, style?: 'alternative-is-bis') => [...numbersOf(state, style).values()];

/** A text under negotiation: a delegation has bracketed something. */
const reading = () => given('one', 'two', 'three').when(bracket('one', 'ONE')).by('FRA');

describe('numbers', () => {
  it('follow the order until a delegation proposes something', () => {
    const scene = given('one', 'two').when(add(1)).by('chair');
    expect(numbers(scene)).toEqual(['1', '2', '3']);
  });

  it('stand from then on: later paragraphs are bis, ter, quater in the order of their coming', () => {
    const scene = reading().when(add(1), add(1), add(2)).by('chair');
    // The second came behind 1 too, before the first; the third came behind the second.
    expect(numbers(scene)).toEqual(['1', '1 ter', '1 quater', '1 bis', '2', '3']);
    expect(numbers(scene, 'alternative-is-bis')).toEqual(['1', '1 new 2', '1 new 3', '1 new', '2', '3']);
  });

  it('are not given again, and go with a paragraph that moves', () => {
    const gone = reading().when(add(2)).by('chair').when(onParagraph('delete-paragraph', 3)).by('chair');
    expect(numbers(gone.when(add(2)).by('chair'))).toEqual(['1', '2', '2 ter', '3']);
    const moved: Request = (state) => ({
      kind: 'move-paragraph',
      paragraph: paragraphAt(state, 3).id,
      after: null,
      seenAfter: paragraphAt(state, 2).id,
    });
    expect(numbers(reading().when(moved).by('chair'))).toEqual(['3', '1', '2']);
  });

  it('have a place before the first, and letters of their own under a new paragraph', () => {
    expect(numbers(reading().when(add(0), add(0)).by('chair'))).toEqual([
      '1 ante 2',
      '1 ante',
      '1',
      '2',
      '3',
    ]);
    const items = reading().when(add(3), add(4, 'item'), add(5, 'item')).by('chair');
    expect(numbers(items)).toEqual(['1', '2', '3', '3 bis', '(a)', '(a) bis']);
  });

  it('name the alternatives for a whole paragraph', () => {
    expect([0, 1, 2].map((index) => alternativeNumber('3', index, 'new-is-bis'))).toEqual([
      '3',
      '3 alt',
      '3 alt 2',
    ]);
    expect([0, 1, 2].map((index) => alternativeNumber('3', index, 'alternative-is-bis'))).toEqual([
      '3',
      '3 bis',
      '3 ter',
    ]);
  });
});

describe('a revision', () => {
  it('numbers anew and keeps the concordance, with what has gone', () => {
    const scene = reading()
      .when(add(1))
      .by('chair')
      .when(onParagraph('delete-paragraph', 3), freeze())
      .by('chair');
    expect(numbers(scene)).toEqual(['1', '2', '3']);
    const [revision] = scene.state.revisions;
    expect(revision).toMatchObject({ number: 1, reason: 'end of the first reading' });
    expect(revision?.concordance.map(({ was, is }) => [was, is])).toEqual([
      ['1', '1'],
      ['1 bis', '2'],
      ['3', '3'],
      ['2', null],
    ]);
    // From a revision on the numbers stand at once.
    expect(numbers(scene.when(add(1)).by('chair'))).toEqual(['1', '1 bis', '2', '3']);
  });

  it('names the whole path of every item, on both sides and of what has gone', () => {
    const items = [add(2, 'item'), add(3, 'item', 2), add(4, 'item'), add(5, 'item', 2)];
    const scene = given('one', 'two', 'three')
      .when(...items)
      .by('chair')
      .when(bracket('one', 'ONE'))
      .by('FRA')
      .when(add(1), onParagraph('delete-paragraph', 7), onParagraph('delete-paragraph', 6), freeze())
      .by('chair');
    expect(numbers(scene)).toEqual(['1', '2', '3', '(a)', '(i)', '4']);
    expect(scene.state.revisions[0]?.concordance.map(({ was, is }) => [was, is])).toEqual([
      ['1', '1'],
      ['1 bis', '2'],
      ['2', '3'],
      ['2 (a)', '3 (a)'],
      ['2 (a) (i)', '3 (a) (i)'],
      ['3', '4'],
      ['2 (b)', null],
      ['2 (b) (i)', null],
    ]);
  });

  it('ends every path, even where an item came down below one that had been counted under it', () => {
    const down: Request = (state) => ({
      kind: 'reshape-paragraph',
      ...seenParagraph(state, 3),
      shape: 'item',
      level: 3,
    });
    const up: Request = (state) => ({
      kind: 'move-paragraph',
      paragraph: paragraphAt(state, 3).id,
      after: paragraphAt(state, 1).id,
      seenAfter: paragraphAt(state, 2).id,
    });
    const scene = given('one')
      .when(add(1, 'item'), add(2, 'item', 2))
      .by('chair')
      .when(bracket('one', 'ONE'))
      .by('FRA')
      .when(up, down, freeze())
      .by('chair');
    expect(scene.state.revisions[0]?.concordance.map(({ was, is }) => [was, is])).toEqual([
      ['1', '1'],
      ['(i)', '1 (i)'],
      ['(i) a.', '1 (i) a.'],
    ]);
  });

  it('names paths too where no delegation has proposed anything yet', () => {
    const scene = given('one')
      .when(add(1, 'item'), add(2, 'item', 2), freeze())
      .by('chair');
    expect(scene.state.revisions[0]?.concordance.map(({ was, is }) => [was, is])).toEqual([
      ['1', '1'],
      ['1 (a)', '1 (a)'],
      ['1 (a) (i)', '1 (a) (i)'],
    ]);
  });

  it('is frozen for a reason, by the Chair, on the text that was seen, and not twice', () => {
    const scene = reading();
    scene.when(freeze(' ')).by('chair').thenRefused('missing');
    scene.when(freeze()).by('FRA').thenRefused('not-permitted');
    scene.when(outdated(freeze())).by('chair').thenRefused('stale');
    scene.when(freeze(), freeze()).by('chair').thenRefused('already-so');
    scene.when(add(1), freeze()).by('chair');
    expect(scene.state.revisions.map(({ number }) => number)).toEqual([1, 2]);
  });
});
