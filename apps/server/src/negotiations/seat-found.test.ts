import { expect, it } from 'vitest';
import type { RoomsPort } from './rooms-port.ts';
import { seatFound } from './seat-found.ts';

const person = (home: string | null, mayOpen = false) => ({ id: 'p-1', name: 'Ana', mayOpen, home });

/** A negotiation that cannot be opened. */
const damaged: Pick<RoomsPort, 'seat' | 'get'> = {
  seat: async () => 'unreadable',
  get: () => Promise.reject(new Error('damaged')),
};

it('tells nobody of a damaged negotiation but whoever it introduced, and an office', async () => {
  expect(await seatFound(damaged, 'n-1', person(null))).toBeNull();
  expect(await seatFound(damaged, 'n-1', person('n-2'))).toBeNull();
  await expect(seatFound(damaged, 'n-1', person('n-1'))).rejects.toThrow('damaged');
  await expect(seatFound(damaged, 'n-1', person(null, true))).rejects.toThrow('damaged');
});

it('opens nothing for somebody with a seat, or without one', async () => {
  for (const seat of ['FRA', null])
    expect(await seatFound({ ...damaged, seat: async () => seat }, 'n-1', person('n-1'))).toBe(seat);
});
