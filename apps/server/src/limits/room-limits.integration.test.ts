// Each limit of a live room, crossed against a real server: it ends or slows that one connection, and the others go on.
import { leavesIn, plainText } from '@adref/negotiation';
import { MESSAGE, SYNC } from '@adref/protocol';
import { leafText, recordOf, WireReader } from '@adref/text';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { negotiationStream } from '../storage/stream.ts';
import { RoomClient, until } from '../testing/room-client.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';
import type { RoomLimits } from './room-limits.ts';

let test: TestServer;
const clients: RoomClient[] = [];
const MANY = { perSecond: 1e6, burst: 1e6 };

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

async function start(limits: Partial<RoomLimits>): Promise<{ chair: RoomClient; guest: Guest }> {
  // What one person may send over all connections is no limit of a room; a quick machine would meet it first.
  test = await startTestServer({ roomLimits: limits, limits: { messagesPerPerson: MANY } });
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

/** A socket that asked for everything, and the document it makes of what it has read. */
async function reader(guest: Guest) {
  const socket = guest.socket();
  const doc = new Y.Doc();
  const read = { kinds: [] as number[], closed: null as number | null };
  socket.on('message', (data: Buffer) => {
    if (data[0] !== MESSAGE.sync || data[1] === SYNC.step1) return;
    const body = new WireReader(data, 2).block();
    read.kinds.push(data[1] ?? -1);
    Y.applyUpdate(doc, body);
    expect(doc.store.pendingStructs).toBe(null);
  });
  socket.on('close', (code) => {
    read.closed = code;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  return { socket, doc, read, ask: () => socket.send(new Uint8Array([0, 0, 1, 0])) };
}

const NO_RATES = { messagesPerSecond: 1e6, messageBurst: 1e6 };

it('keeps nothing for a reader who takes nothing, and ends them at the next heartbeats', async () => {
  const { chair, guest } = await start({ underWayBytes: 50_000, heartbeatMs: 1_000, ...NO_RATES });
  const slow = await reader(guest);
  slow.ask();
  slow.socket.pause();
  const leaf = someLeaf(chair);
  while (!test.log().includes('takes nothing of what it is sent')) {
    await typeAndWait(chair, leaf, 'x'.repeat(30_000));
    chair.text(leaf).delete(0, 30_000);
  }
  await typeAndWait(chair, leaf, 'still here ');
  slow.socket.terminate();
});

it('gives a long text in pieces, each behind what was taken, with the answer to the first sync last', async () => {
  const { chair, guest } = await start({ underWayBytes: 40_000, handoverGrowth: 10_000, ...NO_RATES });
  const drafts = Array.from({ length: 60 }, (_, n) => ({
    kind: 'plain' as const,
    level: 1,
    text: [{ text: `${n} ${'calls upon all parties '.repeat(100)}` }],
  }));
  const added = await chair.ask({ kind: 'add-paragraphs', after: null, source: 'import', drafts });
  expect(added.ok).toBe(true);
  const slow = await reader(guest);
  slow.ask();
  await until(() => slow.read.kinds.length > 0);
  slow.socket.pause();
  const leaf = someLeaf(chair);
  // More than may be under way, and more than a document may grow by before its pieces are made anew.
  for (let i = 0; i < 8; i++) await typeAndWait(chair, leaf, `${i} ${'x'.repeat(4_000)}`);
  expect(slow.read.kinds).not.toContain(SYNC.step2);
  slow.socket.resume();
  await until(() => slow.read.kinds.includes(SYNC.step2));
  const last = slow.read.kinds.indexOf(SYNC.step2);
  expect(last).toBeGreaterThan(10);
  await typeAndWait(chair, leaf, 'at last ');
  await until(() => leafText(slow.doc, leaf)?.toString().startsWith('at last 7 x') === true);
  expect(recordOf(slow.doc).toArray()).toEqual(chair.record);
  expect(slow.read.closed).toBe(null);
  slow.socket.terminate();
});

it('lets a reader who fell behind catch up, deletions included', async () => {
  const { chair, guest } = await start({ underWayBytes: 40_000, ...NO_RATES });
  const slow = await reader(guest);
  slow.ask();
  await until(() => slow.read.kinds.includes(SYNC.step2));
  const leaf = someLeaf(chair);
  await typeAndWait(chair, leaf, 'to be taken out ');
  await until(() => leafText(slow.doc, leaf)?.toString().startsWith('to be taken out') === true);
  slow.socket.pause();
  chair.text(leaf).delete(0, 16);
  for (let i = 0; i < 8; i++) {
    await typeAndWait(chair, leaf, 'x'.repeat(20_000));
    chair.text(leaf).delete(0, 20_000);
  }
  await typeAndWait(chair, leaf, 'in the end ');
  const frames = slow.read.kinds.length;
  slow.socket.resume();
  await until(() => leafText(slow.doc, leaf)?.toString() === chair.text(leaf).toString());
  expect(slow.read.kinds.length - frames).toBeLessThan(16);
  expect(slow.read.kinds.filter((kind) => kind === SYNC.step2).length).toBe(2);
  expect(slow.read.closed).toBe(null);
  slow.socket.terminate();
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
