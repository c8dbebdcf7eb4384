import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../../testing/scene.ts';
import { seedOf } from '../../testing/seed.ts';
import { mayEnter, privateRoomId, privateRoomsOf, readPrivateRoom } from './private-room.ts';

const scene = given('one')
  .when(() => ({ kind: 'form-group', code: 'P2', name: 'Two', members: ['FRA', 'PAK'] }))
  .by('FRA');
const { state } = scene;
const group = `group-${state.groups[0]?.id}`;
const SEATS = ['chair', 'secretariat', 'observer', 'XKX', ...state.delegations.map(({ seat }) => seat)];
const readersOf = (room: string) => SEATS.filter((seat) => mayEnter(state, room, seat));

describe('private rooms', () => {
  it('have these readers and no others', () => {
    expect(readersOf('own-FRA')).toEqual(['FRA']);
    expect(readersOf('own-chair')).toEqual(['chair']);
    expect(readersOf('own-secretariat')).toEqual(['secretariat']);
    expect(readersOf('chair-FRA')).toEqual(['chair', 'FRA']);
    expect(readersOf('chair-secretariat')).toEqual(['chair', 'secretariat']);
    expect(readersOf(group)).toEqual(['FRA', 'PAK']);
  });

  it.each(['own-observer', 'own-XKX', 'chair-XKX', 'chair-chair', 'chair-observer', 'group-none', 'own-'])(
    'are not for anybody under %s',
    (room) => {
      expect(readersOf(room)).toEqual([]);
    },
  );

  it.each(['', 'own', 'FRA', 'room-FRA', 'own-../FRA', 'own-FRA~x', 'own-F RA', `own-${'x'.repeat(65)}`])(
    'are not called %s',
    (id) => {
      expect(readPrivateRoom(id)).toBeNull();
    },
  );

  it('close to whoever leaves the group, and to everybody when it ends', () => {
    const later = given('one')
      .when(() => ({ kind: 'form-group', code: 'P4', name: 'Three', members: ['CHN', 'FRA', 'PAK'] }))
      .by('FRA');
    const id = later.state.groups[0]?.id ?? '';
    later.when(() => ({ kind: 'leave-group', group: id })).by('FRA');
    expect(SEATS.filter((seat) => mayEnter(later.state, `group-${id}`, seat))).toEqual(['CHN', 'PAK']);
    later.when(() => ({ kind: 'leave-group', group: id })).by('CHN');
    expect(SEATS.filter((seat) => mayEnter(later.state, `group-${id}`, seat))).toEqual([]);
  });

  it('are listed for each seat, which may enter all of them', () => {
    expect(privateRoomsOf(state, 'FRA')).toEqual(['own-FRA', 'chair-FRA', group]);
    expect(privateRoomsOf(state, 'secretariat')).toEqual(['own-secretariat', 'chair-secretariat']);
    expect(privateRoomsOf(state, 'observer')).toEqual([]);
    expect(privateRoomsOf(state, 'XKX')).toEqual([]);
    expect(privateRoomsOf(state, 'chair')).toHaveLength(1 + state.delegations.length + 1);
    for (const seat of SEATS)
      for (const room of privateRoomsOf(state, seat)) expect(mayEnter(state, room, seat)).toBe(true);
  });

  it('no id opens a room of two delegations that share no group', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('own', 'chair', 'group', ''), (name, kind) => {
        const readers = readersOf(`${kind}-${name}`).filter((seat) => seat !== 'chair');
        expect(readers.length).toBeLessThan(2);
      }),
      { seed: seedOf(20260105) },
    );
  });

  it('are read back from their ids', () => {
    for (const id of privateRoomsOf(state, 'FRA')) {
      const room = readPrivateRoom(id);
      expect(room && privateRoomId(room)).toBe(id);
    }
  });
});
