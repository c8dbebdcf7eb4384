import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import {
  adopt,
  bracket,
  onParagraph,
  outdated,
  paragraphAt,
  type Request,
  settle,
} from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { plainWords } from '../../words/plain-words.ts';
import { firstLeaf, lastLeaf, leafAt, leavesIn } from '../../words/segment-tree.ts';

/** Brackets from an offset in one leaf of paragraph 1 to an offset in another, leaves counted in reading order. */
function span(from: readonly [number, number], to: readonly [number, number], expected: string): Request {
  return (state): Command => {
    const leaves = leavesIn(paragraphAt(state, 1).segments);
    const place = ([leaf, offset]: readonly [number, number]) => ({ leaf: leafAt(leaves, leaf).id, offset });
    return { kind: 'open-bracket', from: place(from), to: place(to), expected, reason: '', wordings: [] };
  };
}

describe('bracketing', () => {
  it('cuts a leaf in three and tables the wordings of the same breath', () => {
    given('The Group takes note of the report')
      .when(bracket('takes note of', 'welcomes', ''))
      .by('FRA')
      .then('The Group [base: takes note of | FRA: welcomes | FRA: ] the report');
  });

  it('is a bridge when the Chair proposes', () => {
    const { state } = given('a b c').when(bracket('b', 'x')).by('chair').then('a [base: b | chair: x] c');
    const [opened] = paragraphAt(state, 1).segments.filter((segment) => segment.kind === 'bracket');
    expect(opened?.wordings.map(({ origin }) => origin)).toEqual(['base', 'bridging']);
  });

  it('may take in whole brackets, from one leaf to another', () => {
    given('A b [base: c | FRA: d] e f [base: g | PAK: h] i')
      .when(span([0, 2], [3, 2], 'b [c / d] e'))
      .by('CHN')
      .then('A [base: b [base: c | FRA: d] e] f [base: g | PAK: h] i');
  });

  it('may stand inside a wording, whoever sponsors it', () => {
    given('A [base: b | FRA: welcomes the report] c')
      .when(bracket('the report', 'it'))
      .by('PAK')
      .then('A [base: b | FRA: welcomes [base: the report | PAK: it]] c');
  });

  it('keeps the invariant at the ends of a text, and nests in its own base', () => {
    given('takes note of')
      .when(bracket('takes note of', 'welcomes'))
      .by('FRA')
      .then('[base: takes note of | FRA: welcomes]')
      .when(bracket('note', 'heed'))
      .by('PAK')
      .then('[base: takes [base: note | PAK: heed] of | FRA: welcomes]');
  });

  it('refuses what its author did not see', () => {
    const scene = given('takes note of')
      .when(outdated(bracket('note')))
      .by('FRA')
      .thenRefused('stale');
    expect(scene.last).toMatchObject({ refusal: { what: 'span', now: 'note' } });
    given('note')
      .when(span([0, 0], [0, 9], 'note more'))
      .by('FRA')
      .thenRefused('stale');
  });

  it('refuses spans that are none', () => {
    const wide = given('a🕊b [base: c | FRA: d] e');
    const why = (from: readonly [number, number], to: readonly [number, number], expected: string) =>
      wide
        .when(span(from, to, expected))
        .by('PAK')
        .thenRefused('bad-span').last;
    expect(why([0, 1], [0, 1], '')).toMatchObject({ refusal: { why: 'empty' } });
    expect(why([0, 0], [0, 2], 'a\ud83d')).toMatchObject({ refusal: { why: 'splits-a-character' } });
    expect(why([0, 0], [1, 1], '')).toMatchObject({ refusal: { why: 'crosses-a-bracket' } });
    expect(why([3, 0], [0, 1], '')).toMatchObject({ refusal: { why: 'out-of-range' } });
    expect(why([0, 0], [0, 99], 'a🕊b ')).toMatchObject({ refusal: { why: 'out-of-range' } });
    wide.when(bracket('🕊')).by('PAK').then('a[base: 🕊]b [base: c | FRA: d] e');
  });

  it('refuses a bracket that would stand too deep, be it inside or around the others', () => {
    const inside = given('word').when(...Array.from({ length: 10 }, () => bracket('word')));
    expect(inside.by('FRA').last?.ok).toBe(true);
    expect(inside.when(bracket('word')).by('PAK').thenRefused('bad-span').last).toMatchObject({
      refusal: { why: 'too-deep' },
    });
    const around = (state: NegotiationState) => {
      const { segments } = paragraphAt(state, 1);
      const from = { leaf: firstLeaf(segments).id, offset: 0 };
      const to = { leaf: lastLeaf(segments).id, offset: 0 };
      const expected = plainWords(segments);
      return { kind: 'open-bracket', from, to, expected, reason: '', wordings: [] } as const;
    };
    const outside = given('word').when(bracket('word'), ...Array.from({ length: 9 }, () => around));
    expect(outside.by('FRA').last?.ok).toBe(true);
    expect(outside.when(around).by('PAK').thenRefused('bad-span').last).toMatchObject({
      refusal: { why: 'too-deep' },
    });
  });

  it('refuses the same words twice, words no leaf can hold, and closed paragraphs', () => {
    given('a b c').when(bracket('b', 'b')).by('FRA').thenRefused('same-words');
    given('a b c').when(bracket('b', ' b')).by('FRA').thenRefused('same-words');
    given('a b c').when(bracket('b ', 'b')).by('FRA').thenRefused('same-words');
    given('a b c')
      .when(bracket('b', 'x y', 'x  y'))
      .by('FRA')
      .thenRefused('same-words');
    given('a b c')
      .when(bracket('b', 'x', 'x'))
      .by('FRA')
      .thenRefused('same-words');
    given('a b c').when(bracket('b', 'x\ny')).by('FRA').thenRefused('bad-text');
    given('a b c')
      .when(bracket('b', 'x'.repeat(20_001)))
      .by('FRA')
      .thenRefused('too-long');
    given('a b c')
      .when(onParagraph('agree-ad-ref'))
      .by('chair')
      .when(bracket('b'))
      .by('FRA')
      .thenRefused('paragraph-closed');
    given('a')
      .when(
        (): Command => ({
          kind: 'open-bracket',
          from: { leaf: 'x', offset: 0 },
          to: { leaf: 'x', offset: 1 },
          expected: '',
          reason: '',
          wordings: [],
        }),
      )
      .by('FRA')
      .thenRefused('unknown');
  });
});

describe('settling', () => {
  it('joins the chosen words to their surroundings', () => {
    const scene = given('The Group [base: takes note of | FRA: welcomes] the report')
      .when(settle('FRA'))
      .by('chair')
      .then('The Group welcomes the report');
    expect(paragraphAt(scene.state, 1).segments).toHaveLength(1);
    given('A [base: b | FRA: ] c').when(settle('FRA')).by('chair').then('A  c');
    given('A [base: b | FRA: x] c').when(settle('base')).by('chair').then('A b c');
  });

  it('keeps the brackets inside the chosen wording, and drops those of the others', () => {
    const text = 'A [base: b [base: c | PAK: d] e | FRA: f [base: g | CHN: h] i] j';
    given(text).when(settle('base')).by('chair').then('A b [base: c | PAK: d] e j');
    given(text).when(settle('FRA')).by('chair').then('A f [base: g | CHN: h] i j');
    given(text).when(settle('PAK')).by('chair').then('A [base: b d e | FRA: f [base: g | CHN: h] i] j');
  });

  it('gives the leaves that change owner new names, also those between brackets', () => {
    const scene = given('A [base: b | FRA: c [base: d | CHN: e] f [base: g | PAK: h] i] j');
    const old = leavesIn(paragraphAt(scene.state, 1).segments).filter((leaf) =>
      ' c d e f g h i '.includes(` ${plainWords([leaf]).trim()} `),
    );
    scene.when(settle('FRA')).by('chair').then('A c [base: d | CHN: e] f [base: g | PAK: h] i j');
    const kept = leavesIn(paragraphAt(scene.state, 1).segments).filter(({ id }) =>
      old.some((leaf) => leaf.id === id),
    );
    expect(kept.map((leaf) => plainWords([leaf]))).toEqual(['e', 'h']);
  });

  it('is for the Chair, of an open table, on what it saw', () => {
    const scene = given('A [base: b | FRA: c] d');
    scene.when(settle('FRA')).by('FRA').thenRefused('not-permitted');
    scene
      .when(outdated(settle('FRA')))
      .by('chair')
      .thenRefused('stale');
    scene.when(adopt()).by('chair').thenRefused('obstacles');
    const [, opened] = paragraphAt(scene.state, 1).segments;
    scene
      .when((): Command => ({ kind: 'settle', bracket: opened?.id ?? '', wording: 'none', expected: '' }))
      .by('chair')
      .thenRefused('unknown');
  });
});
