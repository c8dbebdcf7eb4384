import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import {
  findByName,
  onWording,
  outdated,
  propose,
  type Request,
  settle,
  take,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { mayEditLeaf } from '../../views/people/rights.ts';
import { objectorsTo, standingPositions } from '../../views/positions/standing-positions.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { richText } from '../../words/rich-text.ts';
import { lastLeaf } from '../../words/segment-tree.ts';

const TEXT = 'The Group [base: takes note of | FRA: welcomes] the report';

/** Begins a wording in the first bracket, to be typed. */
const begin: Request = (state, seat) => ({ ...propose('')(state, seat), toBeTyped: true }) as Command;

function wordingOf(scene: Scene, name: string) {
  const found = findByName(scene.state, name);
  if (found === undefined) throw new Error(`no wording of ${name}`);
  return found.wording;
}

describe('wordings', () => {
  it('are tabled behind the others, the empty one included', () => {
    given(TEXT)
      .when(propose(''))
      .by('PAK')
      .then('The Group [base: takes note of | FRA: welcomes | PAK: ] the report')
      .when(propose('notes'))
      .by('chair')
      .then('The Group [base: takes note of | FRA: welcomes | PAK:  | chair: notes] the report');
  });

  it('are no more in one bracket than can be compared', () => {
    const scene = given('a [base: b | FRA: c] d');
    for (let count = 2; count < 60; count++) scene.when(propose(`wording ${count}`)).by('PAK');
    scene.when(propose('one too many')).by('PAK').thenRefused('too-long');
  });

  it('are not tabled twice', () => {
    const scene = given(TEXT).when(propose('welcomes')).by('PAK').thenRefused('same-words');
    expect(scene.last).toMatchObject({ refusal: { wording: wordingOf(scene, 'FRA').id } });
    given(TEXT).when(propose('takes note of')).by('FRA').thenRefused('same-words');
  });

  it('are not tabled twice for the sake of a space', () => {
    for (const words of [' welcomes', 'welcomes ', 'welcomes\u00a0'])
      given(TEXT).when(propose(words)).by('PAK').thenRefused('same-words');
    const scene = given(TEXT).when(propose('takes  note\u00a0of')).by('FRA').thenRefused('same-words');
    expect(scene.last).toMatchObject({ refusal: { wording: wordingOf(scene, 'base').id } });
  });

  it('are empty when nothing of them shows', () => {
    for (const words of [' ', '\u200f', '\u00a0\u200b\u00ad'])
      given(TEXT)
        .when(propose(words))
        .by('PAK')
        .then('The Group [base: takes note of | FRA: welcomes | PAK: ] the report');
    given(TEXT).when(propose('wel\u00adcomes\u200e')).by('PAK').thenRefused('same-words');
  });

  it('may be begun empty by two delegations at once, and by each only once', () => {
    given(TEXT)
      .when(begin)
      .by('PAK')
      .when(begin)
      .by('CHN')
      .then('The Group [base: takes note of | FRA: welcomes | PAK:  | CHN: ] the report')
      .when(begin)
      .by('PAK')
      .thenRefused('same-words');
  });

  it('propose deletion outright only once, whether or not a base without words says it already', () => {
    const scene = given(TEXT)
      .when(propose(''))
      .by('PAK')
      .when(propose(''))
      .by('CHN')
      .thenRefused('same-words');
    expect(scene.last).toMatchObject({ refusal: { wording: wordingOf(scene, 'PAK').id } });
    given(TEXT).when(begin).by('PAK').when(propose(' ')).by('CHN').thenRefused('same-words');
    const proposed: Request = () => {
      const paragraph = {
        after: null,
        shape: 'numbered',
        level: 1,
        text: richText('new'),
        reason: '',
      } as const;
      return { kind: 'propose-paragraph', ...paragraph };
    };
    given('one').when(proposed).by('FRA').when(propose('')).by('PAK').thenRefused('same-words');
    given('one').when(proposed).by('FRA').when(begin).by('PAK').then('[base:  | FRA: new | PAK: ]', 'one');
  });

  it('wait for an author who saw the base as it is', () => {
    given(TEXT)
      .when(outdated(propose('x')))
      .by('PAK')
      .thenRefused('stale');
    given(TEXT).when(propose('x')).by('secretariat').thenRefused('not-permitted');
    given(TEXT).when(propose('x')).by('ESP').thenRefused('not-permitted');
  });

  it('gain and lose sponsors, and go with the last', () => {
    given(TEXT)
      .when(onWording('co-sponsor', 'FRA'))
      .by('DNK')
      .then('The Group [base: takes note of | FRA,DNK: welcomes] the report')
      .when(onWording('withdraw', 'FRA'))
      .by('FRA')
      .then('The Group [base: takes note of | DNK: welcomes] the report')
      .when(onWording('withdraw', 'DNK'))
      .by('DNK')
      .then('The Group takes note of the report');
  });

  it('are co-sponsored once, by delegations, and left by sponsors only', () => {
    given(TEXT).when(onWording('co-sponsor', 'FRA')).by('FRA').thenRefused('already-a-sponsor');
    given(TEXT).when(onWording('co-sponsor', 'FRA')).by('chair').thenRefused('not-permitted');
    given(TEXT).when(onWording('co-sponsor', 'base')).by('PAK').thenRefused('not-in-order');
    given(TEXT).when(onWording('withdraw', 'FRA')).by('PAK').thenRefused('not-a-sponsor');
    given(TEXT).when(onWording('withdraw', 'base')).by('chair').thenRefused('not-a-sponsor');
  });

  it('may be edited by their sponsors; the Chair edits base and bridge', () => {
    const scene = given('A [base: b [base: c | CHN: d] | FRA,DNK: e [base: f | RUS: g] | chair: h] i');
    const may = (name: string) => {
      const leaf = lastLeaf(
        name === 'base' ? (scene.state.paragraphs[0]?.segments ?? []) : wordingOf(scene, name).segments,
      ).id;
      return ['chair', 'CHN', 'DNK', 'FRA', 'RUS', 'observer', 'secretariat'].filter((seat) =>
        mayEditLeaf(scene.state, leaf, seat),
      );
    };
    expect([may('base'), may('FRA'), may('CHN'), may('RUS'), may('chair')]).toEqual([
      ['chair'],
      ['DNK', 'FRA'],
      ['CHN'],
      ['RUS'],
      ['chair'],
    ]);
    const inner = findByName(scene.state, 'RUS')?.bracket.wordings[0]?.segments ?? [];
    expect(
      ['chair', 'FRA', 'RUS'].filter((seat) => mayEditLeaf(scene.state, lastLeaf(inner).id, seat)),
    ).toEqual(['FRA']);
  });

  it('get new leaves when a sponsor leaves, so that late words can be told apart', () => {
    const scene = given('A [base: b | FRA,DNK: c] d');
    const old = lastLeaf(wordingOf(scene, 'FRA').segments).id;
    scene.when(onWording('withdraw', 'DNK')).by('DNK').then('A [base: b | FRA: c] d');
    expect(lastLeaf(wordingOf(scene, 'FRA').segments).id).not.toBe(old);
  });
});

describe('positions', () => {
  it('replace the seat’s earlier one, and only that', () => {
    const scene = given(TEXT)
      .when(take('object', 'FRA'), take('reserve', 'FRA', 'pending capital'))
      .by('RUS')
      .when(take('support', 'FRA'))
      .by('DNK');
    expect(
      standingPositions(wordingOf(scene, 'FRA')).map(({ seat, stance, note }) => [seat, stance, note]),
    ).toEqual([
      ['FRA', 'support', ''],
      ['RUS', 'reserve', 'pending capital'],
      ['DNK', 'support', ''],
    ]);
  });

  it('lapse when the wording is edited, and stand again when the words come back', () => {
    const scene = given(TEXT).when(take('object', 'FRA')).by('RUS');
    const hash = hashOfSegments(wordingOf(scene, 'FRA').segments);
    const edited = scene.types('FRA', ' warmly');
    expect(objectorsTo(wordingOf(edited, 'FRA'))).toEqual([]);
    expect(wordingOf(edited, 'FRA').positions).toMatchObject([
      { seat: 'FRA', words: 'welcomes warmly' },
      { seat: 'RUS', hash },
    ]);
    edited.when(settle('FRA')).by('chair').then('The Group welcomes warmly the report');
  });

  it('keep a bracket from settling while one objects to that wording', () => {
    const scene = given(TEXT)
      .when(take('object', 'FRA'))
      .by('RUS')
      .when(settle('FRA'))
      .by('chair')
      .thenRefused('objection');
    expect(scene.last).toMatchObject({ refusal: { by: ['RUS'], words: 'welcomes' } });
    scene
      .when(onWording('withdraw-position', 'FRA'))
      .by('RUS')
      .when(settle('FRA'))
      .by('chair')
      .then('The Group welcomes the report');
    given(TEXT)
      .when(take('object', 'FRA'))
      .by('RUS')
      .when(settle('base'))
      .by('chair')
      .then('The Group takes note of the report');
  });

  it('are delegations’ own, on what they saw, and change something', () => {
    given(TEXT).when(take('support', 'FRA')).by('chair').thenRefused('not-permitted');
    given(TEXT)
      .when(outdated(take('support', 'FRA')))
      .by('PAK')
      .thenRefused('stale');
    given(TEXT).when(take('support', 'FRA'), take('support', 'FRA')).by('PAK').thenRefused('already-so');
    given(TEXT)
      .when(take('support', 'FRA', 'x'.repeat(2001)))
      .by('PAK')
      .thenRefused('too-long');
    given(TEXT).when(onWording('withdraw-position', 'FRA')).by('PAK').thenRefused('no-position');
  });
});
