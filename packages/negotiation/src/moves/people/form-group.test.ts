import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { given } from '../../testing/scene.ts';

const form = (members: readonly string[], code = 'E3', name = 'The three'): Command => ({
  kind: 'form-group',
  code,
  name,
  members,
});
const asks = (seat: string, ...commands: readonly Command[]) =>
  given('one')
    .when(...commands.map((command) => () => command))
    .by(seat);

describe('a group', () => {
  it('is formed by one of its members, with its members in the order of the roster', () => {
    const { state, table } = asks('FRA', form(['PAK', 'FRA', 'PAK', 'CHN'], ' E3 ')).then('one');
    expect(state.groups).toEqual([
      {
        id: expect.any(String),
        code: 'E3',
        name: 'The three',
        members: ['CHN', 'FRA', 'PAK'],
        formedBy: 'FRA',
      },
    ]);
    const formed = table.record.at(-1);
    expect(formed && actSentence(state, formed)).toBe(
      'France formed the group E3: China, France and Pakistan',
    );
  });

  it('is formed by the Chair for others, and the Chair is not in it', () => {
    expect(asks('chair', form(['CHN', 'RUS'])).state.groups).toMatchObject([{ members: ['CHN', 'RUS'] }]);
    asks('chair', form(['chair', 'RUS'])).thenRefused('not-in-order');
    asks('chair', form(['XKX', 'RUS'])).thenRefused('unknown');
  });

  it('needs two members of the roster, a code, a name, and a code of its own', () => {
    asks('FRA', form(['FRA'])).thenRefused('missing');
    asks('FRA', form(['FRA', 'ESP'])).thenRefused('unknown');
    asks('FRA', form(['FRA', 'PAK'], ' ')).thenRefused('missing');
    asks('FRA', form(['FRA', 'PAK'], 'E3', ' ')).thenRefused('missing');
    asks('FRA', form(['FRA', 'PAK'], 'x'.repeat(13))).thenRefused('too-long');
    asks('FRA', form(['CHN', 'PAK'])).thenRefused('not-in-order');
    asks('FRA', form(['FRA', 'PAK']), form(['FRA', 'CHN'])).thenRefused('not-in-order');
    asks('secretariat', form(['FRA', 'PAK'])).thenRefused('not-permitted');
  });

  it('cannot pass for a delegation, the Chair, the base text or another group, whatever its capitals', () => {
    for (const code of ['FRA', 'chn', 'China', 'Base', 'chair', 'E10', 'p3'])
      asks('FRA', form(['FRA', 'PAK'], code)).thenRefused('not-in-order');
    asks('FRA', form(['FRA', 'PAK']), form(['FRA', 'CHN'], 'e3')).thenRefused('not-in-order');
  });

  it('shrinks as members leave, never grows, and ends with the last but one', () => {
    const scene = asks('FRA', form(['CHN', 'FRA', 'PAK']));
    const leave: Command = { kind: 'leave-group', group: scene.state.groups[0]?.id ?? '' };
    scene
      .when(() => leave)
      .by('RUS')
      .thenRefused('not-in-order');
    scene
      .when(() => leave)
      .by('chair')
      .thenRefused('not-permitted');
    scene
      .when(() => leave)
      .by('CHN')
      .then('one');
    expect(scene.state.groups).toMatchObject([{ members: ['FRA', 'PAK'] }]);
    scene
      .when(() => leave)
      .by('CHN')
      .thenRefused('not-in-order');
    scene
      .when(() => leave)
      .by('PAK')
      .then('one');
    expect(scene.state.groups).toEqual([]);
    scene
      .when(() => leave)
      .by('FRA')
      .thenRefused('unknown');
  });
});
