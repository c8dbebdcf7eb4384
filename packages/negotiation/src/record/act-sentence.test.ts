import { describe, expect, it } from 'vitest';
import { longRecord } from '../testing/long-record.ts';
import {
  adopt,
  bracket,
  onParagraph,
  onWording,
  paragraphAt,
  type Request,
  reopen,
  reserve,
  seenParagraph,
  settle,
  take,
} from '../testing/requests.ts';
import { given, type Scene } from '../testing/scene.ts';
import { richText } from '../words/rich-text.ts';
import { actSentence } from './act-sentence.ts';
import { foldRecord } from './record.ts';

/** The history since the scene began, each act told with the state before it. */
function history(scene: Scene, from: number): readonly string[] {
  const { record } = scene.table;
  return record.slice(from).map((recorded) => actSentence(foldRecord(record.slice(0, recorded.n)), recorded));
}

describe('actSentence', () => {
  it('tells a story', () => {
    const scene = given('The Group takes note of the report');
    const from = scene.table.record.length;
    scene.when(bracket('takes note of', 'welcomes')).by('FRA').when(onWording('co-sponsor', 'FRA')).by('DNK');
    scene.when(take('object', 'FRA', 'too warm'), onWording('withdraw-position', 'FRA')).by('RUS');
    scene.types('FRA', ' warmly').when(onWording('withdraw', 'FRA')).by('DNK');
    scene
      .when(
        settle('FRA'),
        onParagraph('agree-ad-ref'),
        reopen(),
        onParagraph('agree-ad-ref'),
        onParagraph('agree'),
        adopt(),
      )
      .by('chair');
    expect(history(scene, from)).toEqual([
      'France bracketed “takes note of”',
      'France proposed “welcomes”',
      'Denmark co-sponsored “welcomes”',
      'Russian Federation objected to “welcomes”: too warm',
      'Russian Federation withdrew its position on “welcomes”',
      'France typed “ warmly” in paragraph 1',
      'Denmark no longer sponsors “welcomes warmly”',
      'The Chair settled paragraph 1 on “welcomes warmly”',
      'The Chair recorded paragraph 1 as agreed ad ref',
      'The Chair reopened paragraph 1: new facts',
      'The Chair recorded paragraph 1 as agreed ad ref',
      'The Chair recorded paragraph 1 as agreed',
      'The Chair declared the text adopted',
    ]);
  });

  it('names what has no words: a new paragraph, a place, a note, a deletion of the whole', () => {
    const scene = given('one', 'two', 'three');
    const from = scene.table.record.length;
    const behindOne: Request = (state) => ({
      kind: 'propose-paragraph',
      after: paragraphAt(state, 1).id,
      shape: 'numbered',
      level: 1,
      text: [],
      reason: '',
    });
    const toTheBeginning: Request = (state) => ({
      kind: 'propose-move',
      paragraph: paragraphAt(state, 3).id,
      after: null,
      seenAfter: paragraphAt(state, 2).id,
      text: richText('first things first'),
    });
    const noted: Request = (state) => ({
      kind: 'propose-note',
      ...seenParagraph(state, 1),
      text: richText('reorder'),
    });
    scene.when(behindOne).by('FRA').when(onWording('withdraw', 'FRA')).by('FRA');
    scene
      .when(toTheBeginning)
      .by('FRA')
      .when(take('object', 'base'))
      .by('PAK')
      .when(settle('FRA'))
      .by('chair');
    scene.when(noted).by('FRA').when(settle('base')).by('chair');
    scene.when(bracket('two', '')).by('PAK');
    const five = ['PAK', 'DNK', 'FRA', 'RUS', 'GBR'];
    const jointly: Request = (state) => ({
      kind: 'propose-note',
      ...seenParagraph(state, 2),
      text: richText('check the date'),
      sponsors: five,
    });
    scene.when(jointly).by('PAK');
    expect(history(scene, from)).toEqual([
      'France proposed a new paragraph behind paragraph 1',
      'France bracketed paragraph 1 bis as a whole',
      'France proposed a text not yet written',
      'France withdrew a text not yet written',
      'France took away the proposed paragraph 1 bis',
      'France opened the place of paragraph 3',
      'France proposed to move paragraph 3 to the beginning',
      'Pakistan objected to the place of paragraph 3 as it is',
      'The Chair took up moving paragraph 3 to the beginning',
      'The Chair moved paragraph 3 to the front',
      'France opened an editorial note on paragraph 3',
      'France proposed the note “reorder”',
      'The Chair set aside the note on paragraph 3',
      'Pakistan bracketed “two”',
      'Pakistan proposed to delete paragraph 2',
      'Pakistan opened an editorial note on paragraph 1',
      'Pakistan proposed for Pakistan, Denmark and 3 others the note “check the date”',
    ]);
  });

  it('names the kind of a reservation, when it is entered and when it is lifted', () => {
    const scene = given('The Group [base: takes note of | FRA: welcomes] the report');
    const from = scene.table.record.length;
    scene
      .when(reserve('FRA'), reserve('FRA', 'scrutiny'), reserve('FRA', 'pending-capital'))
      .by('CHN')
      .when(settle('FRA'))
      .by('chair')
      .when((state) => ({
        kind: 'lift-reservation',
        bracket: paragraphAt(state, 1).reservations[0]?.bracket ?? '',
        ...seenParagraph(state, 1),
      }))
      .by('CHN');
    expect(history(scene, from)).toEqual([
      'China reserved on “welcomes”',
      'China entered a scrutiny reservation on “welcomes”',
      'China entered a reservation pending instructions from capital on “welcomes”',
      'The Chair settled paragraph 1 on “welcomes”',
      'China lifted its reservation pending instructions from capital on “welcomes” in paragraph 1',
    ]);
  });

  it('has a sentence for every act of a long record, with and without a state', () => {
    const record = longRecord(400, 3);
    const last = foldRecord(record);
    for (const recorded of record) {
      expect(actSentence(last, recorded)).toMatch(/^[A-Z].{8,}/);
      expect(actSentence(null, recorded)).not.toMatch(/undefined|null/);
    }
  });

  it('tells of late words', () => {
    const { state, table } = given('one');
    const [opening] = table.record;
    if (opening === undefined) throw new Error('a record begins by opening');
    const late = {
      kind: 'words-offered-back',
      leaf: 'l',
      words: 'warmly',
      removed: '',
      why: 'no-longer-yours',
    } as const;
    expect(actSentence(state, { ...opening, seat: 'FRA', act: late })).toBe(
      'Late words of France were offered back: “warmly”',
    );
    expect(actSentence(state, { ...opening, seat: 'FRA', act: { ...late, words: '', removed: 'x' } })).toBe(
      'A late removal by France came to nothing: “x”',
    );
  });
});
