// “Agreed pending France”, and paragraphs parked with a small group.
import { describe, expect, it } from 'vitest';
import { hold, park, release, unpark } from '../../testing/chair-requests.ts';
import { onParagraph, outdated, reopen, settle } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { obstaclesTo } from '../../views/closing/obstacles.ts';

const adRef = () => given('one', 'two').when(onParagraph('agree-ad-ref')).by('chair');

describe('holding', () => {
  it('keeps a paragraph from being agreed until every holder has released it', () => {
    const scene = adRef()
      .when(hold())
      .by('FRA')
      .when(hold())
      .by('USA')
      .when(onParagraph('agree'))
      .by('chair');
    scene.thenRefused('pending');
    expect(obstaclesTo(scene.state)).toContainEqual({
      kind: 'pending',
      paragraph: scene.state.paragraphs[0]?.id,
      label: '1',
      by: ['FRA', 'USA'],
    });
    scene.when(release()).by('FRA').when(onParagraph('agree')).by('chair').thenRefused('pending');
    scene.when(release()).by('USA').when(onParagraph('agree')).by('chair').then('one', 'two');
    expect(scene.state.paragraphs[0]).toMatchObject({ status: 'agreed', holds: [] });
  });

  it('is for what is agreed ad ref, by delegations, with a reason, once', () => {
    given('one').when(hold()).by('FRA').thenRefused('paragraph-open');
    adRef().when(onParagraph('agree')).by('chair').when(hold()).by('FRA').thenRefused('paragraph-closed');
    adRef().when(hold(1, ' ')).by('FRA').thenRefused('missing');
    adRef().when(hold(), hold()).by('FRA').thenRefused('already-so');
    adRef().when(outdated(hold())).by('FRA').thenRefused('stale');
    adRef().when(hold()).by('chair').thenRefused('not-permitted');
    adRef().when(hold()).by('FRA').when(release()).by('USA').thenRefused('not-in-order');
  });

  it('ends when the paragraph is reopened: there is nothing to wait for', () => {
    const scene = adRef().when(hold()).by('FRA').when(reopen()).by('chair');
    expect(scene.state.paragraphs[0]).toMatchObject({ status: 'open', holds: [] });
  });
});

describe('parking', () => {
  it('names a small group of two or more, and changes nothing of what may be done', () => {
    const scene = given('a [base: b | FRA: c]')
      .when(park(['FRA', 'PAK']))
      .by('chair');
    expect(scene.state.paragraphs[0]?.parking).toMatchObject({ seats: ['FRA', 'PAK'], note: 'by Friday' });
    scene.when(settle('FRA')).by('chair').then('a c');
  });

  it('ends when the Chair brings it back', () => {
    const scene = given('one')
      .when(park(['FRA', 'PAK']), unpark())
      .by('chair')
      .then('one');
    expect(scene.state.paragraphs[0]?.parking).toBeNull();
    scene.when(unpark()).by('chair').thenRefused('already-so');
  });

  it('is the Chair’s, of an open paragraph, with delegations', () => {
    given('one')
      .when(park(['FRA']))
      .by('chair')
      .thenRefused('missing');
    given('one')
      .when(park(['FRA', 'chair']))
      .by('chair')
      .thenRefused('not-in-order');
    given('one')
      .when(park(['FRA', 'PAK']))
      .by('FRA')
      .thenRefused('not-permitted');
    adRef()
      .when(park(['FRA', 'PAK']))
      .by('chair')
      .thenRefused('paragraph-closed');
    given('one')
      .when(park(['FRA', 'PAK']), park(['FRA', 'USA']))
      .by('chair')
      .thenRefused('already-so');
  });
});
