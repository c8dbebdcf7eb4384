import type { Command } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { adoptionWords, likelyAdoption } from './adopted-by.ts';

it('proposes the meeting that is open, or the silence that has agreed the whole text', () => {
  const scene = given('one');
  expect(likelyAdoption(scene.state)).toEqual({ kind: 'unsaid' });
  const open: Command = { kind: 'open-meeting', form: 'formal', number: '67th', room: '' };
  scene.when(() => open).by('chair');
  expect(adoptionWords(likelyAdoption(scene.state))).toBe(' at the 67th meeting');
  const silence = { isWhole: true, outcome: 'agreed' } as (typeof scene.state.silences)[number];
  expect(adoptionWords(likelyAdoption({ meetings: [], silences: [silence] }))).toBe(' by silence');
});
