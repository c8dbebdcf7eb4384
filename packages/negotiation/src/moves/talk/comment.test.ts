import { describe, expect, it } from 'vitest';
import type { CommentPlace } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { bracket, onParagraph, paragraphAt, type Request, settle } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { placeOfThread } from '../../views/talk/thread-place.ts';
import { hashOfParagraph } from '../../words/hash.ts';
import { plainText } from '../../words/rich-text.ts';
import { bracketsIn, leavesIn } from '../../words/segment-tree.ts';

/** The first place in the text that reads so. */
function placeOf(state: NegotiationState, words: string): CommentPlace {
  for (const { id: paragraph, segments } of state.paragraphs) {
    for (const { id: leaf, text } of leavesIn(segments)) {
      const start = plainText(text).indexOf(words);
      const end = start + words.length;
      if (start >= 0) return { paragraph, bracket: null, quote: { leaf, start, end, words } };
    }
  }
  throw new Error(`the scene has “${words}”`);
}
const quoting =
  (quoted: string, words = 'Why?', mentions: readonly string[] = []): Request =>
  (state) => ({ kind: 'comment', on: placeOf(state, quoted), words, mentions });
const onBracket: Request = (state) => {
  const [paragraph] = state.paragraphs;
  const [open] = bracketsIn(paragraph?.segments ?? []);
  const on = { paragraph: paragraph?.id ?? '', bracket: open?.id ?? '', quote: null };
  return { kind: 'comment', on, words: 'Which of them?', mentions: [] };
};
const onFirst: Request = (state) => ({
  kind: 'comment',
  on: { paragraph: paragraphAt(state, 1).id, bracket: null, quote: null },
  words: 'On all of it.',
  mentions: [],
});
const threadOf = (scene: Scene, place = 0) => {
  const thread = scene.state.threads[place];
  if (thread === undefined) throw new Error(`the scene has thread ${place}`);
  return thread;
};
const answer =
  (words: string): Request =>
  (state) => ({ kind: 'comment', on: { thread: state.threads[0]?.id ?? '' }, words, mentions: [] });

/** The words under a thread's quote now. */
const wordsUnder = (scene: Scene, place = 0) => {
  const texts = new Map(
    scene.state.paragraphs
      .flatMap(({ segments }) => leavesIn(segments))
      .map(({ id, text }) => [id, plainText(text)]),
  );
  const stretches = threadOf(scene, place).quote?.stretches ?? [];
  return stretches.map(({ leaf, start, end }) => texts.get(leaf)?.slice(start, end)).join('|');
};
const splitAt =
  (words: string): Request =>
  (state) => {
    const { paragraph, quote } = placeOf(state, words);
    const whole = state.paragraphs.find(({ id }) => id === paragraph);
    const at = { leaf: quote?.leaf ?? '', offset: quote?.start ?? 0 };
    return { kind: 'split-paragraph', at, paragraph, expected: whole ? hashOfParagraph(whole) : '' };
  };
const mergeSecond: Request = (state) => ({
  kind: 'merge-paragraph',
  paragraph: paragraphAt(state, 2).id,
  expected: hashOfParagraph(paragraphAt(state, 2)),
  into: paragraphAt(state, 1).id,
  expectedInto: hashOfParagraph(paragraphAt(state, 1)),
});

describe('comments for all', () => {
  it('are made by delegations, the Chair and the secretariat, and answered', () => {
    const scene = given('The Group takes note of the report')
      .when(quoting('takes note of', ' Why so weak? ', ['PAK', 'PAK', 'chair']))
      .by('FRA')
      .when(answer('It is agreed language.\nSee 2017.'))
      .by('secretariat')
      .then('The Group takes note of the report');
    expect(threadOf(scene).comments).toMatchObject([
      {
        seat: 'FRA',
        person: 'person-FRA',
        words: 'Why so weak?',
        mentions: ['PAK', 'chair'],
        isWithdrawn: false,
      },
      { seat: 'secretariat', words: 'It is agreed language.\nSee 2017.' },
    ]);
    const said = scene.table.record.slice(-2).map((recorded) => actSentence(scene.state, recorded));
    expect(said).toEqual([
      'France commented on paragraph 1: “Why so weak?”',
      'The secretariat answered: “It is agreed language.\nSee 2017.”',
    ]);
    given('one').when(onFirst).by('observer').thenRefused('not-permitted');
  });

  it('need words, a place that is as it was seen, and mentions of somebody', () => {
    const on = (words: string, mentions: readonly string[] = []) =>
      given('one')
        .when(quoting('one', words, mentions))
        .by('FRA');
    on(' ').thenRefused('missing');
    on('x'.repeat(4_001)).thenRefused('too-long');
    on('\u0007').thenRefused('bad-text');
    on('\ud800').thenRefused('bad-text');
    on('Why?', ['ESP']).thenRefused('unknown');
    on('Why?', ['observer']).thenRefused('not-in-order');
    const wrong =
      (change: Partial<NonNullable<CommentPlace['quote']>>): Request =>
      (state) => {
        const place = placeOf(state, 'one');
        const quote = place.quote && { ...place.quote, ...change };
        return { kind: 'comment', on: { ...place, quote }, words: 'Why?', mentions: [] };
      };
    const asks = (request: Request) => given('one').when(request).by('FRA');
    asks(wrong({ words: 'two' })).thenRefused('stale');
    asks(wrong({ end: 0, words: '' })).thenRefused('bad-span');
    given('😀one')
      .when(wrong({ start: 1, words: '\ude00one' }))
      .by('FRA')
      .thenRefused('bad-span');
    asks(wrong({ leaf: 'none' })).thenRefused('unknown');
    asks(answer('Yes.')).thenRefused('unknown');
    asks(onBracket).thenRefused('unknown');
    given('one').when(onParagraph('agree-ad-ref')).by('chair').when(onFirst).by('FRA').then('one');
  });

  it('are taken back by their seat only, and stay', () => {
    const scene = given('one').when(onFirst).by('FRA');
    const { comments, id: thread } = threadOf(scene);
    const back: Request = () => ({ kind: 'withdraw-comment', comment: comments[0]?.id ?? '' });
    scene.when(back).by('PAK').thenRefused('not-in-order');
    scene.when(back).by('FRA').then('one');
    expect(threadOf(scene).comments).toMatchObject([{ words: 'On all of it.', isWithdrawn: true }]);
    scene.when(back).by('FRA').thenRefused('already-so');
    scene
      .when(() => ({ kind: 'withdraw-comment', comment: `${thread}x` }))
      .by('FRA')
      .thenRefused('unknown');
  });

  it('are closed by whoever began the thread or by the Chair, and answered again once reopened', () => {
    const scene = given('one').when(onFirst).by('FRA');
    const { id: thread } = threadOf(scene);
    const close: Request = () => ({ kind: 'close-thread', thread });
    scene.when(close).by('PAK').thenRefused('not-in-order');
    scene.when(close).by('FRA').then('one');
    scene.when(close).by('chair').thenRefused('already-so');
    scene.when(answer('But.')).by('PAK').thenRefused('not-in-order');
    scene
      .when(() => ({ kind: 'reopen-thread', thread }), answer('One word more.'))
      .by('chair')
      .then('one');
    expect(threadOf(scene)).toMatchObject({ isClosed: false, comments: [{}, { seat: 'chair' }] });
  });
});

describe('a thread', () => {
  it('keeps to its words through bracketing and settling', () => {
    const scene = given('The Group takes note of the report')
      .when(quoting('note of the'))
      .by('FRA')
      .when(bracket('takes note of', 'welcomes'))
      .by('FRA');
    expect(wordsUnder(scene)).toBe('note of| the');
    scene.when(settle('base')).by('chair').then('The Group takes note of the report');
    expect(wordsUnder(scene)).toBe('note of the');
  });

  it('loses its words with the wording they were in, and stays on its paragraph', () => {
    const scene = given('The Group [base: takes note of | FRA: warmly welcomes] the report')
      .when(quoting('warmly'), onBracket)
      .by('PAK')
      .when(settle('base'))
      .by('chair');
    const paragraph = paragraphAt(scene.state, 1).id;
    expect(placeOfThread(scene.state, threadOf(scene))).toEqual({
      paragraph,
      bracket: null,
      hasLostBracket: false,
      hasLostWords: true,
      stretches: [],
    });
    expect(threadOf(scene).quote).toEqual({ words: 'warmly', stretches: [] });
    expect(placeOfThread(scene.state, threadOf(scene, 1))).toEqual({
      paragraph,
      bracket: null,
      hasLostBracket: true,
      hasLostWords: false,
      stretches: [],
    });
  });

  it('goes with its words, or its bracket, when the paragraph is split; and comes back when it is joined', () => {
    const scene = given('It welcomes the report. It asks [base: all | FRA: both] parties to act.')
      .when(quoting('parties'), onBracket, onFirst, quoting('report'))
      .by('PAK')
      .when(splitAt('It asks'))
      .by('chair');
    const paragraphs = () => scene.state.threads.map(({ paragraph }) => paragraph);
    const [first, second] = [paragraphAt(scene.state, 1).id, paragraphAt(scene.state, 2).id];
    expect(paragraphs()).toEqual([second, second, first, first]);
    expect(wordsUnder(scene)).toBe('parties');
    scene.when(mergeSecond).by('chair');
    expect(paragraphs()).toEqual([first, first, first, first]);
    expect(wordsUnder(scene)).toBe('parties');
  });

  it('is an orphan of the text when its paragraph is deleted', () => {
    const scene = given('one', 'two')
      .when(quoting('two'))
      .by('PAK')
      .when(onParagraph('delete-paragraph', 2))
      .by('chair');
    expect(placeOfThread(scene.state, threadOf(scene))).toEqual({
      paragraph: null,
      bracket: null,
      hasLostBracket: false,
      hasLostWords: true,
      stretches: [],
    });
  });
});
