import { describe, expect, it } from 'vitest';
import { add, draft, merge, move, split } from '../../testing/paragraph-requests.ts';
import {
  bracket,
  onParagraph,
  paragraphAt,
  type Request,
  seenParagraph,
  settle,
} from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { plainText, richRun } from '../../words/rich-text.ts';
import { firstLeaf } from '../../words/segment-tree.ts';

describe('paragraphs', () => {
  it('are added in front, between and behind', () => {
    const scene = given('one', 'two')
      .when(add(0, draft('zero')), add(2, draft('a'), draft('b')))
      .by('chair')
      .then('zero', 'one', 'a', 'b', 'two');
    expect(paragraphAt(scene.state, 1)).toMatchObject({ kind: 'numbered', level: 1, status: 'open' });
  });

  it('are not added to a text that holds no more, until something has gone', () => {
    const scene = given();
    const many = Array.from({ length: 500 }, () => draft('x'));
    for (let added = 0; added < 4_000; added += 500) scene.when(add(0, ...many)).by('chair');
    scene
      .when(add(0, draft('y')))
      .by('chair')
      .thenRefused('too-long');
    scene.when(bracket('x', 'z')).by('FRA').thenRefused('too-long');
    scene.when(onParagraph('delete-paragraph', 1), add(0, draft('y'))).by('chair');
    expect(scene.state.paragraphs).toHaveLength(4_000);
  });

  it('are not added without words, in crowds, or with words no leaf can hold', () => {
    given().when(add(0)).by('chair').thenRefused('missing');
    given()
      .when(add(0, ...Array.from({ length: 501 }, () => draft('x'))))
      .by('chair')
      .thenRefused('too-long');
    given()
      .when(add(0, draft('x'.repeat(20_001))))
      .by('chair')
      .thenRefused('too-long');
    const full = Array.from({ length: 15 }, () => draft('x'.repeat(20_000)));
    given()
      .when(add(0, ...full))
      .by('chair');
    given()
      .when(add(0, ...full, draft('x')))
      .by('chair')
      .thenRefused('too-long');
    const marked = (runs: number) => ({
      ...draft(''),
      text: Array.from({ length: runs }, () => ({ text: 'x' })),
    });
    given()
      .when(add(0, marked(2_001)))
      .by('chair')
      .thenRefused('too-long');
    given()
      .when(add(0, marked(2_000), marked(2_000), draft('x')))
      .by('chair')
      .thenRefused('too-long');
    given()
      .when(add(0, draft('a\nb')))
      .by('chair')
      .thenRefused('bad-text');
    given()
      .when(add(0, draft('a\u0000b')))
      .by('chair')
      .thenRefused('bad-text');
    given()
      .when(add(0, { ...draft(''), text: [richRun('\ud83d', ['bold']), richRun('\udd4a')] }))
      .by('chair')
      .thenRefused('bad-text');
    given('one')
      .when(() => ({ kind: 'add-paragraphs', after: 'none', drafts: [draft('x')], source: 'draft' }))
      .by('chair')
      .thenRefused('unknown');
    given()
      .when(add(0, draft('x')))
      .by('FRA')
      .thenRefused('not-permitted');
  });

  it('move, unless they stood elsewhere when looked at', () => {
    given('one', 'two', 'three')
      .when(move(3, 0))
      .by('chair')
      .then('three', 'one', 'two')
      .when(move(1, 2))
      .by('chair')
      .then('one', 'three', 'two');
    given('one', 'two', 'three')
      .when(move(3, 0, 1))
      .by('chair')
      .thenRefused('stale');
    given('one', 'two').when(move(2, 1)).by('chair').thenRefused('already-so');
    given('one', 'two').when(move(2, 2)).by('chair').thenRefused('not-in-order');
  });

  it('change their shape', () => {
    const reshape: Request = (state) => ({
      kind: 'reshape-paragraph',
      shape: 'item',
      level: 9,
      ...seenParagraph(state, 1),
    });
    const scene = given('one').when(reshape).by('chair').then('one');
    expect(paragraphAt(scene.state, 1)).toMatchObject({ kind: 'item', level: 3 });
    scene.when(reshape).by('chair').thenRefused('already-so');
  });

  it('are split outside brackets, whole characters together', () => {
    given('one two')
      .when(split(1, 0, 4))
      .by('chair')
      .then('one ', 'two');
    given('a [base: b | FRA: c] d e')
      .when(split(1, 3, 2))
      .by('chair')
      .then('a [base: b | FRA: c] d', ' e');
    expect(
      given('a [base: b | FRA: c] d')
        .when(split(1, 2, 0))
        .by('chair')
        .thenRefused('bad-span').last,
    ).toMatchObject({ refusal: { why: 'splits-a-bracket' } });
    expect(
      given('🕊')
        .when(split(1, 0, 1))
        .by('chair')
        .thenRefused('bad-span').last,
    ).toMatchObject({ refusal: { why: 'splits-a-character' } });
    expect(
      given('a')
        .when(split(1, 0, 2))
        .by('chair')
        .thenRefused('bad-span').last,
    ).toMatchObject({ refusal: { why: 'out-of-range' } });
  });

  it('are deleted only when nothing of a delegation hangs on them', () => {
    given('one', 'two').when(onParagraph('delete-paragraph', 1)).by('chair').then('two');
    given('a [base: b | FRA: c]')
      .when(onParagraph('delete-paragraph'))
      .by('chair')
      .thenRefused('open-brackets');
    given('one')
      .when(onParagraph('agree-ad-ref'), onParagraph('delete-paragraph'))
      .by('chair')
      .thenRefused('paragraph-closed');
  });

  it('keep every word’s trace through cutting and joining', () => {
    const scene = given('a [base: b | FRA: cc] d')
      .when(settle('FRA'))
      .by('chair')
      .when(split(1, 0, 4), merge(2))
      .by('chair')
      .then('a cc d');
    const { text } = firstLeaf(paragraphAt(scene.state, 1).segments);
    expect(text.map((run) => [run.seat, run.text])).toEqual([
      ['chair', 'a '],
      ['FRA', 'cc'],
      ['chair', ' d'],
    ]);
    expect(plainText(text)).toBe('a cc d');
  });
});
