// What the Chair's office takes down as heard: it counts for nothing, and becomes what the seat's own move would have made.
import { describe, expect, it } from 'vitest';
import type { SeatId } from '../../model/seat.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { rebase } from '../../testing/chair-requests.ts';
import { answer, found, hear, hearStance, seen } from '../../testing/heard-requests.ts';
import { checkLeafLives, checkTraces } from '../../testing/law-check.ts';
import { bracket, onWording, propose, type Request, settle, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { editorsAt } from '../../views/people/rights.ts';
import { heardFrom, heardPositionsOn } from '../../words/heard.ts';
import { plainText } from '../../words/rich-text.ts';
import { leavesIn, placeOfLeaf } from '../../words/segment-tree.ts';

const TEXT = 'The Group [base: takes note of | PAK: acknowledges] the report';

const closing: Request = () => ({ kind: 'close-meeting' });

/** A scene at a meeting. */
function atMeeting(...notations: readonly string[]): Scene {
  return given(...notations)
    .when(() => ({ kind: 'open-meeting', form: 'informal', number: '', room: '' }))
    .by('chair');
}

/** The sentences of the newest acts. */
function told({ table }: Scene, count: number): readonly string[] {
  return table.record.slice(-count).map((recorded) => actSentence(table.state, recorded));
}

/** The wording that a name has, without what is its own in any negotiation. */
function core({ state }: Scene, name: SeatId) {
  const { origin, sponsors, placement, sources, versions, positions } = found(state, name).wording;
  const stood = positions.map(({ act: _, ...position }) => position);
  return { origin, sponsors, placement, sources, versions, positions: stood };
}

describe('a proposal as heard', () => {
  it('stands as the Chair’s, named and told as unconfirmed, and nobody sponsors it', () => {
    const scene = given(TEXT)
      .when(hear('welcomes', 'FRA', 'USA'))
      .by('chair');
    scene.then('The Group [base: takes note of | PAK: acknowledges | chair: welcomes] the report');
    const { wording } = found(scene.state, 'chair');
    expect(wording).toMatchObject({ origin: 'bridging', sponsors: ['chair'], positions: [] });
    expect(heardFrom(wording)).toEqual(['FRA', 'USA']);
    expect(told(scene, 1)).toEqual([
      'The Chair took down “welcomes” as heard from France and United States, not confirmed',
    ]);
  });

  it('is taken down by the Chair alone, for delegations of the table, each once', () => {
    const scene = given(TEXT);
    scene.when(hear('welcomes', 'FRA')).by('FRA').thenRefused('not-in-order');
    scene
      .when(hear('welcomes', 'FRA', 'FRA'))
      .by('chair')
      .thenRefused('not-in-order');
    scene.when(hear('welcomes', 'secretariat')).by('chair').thenRefused('not-in-order');
    scene.when(hear('welcomes', 'XKX')).by('chair').thenRefused('unknown');
  });

  it('is, once confirmed, what the delegation’s own proposal would have been', () => {
    const heard = given(TEXT)
      .when(hear('welcomes', 'FRA'))
      .by('chair')
      .when(answer('confirm-heard', 'chair'));
    const own = given(TEXT).when(propose('welcomes')).by('FRA');
    heard.by('FRA').then('The Group [base: takes note of | PAK: acknowledges | FRA: welcomes] the report');
    expect(core(heard, 'FRA')).toEqual(core(own, 'FRA'));
    expect(found(heard.state, 'FRA').wording).not.toHaveProperty('heard');
    const editors = ({ state }: Scene) => {
      const [leaf] = found(state, 'FRA').wording.segments;
      return editorsAt(state, leaf?.kind === 'leaf' ? placeOfLeaf(state, leaf.id) : undefined);
    };
    expect(editors(heard)).toEqual(editors(own));
    expect(editors(heard)).toEqual(['FRA']);
    heard.when(onWording('withdraw', 'FRA')).by('chair').thenRefused('not-a-sponsor');
  });

  it('goes on in new leaves when it is confirmed: those of base words in it too, and not those of others', () => {
    const scene = given('a [base: b | PAK: c] g').when(hear('one two', 'FRA')).by('chair');
    scene.when(bracket('two', 'three')).by('PAK');
    const before = leavesIn(found(scene.state, 'chair').wording.segments);
    scene.when(answer('confirm-heard', 'chair')).by('FRA');
    scene.then('a [base: b | PAK: c | FRA: one [base: two | PAK: three]] g');
    const after = leavesIn(found(scene.state, 'FRA').wording.segments).map(({ id }) => id);
    const stayed = before.filter(({ id }) => after.includes(id)).map(({ text }) => plainText(text));
    expect(stayed).toEqual(['three']);
    checkLeafLives(scene.table.record, scene.state);
    checkTraces(scene.table.record, scene.state);
  });

  it('is confirmed by each for itself; who sponsors it has nothing to confirm', () => {
    const scene = given(TEXT)
      .when(hear('welcomes', 'FRA', 'USA', 'CHN'))
      .by('chair');
    scene.when(answer('confirm-heard', 'chair')).by('PAK').thenRefused('not-in-order');
    scene.when(answer('confirm-heard', 'chair')).by('USA');
    expect(heardFrom(found(scene.state, 'USA').wording)).toEqual(['FRA', 'CHN']);
    scene
      .when(answer('confirm-heard', 'USA'))
      .by('FRA')
      .when(onWording('co-sponsor', 'USA'))
      .by('CHN')
      .then('The Group [base: takes note of | PAK: acknowledges | USA,FRA,CHN: welcomes] the report');
    expect(found(scene.state, 'USA').wording).not.toHaveProperty('heard');
    scene.when(answer('confirm-heard', 'USA')).by('CHN').thenRefused('not-in-order');
  });

  it('is nobody’s once its words are changed, and stale for who saw others', () => {
    const scene = given('one', TEXT).when(hear('welcomes', 'FRA')).by('chair');
    const { wording } = found(scene.state, 'chair');
    const [leaf] = wording.segments;
    const seenThen = seen(scene.state, 'chair');
    scene.table.note('chair', {
      kind: 'leaf-edited',
      paragraph: scene.state.paragraphs[1]?.id ?? '',
      leaf: leaf?.id ?? '',
      at: 0,
      removed: [],
      inserted: [{ text: 'warmly ' }],
      authors: [{ seat: 'chair', person: 'person-chair', length: 7 }],
    });
    scene
      .when(() => ({ kind: 'confirm-heard', heard: wording.tabledIn, ...seenThen }))
      .by('FRA')
      .thenRefused('stale');
    expect(heardFrom(found(scene.state, 'chair').wording)).toEqual([]);
    scene.when(answer('confirm-heard', 'chair')).by('FRA').thenRefused('not-in-order');
  });

  it('leaves the table when nobody is left to confirm it; a bracket that stood for it goes too', () => {
    const scene = given(TEXT)
      .when(hear('welcomes', 'FRA', 'USA'))
      .by('chair');
    scene
      .when(answer('decline-heard', 'chair'))
      .by('FRA')
      .then('The Group [base: takes note of | PAK: acknowledges | chair: welcomes] the report');
    expect(heardFrom(found(scene.state, 'chair').wording)).toEqual(['USA']);
    scene
      .when(answer('decline-heard', 'chair'))
      .by('USA')
      .then('The Group [base: takes note of | PAK: acknowledges] the report');
    expect(told(scene, 2)[0]).toBe('United States said that a wording is not what it said: not what we said');
    expect(scene.state.leftovers).toEqual([]);
    const alone = given('one two').when((state, seat) => {
      const leaf = state.paragraphs[0]?.segments[0]?.id ?? '';
      const [from, to] = [
        { leaf, offset: 0 },
        { leaf, offset: 3 },
      ];
      const wordings = [[{ text: 'three' }]];
      expect(seat).toBe('chair');
      return { kind: 'open-bracket', from, to, expected: 'one', reason: '', wordings, heardFrom: ['FRA'] };
    });
    alone.by('chair').then('[base: one | chair: three] two');
    alone.when(answer('decline-heard', 'chair')).by('FRA').then('one two');
  });
});

describe('a position as heard', () => {
  it('stands apart, and is the delegation’s once confirmed, as its own would have been', () => {
    const scene = given(TEXT)
      .when(hearStance('FRA', 'object', 'PAK'))
      .by('chair');
    const { wording } = found(scene.state, 'PAK');
    expect(wording.positions).toMatchObject([{ seat: 'PAK', stance: 'support' }]);
    expect(heardPositionsOn(wording)).toMatchObject([{ seat: 'FRA', stance: 'object' }]);
    expect(told(scene, 1)).toEqual(['The Chair heard that France objected to “acknowledges”, not confirmed']);
    scene.when(answer('confirm-heard', 'PAK', 'position')).by('FRA');
    expect(told(scene, 1)).toEqual(['France objected to “acknowledges”, as the Chair’s office had heard']);
    const own = given(TEXT).when(take('object', 'PAK')).by('FRA');
    expect(core(scene, 'PAK')).toEqual(core(own, 'PAK'));
    expect(found(scene.state, 'PAK').wording).not.toHaveProperty('heardPositions');
  });

  it('does not keep the bracket from being settled until it is confirmed', () => {
    const heard = () =>
      given(TEXT)
        .when(hearStance('FRA', 'object', 'PAK'))
        .by('chair');
    heard().when(settle('PAK')).by('chair').then('The Group acknowledges the report');
    heard()
      .when(answer('confirm-heard', 'PAK', 'position'))
      .by('FRA')
      .when(settle('PAK'))
      .by('chair')
      .thenRefused('objection');
  });

  it('lapses with its words, and goes when its delegation speaks for itself or declines it', () => {
    const scene = given(TEXT)
      .when(hearStance('FRA', 'support', 'PAK'))
      .by('chair');
    scene
      .when(hearStance('FRA', 'support', 'PAK'))
      .by('chair')
      .thenRefused('already-so');
    scene.when(take('can-accept', 'PAK')).by('FRA');
    expect(found(scene.state, 'PAK').wording.heardPositions).toBeUndefined();
    scene
      .when(hearStance('FRA', 'can-accept', 'PAK'))
      .by('chair')
      .thenRefused('already-so');
    scene.when(hearStance('FRA', 'object', 'PAK')).by('chair');
    scene.when(answer('decline-heard', 'PAK', 'position')).by('FRA');
    expect(found(scene.state, 'PAK').wording.heardPositions).toBeUndefined();
    expect(found(scene.state, 'PAK').wording.positions).toMatchObject([
      { seat: 'PAK', stance: 'support' },
      { seat: 'FRA', stance: 'can-accept' },
    ]);
    scene
      .when(hearStance('USA', 'object', 'PAK'))
      .by('chair')
      .types('PAK', ' warmly');
    expect(heardPositionsOn(found(scene.state, 'PAK').wording)).toEqual([]);
    scene
      .when(answer('confirm-heard', 'PAK', 'position'))
      .by('USA')
      .thenRefused('not-in-order');
  });
});

describe('what nobody has confirmed', () => {
  it('lapses when the meeting is closed: positions go, proposals are left behind for the Chair to take up again', () => {
    const scene = atMeeting(TEXT, 'two').when(hear('welcomes', 'FRA'), hearStance('USA', 'object', 'PAK'));
    scene.by('chair').when(closing).by('chair');
    scene.then('The Group [base: takes note of | PAK: acknowledges] the report', 'two');
    expect(found(scene.state, 'PAK').wording.heardPositions).toBeUndefined();
    expect(scene.state.leftovers).toMatchObject([
      { sponsors: ['chair'], heard: { from: ['FRA'] }, text: [{ text: 'welcomes' }], settled: null },
    ]);
    expect(scene.table.record.slice(-4).map(({ act }) => act.kind)).toEqual([
      'heard-lapsed',
      'heard-lapsed',
      'wording-withdrawn',
      'meeting-closed',
    ]);
    scene.when(rebase('two')).by('chair');
    scene.then(
      'The Group [base: takes note of | PAK: acknowledges] the report',
      '[base: two | chair: welcomes]',
    );
    expect(heardFrom(found(scene.state, 'chair').wording)).toEqual(['FRA']);
  });

  it('lapses when the next reading is opened; what was confirmed stays, without the names of those who did not', () => {
    const scene = given(TEXT)
      .when(hear('welcomes', 'FRA', 'USA'))
      .by('chair');
    scene.when(answer('confirm-heard', 'chair')).by('FRA');
    scene.when(() => ({ kind: 'open-reading' })).by('chair');
    scene.then('The Group [base: takes note of | PAK: acknowledges | FRA: welcomes] the report');
    expect(found(scene.state, 'FRA').wording).not.toHaveProperty('heard');
    expect(told(scene, 2)[0]).toBe(
      '“welcomes”, as heard from United States, lapsed: nobody has confirmed it',
    );
  });

  it('that an import brought in lapses as an attribution only, and can be confirmed before', () => {
    const wordings = [{ text: [{ text: 'welcomes' }], noted: ['FRA', 'USA'] }];
    const imported = () =>
      atMeeting()
        .when(() => ({
          kind: 'add-paragraphs',
          after: null,
          source: 'import',
          drafts: [
            {
              kind: 'numbered',
              level: 1,
              text: [{ text: 'notes it' }],
              brackets: [{ from: 0, to: 5, wordings }],
            },
          ],
        }))
        .by('chair');
    const lapsed = imported().when(closing).by('chair').then('[base: notes | chair: welcomes] it');
    expect(found(lapsed.state, 'chair').wording).not.toHaveProperty('heard');
    expect(lapsed.state.leftovers).toEqual([]);
    imported()
      .when(answer('confirm-heard', 'chair'))
      .by('USA')
      .when(closing)
      .by('chair')
      .then('[base: notes | USA: welcomes] it');
    const declined = imported().when(answer('decline-heard', 'chair')).by('FRA');
    declined.when(answer('decline-heard', 'chair')).by('USA').then('[base: notes | chair: welcomes] it');
  });
});
