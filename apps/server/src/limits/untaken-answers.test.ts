// Answers wait for their reader up to a limit, each person's by themselves.
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createUntakenAnswers } from './untaken-answers.ts';

function answer(writableLength: number) {
  return Object.assign(new EventEmitter(), { writableLength });
}

it('gives no more to whoever leaves answers unread, until they are read or gone', () => {
  const untaken = createUntakenAnswers(100);
  const [first, second] = [answer(60), answer(60)];
  expect(untaken.hasRoomFor('p-1')).toBe(true);
  untaken.follow('p-1', first);
  expect(untaken.hasRoomFor('p-1')).toBe(true);
  untaken.follow('p-1', second);
  expect([untaken.hasRoomFor('p-1'), untaken.hasRoomFor('p-2')]).toEqual([false, true]);
  first.writableLength = 30;
  expect(untaken.hasRoomFor('p-1')).toBe(true);
  first.writableLength = 60;
  second.emit('close');
  expect(untaken.hasRoomFor('p-1')).toBe(true);
  first.emit('close');
  untaken.follow('p-1', answer(101));
  expect(untaken.hasRoomFor('p-1')).toBe(false);
});
