// A settlement taken back: the table is as if it had not been made, and nobody's words or positions are lost.
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { foldRecord } from '../../record/record.ts';
import { onPackage, rebase, retire, tie } from '../../testing/chair-requests.ts';
import {
  bracket,
  findByName,
  onParagraph,
  propose,
  type Request,
  reopen,
  reserve,
  settle,
  take,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { standingPositions } from '../../views/positions/standing-positions.ts';
import { hashOfParagraph } from '../../words/hash.ts';
import { richText } from '../../words/rich-text.ts';

const TWO = 'The Group [base: takes note of | FRA,PAK: welcomes | USA: commends] the report';

/** Takes back the newest settlement, or one before it. */
const takeBack =
  (back = 1): Request =>
  (state) => {
    const settlement = state.settlements.at(-back);
    return {
      kind: 'take-back-settlement',
      bracket: settlement?.bracket.id ?? 'none',
      settled: settlement?.act ?? 0,
    };
  };

/** The last thing told, in the words that stood then. */
function told({ table }: Scene): string {
  const last = table.record.at(-1);
  return last === undefined ? '' : actSentence(foldRecord(table.record.slice(0, -1)), last);
}

function hashesOf(scene: Scene): readonly string[] {
  return scene.state.paragraphs.map(hashOfParagraph);
}

describe('a settlement taken back', () => {
  it('leaves the bracket as it was: words, sponsors, positions, opener', () => {
    const scene = given(TWO)
      .when(take('support', 'FRA'), take('object', 'USA', 'not ours'))
      .by('CHN');
    const before = scene.state.paragraphs[0];
    const [was] = [findByName(scene.state, 'base')?.bracket];
    scene.when(settle('FRA')).by('chair').then('The Group welcomes the report');
    expect(scene.state.leftovers).toHaveLength(1);
    scene.when(takeBack()).by('chair').then(TWO);
    const now = findByName(scene.state, 'base')?.bracket;
    expect(now?.id).toBe(was?.id);
    expect(now?.openedBy).toBe(was?.openedBy);
    expect(now?.wordings.map(({ id, sponsors, tabledIn }) => ({ id, sponsors, tabledIn }))).toEqual(
      was?.wordings.map(({ id, sponsors, tabledIn }) => ({ id, sponsors, tabledIn })),
    );
    const standing = now?.wordings.flatMap(standingPositions) ?? [];
    expect(standing.map(({ seat, stance }) => `${seat} ${stance}`)).toEqual([
      'FRA support',
      'PAK support',
      'CHN support',
      'USA support',
      'CHN object',
    ]);
    expect(scene.state.leftovers).toEqual([]);
    expect(scene.state.settlements).toEqual([]);
    expect(before && hashOfParagraph(before)).toBe(hashesOf(scene)[0]);
  });

  it('leaves no trace in whose words they are', () => {
    const scene = given(TWO).types('FRA', ' warmly');
    const traces = () =>
      findByName(scene.state, 'USA')?.bracket.wordings.flatMap(({ segments }) =>
        segments.flatMap((one) => (one.kind === 'leaf' ? one.text : [])),
      );
    const was = traces();
    scene.when(settle('USA'), takeBack()).by('chair');
    expect(traces()).toEqual(was);
  });

  it('stands in the record, as does the settlement', () => {
    const scene = given(TWO).when(settle('FRA'), takeBack()).by('chair');
    expect(told(scene)).toBe('The Chair took back the settlement of paragraph 1 on “welcomes”');
    expect(scene.table.record.filter(({ act }) => act.kind === 'bracket-settled')).toHaveLength(1);
    scene.when(settle('USA')).by('chair').then('The Group commends the report');
    scene.when(takeBack()).by('chair').then(TWO);
  });

  it('works for the base text, for a deletion, and for words with brackets in them', () => {
    given(TWO).when(settle('base'), takeBack()).by('chair').then(TWO);
    const deletes = 'The Group [base: takes note of | FRA: ] the report';
    given(deletes).when(settle('FRA'), takeBack()).by('chair').then(deletes);
    const nested =
      'The [base: Group takes note of | FRA: Council [base: warmly | PAK: duly] welcomes] the report';
    given(nested).when(settle('FRA'), takeBack()).by('chair').then(nested);
    given(nested).when(settle('base'), takeBack()).by('chair').then(nested);
    given(nested)
      .when(settle('PAK'))
      .by('chair')
      .when(settle('FRA'))
      .by('chair')
      .then('The Council duly welcomes the report')
      .when(takeBack(), takeBack())
      .by('chair')
      .then(nested);
  });

  it('finds its words beside what has happened around them', () => {
    const scene = given('a [base: b | FRA: c] d [base: e | PAK: f] g')
      .when(settle('FRA'))
      .by('chair')
      .when(settle('PAK'))
      .by('chair')
      .then('a c d f g');
    scene.types('chair', ' and more').when(bracket('a', 'z')).by('USA');
    scene.when(takeBack(2)).by('chair').then('[base: a | USA: z] [base: b | FRA: c] d f g and more');
    scene
      .when(takeBack())
      .by('chair')
      .then('[base: a | USA: z] [base: b | FRA: c] d [base: e | PAK: f] g and more');
  });

  it('is refused once its words were changed, and while they are closed', () => {
    given('a [base: b | FRA: c]')
      .when(settle('FRA'))
      .by('chair')
      .types('chair', '!')
      .when(takeBack())
      .by('chair')
      .then('a [base: b | FRA: c]!');
    given('[base: b | FRA: c d] e')
      .when(settle('FRA'))
      .by('chair')
      .when(bracket('d', 'x'))
      .by('PAK')
      .when(takeBack())
      .by('chair')
      .thenRefused('not-in-order');
    const closed = given(TWO).when(settle('FRA'), onParagraph('agree-ad-ref')).by('chair');
    closed.when(takeBack()).by('chair').thenRefused('paragraph-closed');
    closed.when(reopen(), takeBack()).by('chair').then(TWO);
    const agreed = given(TWO).when(settle('FRA')).by('chair');
    const asked = takeBack()(agreed.state, 'chair');
    agreed
      .when(onParagraph('agree-ad-ref'), onParagraph('agree'), reopen(), () => asked)
      .by('chair')
      .thenRefused('not-in-order');
  });

  it('is the Chair’s, once', () => {
    const scene = given(TWO).when(settle('FRA')).by('chair');
    scene.when(takeBack()).by('FRA').thenRefused('not-permitted');
    const asked = takeBack()(scene.state, 'chair');
    scene
      .when(
        () => asked,
        () => asked,
      )
      .by('chair')
      .thenRefused('already-so');
  });

  it('gives nothing back that was given up since', () => {
    const scene = given(TWO).when(settle('FRA')).by('chair').when(retire()).by('USA');
    scene.when(takeBack()).by('chair').then('The Group [base: takes note of | FRA,PAK: welcomes] the report');
    given('a [base: b | FRA: c] d')
      .when(settle('base'))
      .by('chair')
      .when(rebase('d'))
      .by('FRA')
      .when(takeBack())
      .by('chair')
      .thenRefused('not-in-order');
  });

  it('puts a reservation back on the wording, unless it was lifted', () => {
    const scene = given(TWO).when(reserve('FRA', 'scrutiny')).by('CHN').when(settle('FRA')).by('chair');
    expect(scene.state.paragraphs[0]?.reservations).toHaveLength(1);
    scene.when(takeBack()).by('chair').then(TWO);
    expect(scene.state.paragraphs[0]?.reservations).toEqual([]);
    const stances = () => findByName(scene.state, 'FRA')?.wording.positions.map(({ stance }) => stance);
    expect(stances()).toEqual(['support', 'support', 'reserve']);
    scene.when(settle('FRA')).by('chair');
    const [held] = scene.state.paragraphs[0]?.reservations ?? [];
    scene
      .when((state) => ({
        kind: 'lift-reservation',
        paragraph: state.paragraphs[0]?.id ?? '',
        expected: hashesOf(scene)[0] ?? '',
        bracket: held?.bracket ?? '',
      }))
      .by('CHN')
      .when(takeBack())
      .by('chair')
      .then(TWO);
    expect(stances()).toEqual(['support', 'support']);
  });

  it('brings back a paragraph that went with it, to its place and number', () => {
    const scene = given('one', '[base: two | FRA: ]', 'three')
      .when(settle('FRA'))
      .by('chair')
      .then('one', 'three');
    scene.when(takeBack()).by('chair').then('one', '[base: two | FRA: ]', 'three');
    const added = given('one', 'three')
      .when((state) => ({
        kind: 'propose-paragraph',
        after: state.paragraphs[0]?.id ?? null,
        shape: 'numbered',
        level: 1,
        text: richText('two'),
        reason: '',
      }))
      .by('FRA');
    const proposed = hashesOf(added);
    added.when(settle('base')).by('chair').then('one', 'three');
    added.when(takeBack()).by('chair');
    expect(hashesOf(added)).toEqual(proposed);
  });

  it('takes a package back as a whole, or not at all', () => {
    const both = 'a [base: b | FRA: c] d [base: e | PAK: f h] g';
    const scene = () =>
      given(both).when(tie('FRA', 'PAK'), onPackage('settle-package')).by('chair').then('a c d f h g');
    scene().when(takeBack()).by('chair').then(both);
    scene().when(takeBack(2)).by('chair').then(both);
    scene().when(bracket('h g', 'x')).by('USA').when(takeBack(2)).by('chair').thenRefused('not-in-order');
  });

  it('remembers the newest, and no more of their words than one command may bring', () => {
    const long = (letter: string) => letter.repeat(LIMITS.textLength);
    const scene = given('a [base: b | FRA: c] d', 'e');
    scene.when(settle('base')).by('chair');
    expect(scene.state.settlements).toHaveLength(1);
    scene.when(bracket('e')).by('PAK');
    const others = [...'ghijklmnopqrst'].map((letter) => propose(long(letter)));
    scene.when(...others).by('PAK');
    scene.when(settle('base')).by('chair');
    expect(scene.state.settlements.map(({ bracket: { wordings } }) => wordings.length)).toEqual([2, 15]);
    scene
      .when(takeBack())
      .by('chair')
      .when(propose(long('u')), propose(long('v')))
      .by('PAK');
    const asked = takeBack()(scene.when(settle('base')).by('chair').state, 'chair');
    expect(scene.state.settlements).toEqual([]);
    scene
      .when(() => asked)
      .by('chair')
      .thenRefused('not-in-order');
  });

  it('is not put so deep that nobody could read it', () => {
    const scene = given('x', 'a [base: b | FRA: c] d').when(settle('FRA')).by('chair');
    for (let depth = 0; depth < LIMITS.bracketDepth; depth += 1) scene.when(bracket('c')).by('PAK');
    scene.when(takeBack()).by('chair').thenRefused('not-in-order');
  });
});
