import { describe, expect, it } from 'vitest';
import { paragraphAt } from '../testing/requests.ts';
import { given } from '../testing/scene.ts';
import { plainWords } from './plain-words.ts';
import {
  bracketsIn,
  editListOf,
  findLeaf,
  findParagraphOfLeaf,
  leafAt,
  leavesIn,
  mapLeaves,
  placeOfBracket,
  placeOfLeaf,
} from './segment-tree.ts';

const { state } = given('first', 'A [base: b [base: c | FRA: d] e | PAK: f] g [base: h | CHN: ] i');
const { segments, id } = paragraphAt(state, 2);

describe('segment tree', () => {
  it('walks leaves and brackets in reading order', () => {
    expect(leavesIn(segments).map((leaf) => plainWords([leaf]))).toEqual([
      'A ',
      'b ',
      'c',
      'd',
      ' e',
      'f',
      ' g ',
      'h',
      '',
      ' i',
    ]);
    expect(bracketsIn(segments).map((bracket) => plainWords([bracket]))).toEqual([
      '[b [c / d] e / f]',
      '[c / d]',
      '[h / ]',
    ]);
  });

  it('finds a nested leaf with the wordings around it', () => {
    const leaf = leafAt(leavesIn(segments), 3);
    const place = placeOfLeaf(state, leaf.id);
    expect(place?.within.map(({ wording }) => wording.origin)).toEqual(['base', 'proposal']);
    expect([place?.paragraph.id, place?.index]).toEqual([id, 0]);
    expect(findLeaf(state, leaf.id)).toBe(leaf);
    expect(findParagraphOfLeaf(state, leaf.id)?.id).toBe(id);
    expect(findLeaf(state, 'none')).toBeUndefined();
    expect(placeOfBracket(state, leaf.id)).toBeUndefined();
  });

  it('edits one list and shares the rest', () => {
    const [, , other] = bracketsIn(segments);
    const inner = leafAt(leavesIn(segments), 2);
    const edited = editListOf(segments, { kind: 'leaf', id: inner.id }, (list, i) =>
      list.with(i, { ...inner, text: [] }),
    );
    expect(edited && plainWords(edited)).toBe('A [b [ / d] e / f] g [h / ] i');
    expect(edited && bracketsIn(edited)[2]).toBe(other);
    expect(editListOf(segments, { kind: 'bracket', id: inner.id }, (list) => list)).toBeNull();
  });

  it('maps leaves and shares lists in which none changes', () => {
    expect(mapLeaves(segments, (leaf) => leaf)).toBe(segments);
    const emptied = mapLeaves(segments, (leaf) =>
      plainWords([leaf]) === 'h' ? { ...leaf, text: [] } : leaf,
    );
    expect(plainWords(emptied)).toBe('A [b [c / d] e / f] g [ / ] i');
    expect(emptied[1]).toBe(segments[1]);
  });

  it('names what is broken when a leaf is not where one must be', () => {
    expect(() => leafAt(segments, 1)).toThrow(/invariant: a segment list has a leaf at 1/);
  });
});
