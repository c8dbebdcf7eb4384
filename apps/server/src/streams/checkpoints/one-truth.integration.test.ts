// What a room shows, records and stores is one: a difference stops the room, by name, and no checkpoint is made of it.
import { leavesIn, plainText } from '@adref/negotiation';
import { makeDraft } from '@adref/text';
import { afterEach, expect, it } from 'vitest';
import { nameInChain, negotiationStream, privateRoomStream, type Stream } from '../../storage/stream.ts';
import { RoomClient, until } from '../../testing/room-client.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../../testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
const QUICK = { rowsPerCheckpoint: 5, checkpointPauseMs: 60, versionPauseMs: 30 };
let test: TestServer;
let chair: Guest;
const clients: RoomClient[] = [];

async function start(roomLimits: object = QUICK): Promise<void> {
  process.setMaxListeners(100);
  test = await startTestServer({ roomLimits });
  chair = await test.signIn('chair-office');
}
async function enter(room?: string): Promise<RoomClient> {
  const client = new RoomClient(test, chair, room === undefined ? {} : { room });
  clients.push(client);
  return client.synced();
}
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

/** The first leaf of base text with some words. */
function someLeaf(client: RoomClient): string {
  const leaf = client.state.paragraphs
    .flatMap(({ segments }) => leavesIn(segments))
    .find(({ text }) => plainText(text).length > 40);
  if (leaf === undefined) throw new Error('no text');
  return leaf.id;
}
async function type(client: RoomClient, leaf: string, letters: number): Promise<void> {
  for (let i = 0; i < letters; i++) {
    const before = client.recorded;
    client.text(leaf).insert(0, 'x');
    await until(() => client.recorded > before);
  }
}
const PUBLIC = negotiationStream(MARAVIA);
const PRIVATE = privateRoomStream(MARAVIA, 'own-chair');
const checkpointOf = async (stream: Stream) => (await test.server.journal.load(stream)).checkpoint?.n ?? 0;

/** From now on the store gives a room's newest row with another hash than it was written with. */
function damageNewestRow(room: Stream): void {
  const { journal } = test.server;
  const { rows } = journal;
  journal.rows = async (stream, from, limit) => {
    const page = await rows(stream, from, limit);
    if (nameInChain(stream) !== nameInChain(room)) return page;
    return page.map((row, i) =>
      i === page.length - 1 ? { ...row, hash: row.hash.replace(/^./, '-') } : row,
    );
  };
}

it('stops a room whose rows are not what it shows, by name, and keeps the checkpoint before', async () => {
  await start();
  const client = await enter();
  const leaf = someLeaf(client);
  await type(client, leaf, 6);
  await expect.poll(() => checkpointOf(PUBLIC)).toBeGreaterThanOrEqual(5);
  const before = await checkpointOf(PUBLIC);
  damageNewestRow(PUBLIC);
  await type(client, leaf, 6);
  await until(() => client.closeCode !== null);
  expect(client.closeCode).toBe(4423);
  expect(test.log()).toContain('room stopped: what it shows, records and stores is not the same');
  expect(test.log()).toContain('is not what was written');
  const answer = await chair.get(N);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('has been stopped') });
  const ready = await (await chair.get('/readyz')).json();
  expect(ready).toEqual({
    status: 'ready',
    notices: [expect.stringContaining(`${MARAVIA} has been stopped`)],
  });
  const afar = await chair.get('/readyz', { 'x-forwarded-for': '10.0.0.1' });
  expect(await afar.text()).not.toContain(MARAVIA);
  expect(await (await chair.get('/metrics')).text()).toContain('adref_rooms_stopped 1');
  const again = new RoomClient(test, chair);
  clients.push(again);
  await until(() => again.closeCode !== null);
  expect(again.closeCode).toBe(4423);
  expect(await checkpointOf(PUBLIC)).toBe(before);
});

it('stops a private room in the same way, and no other', async () => {
  await start();
  const client = await enter();
  const secret = await enter('own-chair');
  damageNewestRow(PRIVATE);
  for (let i = 0; i < 6; i++) {
    const before = secret.recorded;
    makeDraft(secret.doc, `d-${i}`, { kind: 'note' });
    await until(() => secret.recorded > before);
  }
  await until(() => secret.closeCode !== null);
  expect(secret.closeCode).toBe(4423);
  expect(await checkpointOf(PRIVATE)).toBe(0);
  expect(client.provider.wsconnected).toBe(true);
});
