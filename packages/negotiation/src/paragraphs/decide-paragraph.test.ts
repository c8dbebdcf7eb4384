import { describe, expect, it } from 'vitest';
import type { Command, Draft } from '../command.ts';
import {
  bracket,
  onParagraph,
  paragraphAt,
  type Request,
  seenParagraph,
  settle,
  take,
} from '../testing/requests.ts';
import { given } from '../testing/scene.ts';
import { plainText, richRun, richText } from '../words/rich-text.ts';
import { firstLeaf, leafAt, leavesIn } from '../words/segment-tree.ts';

const draft = (words: string): Draft => ({ kind: 'numbered', level: 2, text: richText(words) });
const add =
  (place: number, ...drafts: readonly Draft[]): Request =>
  (state) => ({
    kind: 'add-paragraphs',
    after: place === 0 ? null : paragraphAt(state, place).id,
    drafts,
    source: 'draft',
  });
const split =
  (place: number, leaf: number, offset: number): Request =>
  (state) => {
    const id = leafAt(leavesIn(paragraphAt(state, place).segments), leaf).id;
    return { kind: 'split-paragraph', at: { leaf: id, offset }, ...seenParagraph(state, place) };
  };
const merge =
  (place: number, into = place - 1): Request =>
  (state) => {
    const { paragraph, expected } = seenParagraph(state, into);
    return {
      kind: 'merge-paragraph',
      into: paragraph,
      expectedInto: expected,
      ...seenParagraph(state, place),
    };
  };
const move =
  (place: number, after: number, seenAfter = place - 1): Request =>
  (state): Command => {
    const idAt = (at: number) => (at === 0 ? null : paragraphAt(state, at).id);
    return {
      kind: 'move-paragraph',
      paragraph: paragraphAt(state, place).id,
      after: idAt(after),
      seenAfter: idAt(seenAfter),
    };
  };

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
    given()
      .when(add(0, ...Array.from({ length: 13 }, () => draft('x'.repeat(20_000)))))
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

  it('are joined to the one before, brackets and reservations included', () => {
    given('a [base: b | FRA: c] d', ' e [base: f | PAK: g] h')
      .when(merge(2))
      .by('chair')
      .then('a [base: b | FRA: c] d e [base: f | PAK: g] h');
    const scene = given('one', 'a [base: b | FRA: c] d')
      .when(take('reserve', 'FRA'))
      .by('CHN')
      .when(settle('FRA'), merge(2))
      .by('chair')
      .then('one a c d');
    expect(paragraphAt(scene.state, 1).reservations).toHaveLength(1);
  });

  it('are joined with a space where the words of both meet, which is the Chair’s', () => {
    const joined = (first: string, second: string) => given(first, second).when(merge(2)).by('chair');
    const scene = joined('The report', 'Calls upon').then('The report Calls upon');
    const { text } = firstLeaf(paragraphAt(scene.state, 1).segments);
    expect(text.map((run) => [run.act, run.text])).toEqual([
      [expect.any(Number), 'The report'],
      [scene.state.acts - 1, ' '],
      [expect.any(Number), 'Calls upon'],
    ]);
    joined('The report. ', 'It').then('The report. It');
    joined('The report.', '\u00a0It').then('The report.\u00a0It');
    joined('It welcomes the report', ', and').then('It welcomes the report, and');
    joined('It welcomes (', 'again)').then('It welcomes (again)');
    joined('', 'It').then('It');
    joined('It', '').then('It');
    joined('It [base: met | FRA: convened]', 'It').then('It [base: met | FRA: convened] It');
    joined('It', '[base: They | FRA: All] met').then('It [base: They | FRA: All] met');
    joined('工作组', '注意到').then('工作组注意到');
  });

  it('read as before when they are joined where they were cut', () => {
    const text = 'It exchanged views.';
    given(text)
      .when(split(1, 0, 5), merge(2))
      .by('chair')
      .then(text);
    given(text)
      .when(split(1, 0, 2), merge(2))
      .by('chair')
      .then(text);
    given(text)
      .when(split(1, 0, 7), split(1, 0, 5))
      .by('chair')
      .then('It ex', 'ch', 'anged views.')
      .when(merge(2), merge(2))
      .by('chair')
      .then(text);
    given(text)
      .when(split(1, 0, 5), split(2, 0, 2))
      .by('chair')
      .then('It ex', 'ch', 'anged views.')
      .when(merge(3), merge(2))
      .by('chair')
      .then(text);
    given(text, 'Then')
      .when(split(1, 0, 5), move(2, 0, 1), merge(3))
      .by('chair')
      .then('changed views.', 'It ex Then');
  });

  it('are not joined across others, into closed ones, or beyond a leaf’s length', () => {
    given('one', 'two', 'three').when(merge(3, 1)).by('chair').thenRefused('stale');
    given('one', 'two')
      .when(onParagraph('agree-ad-ref', 1), merge(2))
      .by('chair')
      .thenRefused('paragraph-closed');
    given('x'.repeat(20_000), 'y'.repeat(20_000)).when(merge(2)).by('chair').thenRefused('too-long');
    const marked = Array.from({ length: 1_900 }, (_, i) => ({
      text: 'x',
      marks: i % 2 === 0 ? [] : (['bold'] as const),
    }));
    const three = given();
    for (let i = 0; i < 3; i++) three.when(add(0, { ...draft(''), text: marked })).by('chair');
    three.when(merge(2)).by('chair').when(merge(2)).by('chair').thenRefused('too-long');
    const fits = `${'x'.repeat(20_000)} ${'y'.repeat(19_999)}`;
    given(...fits.split(' '))
      .when(merge(2))
      .by('chair')
      .then(fits);
  });

  it('are not joined to a heading by a slip of the hand, unless they are empty', () => {
    const heading: Draft = { kind: 'heading', level: 2, text: richText('Annex') };
    const scene = () => given('one', '').when(add(0, heading)).by('chair');
    scene().when(merge(2)).by('chair').thenRefused('not-in-order');
    scene()
      .when(move(1, 3, 0), merge(3))
      .by('chair')
      .thenRefused('not-in-order');
    scene()
      .when(move(3, 1, 2), merge(2))
      .by('chair')
      .then('Annex', 'one');
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
