import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { hold, release } from '../../testing/chair-requests.ts';
import {
  adopt,
  bracket,
  onParagraph,
  outdated,
  paragraphAt,
  type Request,
  reopen,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { mayEditLeaf } from '../../views/people/rights.ts';
import { hashOfParagraphs, paragraphsUnder, runningSilence } from '../../views/silence/silence.ts';
import { hashOfText } from '../../words/hash.ts';
import { firstLeaf } from '../../words/segment-tree.ts';

const DEADLINE = '2026-01-05T11:00:00.000Z';
const HOUR = 3600;

/** Puts paragraphs, by their places, under silence; none given: the whole text. */
function silence(places: readonly number[] = [], more: object = {}): Request {
  return (state) => {
    const paragraphs = places.length === 0 ? null : places.map((place) => paragraphAt(state, place).id);
    const expected = hashOfParagraphs(paragraphsUnder(state, paragraphs) ?? []);
    const recipients = state.delegations.map(({ seat }) => seat);
    return { kind: 'start-silence', paragraphs, recipients, deadline: DEADLINE, expected, ...more };
  };
}

const idOf = (state: NegotiationState) => state.silences.at(-1)?.id ?? 'none';
const breakIt =
  (reason = 'no instructions', isToChair = false): Request =>
  (state) => ({ kind: 'break-silence', silence: idOf(state), reason, isToChair });
const askForTime: Request = (state) => ({
  kind: 'request-extension',
  silence: idOf(state),
  reason: 'capital',
});
const extend =
  (deadline: string): Request =>
  (state) => ({ kind: 'extend-silence', silence: idOf(state), deadline });
const callOff: Request = (state) => ({ kind: 'cancel-silence', silence: idOf(state), reason: 'a mistake' });

const statuses = ({ state }: Scene) => state.paragraphs.map(({ status }) => status);

describe('a silence', () => {
  it('freezes what is under it, and agrees it when nobody speaks', () => {
    const scene = given('one', 'two')
      .when(silence([1]))
      .by('chair')
      .then('one', 'two');
    expect(statuses(scene)).toEqual(['silence', 'open']);
    const leaf = firstLeaf(paragraphAt(scene.state, 1).segments).id;
    expect(mayEditLeaf(scene.state, leaf, 'chair')).toBe(false);
    scene.when(bracket('one', 'uno')).by('FRA').thenRefused('paragraph-closed');
    scene.table.wait(HOUR);
    expect(statuses(scene)).toEqual(['agreed', 'open']);
    expect(runningSilence(scene.state)).toBeUndefined();
    expect(scene.table.record.at(-1)).toMatchObject({ seat: 'server', act: { kind: 'silence-concluded' } });
  });

  it('keeps the numbers that it was sent with: no revision is frozen while it runs', () => {
    const freeze: Request = (state) => ({
      kind: 'freeze-revision',
      reason: 'end of the reading',
      expected: hashOfText(state),
    });
    for (const places of [[1], []]) {
      const scene = given('one', 'two').when(silence(places), freeze).by('chair');
      expect(scene.last?.ok === false && refusalSentence(scene.last.refusal, scene.state)).toBe(
        'A silence runs until 2026-01-05 11:00 UTC, and a revision would number anew what was sent with it; freeze it when the silence has ended, or call the silence off first.',
      );
      scene.when(callOff, freeze).by('chair').then('one', 'two');
      expect(scene.state.revisions).toHaveLength(1);
    }
  });

  it('is to all delegations, or to those that are named, as the roster was', () => {
    const toAll = given('one').when(silence()).by('chair');
    expect(toAll.state.silences[0]?.isToAll).toBe(true);
    const toSome = given('one')
      .when(silence([], { recipients: ['FRA'] }))
      .by('chair');
    expect(toSome.state.silences[0]).toMatchObject({ isToAll: false, recipients: ['FRA'] });
  });

  it('over the whole text lets nothing be added, and leads to adoption', () => {
    const scene = given('one').when(silence()).by('chair').then('one');
    const drafts = [{ kind: 'numbered', level: 1, text: [{ text: 'two' }] }] as const;
    scene
      .when(() => ({ kind: 'add-paragraphs', after: null, drafts, source: 'draft' }))
      .by('chair')
      .thenRefused('under-silence');
    scene.when(adopt()).by('chair').thenRefused('obstacles');
    scene.table.wait(HOUR);
    scene
      .when(adopt({ kind: 'silence' }))
      .by('chair')
      .then('one');
    expect(scene.state.phase).toMatchObject({ kind: 'adopted', by: { kind: 'silence' } });
  });

  it('is on a revision when the whole text is what was frozen', () => {
    const freeze: Request = (state) => ({
      kind: 'freeze-revision',
      reason: 'r',
      expected: hashOfText(state),
    });
    const last = (scene: Scene) => scene.state.silences.at(-1)?.revision;
    expect(last(given('one', 'two').when(silence()).by('chair'))).toBeNull();
    expect(last(given('one', 'two').when(freeze, silence()).by('chair'))).toBe(1);
    expect(
      last(
        given('one', 'two')
          .when(freeze, silence([1]))
          .by('chair'),
      ),
    ).toBeNull();
  });

  it('leads to adoption by silence only for the very text that it was on, the whole of it', () => {
    const bySilence = adopt({ kind: 'silence' });
    const part = given('one', 'two')
      .when(silence([1]))
      .by('chair')
      .then('one', 'two');
    part.table.wait(HOUR);
    part.when(onParagraph('agree-ad-ref', 2), onParagraph('agree', 2)).by('chair').then('one', 'two');
    part.when(bySilence).by('chair').thenRefused('not-in-order');
    const other = given('one').when(silence()).by('chair').then('one');
    other.table.wait(HOUR);
    other.when(reopen()).by('chair').then('one').types('chair', '!');
    other.when(onParagraph('agree-ad-ref'), onParagraph('agree')).by('chair').then('one!');
    other.when(bySilence).by('chair').thenRefused('not-in-order');
  });

  it('when broken leaves everything as it was', () => {
    const scene = given('one', 'two').when(onParagraph('agree-ad-ref', 2)).by('chair').when(silence());
    scene.by('chair').then('one', 'two');
    scene.when(breakIt('no instructions')).by('FRA').then('one', 'two');
    expect(statuses(scene)).toEqual(['open', 'ad-ref']);
    expect(scene.state.silences[0]).toMatchObject({
      outcome: 'broken',
      breaks: [{ seat: 'FRA', reason: 'no instructions', isLate: false }],
    });
    scene.table.wait(2 * HOUR);
    expect(scene.state.silences[0]?.outcome).toBe('broken');
  });

  it('is broken to all with a reason, to the Chair without one in the record', () => {
    const scene = given('one').when(silence()).by('chair').when(breakIt(' ')).by('FRA');
    scene.thenRefused('missing');
    expect(runningSilence(scene.state)).toBeDefined();
    scene.when(breakIt('', true)).by('FRA').then('one');
    expect(runningSilence(scene.state)).toBeUndefined();
  });

  it('keeps a reason that is for the Chair only out of the record', () => {
    const scene = given('one').when(silence()).by('chair').when(breakIt('our own minister', true)).by('FRA');
    expect(JSON.stringify(scene.then('one').table.record)).not.toContain('minister');
    expect(scene.state.silences[0]?.breaks).toMatchObject([{ isToChair: true, reason: '' }]);
  });

  it('keeps what comes too late, and changes nothing by it', () => {
    const scene = given('one').when(silence()).by('chair').then('one');
    scene.table.wait(HOUR);
    scene.when(breakIt('too late')).by('FRA').then('one');
    expect(statuses(scene)).toEqual(['agreed']);
    expect(scene.state.silences[0]).toMatchObject({ outcome: 'agreed', breaks: [{ isLate: true }] });
    scene.when(breakIt('again')).by('FRA').thenRefused('already-so');
  });

  it('keeps what comes after the text was adopted too, also where the silence had been broken', () => {
    const scene = given('one').when(silence()).by('chair').then('one');
    scene.table.wait(HOUR);
    scene
      .when(adopt({ kind: 'silence' }))
      .by('chair')
      .when(breakIt('too late'))
      .by('FRA')
      .then('one');
    expect(scene.state.phase).toMatchObject({ kind: 'adopted', by: { kind: 'silence' } });
    expect(scene.state.silences[0]).toMatchObject({ outcome: 'agreed', breaks: [{ isLate: true }] });
    const broken = given('one').when(silence()).by('chair').when(breakIt()).by('FRA').then('one');
    broken.when(onParagraph('agree-ad-ref'), onParagraph('agree'), adopt()).by('chair');
    broken.when(breakIt('we too')).by('RUS').then('one');
    expect(broken.state.silences[0]?.breaks).toMatchObject([{ isLate: false }, { isLate: true }]);
  });

  it('is extended to later only, also because somebody asked', () => {
    const scene = given('one').when(silence()).by('chair').when(askForTime).by('PAK').then('one');
    scene.when(extend('2026-01-05T10:30:00.000Z')).by('chair').thenRefused('not-in-order');
    scene.when(extend('2026-01-05T13:00:00.000Z')).by('FRA').thenRefused('not-permitted');
    scene.when(extend('2026-01-05T13:00:00.000Z')).by('chair').then('one');
    scene.table.wait(HOUR);
    expect(runningSilence(scene.state)).toMatchObject({ requests: [{ seat: 'PAK', reason: 'capital' }] });
    scene.table.wait(2 * HOUR);
    expect(scene.state.silences[0]?.outcome).toBe('agreed');
  });

  it('is called off with a reason, and then there is nothing to break', () => {
    const scene = given('one').when(silence()).by('chair').when(callOff).by('chair').then('one');
    expect(statuses(scene)).toEqual(['open']);
    scene.when(breakIt()).by('FRA').thenRefused('not-in-order');
    scene.when(callOff).by('chair').thenRefused('not-in-order');
  });

  it('does not begin over what a delegation holds, which releases it first', () => {
    const scene = given('one', 'two').when(onParagraph('agree-ad-ref')).by('chair').when(hold()).by('FRA');
    scene.when(silence()).by('chair').thenRefused('pending');
    scene
      .when(silence([1]))
      .by('chair')
      .thenRefused('pending');
    scene.when(release()).by('FRA').when(silence()).by('chair').then('one', 'two');
    scene.when(hold()).by('FRA').thenRefused('paragraph-closed');
  });

  it('does not begin on brackets, gaps, changed words, nothing, a past deadline or beside another', () => {
    given('a [base: b | FRA: c]').when(silence()).by('chair').thenRefused('open-brackets');
    given('by').types('chair', ' [placeholder]').when(silence()).by('chair').thenRefused('placeholders');
    given('one').when(outdated(silence())).by('chair').thenRefused('stale');
    given('one').when(silence()).by('FRA').thenRefused('not-permitted');
    given('one')
      .when(silence([], { recipients: [] }))
      .by('chair')
      .thenRefused('missing');
    given('one')
      .when(silence([], { recipients: ['observer'] }))
      .by('chair')
      .thenRefused('not-in-order');
    given('one')
      .when(silence([], { recipients: ['FRA', 'FRA'] }))
      .by('chair')
      .thenRefused('not-in-order');
    given('one')
      .when(silence([], { deadline: '2026-01-05T09:00:00.000Z' }))
      .by('chair')
      .thenRefused('not-in-order');
    for (const none of [
      'tomorrow',
      '2026-02-30T09:00:00.000Z',
      '2026-01-06T24:00:00.000Z',
      '+010000-01-01T00:00:00.000Z',
    ])
      given('one')
        .when(silence([], { deadline: none }))
        .by('chair')
        .thenRefused('missing');
    given('one', 'two')
      .when(silence([1]), silence([2]))
      .by('chair')
      .thenRefused('not-in-order');
  });
});
