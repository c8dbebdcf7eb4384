import { describe, expect, it } from 'vitest';
import type { Saying, SayingCommand, SayingPlace } from '../../model/saying.ts';
import { given } from '../../testing/scene.ts';
import { decideSaying } from './decide-saying.ts';

const { state } = given('one');
const PLACE: SayingPlace = {
  paragraph: 'p1',
  bracket: null,
  quote: null,
  wording: null,
  stance: null,
  acts: 3,
};

/** A room in which sayings are kept as they are decided. */
function roomOf(room: string) {
  const talk: Saying[] = [];
  return {
    talk,
    by(seat: string, command: SayingCommand) {
      const where = { state, room, talk, at: '2026-01-05T10:00:00.000Z', command: `c${talk.length}` };
      const decision = decideSaying(where, command, {
        seat,
        person: `person-${seat}`,
        newId: (prefix) => `${prefix}${talk.length}`,
      });
      if (decision.ok) talk.push(decision.saying);
      return decision.ok ? 'done' : decision.refusal.kind;
    },
  };
}
const say = (words: string, on: SayingPlace | { thread: string } = PLACE, mentions: readonly string[] = []) =>
  ({ kind: 'say', on, words, mentions }) as const;

describe('saying', () => {
  it('is stamped with who, when and by which command, and answered', () => {
    const room = roomOf('chair-FRA');
    expect(room.by('FRA', say(' We can live with it. '))).toBe('done');
    expect(room.by('chair', say('Thank you.', { thread: 's0' }, ['FRA', 'FRA']))).toBe('done');
    expect(room.talk).toEqual([
      {
        kind: 'said',
        id: 's0',
        at: '2026-01-05T10:00:00.000Z',
        seat: 'FRA',
        person: 'person-FRA',
        command: 'c0',
        on: PLACE,
        words: 'We can live with it.',
        mentions: [],
      },
      expect.objectContaining({ id: 's1', seat: 'chair', on: { thread: 's0' }, mentions: ['FRA'] }),
    ]);
  });

  it('needs words that can be shown, a thread that was begun, and mentions of those who read it', () => {
    const room = roomOf('chair-FRA');
    expect(room.by('FRA', say('\n '))).toBe('missing');
    expect(room.by('FRA', say('x'.repeat(4_001)))).toBe('too-long');
    expect(room.by('FRA', say('\u0000'))).toBe('bad-text');
    expect(room.by('FRA', say('Well.', { thread: 's9' }))).toBe('unknown');
    expect(room.by('FRA', say('Well.', PLACE, ['PAK']))).toBe('not-in-order');
    expect(room.by('FRA', say('Well.', PLACE, ['XKX']))).toBe('unknown');
    room.by('FRA', say('One.'));
    room.by('chair', say('Two.', { thread: 's0' }));
    expect(room.by('FRA', say('Three.', { thread: 's1' }))).toBe('unknown');
  });

  it('is taken back once, by the seat that said it', () => {
    const room = roomOf('own-FRA');
    room.by('FRA', say('One.'));
    expect(room.by('chair', { kind: 'unsay', saying: 's0' })).toBe('not-in-order');
    expect(room.by('FRA', { kind: 'unsay', saying: 's0' })).toBe('done');
    expect(room.by('FRA', { kind: 'unsay', saying: 's0' })).toBe('already-so');
    expect(room.by('FRA', { kind: 'unsay', saying: 's1' })).toBe('unknown');
    expect(room.talk.at(-1)).toMatchObject({ kind: 'unsaid', id: 's1', saying: 's0', seat: 'FRA' });
  });
});
