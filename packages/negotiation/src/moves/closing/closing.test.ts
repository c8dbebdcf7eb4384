import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import {
  adopt,
  onParagraph,
  outdated,
  paragraphAt,
  type Request,
  reopen,
  seenParagraph,
  settle,
  take,
} from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { agreedText } from '../../views/closing/agreed-text.ts';
import { mayEditLeaf } from '../../views/people/rights.ts';
import { hashOfText } from '../../words/hash.ts';
import { plainText } from '../../words/rich-text.ts';
import { firstLeaf } from '../../words/segment-tree.ts';

const close =
  (reason: string): Request =>
  (state) => ({ kind: 'close-without-agreement', reason, expected: hashOfText(state) });
const lift: Request = (state): Command => ({
  kind: 'lift-reservation',
  bracket: paragraphAt(state, 1).reservations[0]?.bracket ?? 'none',
  ...seenParagraph(state, 1),
});

describe('agreeing paragraphs', () => {
  it('goes ad ref first, then agreed; and the words are nobody’s to edit', () => {
    const scene = given('one').when(onParagraph('agree-ad-ref')).by('chair').then('one');
    const paragraph = paragraphAt(scene.state, 1);
    expect(paragraph.status).toBe('ad-ref');
    expect(mayEditLeaf(scene.state, firstLeaf(paragraph.segments).id, 'chair')).toBe(false);
    scene.when(onParagraph('agree')).by('chair').then('one');
    expect(paragraphAt(scene.state, 1).status).toBe('agreed');
  });

  it('does not skip, repeat or overlook', () => {
    given('one').when(onParagraph('agree')).by('chair').thenRefused('paragraph-open');
    given('one')
      .when(onParagraph('agree-ad-ref'), onParagraph('agree-ad-ref'))
      .by('chair')
      .thenRefused('already-so');
    given('one')
      .when(onParagraph('agree-ad-ref'), onParagraph('agree'), onParagraph('agree'))
      .by('chair')
      .thenRefused('already-so');
    given('one')
      .when(onParagraph('agree-ad-ref'), onParagraph('agree'), onParagraph('agree-ad-ref'))
      .by('chair')
      .thenRefused('paragraph-closed');
    given('a [base: b | FRA: c]').when(onParagraph('agree-ad-ref')).by('chair').thenRefused('open-brackets');
    given('one')
      .when(outdated(onParagraph('agree-ad-ref')))
      .by('chair')
      .thenRefused('stale');
    given('one').when(onParagraph('agree-ad-ref')).by('FRA').thenRefused('not-permitted');
  });

  it('is undone by reopening with a reason', () => {
    const scene = given('one').when(onParagraph('agree-ad-ref'), reopen()).by('chair').then('one');
    const paragraph = paragraphAt(scene.state, 1);
    expect(mayEditLeaf(scene.state, firstLeaf(paragraph.segments).id, 'chair')).toBe(true);
    scene.when(reopen()).by('chair').thenRefused('already-so');
    scene.when(reopen(1, '  ')).by('chair').thenRefused('missing');
  });
});

describe('reservations', () => {
  const settled = () =>
    given('a [base: b | FRA: c] d')
      .when(take('reserve', 'FRA', 'pending capital'))
      .by('CHN')
      .when(settle('FRA'))
      .by('chair')
      .then('a c d');

  it('stay with the paragraph when their wording is settled, and keep the text from adoption', () => {
    const scene = settled();
    expect(paragraphAt(scene.state, 1).reservations).toMatchObject([
      { seat: 'CHN', words: 'c', note: 'pending capital' },
    ]);
    scene
      .when(onParagraph('agree-ad-ref'), onParagraph('agree'), adopt())
      .by('chair')
      .thenRefused('obstacles');
    expect(scene.last).not.toBeNull();
    scene.when(lift).by('CHN').when(adopt()).by('chair').then('a c d');
    expect(scene.state.phase.kind).toBe('adopted');
  });

  it('are lifted by their own seat only', () => {
    settled().when(lift).by('RUS').thenRefused('no-reservation');
    settled().when(lift).by('chair').thenRefused('not-permitted');
    settled().when(onParagraph('delete-paragraph')).by('chair').thenRefused('not-in-order');
  });

  it('that were given on other words lapsed before', () => {
    const scene = given('a [base: b | FRA: c] d')
      .when(take('reserve', 'FRA'))
      .by('CHN')
      .types('FRA', '!')
      .when(settle('FRA'))
      .by('chair')
      .then('a c! d');
    expect(paragraphAt(scene.state, 1).reservations).toEqual([]);
  });
});

describe('adoption', () => {
  it('is refused with all that is in the way', () => {
    const scene = given('one', 'a [base: b | FRA: c [base: d | PAK: e]] f', 'three')
      .when(onParagraph('agree-ad-ref', 3))
      .by('chair')
      .when(take('object', 'FRA'))
      .by('RUS');
    scene.when(adopt()).by('chair').thenRefused('obstacles');
    const agreed = agreedText(scene.state);
    expect(agreed).toMatchObject({
      ok: false,
      obstacles: [
        { kind: 'paragraph-not-agreed', label: '1', status: 'open' },
        { kind: 'paragraph-not-agreed', label: '2', status: 'open' },
        {
          kind: 'open-bracket',
          label: '2',
          words: '[b / c [d / e]]',
          objections: [{ words: 'c [d / e]', by: ['RUS'] }],
        },
        { kind: 'open-bracket', label: '2', words: '[d / e]', objections: [] },
        { kind: 'paragraph-not-agreed', label: '3', status: 'ad-ref' },
      ],
    });
    expect(agreedText(given().state)).toMatchObject({ ok: false, obstacles: [{ kind: 'no-paragraphs' }] });
  });

  it('ends the negotiation; what was agreed is the text', () => {
    const scene = given('a [base: b | FRA: c] d')
      .when(settle('FRA'), onParagraph('agree-ad-ref'), onParagraph('agree'))
      .by('chair');
    expect(agreedText(scene.state)).toMatchObject({ ok: true, text: { adopted: null } });
    scene.when(outdated(adopt())).by('chair').thenRefused('stale');
    scene.when(adopt()).by('chair').then('a c d');
    const agreed = agreedText(scene.state);
    if (!agreed.ok) throw new Error('adopted text exists');
    expect(agreed.text.adopted).toMatchObject({ at: scene.table.record.at(-1)?.at });
    expect(
      agreed.text.paragraphs.map(({ label, text }) => [label, plainText(text), text.map(({ seat }) => seat)]),
    ).toEqual([['1', 'a c d', ['chair', 'FRA', 'chair']]]);
    scene.when(reopen()).by('chair').thenRefused('over');
  });

  it('is at a meeting with its number, or by a silence that passed on the whole of this text', () => {
    const agreed = () =>
      given('one').when(onParagraph('agree-ad-ref'), onParagraph('agree')).by('chair').then('one');
    agreed()
      .when(adopt({ kind: 'silence' }))
      .by('chair')
      .thenRefused('not-in-order');
    agreed()
      .when(adopt({ kind: 'meeting', number: ' ' }))
      .by('chair')
      .thenRefused('missing');
    agreed()
      .when(adopt({ kind: 'meeting', number: '67th' }))
      .by('chair')
      .then('one');
  });

  it('is impossible after closing without agreement, which needs a reason', () => {
    const scene = given('one')
      .when(onParagraph('agree-ad-ref'), onParagraph('agree'))
      .by('chair')
      .when(close(' '))
      .by('chair')
      .thenRefused('missing');
    scene.when(close('no consensus')).by('chair').then('one').when(adopt()).by('chair').thenRefused('over');
    expect(agreedText(scene.state)).toMatchObject({
      ok: false,
      obstacles: [{ kind: 'closed-without-agreement' }],
    });
    const seat = { kind: 'unseat-person', person: 'person-RUS' } as const;
    scene
      .when(() => seat)
      .by('chair')
      .then('one');
  });
});
