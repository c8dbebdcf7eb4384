// Each limit of a live room, crossed against a real server: it ends or slows that one connection, and the others go on.

import { leavesIn, plainText } from '@adref/negotiation';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { negotiationStream } from '../journal/stream.ts';
import { RoomClient, until } from '../testing/room-client.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';
import type { RoomLimits } from './room-limits.ts';

let test: TestServer;
const clients: RoomClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

async function start(limits: Partial<RoomLimits>): Promise<{ chair: RoomClient; guest: Guest }> {
  test = await startTestServer({ roomLimits: limits });
  return { chair: await enter(await test.signIn('chair-office')), guest: await test.signIn('delegate-fra') };
}

async function enter(guest: Guest): Promise<RoomClient> {
  const client = new RoomClient(test, guest);
  clients.push(client);
  return client.synced();
}

/** The first leaf of base text with some words. */
function someLeaf(client: RoomClient): string {
  const leaf = client.state.paragraphs
    .flatMap(({ segments }) => leavesIn(segments))
    .find(({ text }) => plainText(text).length > 40);
  if (leaf === undefined) throw new Error('no text');
  return leaf.id;
}

async function typeAndWait(chair: RoomClient, leaf: string, words: string): Promise<void> {
  const before = chair.recorded;
  chair.text(leaf).insert(0, words);
  await until(() => chair.recorded > before);
}

it('lets go of a reader who is too slow, and keeps nothing for them', async () => {
  const { chair, guest } = await start({
    unsentBytes: 100_000,
    heartbeatMs: 600_000,
    messagesPerSecond: 1e6,
    messageBurst: 1e6,
  });
  const slow = guest.socket();
  await new Promise((resolve) => slow.once('open', resolve));
  // Step 1 with an empty state vector: from here on it is sent everything.
  slow.send(new Uint8Array([0, 0, 1, 0]));
  slow.pause();
  let isClosed = false;
  const leaf = someLeaf(chair);
  for (let i = 0; i < 400 && !isClosed; i++) {
    await typeAndWait(chair, leaf, 'x'.repeat(30_000));
    chair.text(leaf).delete(0, 30_000);
    isClosed = test.log().includes('reading too slowly');
  }
  expect(test.log()).toContain('reading too slowly');
  await typeAndWait(chair, leaf, 'still here ');
  slow.terminate();
});

it('ends a connection that does not answer', async () => {
  const { guest } = await start({ heartbeatMs: 60 });
  const url = `${test.address.replace('http', 'ws')}/sync/${MARAVIA}?person=${guest.person}&adref=1`;
  const deaf = new WebSocket(url, { headers: { cookie: guest.cookie }, autoPong: false });
  const code = await new Promise((resolve) => deaf.once('close', resolve));
  expect(code).toBe(1006);
});

it('ends a connection that asks for the whole text over and over', async () => {
  const { chair, guest } = await start({});
  const greedy = guest.socket();
  const closed = new Promise((resolve) => greedy.once('close', resolve));
  await new Promise((resolve) => greedy.once('open', resolve));
  for (let i = 0; i < 20; i++) greedy.send(new Uint8Array([0, 0, 1, 0]));
  expect(await closed).toBe(4429);
  await typeAndWait(chair, someLeaf(chair), 'still here ');
});

it('sends presence on merged, however often it changes', async () => {
  const { chair, guest } = await start({ presenceIntervalMs: 50 });
  const france = await enter(guest);
  let changes = 0;
  chair.provider.awareness.on('change', () => {
    changes += 1;
  });
  for (let i = 1; i <= 150; i++) france.provider.awareness.setLocalStateField('caret', i);
  await until(() => chair.provider.awareness.getStates().get(france.doc.clientID)?.caret === 150);
  expect(changes).toBeLessThan(10);
});

it('makes a checkpoint while nobody types', async () => {
  const { chair } = await start({ rowsPerCheckpoint: 5, checkpointPauseMs: 60, versionPauseMs: 30 });
  for (let i = 0; i < 6; i++) await typeAndWait(chair, someLeaf(chair), `${i} `);
  const load = () => test.server.journal.load(negotiationStream(MARAVIA));
  await expect.poll(async () => (await load()).checkpoint?.n).toBeGreaterThanOrEqual(5);
});

it('makes checkpoints however busy it is, from which a room opens with the same words', async () => {
  const { chair, guest } = await start({ rowsBeforeCheckpoint: 20, idleMs: 60 });
  const leaf = someLeaf(chair);
  for (let i = 0; i < 50; i++) await typeAndWait(chair, leaf, `${i} `);
  const words = chair.words(leaf);
  const { checkpoint, rows } = await test.server.journal.load(negotiationStream(MARAVIA));
  expect(checkpoint?.n).toBeGreaterThanOrEqual(20);
  expect(rows.length).toBeLessThan(40);
  chair.close();
  await until(() => test.log().includes('room closed: nobody is in it'));
  const france = await enter(guest);
  expect(france.words(leaf)).toBe(words);
  expect(await test.server.journal.verify(negotiationStream(MARAVIA))).toMatchObject({ ok: true });
});
