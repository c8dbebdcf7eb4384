import { richText } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { edgeOf, isBefore, type Stop, stopsOf, travel } from './caret-travel.ts';

/** `a|b` are two leaves of one paragraph; an empty one marked `!` may be typed in, others are passed by. */
function stops(text: string): readonly Stop[] {
  return text.split('|').map((part, index) => {
    const words = part.replace('!', '');
    return { leaf: `l${index}`, paragraph: 'p', words, reachable: words !== '' || part === '!' };
  });
}
const at = (leaf: number, offset: number) => ({ leaf: `l${leaf}`, offset });

describe('travelling through the text', () => {
  it('moves inside a leaf by what a reader sees as one character', () => {
    expect(travel(stops('a👩‍👧b'), at(0, 1), 1, 'character')).toEqual(at(0, 6));
    expect(travel(stops('a👩‍👧b'), at(0, 6), -1, 'character')).toEqual(at(0, 1));
    expect(travel(stops('e\u0301tude'), at(0, 2), -1, 'character')).toEqual(at(0, 0));
  });

  it('goes from the end of a leaf to the beginning of the next, and back', () => {
    expect(travel(stops('ab|cd'), at(0, 2), 1, 'character')).toEqual(at(1, 0));
    expect(travel(stops('ab|cd'), at(1, 0), -1, 'character')).toEqual(at(0, 2));
  });

  it('passes by empty leaves where nothing may be typed and rests in those where something may', () => {
    expect(travel(stops('ab||cd'), at(0, 2), 1, 'character')).toEqual(at(2, 0));
    expect(travel(stops('ab|!|cd'), at(0, 2), 1, 'character')).toEqual(at(1, 0));
  });

  it('stays at the edges of the text', () => {
    expect(travel(stops('ab|cd'), at(0, 0), -1, 'character')).toEqual(at(0, 0));
    expect(travel(stops('ab|cd'), at(1, 2), 1, 'word')).toEqual(at(1, 2));
    expect(edgeOf(stops('|ab|cd|'), 1)).toEqual(at(2, 2));
    expect(edgeOf(stops('|ab|cd|'), -1)).toEqual(at(1, 0));
    expect(edgeOf(stops('|'), 1)).toBeNull();
  });

  it('moves by words', () => {
    expect(travel(stops('took note of'), at(0, 0), 1, 'word')).toEqual(at(0, 4));
    expect(travel(stops('took note of'), at(0, 4), 1, 'word')).toEqual(at(0, 9));
    expect(travel(stops('took note of'), at(0, 12), -1, 'word')).toEqual(at(0, 10));
  });

  it('orders positions as they are read', () => {
    expect(isBefore(stops('ab|cd'), at(0, 2), at(1, 0))).toBe(true);
    expect(isBefore(stops('ab|cd'), at(1, 1), at(1, 0))).toBe(false);
  });
});

describe('the leaves of a text', () => {
  it('are passed by where nothing is meant to be typed, though the Chair might', () => {
    const { state } = given('one')
      .when(({ paragraphs }) => ({
        kind: 'propose-paragraph',
        after: paragraphs[0]?.id ?? null,
        shape: 'numbered',
        level: 1,
        text: richText('new'),
        reason: '',
      }))
      .by('FRA')
      .when(({ paragraphs }) => ({
        kind: 'propose-move',
        paragraph: paragraphs[1]?.id ?? '',
        after: null,
        seenAfter: paragraphs[0]?.id ?? null,
        text: richText('first'),
      }))
      .by('PAK');
    const mayRest = new Map(
      stopsOf(
        state,
        () => '',
        () => true,
      ).map(({ leaf, reachable }) => [leaf, reachable]),
    );
    const [before, bracket, after] = state.paragraphs[1]?.segments ?? [];
    const wordings = bracket?.kind === 'bracket' ? bracket.wordings : [];
    const beside = state.paragraphs[1]?.beside[0]?.wordings ?? [];
    const reachable = [
      before,
      wordings[0]?.segments[0],
      wordings[1]?.segments[0],
      after,
      beside[0]?.segments[0],
      beside[1]?.segments[0],
    ];
    expect(reachable.map((leaf) => mayRest.get(leaf?.id ?? ''))).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});
