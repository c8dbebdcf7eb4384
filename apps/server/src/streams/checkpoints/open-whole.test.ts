// Opening from a store in which something does not fit: from the rows where they are whole, with a line in the log; never from
// rows that are not.
import { expect, it } from 'vitest';
import type { Checkpoint } from '../../storage/journal.ts';
import { createMemoryJournal, type MemoryFiles } from '../../storage/memory-journal.ts';
import { negotiationStream } from '../../storage/stream.ts';
import { hostedRooms, roomParts } from '../../testing/room-parts.ts';

const OPENING = {
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
const CHAIR = { seat: 'chair', person: 'p-1' };

/** Rooms on a journal in memory; what they said of errors. */
function roomsOn(files: MemoryFiles) {
  const errors: object[] = [];
  const parts = roomParts();
  const journal = createMemoryJournal({}, files);
  const { rooms, close } = hostedRooms({ ...parts, journal, error: (fields) => errors.push(fields) });
  return { rooms, close, errors, condition: parts.condition, audit: parts.audit };
}

/** A negotiation of three acts, closed with a checkpoint. */
async function aStore(): Promise<MemoryFiles> {
  const files: MemoryFiles = new Map();
  const { rooms, close } = roomsOn(files);
  await rooms.create(CHAIR, 'c-1', OPENING);
  const room = await rooms.get('n-1');
  await room?.submit(CHAIR, 'c-2', { kind: 'seat-person', person: 'p-1', name: 'Chair', seat: 'chair' });
  await room?.submit(CHAIR, 'c-3', { kind: 'seat-person', person: 'p-2', name: 'Ana', seat: 'FRA' });
  await close();
  expect(files.get('n-1')?.checkpoints.length).toBe(1);
  return files;
}

/** A store whose newest checkpoint bears a right hash and says something else. */
async function withCheckpoint(change: (made: Checkpoint) => Partial<Checkpoint>): Promise<MemoryFiles> {
  const files = await aStore();
  const made = files.get('n-1')?.checkpoints[0];
  if (made === undefined) throw new Error('no checkpoint');
  await createMemoryJournal({}, files).saveCheckpoint(negotiationStream('n-1'), { ...made, ...change(made) });
  return files;
}

const DAMAGES: readonly (readonly [string, (made: Checkpoint) => Partial<Checkpoint>])[] = [
  ['tables that are not JSON', () => ({ aux: '{' })],
  ['tables of another form', () => ({ aux: '{"authors":7}' })],
  ['a document that is cut off', ({ bytes }) => ({ bytes: bytes.slice(0, bytes.length / 2) })],
  ['no document', () => ({ bytes: new Uint8Array([0, 0]) })],
];

it.each(DAMAGES)(
  'is rebuilt from its rows when the checkpoint has %s, and says so',
  async (_what, change) => {
    const { rooms, close, errors } = roomsOn(await withCheckpoint(change));
    const room = await rooms.get('n-1');
    expect(room?.state().acts).toBe(3);
    expect(errors).toEqual([
      { negotiation: 'n-1', sentence: expect.stringContaining('cannot be used') },
      { negotiation: 'n-1', sentence: 'n-1: rebuilt from 3 rows.' },
    ]);
    await close();
  },
);

it('goes on after that, and its next checkpoint is right', async () => {
  const files = await withCheckpoint(() => ({ aux: '{' }));
  const first = roomsOn(files);
  const room = await first.rooms.get('n-1');
  await room?.submit(CHAIR, 'c', { kind: 'seat-person', person: 'p-4', name: 'Ana', seat: 'FRA' });
  await first.close();
  const second = roomsOn(files);
  expect((await second.rooms.get('n-1'))?.state().acts).toBe(4);
  expect(second.errors).toEqual([]);
  await second.close();
});

it('is not opened when its rows are not whole, and is named', async () => {
  const files = await withCheckpoint(() => ({ aux: '{' }));
  const rows = files.get('n-1')?.rows ?? [];
  rows.splice(0, 1, ...rows.slice(0, 1).map((row) => ({ ...row, seat: 'FRA' })));
  const { rooms, close } = roomsOn(files);
  await expect(rooms.get('n-1')).rejects.toThrow(
    'n-1 cannot be opened whole: row 1 is not what was written: its hash does not match.',
  );
  await close();
});

it('is stopped, and no checkpoint made of it, when its rows come to say something else', async () => {
  const files = await aStore();
  const { rooms, close, condition } = roomsOn(files);
  const room = await rooms.get('n-1');
  await room?.submit(CHAIR, 'c', { kind: 'seat-person', person: 'p-4', name: 'Ana', seat: 'FRA' });
  files.get('n-1')?.rows.pop();
  await close();
  expect(condition.sentences().named).toEqual([
    'n-1 has been stopped: the room is at row 4 and its rows end at 3.',
  ]);
  expect(files.get('n-1')?.checkpoints.map(({ n }) => n)).toEqual([3]);
});

it('says that a row before a whole checkpoint is damaged, and goes on', async () => {
  const files = await aStore();
  const rows = files.get('n-1')?.rows ?? [];
  rows.splice(1, 1, ...rows.slice(1, 2).map((row) => ({ ...row, seat: 'FRA' })));
  const { rooms, close, condition, audit } = roomsOn(files);
  expect((await rooms.get('n-1'))?.state().acts).toBe(3);
  await audit.done();
  expect(condition.sentences().named).toEqual([
    'n-1 is damaged: row 2 is not what was written: its hash does not match.',
  ]);
  await close();
});
