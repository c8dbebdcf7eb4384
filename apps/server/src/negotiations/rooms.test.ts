import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { RoomLimits } from '../limits/room-limits.ts';
import type { Journal } from '../storage/journal.ts';
import { createMemoryJournal } from '../storage/memory-journal.ts';
import { hostedRooms, roomParts } from '../testing/room-parts.ts';
import type { RoomPort } from './rooms-port.ts';
import { lineFor } from './summary.ts';

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

const chair = { seat: 'chair', person: 'p-1' };

function roomsOn(journal: Journal, limits: Partial<RoomLimits> = {}, info = () => {}) {
  return hostedRooms({ ...roomParts(limits), journal, info });
}

it('opens one room for a negotiation, also when it is asked for while it is being created', async () => {
  const kept = createMemoryJournal();
  let askedMeanwhile: Promise<RoomPort | null> | null = null;
  const journal: typeof kept = {
    ...kept,
    append: (stream, addition) => {
      askedMeanwhile ??= rooms.get('n-1');
      return kept.append(stream, addition);
    },
  };
  const { rooms, close } = roomsOn(journal);
  expect(await rooms.get('n-1')).toBeNull();
  expect(await rooms.create(chair, 'c-1', opening)).toMatchObject({ ok: true });
  const room = await rooms.get('n-1');
  expect(room).not.toBeNull();
  expect(await askedMeanwhile).toBe(room);
  await close();
});

it('tells of a negotiation that rests without opening it, and tells what is new once it was open again', async () => {
  const kept = createMemoryJournal();
  let loads = 0;
  const journal: Journal = {
    ...kept,
    take: (stream) => {
      loads += 1;
      return kept.take(stream);
    },
  };
  let rested = 0;
  const { rooms, close } = roomsOn(journal, { idleMs: 60 }, () => {
    rested += 1;
  });
  const told = async () => {
    const summary = await rooms.summary('n-1');
    return summary && [summary.told.acts, lineFor(summary, 'p-1')?.seat, lineFor(summary, 'p-2')?.seat];
  };
  expect(await told()).toBeNull();
  await rooms.create(chair, 'c-1', opening);
  expect(await told()).toEqual([1, 'chair', undefined]);
  await vi.waitFor(() => expect(rested).toBe(1));
  const before = loads;
  expect(await told()).toEqual([1, 'chair', undefined]);
  expect(loads).toBe(before);
  const seating = { kind: 'seat-person', person: 'p-2', name: 'Ana', seat: 'FRA' } as const;
  const room = await rooms.get('n-1');
  expect(await room?.submit(chair, 'c-2', seating)).toMatchObject({ ok: true });
  expect(await told()).toEqual([2, undefined, 'FRA']);
  await vi.waitFor(() => expect(rested).toBe(2));
  expect(await told()).toEqual([2, undefined, 'FRA']);
  expect(loads).toBe(before + 1);
  await close();
});

/** A journal with two negotiations, the second of which cannot be read while `isBroken` says so, and a count of what was loaded. */
async function twoKept() {
  const kept = createMemoryJournal();
  const { rooms, close } = roomsOn(kept);
  for (const negotiation of ['n-1', 'n-2'])
    await rooms.create(chair, `c-${negotiation}`, { ...opening, negotiation });
  await close();
  const seen = { isBroken: false, loads: 0 };
  const journal: Journal = {
    ...kept,
    take: async (stream) => {
      seen.loads += 1;
      if (seen.isBroken && stream.kind === 'negotiation' && stream.negotiation === 'n-2')
        throw new Error('broken');
      return kept.take(stream);
    },
  };
  return { journal, seen };
}

it('says where somebody sits before all were looked at, and no only then', async () => {
  const { journal, seen } = await twoKept();
  const { rooms, close } = roomsOn(journal);
  rooms.wake();
  expect(await rooms.seat('n-2', 'p-1')).toBe('chair');
  expect(await rooms.seat('n-1', 'p-2')).toBeNull();
  const loads = seen.loads;
  expect(await rooms.seat('no-such', 'p-1')).toBeNull();
  expect(await rooms.seat('n-2', 'p-2')).toBeNull();
  expect(seen.loads).toBe(loads);
  await close();
});

it('cannot tell who sits in a negotiation that was never read, and can once it is', async () => {
  const { journal, seen } = await twoKept();
  seen.isBroken = true;
  const { rooms, close } = roomsOn(journal);
  rooms.wake();
  expect(await rooms.seat('n-2', 'p-1')).toBe('unreadable');
  expect(await rooms.seat('n-1', 'p-1')).toBe('chair');
  seen.isBroken = false;
  await rooms.get('n-2');
  expect(await rooms.seat('n-2', 'p-1')).toBe('chair');
  await close();
});

it('keeps nobody whose connection was gone before the room was open', async () => {
  const socket = new WebSocket('ws://127.0.0.1:1'); // Where nobody listens.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  const rested: string[] = [];
  const { rooms, close } = hostedRooms({
    ...roomParts({ idleMs: 200 }),
    journal: createMemoryJournal(),
    info: (_fields, message) => rested.push(message),
  });
  await rooms.create(chair, 'c-1', opening);
  const room = await rooms.get('n-1');
  await room?.submit(chair, 'c-2', { kind: 'seat-person', person: 'p-2', name: 'Ana', seat: 'FRA' });
  rooms.attach({ socket, stream: new PassThrough() }, 'n-1', { seat: 'FRA', person: 'p-2' }, { adref: true });
  await vi.waitFor(() => expect(rested).toEqual(['room closed: nobody is in it']));
  await close();
});
