// What the preview of an import calls paragraphs is what they are called afterwards.
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../model/command.ts';
import type { ParagraphId } from '../../model/paragraph.ts';
import { bracket } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { numbersOf } from '../../views/paragraphs/numbering.ts';
import { richText } from '../../words/rich-text.ts';
import { draftPortions } from './draft-portions.ts';
import { numbersOfDrafts } from './numbers-of-drafts.ts';

const draft = (kind: Draft['kind'], text: string, level = 1): Draft => ({
  kind,
  level,
  text: richText(text),
});
const IMPORT: readonly Draft[] = [
  draft('numbered', 'One.'),
  draft('item', 'an item;'),
  draft('item', 'deeper;', 2),
  draft('heading', 'Приложение'),
  draft('numbered', 'Второй.'),
  draft('heading', 'Annex II'),
  draft('numbered', 'الأول.'),
];

type Scene = ReturnType<typeof given>;
const add = (after: ParagraphId | null, drafts: readonly Draft[]) => (scene: Scene) =>
  scene.when(() => ({ kind: 'add-paragraphs', after, drafts, source: 'import' })).by('chair');
const lastOf = ({ state }: Scene) => state.paragraphs.at(-1)?.id ?? null;

/** What was said before, and what is so after the import. */
function saidAndSo(scene: Scene, after: ParagraphId | null, drafts: readonly Draft[]) {
  const before = new Set(scene.state.paragraphs.map(({ id }) => id));
  const said = numbersOfDrafts(scene.state, after, drafts, 'new-is-bis');
  add(after, drafts)(scene);
  const numbers = numbersOf(scene.state);
  const added = scene.state.paragraphs.filter(({ id }) => !before.has(id));
  return { said, so: added.map(({ id }) => numbers.get(id) ?? '') };
}

describe('numbers of drafts', () => {
  it('go on from what stands before them', () => {
    const scene = given('The members met.');
    const { said, so } = saidAndSo(scene, lastOf(scene), IMPORT);
    expect(said).toEqual(['2', '(a)', '(i)', '', '3', '', '1']);
    expect(said).toEqual(so);
  });

  it('begin at 1 in front of everything, and in an annex that stands there', () => {
    const front = given('The members met.');
    expect(saidAndSo(front, null, [draft('numbered', 'One.')]).said).toEqual(['1']);
    const annex = given('The members met.');
    add(lastOf(annex), [draft('heading', 'Annex'), draft('numbered', 'One.')])(annex);
    const { said, so } = saidAndSo(annex, lastOf(annex), [draft('numbered', 'Two.'), draft('item', 'a;')]);
    expect(said).toEqual(['2', '(a)']);
    expect(said).toEqual(so);
  });

  it('letter on under the paragraph that they stand behind', () => {
    const scene = given('The members met.');
    add(lastOf(scene), [draft('item', 'one;'), draft('item', 'two;')])(scene);
    const { said, so } = saidAndSo(scene, lastOf(scene), [
      draft('item', 'three;'),
      draft('numbered', 'Four.'),
    ]);
    expect(said).toEqual(['(c)', '2']);
    expect(said).toEqual(so);
  });

  it('are “bis” where numbers stand', () => {
    const scene = given('The members met.');
    add(lastOf(scene), [draft('numbered', 'Two.')])(scene);
    scene.when(bracket('met', 'gathered')).by('FRA');
    const first = scene.state.paragraphs[0]?.id ?? null;
    const { said, so } = saidAndSo(scene, first, IMPORT);
    expect(said.slice(0, 2)).toEqual(['1 bis', '(a)']);
    expect(said).toEqual(so);
  });

  it('are those of a long import in its portions', () => {
    for (const isFixed of [false, true]) {
      const scene = given('The members met.');
      if (isFixed) scene.when(bracket('met', 'gathered')).by('FRA');
      const many = Array.from({ length: 700 }, (_, n) => draft('numbered', `Paragraph ${n}.`));
      const after = lastOf(scene);
      const said = numbersOfDrafts(scene.state, after, many, 'new-is-bis');
      for (const portion of draftPortions(many).toReversed()) add(after, portion)(scene);
      const numbers = numbersOf(scene.state);
      expect(said).toEqual(scene.state.paragraphs.slice(1).map(({ id }) => numbers.get(id)));
    }
  });
});
