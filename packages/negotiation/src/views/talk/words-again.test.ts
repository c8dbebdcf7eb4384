import { expect, it } from 'vitest';
import type { Anchor } from '../../model/saying.ts';
import { paragraphAt } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { plainText, richText } from '../../words/rich-text.ts';
import { leavesIn } from '../../words/segment-tree.ts';
import { placeOfAnchor } from './anchor.ts';
import { placeOfThread } from './thread-place.ts';

/** The one leaf of a paragraph. */
function leafOf(scene: Scene, place: number) {
  const paragraph = paragraphAt(scene.state, place);
  const [leaf] = leavesIn(paragraph.segments);
  if (leaf === undefined) throw new Error(`paragraph ${place} has a leaf`);
  return { paragraph: paragraph.id, leaf: leaf.id, text: plainText(leaf.text) };
}

/** The Chair types: `removed` goes, at its first place, and `inserted` comes there. */
function edit(scene: Scene, place: number, removed: string, inserted: string, before = ''): void {
  const { paragraph, leaf, text } = leafOf(scene, place);
  const at = text.indexOf(removed === '' ? before : removed);
  const authors = inserted === '' ? [] : [{ seat: 'chair', person: 'person-chair', length: inserted.length }];
  scene.table.note('chair', {
    kind: 'leaf-edited',
    paragraph,
    leaf,
    at,
    removed: removed === '' ? [] : richText(removed),
    inserted: inserted === '' ? [] : richText(inserted),
    authors,
  });
}

function quoteIn(scene: Scene, place: number, words: string) {
  const { paragraph, leaf, text } = leafOf(scene, place);
  const start = text.indexOf(words);
  return { paragraph, bracket: null, quote: { leaf, start, end: start + words.length, words } };
}

function said(scene: Scene, place: number, words: string) {
  const on = quoteIn(scene, place, words);
  const anchor: Anchor = { ...on, acts: scene.state.acts };
  scene.table.give('FRA', { kind: 'comment', on, words: 'Is this enough?', mentions: [] });
  return anchor;
}

const threadIn = ({ state }: Scene) => {
  const [thread] = state.threads;
  if (thread === undefined) throw new Error('there is a thread');
  return placeOfThread(state, thread);
};

it.each([
  ['all children', 'The parties are to release all children now', 'now'],
  ['все дети', 'Стороны отпускают все дети сейчас', 'сейчас'],
])('a thread and a note on “%s” are attached again when its words come back', (words, text, behind) => {
  const scene = given(text, 'Other words');
  const anchor = said(scene, 1, words);
  edit(scene, 1, `${words} `, '');
  expect(threadIn(scene)).toMatchObject({ hasLostWords: true, stretches: [] });
  expect(placeOfAnchor(scene.state, scene.table.record, anchor).isExact).toBe(false);
  edit(scene, 1, '', `${words} `, behind);
  expect(threadIn(scene).hasLostWords).toBe(false);
  const [stretch] = threadIn(scene).stretches;
  expect(text.slice(stretch?.start, stretch?.end)).toBe(words);
  expect(placeOfAnchor(scene.state, scene.table.record, anchor)).toMatchObject({
    isExact: true,
    why: 'unchanged',
  });
});

it('they go with words that are cut and pasted into another paragraph', () => {
  const scene = given('The parties release all children now', 'Behind these words');
  const anchor = said(scene, 1, 'all children');
  edit(scene, 1, 'all children ', '');
  edit(scene, 2, '', 'all children ', 'these');
  const second = paragraphAt(scene.state, 2).id;
  expect(threadIn(scene)).toMatchObject({ paragraph: second, hasLostWords: false });
  expect(placeOfAnchor(scene.state, scene.table.record, anchor)).toMatchObject({
    place: { paragraph: second },
    why: 'moved',
  });
});

it('the same words that stood elsewhere before are others', () => {
  const scene = given('The parties release all children now', 'For all children here');
  said(scene, 1, 'all children');
  edit(scene, 1, 'all children ', '');
  expect(threadIn(scene).hasLostWords).toBe(true);
});
