import { leavesIn, plainText, plainWords } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import type { CaretPosition } from '../../session/places/position.ts';
import { spanOf, widenedIn } from './span.ts';

const { state } = given('one [base: two [base: three | FRA: four] five | PAK: six] seven', 'eight');
const leaves = state.paragraphs.flatMap(({ segments }) => leavesIn(segments));
const room = {
  state: { get: () => state, set: () => undefined, watch: () => () => undefined },
  text: {
    words: (id: string) => leaves.find((leaf) => leaf.id === id)?.text ?? [],
    shared: () => undefined,
    watchLeaf: () => () => undefined,
    watchAll: () => () => undefined,
    close: () => undefined,
  },
};
/** The place before (`|two`) or behind (`two|`) words that stand in one leaf. */
function at(marked: string): CaretPosition {
  const words = marked.replace('|', '');
  const leaf = leaves.find(({ text }) => plainText(text).includes(words));
  const offset = plainText(leaf?.text ?? []).indexOf(words) + (marked.startsWith('|') ? 0 : words.length);
  return { leaf: leaf?.id ?? '', offset };
}
const span = (from: string, to: string) => spanOf(room, { anchor: at(from), head: at(to) })?.words ?? null;
function wide(from: string, to: string): string | null {
  const selection = widenedIn(room, { anchor: at(from), head: at(to) });
  return selection === null ? null : (spanOf(room, selection)?.words ?? null);
}

describe('a selection across brackets', () => {
  it('reads as expected', () => {
    expect(plainWords(state.paragraphs[0]?.segments ?? [])).toBe('one [two [three / four] five / six] seven');
  });

  it('is a span where both ends stand in one list, at whatever depth', () => {
    expect(span('|one', 'seven|')).toBe('one [two [three / four] five / six] seven');
    expect(span('|two', 'five|')).toBe('two [three / four] five');
    expect(span('|thr', 'three|')).toBe('three');
    expect(span('|one', 'two|')).toBeNull();
    expect(span('|three', 'four|')).toBeNull();
  });

  it('can be made to take in the whole bracket it ends in', () => {
    expect(wide('|one', 'two|')).toBe('one [two [three / four] five / six]');
    expect(wide('|three', 'four|')).toBe('[three / four]');
    expect(wide('|two', 'four|')).toBe('two [three / four]');
    expect(wide('three|', '|seven')).toBe('[two [three / four] five / six] ');
    expect(wide('six|', '|four')).toBe('[two [three / four] five / six]');
  });

  it('cannot where nothing is to be taken in, or over two paragraphs', () => {
    expect(wide('|one', 'one|')).toBeNull();
    expect(wide('|one', 'eight|')).toBeNull();
  });
});
