// Proposals about a paragraph that are not words in it: another place, and editorial notes.
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import {
  onParagraph,
  onWording,
  paragraphAt,
  type Request,
  seenParagraph,
  settle,
  take,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { placeName } from '../../views/brackets/bracket-sense.ts';
import { agreedText } from '../../views/closing/agreed-text.ts';
import { before } from '../../views/paragraphs/placement.ts';
import { mayEditLeaf } from '../../views/people/rights.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { plainWords } from '../../words/plain-words.ts';
import { richText } from '../../words/rich-text.ts';
import { firstLeaf } from '../../words/segment-tree.ts';

const move =
  (place: number, behind: number | null, why = ''): Request =>
  (state) => {
    const { id } = paragraphAt(state, place);
    const after = behind === null ? null : paragraphAt(state, behind).id;
    return { kind: 'propose-move', paragraph: id, after, seenAfter: before(state, id), text: richText(why) };
  };
const note =
  (place: number, words: string): Request =>
  (state) => ({ kind: 'propose-note', ...seenParagraph(state, place), text: richText(words) });
const join =
  (place: number): Request =>
  (state) => {
    const [into, joined] = [seenParagraph(state, place - 1), seenParagraph(state, place)];
    return { kind: 'merge-paragraph', ...joined, into: into.paragraph, expectedInto: into.expected };
  };
const besides = ({ state }: Scene, place: number) =>
  paragraphAt(state, place).beside.map(({ on, wordings }) => [
    on,
    ...wordings.map(({ sponsors, segments }) => `${sponsors.join()}: ${plainWords(segments)}`),
  ]);

describe('a proposed move', () => {
  it('changes nothing until it is settled on, and then only the order', () => {
    const scene = given('one', 'two', 'three')
      .when(move(3, null, 'first things first'))
      .by('FRA');
    scene.then('one', 'two', 'three');
    expect(besides(scene, 3)).toEqual([['place', ': ', 'FRA: first things first']]);
    scene.when(settle('FRA')).by('chair').then('three', 'one', 'two');
  });

  it('may be set aside, or come to where the paragraph stands by then', () => {
    const proposed = () => given('one', 'two', 'three').when(move(3, 1)).by('FRA');
    const aside = proposed().when(settle('base')).by('chair').then('one', 'two', 'three');
    expect(besides(aside, 3)).toEqual([]);
    const moved: Request = (state) => ({
      kind: 'move-paragraph',
      paragraph: paragraphAt(state, 3).id,
      after: paragraphAt(state, 1).id,
      seenAfter: paragraphAt(state, 2).id,
    });
    proposed().when(moved, settle('FRA')).by('chair').then('one', 'three', 'two');
  });

  it('meets other places in one bracket, never the same one twice, and no objection is passed over', () => {
    const scene = given('one', 'two', 'three').when(move(3, 1)).by('FRA').when(move(3, null)).by('PAK');
    expect(besides(scene, 3)).toEqual([['place', ': ', 'FRA: ', 'PAK: ']]);
    scene.when(move(3, null)).by('CHN').thenRefused('same-words');
    scene.when(take('object', 'FRA')).by('CHN').when(settle('FRA')).by('chair').thenRefused('objection');
    const elsewhere: Request = (state) => {
      const [open] = paragraphAt(state, 3).beside;
      const expected = hashOfSegments(open?.wordings[0]?.segments ?? []);
      return { kind: 'propose-wording', bracket: open?.id ?? '', text: [], expected };
    };
    scene.when(elsewhere).by('CHN').thenRefused('not-in-order');
  });

  it('is not where the paragraph stands already, also as a further place', () => {
    const scene = given('one', 'two', 'three').when(move(3, 1)).by('FRA');
    const asItStands: Request = (state) => {
      const [open] = paragraphAt(state, 3).beside;
      const expected = hashOfSegments(open?.wordings[0]?.segments ?? []);
      const placement = { after: paragraphAt(state, 2).id };
      return { kind: 'propose-wording', bracket: open?.id ?? '', text: [], expected, placement };
    };
    const again = scene.when(asItStands).by('PAK').thenRefused('same-words');
    const refusal = again.last?.ok === false ? again.last.refusal : null;
    expect(refusal && refusalSentence(refusal, scene.state)).toBe(
      'The paragraph stands there already; take a position on leaving it as it stands, or propose another place.',
    );
  });

  it('to the beginning is to under the title, which stays first', () => {
    const titled = () => {
      const drafts = [{ kind: 'heading', level: 1, text: richText('Conclusions') }] as const;
      return given('one', 'two')
        .when(() => ({ kind: 'add-paragraphs', after: null, drafts, source: 'draft' }))
        .by('chair');
    };
    titled().when(move(2, null)).by('FRA').thenRefused('already-so');
    titled().when(move(1, null)).by('FRA').thenRefused('already-so');
    const scene = titled().when(move(3, null)).by('FRA');
    expect(placeName(scene.state, { placement: { after: paragraphAt(scene.state, 1).id } })).toBe(
      'to the beginning',
    );
    scene.when(move(3, 1)).by('PAK').thenRefused('same-words');
    const elsewhere: Request = (state) => {
      const [open] = paragraphAt(state, 3).beside;
      const expected = hashOfSegments(open?.wordings[0]?.segments ?? []);
      const placement = { after: null };
      return { kind: 'propose-wording', bracket: open?.id ?? '', text: [], expected, placement };
    };
    scene.when(elsewhere).by('CHN').thenRefused('same-words');
    scene.when(settle('FRA')).by('chair').then('Conclusions', 'two', 'one');
  });

  it('is refused when the order was another, when nothing would move, and behind itself', () => {
    const scene = given('one', 'two', 'three');
    const outdated: Request = (state, seat) => {
      const command = move(3, 1)(state, seat);
      return 'seenAfter' in command ? { ...command, seenAfter: null } : command;
    };
    const late = scene.when(outdated).by('FRA');
    late.thenRefused('stale');
    expect(late.last).toMatchObject({ refusal: { what: 'order', now: 'paragraph 2' } });
    scene.when(move(3, 2)).by('FRA').thenRefused('already-so');
    scene.when(move(3, 3)).by('FRA').thenRefused('not-in-order');
  });

  it('is refused once the paragraph it would stand behind is gone', () => {
    given('one', 'two', 'three')
      .when(move(3, 1))
      .by('FRA')
      .when(onParagraph('delete-paragraph', 1), settle('FRA'))
      .by('chair')
      .thenRefused('unknown');
  });

  it('is one bracket for each paragraph: two that are both to move are not joined', () => {
    const both = given('one', 'two', 'three').when(move(2, null), move(3, null)).by('FRA');
    both.when(join(3)).by('chair').thenRefused('not-in-order');
    const one = both.when(settle('base'), join(3)).by('chair').then('one', 'two three');
    expect(besides(one, 2)).toEqual([['place', ': ', 'FRA: ']]);
  });

  it('comes to nothing once its paragraph was joined to the one it would stand behind', () => {
    const scene = given('one', 'two', 'three').when(move(3, 1)).by('FRA');
    const other = scene.when(onParagraph('delete-paragraph', 2)).by('chair').then('one', 'three');
    const joined = other.when(join(2), settle('FRA')).by('chair').then('one three');
    expect(besides(joined, 1)).toEqual([]);
  });
});

describe('an editorial note', () => {
  it('changes no text, stands in the way of agreement, and goes when it is taken up or set aside', () => {
    const noted = () => given('one').when(note(1, 'reorder as in the report')).by('FRA');
    expect(agreedText(noted().state)).toMatchObject({
      ok: false,
      obstacles: [{ kind: 'paragraph-not-agreed' }, { kind: 'open-bracket' }],
    });
    noted().when(onParagraph('agree-ad-ref')).by('chair').thenRefused('open-brackets');
    noted().when(onParagraph('delete-paragraph')).by('chair').thenRefused('open-brackets');
    for (const chosen of ['FRA', 'base'] as const) {
      noted().when(settle(chosen), onParagraph('agree-ad-ref')).by('chair').then('one');
    }
  });

  it('is its sponsors’ to write, and goes when the last of them withdraws it', () => {
    const scene = given('one').when(note(1, 'reorder')).by('FRA');
    const leaf = firstLeaf(paragraphAt(scene.state, 1).beside[0]?.wordings[1]?.segments ?? []);
    expect(mayEditLeaf(scene.state, leaf.id, 'FRA')).toBe(true);
    expect(mayEditLeaf(scene.state, leaf.id, 'chair')).toBe(false);
    const asItStands = firstLeaf(paragraphAt(scene.state, 1).beside[0]?.wordings[0]?.segments ?? []);
    expect(mayEditLeaf(scene.state, asItStands.id, 'chair')).toBe(false);
    const gone = scene.when(onWording('withdraw', 'FRA')).by('FRA').then('one');
    expect(besides(gone, 1)).toEqual([]);
  });

  it('stands beside a paragraph once, whoever repeats it, until it is withdrawn or answered', () => {
    const scene = given('one', 'two').when(note(1, 'reorder')).by('FRA');
    const again = scene.when(note(1, ' reorder ')).by('PAK').thenRefused('same-words');
    const same = paragraphAt(scene.state, 1).beside[0]?.wordings[1]?.id;
    const refusal = again.last?.ok === false ? again.last.refusal : null;
    expect(refusal).toEqual({ kind: 'same-words', wording: same });
    expect(refusal && refusalSentence(refusal, scene.state)).toBe(
      'This note already stands beside the paragraph; support or co-sponsor it instead.',
    );
    scene.when(note(1, 'reorder the list'), note(2, 'reorder')).by('PAK').then('one', 'two');
    const other: Request = (state) => {
      const [, open] = paragraphAt(state, 1).beside;
      const expected = hashOfSegments(open?.wordings[0]?.segments ?? []);
      return { kind: 'propose-wording', bracket: open?.id ?? '', text: richText('reorder'), expected };
    };
    scene.when(other).by('CHN').thenRefused('same-words');
    scene.when(settle('base'), note(1, 'reorder')).by('chair').then('one', 'two');
    const back = given('one').when(note(1, 'reorder'), onWording('withdraw', 'FRA')).by('FRA');
    back.when(note(1, 'reorder')).by('PAK').then('one');
    expect(besides(back, 1)).toEqual([['note', ': ', 'PAK: reorder']]);
  });

  it('keeps what was reserved on it', () => {
    const scene = given('one')
      .when(note(1, 'reorder'))
      .by('FRA')
      .when(take('reserve', 'FRA'))
      .by('PAK')
      .when(settle('FRA'))
      .by('chair');
    expect(paragraphAt(scene.state, 1).reservations).toMatchObject([{ seat: 'PAK', words: 'reorder' }]);
  });

  it('needs words, and an open paragraph', () => {
    const scene = given('one').when(note(1, ' ')).by('FRA');
    scene.thenRefused('missing');
    expect(scene.last).toMatchObject({ refusal: { what: 'note' } });
    given('one')
      .when(onParagraph('agree-ad-ref'))
      .by('chair')
      .when(note(1, 'reorder'))
      .by('FRA')
      .thenRefused('paragraph-closed');
  });
});
