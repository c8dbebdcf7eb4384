// Presence over real sockets: what is no presence ends its own connection and nobody else's; a stock client that sends back what
// it is sent is honest, and costs nothing of its rate.
import { afterEach, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { ServerChoices } from '../../boot/server.ts';
import { RoomClient, until } from '../../testing/room-client.ts';
import { closeOf, type Guest, joined, startTestServer, type TestServer } from '../../testing/test-server.ts';

let test: TestServer;
const clients: RoomClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

async function start(choices: ServerChoices = {}): Promise<{ france: Guest; pakistan: Guest }> {
  test = await startTestServer(choices);
  return { france: await test.signIn('delegate-fra'), pakistan: await test.signIn('delegate-pak') };
}

async function enter(guest: Guest, options: { adref?: boolean } = {}): Promise<RoomClient> {
  const client = new RoomClient(test, guest, options);
  clients.push(client);
  return client.synced();
}

async function opened(guest: Guest): Promise<WebSocket> {
  const socket = guest.socket();
  await joined(socket);
  return socket;
}

/** What the other client shows of somebody, as it last heard. */
function shown(reader: RoomClient, writer: RoomClient): unknown {
  return reader.provider.awareness.getStates().get(writer.doc.clientID)?.caret;
}

const INFINITE = [...Array<number>(147).fill(0x80), 1];
const NOT_A_NUMBER = [...Array<number>(149).fill(0x80), 0];
/** An awareness message around its body. */
const message = (body: readonly number[]) =>
  body.length < 128
    ? Uint8Array.from([1, body.length, ...body])
    : Uint8Array.from([1, (body.length & 127) | 128, body.length >> 7, ...body]);

it.each([
  ['a clock without end', [1, 5, ...INFINITE, 2, 0x7b, 0x7d]],
  ['a client id without end', [1, ...INFINITE, 1, 2, 0x7b, 0x7d]],
  ['a client id that is no number', [1, ...NOT_A_NUMBER, 1, 2, 0x7b, 0x7d]],
  ['a length that is no number', [1, 5, 1, ...NOT_A_NUMBER, 0x7b, 0x7d]],
  ['a count that is no number', [...NOT_A_NUMBER, 5, 1, 2, 0x7b, 0x7d]],
  ['a count without end', [...INFINITE]],
])('refuses %s, and everybody else goes on', async (_, body) => {
  const { france, pakistan } = await start();
  const [reader, writer] = [await enter(pakistan), await enter(pakistan)];
  const hostile = await opened(france);
  const closed = closeOf(hostile);
  hostile.send(message(body));
  expect((await closed).code).toBe(4400);
  writer.provider.awareness.setLocalStateField('caret', 'still here');
  await until(() => shown(reader, writer) === 'still here');
  expect(test.log()).not.toContain('room closed');
});

it('counts a state as it is sent on, not as it came', async () => {
  const { france, pakistan } = await start();
  const reader = await enter(pakistan);
  const hostile = await opened(france);
  const closed = closeOf(hostile);
  const state = Buffer.from(`[${Array(400).fill('1e20').join(',')}]`);
  const json = [...Buffer.from('{"n":'), ...state, 0x7d];
  hostile.send(message([1, 5, 1, (json.length & 127) | 128, json.length >> 7, ...json]));
  expect((await closed).code).toBe(4413);
  expect(reader.provider.wsconnected).toBe(true);
});

it('lets a stock client send back everything that it is sent, in a rate that has room for nothing more', async () => {
  const { france } = await start({
    roomLimits: { messagesPerSecond: 0.001, messageBurst: 20, presenceIntervalMs: 5 },
  });
  const stock = await enter(france, { adref: false });
  const writers = await Promise.all(
    Array.from({ length: 4 }, async (_, i) => enter(await test.signIn(OTHERS[i] ?? ''))),
  );
  let frames = 0;
  stock.provider.awareness.on('update', () => {
    frames += 1;
  });
  for (let caret = 0; frames < 60; caret++) {
    const writer = writers[caret % 4];
    // Each writer's own rate has room for fifteen carets.
    if (writer === undefined || caret >= 60) break;
    writer.provider.awareness.setLocalStateField('caret', caret);
    await until(() => shown(stock, writer) === caret);
  }
  expect(frames).toBeGreaterThan(50);
  stock.provider.awareness.setLocalStateField('caret', 'mine');
  await until(() => writers.every((writer) => shown(writer, stock) === 'mine'));
  expect(stock.closeCode).toBeNull();
  expect(test.log()).not.toContain('presence of somebody else');
});
const OTHERS = ['delegate-chn', 'delegate-gbr', 'delegate-usa', 'delegate-dnk'];

it('says once a connection that it sent somebody else’s state', async () => {
  const { france } = await start();
  const hostile = await opened(france);
  for (let i = 0; i < 20; i++) hostile.send(message([1, i + 1, 1, 2, 0x7b, 0x7d]));
  const closed = closeOf(hostile);
  hostile.send(message([1]));
  await closed;
  expect(test.log().split('presence of somebody else passed over').length - 1).toBe(1);
});
