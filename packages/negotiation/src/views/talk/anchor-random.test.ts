// Anchors through random negotiations.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Anchor } from '../../model/saying.ts';
import { below, oneOf, type Random, seededRandom } from '../../testing/random.ts';
import { randomCommand } from '../../testing/random-command.ts';
import { randomEdit } from '../../testing/random-edit.ts';
import { seedOf } from '../../testing/seed.ts';
import { Table } from '../../testing/table.ts';
import { lengthOf, plainText, sliceText } from '../../words/rich-text.ts';
import { bracketsIn, findLeaf, findParagraph, leavesIn, placeOfBracket } from '../../words/segment-tree.ts';
import { placeOfAnchor } from './anchor.ts';

describe('the place of an anchor', () => {
  it('is always a place of the text, and exact only when it reads as it did', { timeout: 60_000 }, () => {
    const fates = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const random = seededRandom(seed);
        const table = new Table();
        play(table, random, 15);
        const anchor = randomAnchor(table.state, random);
        if (anchor === null) return;
        play(table, random, 30);
        const { place, isExact, isOffered, why } = placeOfAnchor(table.state, table.record, anchor);
        fates.add(why);
        expect(isExact).toBe(why === 'unchanged');
        expect([isOffered && isExact, isOffered && place?.quote === null && place.bracket === null]).toEqual([
          false,
          false,
        ]);
        if (place?.bracket != null) expect(placeOfBracket(table.state, place.bracket)).toBeDefined();
        if (place === null) {
          expect(table.state.paragraphs).toEqual([]);
          return;
        }
        expect(findParagraph(table.state, place.paragraph)).toBeDefined();
        if (place.quote === null) return;
        const { leaf, start, end, words } = place.quote;
        expect(plainText(sliceText(findLeaf(table.state, leaf)?.text ?? [], start, end))).toBe(words);
        expect(words).not.toBe('');
        if (isExact) expect([place.paragraph, words]).toEqual([anchor.paragraph, anchor.quote?.words]);
      }),
      { seed: seedOf(20260105), numRuns: 400 },
    );
    expect([...fates].sort()).toEqual([
      'bracket-closed',
      'moved',
      'paragraph-gone',
      'settled-otherwise',
      'unchanged',
      'words-changed',
      'words-gone',
      'words-parted',
    ]);
  });
});

function play(table: Table, random: Random, steps: number): void {
  for (let k = 0; k < steps; k += 1) {
    const typed = random() < 0.5 ? randomEdit(table.state, random) : null;
    const { seat, command } = randomCommand(table.state, random);
    if (typed !== null) table.note(typed.authors[0]?.seat ?? 'chair', typed);
    else if (command.kind !== 'adopt' && command.kind !== 'close-without-agreement')
      table.give(seat, command);
  }
}

function randomAnchor(state: NegotiationState, random: Random): Anchor | null {
  const paragraph = oneOf(random, state.paragraphs);
  if (paragraph === undefined) return null;
  const open = random() < 0.3 ? oneOf(random, bracketsIn(paragraph.segments)) : undefined;
  const leaf = random() < 0.8 ? oneOf(random, leavesIn(paragraph.segments)) : undefined;
  const on = { paragraph: paragraph.id, bracket: open?.id ?? null, acts: state.acts };
  if (leaf === undefined || lengthOf(leaf.text) === 0) return { ...on, quote: null };
  const start = below(random, lengthOf(leaf.text));
  const end = start + 1 + below(random, lengthOf(leaf.text) - start);
  return { ...on, quote: { leaf: leaf.id, start, end, words: plainText(sliceText(leaf.text, start, end)) } };
}
