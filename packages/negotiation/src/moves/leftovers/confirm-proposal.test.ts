// Confirming a proposal that was left behind, on the words that took its place, wherever they have gone since.
import { describe, expect, it } from 'vitest';
import { reasonAgainst } from '../../judge/reason-against.ts';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { confirm } from '../../testing/chair-requests.ts';
import {
  bracket,
  findByName,
  onParagraph,
  onWording,
  outdated,
  seenParagraph,
  settle,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { wordsInstead } from './ground.ts';

const settled = () => given('a [base: b | FRA: c | PAK,CHN: d] e').when(settle('FRA')).by('chair');

function refused({ state, last }: Scene): string {
  return last?.ok === false ? refusalSentence(last.refusal, state) : 'it was done';
}

describe('a proposal that was left behind, confirmed', () => {
  it('stands on the words that took its place, under its old sponsors, by one of them or the Chair', () => {
    for (const seat of ['CHN', 'chair']) {
      const scene = settled().when(confirm()).by(seat).then('a [base: c | PAK,CHN: d] e');
      expect(scene.state.leftovers).toEqual([]);
    }
    settled().when(confirm()).by('RUS').thenRefused('not-a-sponsor');
  });

  it('is told in the record as confirmed, not as retired or put on other words', () => {
    const { table, state } = settled().when(confirm()).by('PAK');
    const told = table.record.slice(-3).map((recorded) => actSentence(state, recorded));
    expect(told).toEqual([
      'Pakistan bracketed “c”',
      'Pakistan proposed for Pakistan and China “d”',
      'Pakistan confirmed a proposal left behind in paragraph 1: it stands on the words that took its place',
    ]);
  });

  it('joins the bracket that stands around those words already, so that two are confirmed side by side', () => {
    given('a [base: b | FRA: c | PAK: d | USA: f] e')
      .when(settle('FRA'))
      .by('chair')
      .when(confirm())
      .by('PAK')
      .when(confirm())
      .by('USA')
      .then('a [base: c | PAK: d | USA: f] e');
  });

  it('follows the words through typing, brackets and other settlements', () => {
    settled().types('chair', ' g').when(confirm()).by('PAK').then('a [base: c | PAK,CHN: d] e g');
    given('a [base: b | FRA: one two three | PAK: d] e')
      .when(settle('FRA'))
      .by('chair')
      .when(bracket('two', '2'))
      .by('USA')
      .when(confirm())
      .by('PAK')
      .then('a [base: one [base: two | USA: 2] three | PAK: d] e');
    given('a [base: b | FRA: one two | PAK: d] e')
      .when(settle('FRA'))
      .by('chair')
      .when(bracket('two', '2'))
      .by('USA')
      .when(settle('USA'), confirm())
      .by('chair')
      .then('a [base: one  | PAK: d]2 e');
  });

  it('holds a bracket that ends the words, and one that they are all of within another wording', () => {
    given('a [base: b | FRA: one two | PAK: d] e')
      .when(settle('FRA'))
      .by('chair')
      .when(bracket('two', '2'))
      .by('USA')
      .when(confirm())
      .by('PAK')
      .then('a [base: one [base: two | USA: 2] | PAK: d] e');
    given('a [base: b | FRA: [base: c | USA: f | PAK: d]] e')
      .when(settle('USA'), confirm())
      .by('chair')
      .then('a [base: b | FRA: [base: f | PAK: d]] e');
  });

  it('gives its author the words, and is refused when they have changed, saying what they are now', () => {
    const scene = settled();
    expect(wordsInstead(scene.state, scene.state.leftovers[0]?.id ?? '')).toBe('c');
    expect(reasonAgainst(scene.state, confirm()(scene.state, 'PAK'), 'PAK')).toBeNull();
    expect(refused(scene.when(outdated(confirm())).by('PAK'))).toBe(
      'The words that took its place were changed meanwhile and now read “c”; look again and, if you still mean it, do it again.',
    );
    expect(scene.state.leftovers).toHaveLength(1);
  });

  it('stands on what those words were settled on in their turn', () => {
    const replaced = settled().when(bracket('c', 'x')).by('USA').when(settle('USA')).by('chair');
    replaced.when(confirm()).by('PAK').then('a [base: x | PAK,CHN: d] e');
  });

  it('is refused where no words took its place, or none of them is left', () => {
    const ON_OTHERS =
      'This is not in order: no words stand in the place of this proposal any more; put it on other words instead.';
    const deleted = given('a [base: b | FRA: | PAK: d] e').when(settle('FRA')).by('chair');
    expect(refused(deleted.when(confirm()).by('PAK'))).toBe(ON_OTHERS);
    const withdrawn = given('a [base: b | FRA: c [base: x | PAK: y] z] e')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA');
    expect(refused(withdrawn.when(confirm()).by('PAK'))).toBe(ON_OTHERS);
    const emptied = settled().when(bracket('c', '')).by('USA').when(settle('USA')).by('chair');
    expect(refused(emptied.when(confirm()).by('PAK'))).toBe(ON_OTHERS);
    const gone = settled().when(onParagraph('delete-paragraph')).by('chair');
    expect(refused(gone.when(confirm()).by('PAK'))).toBe(ON_OTHERS);
  });

  it('is refused where those words are closed, or cut in two paragraphs, or say what it says', () => {
    settled().when(onParagraph('agree-ad-ref'), confirm()).by('chair').thenRefused('paragraph-closed');
    const same = given('a [base: b | FRA: c | PAK: d] e')
      .when(settle('FRA'))
      .by('chair')
      .when(bracket('c', 'd'))
      .by('USA');
    expect(refused(same.when(confirm()).by('PAK'))).toBe(
      'These words are already on the table in this bracket; support or co-sponsor that wording instead.',
    );
    const cut = given('a [base: b | FRA: one two | PAK: d] e').when(settle('FRA')).by('chair');
    const [leaf] = cut.state.paragraphs[0]?.segments ?? [];
    const split = cut
      .when((state) => ({
        kind: 'split-paragraph',
        paragraph: state.paragraphs[0]?.id ?? '',
        expected: seenParagraph(state, 1).expected,
        at: { leaf: leaf?.id ?? '', offset: 6 },
      }))
      .by('chair');
    expect(refused(split.when(confirm()).by('PAK'))).toBe(
      'This is not in order: the words that took the place of this proposal now stand in several paragraphs; put it on words of one of them instead.',
    );
  });

  it('is refused where the settled words have come to say what it says', () => {
    const scene = given('a [base: b | FRA: cd | PAK: c] e').when(settle('FRA')).by('chair');
    const [paragraph] = scene.state.paragraphs;
    scene.table.note('chair', {
      kind: 'leaf-edited',
      paragraph: paragraph?.id ?? '',
      leaf: paragraph?.segments[0]?.id ?? '',
      at: 3,
      removed: [{ text: 'd' }],
      inserted: [],
      authors: [],
    });
    expect(refused(scene.when(confirm()).by('PAK'))).toBe(
      'The text already says what this proposal says; change its words or, where it was left behind, retire it.',
    );
  });

  it('is supported again by its sponsors when one of them confirms it, and by nobody when the Chair does', () => {
    const stances = (by: string) => {
      const scene = settled().when(confirm()).by(by).then('a [base: c | PAK,CHN: d] e');
      return findByName(scene.state, 'PAK')?.wording.positions.map(({ seat, stance }) => [seat, stance]);
    };
    expect(stances('CHN')).toEqual([
      ['PAK', 'support'],
      ['CHN', 'support'],
    ]);
    expect(stances('chair')).toEqual([]);
  });
});
