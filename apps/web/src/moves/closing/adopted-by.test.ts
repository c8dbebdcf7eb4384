import { type Command, hashOfParagraphs } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { adoptionWords, likelyAdoption } from './adopted-by.ts';

it('proposes the meeting that is open, or the silence that has agreed the whole text', () => {
  const scene = given('one');
  expect(likelyAdoption(scene.state)).toEqual({ kind: 'unsaid' });
  const open: Command = { kind: 'open-meeting', form: 'formal', number: '67th', room: '' };
  scene.when(() => open).by('chair');
  expect(adoptionWords(likelyAdoption(scene.state))).toBe(' at the 67th meeting');
  const { paragraphs, delegations } = scene.state;
  const silence: Command = {
    kind: 'start-silence',
    paragraphs: null,
    recipients: delegations.map(({ seat }) => seat),
    deadline: '2026-01-05T11:00:00.000Z',
    expected: hashOfParagraphs(paragraphs),
  };
  scene
    .when(
      () => ({ kind: 'close-meeting' }),
      () => silence,
    )
    .by('chair')
    .then('one');
  scene.table.wait(3600);
  expect(adoptionWords(likelyAdoption(scene.state))).toBe(' by silence');
  const informal: Command = { kind: 'open-meeting', form: 'informal', number: '', room: '' };
  scene
    .when(() => informal)
    .by('chair')
    .then('one');
  expect(likelyAdoption(scene.state)).toEqual({ kind: 'unsaid' });
});
