import { describe, expect, it } from 'vitest';
import { verbLadders } from './verb-ladders.ts';
import { inForm, VERB_FORMS } from './verb-phrase.ts';
import { rungMove, scaleBetween } from './verb-scale.ts';

const between = (...wordings: readonly string[]) => scaleBetween(wordings, verbLadders);

/** The rungs as a line, and how a wording would read with each that can be proposed. */
function shown(...wordings: readonly string[]) {
  const scale = between(...wordings);
  return scale?.rungs.map(({ words, tabled, change }) => {
    if (tabled.length > 0) return `[${words}]`;
    if (change === null) return `(${words})`;
    const source = wordings[change.wording] ?? '';
    return source.slice(0, change.start) + change.words + source.slice(change.end);
  });
}

describe('the forms of verbs', () => {
  it('are there for every phrase of every ladder that has a verb', () => {
    const bare = verbLadders.ladders.flatMap(({ rungs }) =>
      rungs.flatMap(({ words }) =>
        words.filter((phrase) => inForm(phrase, 'past', verbLadders.forms) === null),
      ),
    );
    expect(bare).toEqual([]);
    for (const { rungs } of verbLadders.ladders)
      for (const { words } of rungs)
        for (const phrase of words.slice(0, 1))
          expect(inForm(phrase, 'participle', verbLadders.forms)).toBe(phrase.toLowerCase());
  });

  it('change the verb of a phrase and nothing else', () => {
    const forms = (phrase: string) => VERB_FORMS.map((form) => inForm(phrase, form, verbLadders.forms));
    expect(forms('Taking note with interest of')).toEqual([
      'taking note with interest of',
      'took note with interest of',
      'takes note with interest of',
      'take note with interest of',
    ]);
    expect(forms('Strongly urging')).toEqual([
      'strongly urging',
      'strongly urged',
      'strongly urges',
      'strongly urge',
    ]);
  });
});

describe('the rungs between verbs', () => {
  it('read in the form of the wordings', () => {
    expect(shown('took note of', 'welcomed')).toEqual([
      '[took note of]',
      'took note with interest of',
      'took note with appreciation of',
      'acknowledged with appreciation',
      'expressed appreciation for',
      '[welcomed]',
    ]);
    expect(shown('Calling upon', 'Strongly urging')).toEqual([
      '[Calling upon]',
      'Appealing to',
      'Urging',
      '[Strongly urging]',
    ]);
    expect(shown('regret', 'condemn')).toEqual([
      '[regret]',
      'deeply regret',
      'deplore',
      'strongly deplore',
      '[condemn]',
    ]);
  });

  it('put the verb in the place of the base’s, and keep the other words', () => {
    expect(
      shown('The Group takes note of the report', 'The Group acknowledges with appreciation the work'),
    ).toEqual([
      '[takes note of]',
      'The Group takes note with interest of the report',
      'The Group takes note with appreciation of the report',
      '[acknowledges with appreciation]',
    ]);
  });

  it('mark every wording on a rung, and know near synonyms as one', () => {
    const scale = between('noted', 'welcomed', 'took note of', 'acknowledged with appreciation');
    expect(scale?.rungs.map(({ tabled }) => tabled)).toEqual([[0, 2], [], [], [3], [], [1]]);
  });

  it('offer only what fits the preposition that stands behind the bracket', () => {
    expect(shown('takes note', 'takes note with appreciation')).toEqual([
      '[takes note]',
      'takes note with interest',
      '[takes note with appreciation]',
    ]);
    expect(shown('takes note', 'welcomes')).toEqual([
      '[takes note]',
      'takes note with interest',
      'takes note with appreciation',
      'acknowledges with appreciation',
      'expresses appreciation for',
      '[welcomes]',
    ]);
  });

  it('offer a verb only where its own joint is', () => {
    expect(shown('urges all parties to release', 'demands that all parties release')).toEqual([
      '[urges]',
      'strongly urges all parties to release',
      'insists that all parties release',
      '[demands]',
    ]);
    expect(shown('noted the attacks', 'expressed deep concern at the attacks')?.slice(1, 3)).toEqual([
      'noted with concern the attacks',
      'expressed concern at the attacks',
    ]);
  });

  it('are none where fewer than two wordings stand on one ladder, behind the same words', () => {
    expect(between('took note of')).toBeNull();
    expect(between('took note of', 'three bridges and a river')).toBeNull();
    expect(between('takes note of', 'noted')).toBeNull();
    expect(between('the schools supported by it', 'the plan was welcomed')).toBeNull();
    expect(between('unwelcomed', 'noted')).toBeNull();
    expect(between('', '')).toBeNull();
  });

  it('prefer the ladder with most of the wordings on it', () => {
    expect(between('noted', 'expressed concern at', 'noted with concern')?.ladder.id).toBe('concern');
  });
});

describe('a move on a ladder', () => {
  const steps = (base: string, wording: string) => rungMove(base, wording, verbLadders);

  it('is counted in rungs, up or down, from the base as it reads', () => {
    expect(steps('took note of', 'took note with appreciation of')).toMatchObject({
      steps: 2,
      from: 'took note of',
    });
    expect(steps('Strongly condemned all', 'deplored all')).toMatchObject({ steps: -3 });
    expect(steps('takes note', 'welcomes')).toMatchObject({ steps: 5, from: 'takes note' });
  });

  it('is none between near synonyms, or where one of them has no rung', () => {
    expect(steps('noted', 'took note of')).toBeNull();
    expect(steps('noted', 'read')).toBeNull();
    expect(steps('The Group noted', 'The members noted with concern')).toBeNull();
  });
});
