import { describe, expect, it } from 'vitest';
import { createWorkBudget } from '../limits/work-budget.ts';
import type { RoomPort, RoomsPort } from '../negotiations/rooms-port.ts';
import { createLog } from '../operations/log.ts';
import { endWithin, timedRooms } from './timed-rooms.ts';

const ACTOR = { seat: 'chair', person: 'p-1' };
const COMMAND = { kind: 'unseat-person', person: 'p-2' } as const;

function roomsThat(submit: RoomPort['submit']): RoomsPort {
  const room = { submit } as Partial<RoomPort> as RoomPort;
  const within = endWithin(20, createLog('silent'));
  const work = createWorkBudget({ perSecond: 1, burst: 1e9 }, 10, () => 0);
  return timedRooms({ get: async () => room } as Partial<RoomsPort> as RoomsPort, within, work);
}

async function submitTo(rooms: RoomsPort) {
  return (await rooms.get('n-1'))?.submit(ACTOR, 'c-1', COMMAND);
}

describe('rooms as HTTP sees them', () => {
  it('hand on an answer', async () => {
    const answer = { id: 'c-1', ok: true, acts: [1] } as const;
    expect(await submitTo(roomsThat(async () => answer))).toEqual(answer);
  });

  it('fail when there is no answer in time, or the room fails', async () => {
    await expect(submitTo(roomsThat(() => new Promise(() => {})))).rejects.toMatchObject({
      name: 'StoreFault',
      reason: 'io',
    });
    await expect(submitTo(roomsThat(() => Promise.reject(new Error('closed'))))).rejects.toMatchObject({
      name: 'StoreFault',
    });
  });
});
