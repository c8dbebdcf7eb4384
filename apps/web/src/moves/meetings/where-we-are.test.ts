import type { Command } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { bareName, meetingAt, pointedName, whereWeAre } from './where-we-are.ts';

const asked = (command: Command) => () => command;

it('says reading, meeting and paragraph, as far as there are any', () => {
  const scene = given('one', 'two');
  expect(whereWeAre(scene.state, 'new-is-bis')).toEqual([]);
  const [, second] = scene.state.paragraphs;
  scene
    .when(
      asked({ kind: 'open-reading' }),
      asked({ kind: 'open-reading' }),
      asked({ kind: 'open-meeting', form: 'formal', number: '67th', room: '' }),
      asked({ kind: 'point-to', paragraph: second?.id ?? '' }),
    )
    .by('chair');
  expect(whereWeAre(scene.state, 'new-is-bis').join(' · ')).toBe(
    'second reading · 67th formal meeting · we are at paragraph 2',
  );
  expect(meetingAt(scene.state, scene.state.acts - 1)).toBe('67th formal meeting');
  expect(meetingAt(scene.state, 0)).toBeNull();
  scene.when(asked({ kind: 'close-meeting' }), asked({ kind: 'point-to', paragraph: null })).by('chair');
  expect(whereWeAre(scene.state, 'new-is-bis')).toEqual(['second reading']);
  expect(pointedName(scene.state, 'new-is-bis')).toBeNull();
});

it('writes a number given in digits as an ordinal', () => {
  const named = (number: string) => bareName({ form: 'formal', number });
  expect(['67', '101', '112', '22', '67th', '3 (resumed)'].map(named)).toEqual(
    ['67th', '101st', '112th', '22nd', '67th', '3 (resumed)'].map((number) => `${number} formal meeting`),
  );
});

it('does not add the meeting to its own opening and closing', () => {
  const scene = given('one');
  scene
    .when(
      asked({ kind: 'open-meeting', form: 'formal', number: '67', room: '' }),
      asked({ kind: 'close-meeting' }),
    )
    .by('chair');
  const [meeting] = scene.state.meetings;
  expect(meetingAt(scene.state, meeting?.from ?? 0)).toBeNull();
  expect(meetingAt(scene.state, meeting?.to ?? 0)).toBeNull();
});
