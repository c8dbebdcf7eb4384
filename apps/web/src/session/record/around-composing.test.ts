import { type NegotiationState, plainWords } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { aroundComposing } from './around-composing.ts';

const texts = ({ paragraphs }: NegotiationState) => paragraphs.map(({ segments }) => plainWords(segments));
const leafOf = ({ paragraphs }: NegotiationState, at: number) => paragraphs[at]?.segments[0]?.id ?? '';

/** A state, and what it is after a delegation has bracketed words in a paragraph. */
function bracketed(words: string) {
  const scene = given('alpha one', 'beta two');
  const before = scene.state;
  const at = before.paragraphs.findIndex(({ segments }) => plainWords(segments).includes(words));
  const leaf = leafOf(before, at);
  const offset = texts(before)[at]?.indexOf(words) ?? 0;
  scene.table.give('FRA', {
    kind: 'open-bracket',
    from: { leaf, offset },
    to: { leaf, offset: offset + words.length },
    expected: words,
    reason: '',
    wordings: [],
  });
  return { before, after: scene.state };
}

it('shows acts elsewhere as they come', () => {
  const { before, after } = bracketed('two');
  expect(aroundComposing(before, after, leafOf(before, 0))).toBe(after);
});

it('leaves the paragraph as it was when an act has re-laid the leaf under the composition, and no other', () => {
  const { before, after } = bracketed('one');
  const shown = aroundComposing(before, after, leafOf(before, 0));
  expect(texts(shown)).toEqual(['alpha one', 'beta two']);
  expect(shown.acts).toBe(after.acts);
});
