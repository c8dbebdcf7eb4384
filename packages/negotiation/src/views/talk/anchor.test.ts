import { describe, expect, it } from 'vitest';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Anchor } from '../../model/saying.ts';
import {
  bracket,
  onParagraph,
  onWording,
  paragraphAt,
  type Request,
  settle,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { hashOfParagraph } from '../../words/hash.ts';
import { plainText, richText } from '../../words/rich-text.ts';
import { bracketsIn, leavesIn } from '../../words/segment-tree.ts';
import { placeOfAnchor } from './anchor.ts';

function anchorOn(scene: Scene, words: string): Anchor {
  for (const { id: paragraph, segments } of scene.state.paragraphs) {
    for (const { id: leaf, text } of leavesIn(segments)) {
      const start = plainText(text).indexOf(words);
      const quote = { leaf, start, end: start + words.length, words };
      if (start >= 0) return { paragraph, bracket: null, quote, acts: scene.state.acts };
    }
  }
  throw new Error(`the scene has “${words}”`);
}

/** On the first bracket, with the words of its base. */
function anchorOnBracket(scene: Scene): Anchor {
  const paragraph = paragraphAt(scene.state, 1);
  const [open] = bracketsIn(paragraph.segments);
  const [leaf] = leavesIn(open?.wordings[0]?.segments ?? []);
  if (open === undefined || leaf === undefined) throw new Error('the scene has a bracket');
  const words = plainText(leaf.text);
  const quote = { leaf: leaf.id, start: 0, end: words.length, words };
  return { paragraph: paragraph.id, bracket: open.id, quote, acts: scene.state.acts };
}
const placeIn = (scene: Scene, anchor: Anchor) => placeOfAnchor(scene.state, scene.table.record, anchor);
const numberOf = ({ state }: Scene, id: string | undefined) =>
  state.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1;

/** The place as `paragraph “words”`, with what became of it. */
function told(scene: Scene, anchor: Anchor): string {
  const { place, why, through, isOffered } = placeIn(scene, anchor);
  const words = place?.quote == null ? '' : ` “${place.quote.words}”`;
  const fate = `${why}${isOffered ? ', offered' : ''}${through === null ? '' : ` (${through})`}`;
  return `${numberOf(scene, place?.paragraph)}${place?.bracket == null ? '' : ' [ ]'}${words}, ${fate}`;
}
const split =
  (place: number, before: string): Request =>
  (state) => {
    const paragraph = paragraphAt(state, place);
    const leaf = leavesIn(paragraph.segments).find(({ text }) => plainText(text).includes(before));
    const at = { leaf: leaf?.id ?? '', offset: plainText(leaf?.text ?? []).indexOf(before) };
    return { kind: 'split-paragraph', at, paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  };
const merge =
  (place: number): Request =>
  (state) => {
    const [into, paragraph] = [paragraphAt(state, place - 1), paragraphAt(state, place)];
    return {
      kind: 'merge-paragraph',
      paragraph: paragraph.id,
      expected: hashOfParagraph(paragraph),
      into: into.id,
      expectedInto: hashOfParagraph(into),
    };
  };

describe('the place of an anchor', () => {
  it('is where it was while nothing concerns it', () => {
    const scene = given('one', 'It welcomes the report.');
    const anchor = anchorOn(scene, 'welcomes');
    scene.when(split(1, 'ne')).by('chair');
    expect(told(scene, anchor)).toBe('3 “welcomes”, unchanged');
    expect(placeIn(scene, anchor).isExact).toBe(true);
  });

  it('moves with the letters typed before it', () => {
    const scene = given('It welcomes the report.');
    const anchor = anchorOn(scene, 'report');
    scene.when(bracket('It', 'The Group')).by('FRA').when(settle('FRA')).by('chair');
    expect(told(scene, anchor)).toBe('1 “report”, unchanged');
  });

  it('is found when letters have moved it that no act records yet', () => {
    const scene = given('It welcomes the report.');
    const anchor = anchorOn(scene, 'welcomes');
    const live = { ...scene.state, paragraphs: typedBefore(scene.state, 'Today ') };
    const { place, why } = placeOfAnchor(live, scene.table.record, anchor);
    expect([place?.quote?.start, why]).toEqual([9, 'unchanged']);
  });

  it('goes to the part of a split paragraph that has its words, and back', () => {
    const scene = given('one', 'It welcomes the report. It asks all parties to act.');
    const anchor = anchorOn(scene, 'asks all parties');
    scene.when(split(2, 'It asks')).by('chair');
    expect(told(scene, anchor)).toBe('3 “asks all parties”, moved (split)');
    scene.when(merge(3)).by('chair');
    expect(told(scene, anchor)).toBe('2 “asks all parties”, unchanged (merge)');
    scene.when(merge(2)).by('chair');
    expect(told(scene, anchor)).toBe('1 “asks all parties”, moved (merge)');
  });

  it('is its bracket while that is open, wherever the bracket goes', () => {
    const scene = given('It welcomes the report. It asks [base: all | FRA: both] parties to act.');
    const anchor = anchorOnBracket(scene);
    scene.when(split(1, 'It asks')).by('chair');
    expect(told(scene, anchor)).toBe('2 [ ], unchanged');
  });

  it('is the words of the base when the bracket was settled on it, else the paragraph', () => {
    const scene = given('It asks [base: all | FRA: both] parties.');
    const anchor = anchorOnBracket(scene);
    scene.when(settle('base')).by('chair');
    expect(told(scene, anchor)).toBe('1 “all”, bracket-closed');
    const other = given('It asks [base: all | FRA: both] parties.');
    const gone = anchorOnBracket(other);
    other.when(settle('FRA')).by('chair');
    expect(told(other, gone)).toBe('1 “both”, bracket-closed, offered');
  });

  it('offers what its words were settled on, wherever that goes and whatever becomes of it', () => {
    const scene = given('zero', 'It asks all parties to act.');
    const anchor = anchorOn(scene, 'all parties');
    scene.when(bracket('all parties', 'both sides')).by('FRA').when(settle('FRA')).by('chair');
    expect(told(scene, anchor)).toBe('2 “both sides”, settled-otherwise, offered');
    expect(placeIn(scene, anchor).isExact).toBe(false);
    scene.when(split(2, 'both')).by('chair');
    expect(told(scene, anchor)).toBe('3 “both sides”, settled-otherwise, offered (split)');
    scene.when(bracket('both sides', 'the two sides')).by('FRA').when(settle('FRA')).by('chair');
    expect(told(scene, anchor)).toBe('3 “the two sides”, settled-otherwise, offered (split)');
  });

  it('does not say that something was settled where a proposal went and its bracket with it', () => {
    const scene = given('It asks [base: all parties | FRA: both sides] to act.');
    const [mine, base] = [anchorOn(scene, 'both sides'), anchorOn(scene, 'all parties')];
    scene.when(onWording('withdraw', 'FRA')).by('FRA').then('It asks all parties to act.');
    expect(told(scene, mine)).toMatch(/^1.*, words-gone/);
    expect(told(scene, base)).toBe('1 “all parties”, unchanged');
  });

  it('offers the words beside it when it was settled on deletion', () => {
    const scene = given('It asks all parties to act.');
    const anchor = anchorOn(scene, 'all parties');
    scene.when(bracket('all parties', '')).by('FRA').when(settle('FRA')).by('chair');
    expect(told(scene, anchor)).toBe('1 “asks”, settled-otherwise, offered');
    const first = given('It asks all parties to act.');
    const it = anchorOn(first, 'It');
    first.when(bracket('It', '')).by('FRA').when(settle('FRA')).by('chair');
    expect(told(first, it)).toBe('1 “asks”, settled-otherwise, offered');
  });

  it('offers what an outer bracket was settled on when the words stood within it', () => {
    const scene = given('It asks [base: all [base: of the | FRA: those] parties | PAK: both] to act.');
    const anchor = anchorOn(scene, 'those');
    scene.when(settle('PAK')).by('chair');
    expect(told(scene, anchor)).toBe('1 “both”, settled-otherwise, offered');
  });

  it('offers the bracket that its words were proposed in, and then what that was settled on', () => {
    const scene = given('It asks [base: all | FRA: both | PAK: some] parties.');
    const anchor = anchorOn(scene, 'both');
    scene.when(onWording('withdraw', 'FRA')).by('FRA');
    expect(told(scene, anchor)).toBe('1 [ ], words-gone, offered');
    scene.when(settle('PAK')).by('chair');
    expect(told(scene, anchor)).toBe('1 “some”, settled-otherwise, offered');
  });

  it('is the words around a settlement in its middle, as they read now', () => {
    const scene = given('It asks all of the parties to act.');
    const anchor = anchorOn(scene, 'asks all of the parties');
    scene.when(bracket('of the', 'relevant')).by('FRA');
    expect(told(scene, anchor)).toBe('1 “asks all”, words-parted, offered');
    scene.when(settle('FRA')).by('chair');
    expect(told(scene, anchor)).toBe('1 “asks all relevant parties”, words-changed');
  });

  it('offers what was typed instead of its words, else the word beside them', () => {
    const scene = given('It asks all parties to act.');
    const [all, act] = [anchorOn(scene, 'all parties'), anchorOn(scene, 'act.')];
    typedOver(scene, 'all parties', 'those who fight');
    expect(told(scene, all)).toBe('1 “those who fight”, words-gone, offered');
    typedOver(scene, 'act.', '');
    expect(told(scene, act)).toBe('1 “to”, words-gone, offered');
    typedOver(scene, 'It asks those who fight to ', '');
    expect(told(scene, all)).toBe('1, words-gone');
  });

  it('is not where the same words stand elsewhere', () => {
    const settled = given('zero', 'It asks all parties to act, and all parties to stop.');
    const anchor = anchorOn(settled, 'all parties');
    settled.when(bracket('all parties', 'both sides')).by('FRA').when(settle('FRA')).by('chair');
    expect(told(settled, anchor)).toBe('2 “both sides”, settled-otherwise, offered');
    const open = given('It asks [base: all | FRA: both] sides of all parties.');
    const onBracket = anchorOnBracket(open);
    open.when(settle('FRA')).by('chair');
    expect(told(open, onBracket)).toBe('1 “both”, bracket-closed, offered');
    const typed = given('It asks all parties to act, and all parties to stop.');
    const [gone, changed] = [anchorOn(typed, 'all parties to act'), anchorOn(typed, 'all parties')];
    typedOver(typed, 'all ', 'all the ');
    expect(told(typed, changed)).toBe('1 “all the parties”, words-changed');
    typedOver(typed, 'all the parties to act', 'nobody');
    expect(told(typed, gone)).toBe('1 “nobody”, words-gone, offered');
    expect(told(typed, changed)).toBe('1 “nobody”, words-gone, offered');
  });

  it('says that its words have changed, or are gone', () => {
    const scene = given('It asks [base: all of the | FRA: both] parties.');
    const [all, both] = [anchorOn(scene, 'all of the'), anchorOn(scene, 'both')];
    const { paragraph, quote } = all;
    const edit = {
      paragraph,
      leaf: quote?.leaf ?? '',
      at: 3,
      removed: [{ text: ' of' }],
      inserted: [],
      authors: [],
    };
    scene.table.note('chair', { kind: 'leaf-edited', ...edit });
    expect(told(scene, all)).toBe('1 “all the”, words-changed');
    scene.when(settle('base')).by('chair');
    expect(told(scene, both)).toBe('1 “all the”, settled-otherwise, offered');
  });

  it('offers the words of the nearest paragraph when its own is deleted', () => {
    const scene = given('one', 'two', 'three', 'four');
    const [two, one] = [anchorOn(scene, 'two'), anchorOn(scene, 'one')];
    scene.when(onParagraph('delete-paragraph', 2)).by('chair');
    expect(told(scene, two)).toBe('1 “one”, paragraph-gone, offered');
    scene.when(onParagraph('delete-paragraph', 1)).by('chair');
    expect(plainText(leavesIn(paragraphAt(scene.state, 1).segments)[0]?.text ?? [])).toBe('three');
    expect([told(scene, two), told(scene, one)]).toEqual([
      '1 “three”, paragraph-gone, offered',
      '1 “three”, paragraph-gone, offered',
    ]);
    scene.when(onParagraph('delete-paragraph', 1), onParagraph('delete-paragraph', 1)).by('chair');
    expect(placeIn(scene, two)).toEqual({
      place: null,
      isExact: false,
      isOffered: false,
      why: 'paragraph-gone',
      through: null,
    });
  });

  it('offers the bracket around a nearest paragraph that is contested as a whole', () => {
    const scene = given('one', 'two');
    scene.when(bracket('one', 'uno')).by('FRA');
    const two = anchorOn(scene, 'two');
    scene.when(onParagraph('delete-paragraph', 2)).by('chair');
    expect(told(scene, two)).toBe('1 [ ], paragraph-gone, offered');
  });

  it('of a whole paragraph is its beginning when it is split, and the joined one when it is merged', () => {
    const scene = given('zero', 'one two');
    const anchor: Anchor = {
      paragraph: paragraphAt(scene.state, 2).id,
      bracket: null,
      quote: null,
      acts: scene.state.acts,
    };
    scene.when(split(2, 'two')).by('chair');
    expect(told(scene, anchor)).toBe('2, unchanged (split)');
    scene.when(merge(2)).by('chair');
    expect(told(scene, anchor)).toBe('1, moved (merge)');
  });
});

/** The Chair types words in the place of others. */
function typedOver(scene: Scene, words: string, instead: string): void {
  const { paragraph, quote } = anchorOn(scene, words);
  scene.table.note('chair', {
    kind: 'leaf-edited',
    paragraph,
    leaf: quote?.leaf ?? '',
    at: quote?.start ?? 0,
    removed: richText(words),
    inserted: richText(instead),
    authors: [{ seat: 'chair', person: 'person-chair', length: instead.length }],
  });
}

function typedBefore(state: NegotiationState, words: string): NegotiationState['paragraphs'] {
  return state.paragraphs.map((paragraph) => ({
    ...paragraph,
    segments: paragraph.segments.map((segment) =>
      segment.kind === 'leaf'
        ? { ...segment, text: [{ text: words, act: 0, seat: 'chair' }, ...segment.text] }
        : segment,
    ),
  }));
}
