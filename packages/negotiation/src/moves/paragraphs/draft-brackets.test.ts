import { describe, expect, it } from 'vitest';
import type { Draft, DraftBracket } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { add, draft } from '../../testing/paragraph-requests.ts';
import { bracket, onParagraph, paragraphAt, settle, take } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { heardFrom } from '../../words/heard.ts';
import { richText } from '../../words/rich-text.ts';
import { bracketsIn } from '../../words/segment-tree.ts';
import { draftPortions } from './draft-portions.ts';

/** A draft with brackets on its words. */
const bracketed = (words: string, ...brackets: readonly DraftBracket[]): Draft => ({
  ...draft(words),
  brackets,
});

/** A bracket on the first place of some words; none of them inserts at the end of `behind`. */
function on(words: string, passage: string, more: Partial<DraftBracket>, behind = ''): DraftBracket {
  const from = passage === '' ? words.indexOf(behind) + behind.length : words.indexOf(passage);
  return { from, to: from + passage.length, wordings: [], ...more };
}
const said = (words: string, ...noted: readonly string[]) => ({
  text: richText(words),
  ...(noted.length > 0 ? { noted } : {}),
});

describe('brackets that a draft brings along', () => {
  it('are brackets of the text, with the Chair behind every wording', () => {
    const words = 'The Group took note of the report';
    given()
      .when(
        add(
          0,
          bracketed(
            words,
            on(words, 'took note of', { wordings: [said('welcomed', 'FRA', 'PAK'), said('noted')] }),
          ),
        ),
      )
      .by('chair')
      .then('The Group [base: took note of | chair: welcomed | chair: noted] the report');
  });

  it('insert, delete, and stand in doubt alone', () => {
    const words = 'Рабочая группа осудила все нападения';
    given()
      .when(
        add(
          0,
          bracketed(
            words,
            on(words, '', { wordings: [said('решительно ', 'RUS')] }, 'группа '),
            on(words, 'все ', { wordings: [said('', 'PAK')] }),
            on(words, 'нападения', {}),
          ),
        ),
      )
      .by('chair')
      .then('Рабочая группа [base:  | chair: решительно ]осудила [base: все  | chair: ][base: нападения]');
  });

  it('nest, in the base and in a wording', () => {
    const words = 'a b c d';
    const inner = on('x y', 'y', { wordings: [said('z', 'CHN')] });
    given()
      .when(
        add(
          0,
          bracketed(words, {
            ...on(words, 'b c', { within: [on(words, 'c', { wordings: [said('e')] })] }),
            wordings: [{ ...said('x y', 'FRA'), brackets: [inner] }],
          }),
        ),
      )
      .by('chair')
      .then('a [base: b [base: c | chair: e] | chair: x [base: y | chair: z]] d');
  });

  it('count for nobody: no sponsor, no position, and whose they are is told until the words change', () => {
    const words = 'The Group took note of it';
    const scene = given()
      .when(
        add(0, bracketed(words, on(words, 'took note of', { wordings: [said('welcomed', 'FRA', 'PAK')] }))),
      )
      .by('chair');
    const noted = () => bracketsIn(paragraphAt(scene.state, 1).segments)[0]?.wordings[1];
    expect(noted()).toMatchObject({ origin: 'bridging', sponsors: ['chair'], positions: [] });
    expect(heardFrom(noted() ?? { segments: [] })).toEqual(['FRA', 'PAK']);
    const opened = scene.table.record.find(({ act }) => act.kind === 'wording-proposed');
    expect(opened === undefined ? '' : actSentence(scene.state, opened)).toBe(
      'The Chair brought in “welcomed” as heard from France and Pakistan, not confirmed',
    );
    scene
      .when(bracket('welcomed', 'hailed'))
      .by('CHN')
      .then('The Group [base: took note of | chair: [base: welcomed | CHN: hailed]] it');
    expect(heardFrom(noted() ?? { segments: [] })).toEqual(['FRA', 'PAK']);
    scene.when(settle('CHN')).by('chair').then('The Group [base: took note of | chair: hailed] it');
    expect(heardFrom(noted() ?? { segments: [] })).toEqual([]);
  });

  it('are refused out of order, out of range, in the middle of a character, empty, twice the same, or too deep', () => {
    const scene = given();
    const why = (words: string, ...brackets: readonly DraftBracket[]) => {
      const { last } = scene.when(add(0, bracketed(words, ...brackets))).by('chair');
      return last?.ok === false ? last.refusal : null;
    };
    const other = [said('x')];
    expect(why('ab', { from: 1, to: 3, wordings: other })).toMatchObject({ why: 'out-of-range' });
    expect(why('ab', { from: 1, to: 2, wordings: other }, { from: 0, to: 1, wordings: other })).toMatchObject(
      { why: 'out-of-range' },
    );
    expect(why('ab', { from: 0.5, to: 2, wordings: other })).toMatchObject({ why: 'out-of-range' });
    expect(
      why('abc', { from: 1, to: 2, wordings: other, within: [{ from: 0, to: 2, wordings: other }] }),
    ).toMatchObject({ why: 'out-of-range' });
    expect(why('a🕊b', { from: 0, to: 2, wordings: other })).toMatchObject({ why: 'splits-a-character' });
    expect(why('ab', { from: 1, to: 1, wordings: [] })).toMatchObject({ why: 'empty' });
    expect(why('ab', { from: 0, to: 1, wordings: [said(' a')] })).toMatchObject({ kind: 'same-words' });
    expect(why('ab', { from: 1, to: 1, wordings: [said('')] })).toMatchObject({ kind: 'same-words' });
    expect(why('ab', { from: 0, to: 1, wordings: [said('x', 'XXX')] })).toMatchObject({
      kind: 'unknown',
      what: 'seat',
    });
    expect(why('ab', { from: 0, to: 1, wordings: [said('x', 'chair')] })).toMatchObject({
      kind: 'not-in-order',
    });
    expect(why('ab', { from: 0, to: 1, wordings: [said('x', 'FRA', 'FRA')] })).toMatchObject({
      kind: 'not-in-order',
    });
    expect(why('ab', { from: 0, to: 1, wordings: [said('a\nb')] })).toMatchObject({ kind: 'bad-text' });
    const deep = (levels: number): DraftBracket => ({
      from: 0,
      to: 1,
      wordings: other,
      ...(levels > 1 ? { within: [deep(levels - 1)] } : {}),
    });
    expect(why('ab', deep(LIMITS.bracketDepth + 1))).toMatchObject({ why: 'too-deep' });
    expect(why('ab', deep(LIMITS.bracketDepth))).toBeNull();
  });

  it('come in as many as one command may bring, and more of them in portions', () => {
    const words = 'a'.repeat(200);
    const many = (count: number) =>
      bracketed(
        words,
        ...Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1, wordings: [said(`x${at}`)] })),
      );
    const full = many(LIMITS.wordingsAtOnce / 2);
    given().when(add(0, full)).by('chair');
    given()
      .when(add(0, full, many(1)))
      .by('chair')
      .thenRefused('too-long');
    expect(draftPortions([full, many(1), draft('plain')]).map((portion) => portion.length)).toEqual([1, 2]);
    given()
      .when(
        add(
          0,
          bracketed('a', {
            from: 0,
            to: 1,
            wordings: Array.from({ length: LIMITS.wordingsInBracket }, (_, n) => said(`x${n}`)),
          }),
        ),
      )
      .by('chair')
      .thenRefused('too-long');
  });

  it('are only the Chair’s to bring, and negotiated as any', () => {
    const words = 'The Group took note of it';
    const brought = bracketed(words, on(words, 'took note of', { wordings: [said('welcomed', 'FRA')] }));
    given().when(add(0, brought)).by('FRA').thenRefused('not-permitted');
    given()
      .when(add(0, brought))
      .by('chair')
      .when(take('object', 'chair'))
      .by('FRA')
      .when(settle('chair'))
      .by('chair')
      .thenRefused('objection');
    given()
      .when(add(0, brought))
      .by('chair')
      .when(onParagraph('agree-ad-ref'))
      .by('chair')
      .thenRefused('open-brackets');
  });
});
