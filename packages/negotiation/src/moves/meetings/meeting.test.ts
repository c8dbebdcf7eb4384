import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import { bracket, paragraphAt } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { meetingOf, openMeeting } from '../../views/meetings/meeting.ts';

const open = (form: 'formal' | 'informal' = 'formal', number = '67th') => {
  const command: Command = { kind: 'open-meeting', form, number, room: 'Conference Room 7' };
  return () => command;
};
const close = (): Command => ({ kind: 'close-meeting' });
const attended =
  (...seats: readonly string[]) =>
  (): Command => ({ kind: 'note-attendance', seats });
const reading = (): Command => ({ kind: 'open-reading' });

describe('a meeting', () => {
  it('holds the acts between its opening and its close', () => {
    const scene = given('one', 'two').when(open()).by('chair').when(bracket('one', 'uno')).by('FRA');
    const during = scene.table.record.at(-1)?.n ?? -1;
    scene.when(close).by('chair').when(bracket('two', 'due')).by('FRA');
    const after = scene.table.record.at(-1)?.n ?? -1;
    expect(meetingOf(scene.state, during)).toMatchObject({ form: 'formal', number: '67th' });
    expect(meetingOf(scene.state, after)).toBeUndefined();
    expect(openMeeting(scene.state)).toBeUndefined();
  });

  it('is one at a time; a formal one has its number', () => {
    given('one').when(open('formal', ' ')).by('chair').thenRefused('missing');
    given('one').when(open(), open()).by('chair').thenRefused('not-in-order');
    given('one').when(close).by('chair').thenRefused('not-in-order');
    given('one').when(open()).by('FRA').thenRefused('not-permitted');
    given('one').when(open('informal', '')).by('chair').then('one');
  });

  it('notes who attends, each once; the list that is noted last counts', () => {
    const scene = given('one')
      .when(open(), attended('FRA'), attended('PAK', 'FRA', 'PAK'))
      .by('chair');
    expect(openMeeting(scene.then('one').state)?.attendance).toEqual(['PAK', 'FRA']);
    scene.when(attended('observer')).by('chair').thenRefused('not-in-order');
    given('one').when(attended('FRA')).by('chair').thenRefused('not-in-order');
  });
});

describe('readings and the pointer', () => {
  it('go on one by one, and say where the table is', () => {
    const scene = given('one', 'two').when(reading, reading).by('chair').then('one', 'two');
    expect(scene.state.readings).toBe(2);
    const point = (paragraph: string | null) => (): Command => ({ kind: 'point-to', paragraph });
    const second = paragraphAt(scene.state, 2).id;
    scene.when(point(second)).by('chair').then('one', 'two');
    expect(scene.state.pointer).toBe(second);
    scene.when(point(second)).by('chair').thenRefused('already-so');
    scene.when(point('gone')).by('chair').thenRefused('unknown');
    scene.when(point(null)).by('FRA').thenRefused('not-permitted');
  });
});
