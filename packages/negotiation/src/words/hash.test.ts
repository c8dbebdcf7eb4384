import { describe, expect, it } from 'vitest';
import type { Leaf, Segment } from '../model/paragraph.ts';
import type { TracedText } from '../model/rich-text.ts';
import { onWording, paragraphAt, propose, take } from '../testing/requests.ts';
import { given } from '../testing/scene.ts';
import { hashOfParagraph, hashOfSegments, hashOfText, hashOfWords } from './hash.ts';
import { richRun, richText } from './rich-text.ts';

const leaf = (id: string, ...text: TracedText): Leaf => ({ kind: 'leaf', id, text });
const run = (words: string, act = 1, seat = 'chair') => ({ text: words, act, seat });

describe('hashes', () => {
  it('do not change when a leaf is cut or words change hands', () => {
    const whole = hashOfSegments([leaf('l1', run('takes note of'))]);
    expect(hashOfSegments([leaf('l2', run('takes ')), leaf('l3', run('note of', 7, 'FRA'))])).toBe(whole);
    expect(hashOfWords(richText('takes note of'))).toBe(whole);
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
  });

  it('change with a letter and with a mark', () => {
    const hashes = [
      hashOfWords(richText('welcomes')),
      hashOfWords(richText('welcome')),
      hashOfWords([richRun('welcomes', ['italic'])]),
      hashOfWords([]),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  it('of a wording change with the wordings of a bracket in it, not with positions or sponsors', () => {
    const scene = given('The Group [base: takes [base: note | FRA: heed] of | PAK: welcomes] it');
    const base = () => paragraphAt(scene.state, 1).segments;
    const before = hashOfSegments(base());
    scene
      .when(take('support', 'FRA'), onWording('co-sponsor', 'FRA'))
      .by('DNK')
      .then('The Group [base: takes [base: note | FRA,DNK: heed] of | PAK: welcomes] it');
    expect(hashOfSegments(base())).toBe(before);
    scene.when(propose('deplores')).by('CHN');
    const proposed = hashOfSegments(base());
    expect(proposed).not.toBe(before);
    scene.when(onWording('withdraw', 'CHN')).by('CHN');
    expect(hashOfSegments(base())).toBe(before);
  });

  it('do not confuse a bracket with words that look like one', () => {
    const bracketed = paragraphAt(given('a [base: b | FRA: c] d').state, 1).segments;
    const written: readonly Segment[] = [leaf('l', run('a [b / c] d'))];
    expect(hashOfSegments(bracketed)).not.toBe(hashOfSegments(written));
  });

  it('of a paragraph know its shape, of a text its order', () => {
    const { state } = given('one', 'two');
    const first = paragraphAt(state, 1);
    expect(hashOfParagraph({ ...first, kind: 'item' })).not.toBe(hashOfParagraph(first));
    expect(hashOfParagraph({ ...first, level: 2 })).not.toBe(hashOfParagraph(first));
    expect(hashOfText({ paragraphs: state.paragraphs.toReversed() })).not.toBe(hashOfText(state));
  });
});
