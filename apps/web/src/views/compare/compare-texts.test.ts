import type { NegotiationState } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const told = (before: NegotiationState, after: NegotiationState) =>
  compareTexts(before, after).map(
    ({ kind, isMoved, was, is }) => `${kind}${isMoved ? ' moved' : ''}: ${was}→${is}`,
  );

it('tells changed, new, gone and moved paragraphs apart, and leaves the others alone', () => {
  const scene = given('one', 'two', 'three', 'four', 'five');
  const before = scene.state;
  const [first, second, third, fourth] = before.paragraphs;
  scene.types('chair', ' more');
  scene
    .when(
      () => ({
        kind: 'move-paragraph',
        paragraph: fourth?.id ?? '',
        after: null,
        seenAfter: third?.id ?? '',
      }),
      () => ({
        kind: 'add-paragraphs',
        after: first?.id ?? '',
        source: 'draft',
        drafts: [{ kind: 'numbered', level: 1, text: [{ text: 'new' }] }],
      }),
    )
    .by('chair');
  const after = { ...scene.state, paragraphs: scene.state.paragraphs.filter(({ id }) => id !== second?.id) };
  expect(told(before, after)).toEqual([
    'same moved: four→four',
    'changed: one→one more',
    'gone: two→',
    'new: →new',
    'same: three→three',
    'same: five→five',
  ]);
  expect(compareTexts(before, before).every(({ kind, isMoved }) => kind === 'same' && !isMoved)).toBe(true);
});
