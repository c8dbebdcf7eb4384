import { expect, it } from 'vitest';
import { createMemoryJournal } from '../journal/memory-journal.ts';
import type { RoomPort } from '../room-port.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { Rooms, SURROUNDINGS } from './rooms.ts';

const opening = {
  kind: 'open-negotiation',
  negotiation: 'n-1',
  title: 'Conclusions',
  symbol: '',
  situation: '',
  reportSymbol: '',
  year: 2026,
  chairMember: null,
  delegations: [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }],
} as const;

it('opens one room for a negotiation, also when it is asked for while it is being created', async () => {
  const kept = createMemoryJournal();
  let askedMeanwhile: Promise<RoomPort | null> | null = null;
  const journal: typeof kept = {
    ...kept,
    append: (negotiation, rows) => {
      askedMeanwhile ??= rooms.get(negotiation);
      return kept.append(negotiation, rows);
    },
  };
  const meter = { judged: () => {}, answered: () => {}, committed: () => {} };
  const silent = { changed: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const rooms = new Rooms({ journal, limits: ROOM_LIMITS, meter, surroundings: SURROUNDINGS, ...silent });
  expect(await rooms.get('n-1')).toBeNull();
  const chair = { seat: 'chair', person: 'p-1' };
  expect(await rooms.create(chair, 'c-1', opening)).toMatchObject({ ok: true });
  const room = await rooms.get('n-1');
  expect(room).not.toBeNull();
  expect(await askedMeanwhile).toBe(room);
  await rooms.close();
});
