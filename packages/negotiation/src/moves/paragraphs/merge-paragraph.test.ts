import { describe, expect, it } from 'vitest';
import type { Draft } from '../../model/command.ts';
import { add, draft, merge, move, split } from '../../testing/paragraph-requests.ts';
import { onParagraph, paragraphAt, settle, take } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { richText } from '../../words/rich-text.ts';
import { firstLeaf } from '../../words/segment-tree.ts';

describe('paragraphs that are joined', () => {
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
});
