// Each rate and ceiling of the edge is crossed here, and harms only whoever crosses it.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import {
  closeOf,
  type Guest,
  joined,
  MARAVIA,
  startTestServer,
  type TestServer,
} from '../testing/test-server.ts';
import type { Limits } from './limits.ts';

const N = `/api/negotiations/${MARAVIA}`;
let test: TestServer | null = null;

async function limited(
  limits: Partial<Limits>,
): Promise<{ server: TestServer; france: Guest; pakistan: Guest }> {
  const server = await startTestServer({ limits });
  test = server;
  return {
    server,
    france: await server.signIn('delegate-fra'),
    pakistan: await server.signIn('delegate-pak'),
  };
}

async function statuses(times: number, send: () => Promise<Response>): Promise<readonly number[]> {
  const seen: number[] = [];
  for (let i = 0; i < times; i += 1) seen.push((await send()).status);
  return seen;
}

afterEach(async () => {
  await test?.end();
  test = null;
});

const SLOW = { perSecond: 0.001, burst: 3 };

it('requests of one person', async () => {
  const { france, pakistan } = await limited({ requestsPerPerson: SLOW });
  expect(await statuses(4, () => france.get(N))).toEqual([200, 200, 200, 429]);
  const refused = await france.get(N);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(900);
  expect((await pakistan.get(N)).status).toBe(200);
});

it('requests of strangers from one address, while whoever has a session goes on', async () => {
  const { server, france } = await limited({ requestsPerAddress: { perSecond: 0.001, burst: 3 } });
  const stranger = server.guest('nobody', 'adref-delegate-fra=made-up');
  expect(await statuses(4, () => stranger.get('/api/me'))).toEqual([200, 200, 200, 429]);
  expect((await france.get(N)).status).toBe(200);
  await joined(france.socket());
  const [error] = await once(stranger.socket(), 'error');
  expect(String(error)).toContain('429');
  expect((await server.signIn('delegate-chn')).cookie).toMatch(/^adref-delegate-chn=./);
  expect((await stranger.get('/healthz')).status).toBe(200);
});

it('new sockets of strangers from one address, refused ones included', async () => {
  const { server } = await limited({ requestsPerAddress: { perSecond: 0.001, burst: 3 } });
  const stranger = server.guest('nobody', '');
  for (let i = 0; i < 3; i += 1) expect((await closeOf(stranger.socket())).code).toBe(4401);
  const [error] = await once(stranger.socket(), 'error');
  expect(String(error)).toContain('429');
});

it('made-up links from one address, while real ones are looked at and used', async () => {
  const { server, france } = await limited({ madeUpLinksPerAddress: { perSecond: 0.001, burst: 4 } });
  const stranger = server.guest('nobody', '');
  const guess = () => stranger.post('/api/sign-in', { token: 'A'.repeat(43) });
  const look = (token: string) => stranger.post('/api/links/look', { token });
  expect(await statuses(3, guess)).toEqual([404, 404, 404]);
  expect((await stranger.post('/api/links/look', {})).status).toBe(400);
  expect((await guess()).status).toBe(429);
  expect((await look('B'.repeat(43))).status).toBe(429);
  const token = await server.token('delegate-chn');
  expect((await look(token)).status).toBe(200);
  expect((await stranger.post('/api/sign-in', { token })).status).toBe(200);
  expect((await france.get(N)).status).toBe(200);
});

it('looks at one link', async () => {
  const { server } = await limited({ requestsPerPerson: { perSecond: 0.001, burst: 4 } });
  const stranger = server.guest('nobody', '');
  const token = await server.token('delegate-chn');
  const look = () => stranger.post('/api/links/look', { token });
  expect(await statuses(5, look)).toEqual([200, 200, 200, 200, 429]);
});

it('the body of a request of a stranger', async () => {
  const { server } = await limited({});
  const stranger = server.guest('nobody', '');
  expect((await stranger.post('/api/sign-in', { token: 'A'.repeat(2_000) })).status).toBe(413);
});

it('commands, exports and links of one person', async () => {
  const { server } = await limited({ commandsPerPerson: SLOW, exportsPerPerson: SLOW, linksPerPerson: SLOW });
  const chair = await server.signIn('chair-office');
  expect(await statuses(4, () => chair.post(`${N}/commands`, {}))).toEqual([400, 400, 400, 429]);
  expect(await statuses(4, () => chair.get(`${N}/export?form=bracketed&as=md`))).toEqual([
    200, 200, 200, 429,
  ]);
  expect(await statuses(4, () => chair.post(`${N}/links`, {}))).toEqual([400, 400, 400, 429]);
});

it('a request’s body', async () => {
  const { france } = await limited({ bodyBytes: 100 });
  expect((await france.post(`${N}/commands`, { id: 'x'.repeat(200) })).status).toBe(413);
});

it('sockets from one address, beside those that are kept for each person', async () => {
  const { france, pakistan } = await limited({ socketsPerAddress: 1, socketsKeptPerPerson: 1 });
  await joined(france.socket());
  expect((await closeOf(france.socket())).code).toBe(4429);
  await joined(pakistan.socket());
  expect((await closeOf(pakistan.socket())).code).toBe(4429);
});

it('the time a refused socket may stay', async () => {
  const { server } = await limited({ closingMs: 50 });
  const stubborn = connect(Number(new URL(server.address).port), '127.0.0.1');
  const closed = once(stubborn, 'close');
  const key = Buffer.alloc(16).toString('base64');
  stubborn.write(
    `GET /sync/${MARAVIA} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  stubborn.resume();
  await closed;
});

it('one frame', async () => {
  const { france, pakistan } = await limited({ frameBytes: 10_000 });
  const [loud, quiet] = [france.socket(), pakistan.socket()];
  await Promise.all([joined(loud), joined(quiet)]);
  const closed = closeOf(loud);
  loud.send(new Uint8Array(10_001));
  expect((await closed).code).toBe(1009);
  expect(quiet.readyState).toBe(quiet.OPEN);
});

/** The beginning of a message that is announced as `length` bytes long. */
function unfinished(socket: WebSocket, length: number, sent: number): void {
  const header = Buffer.alloc(14);
  header.set([0x82, 0xff]);
  header.writeBigUInt64BE(BigInt(length), 2);
  const { _socket: stream } = socket as unknown as { _socket: Socket };
  stream.write(Buffer.concat([header, Buffer.alloc(sent)]));
}

it('the time a message may take to become whole', async () => {
  const { france, pakistan } = await limited({ unfinishedMs: 100, unfinishedBytes: 1_000 });
  const [slow, fragments, quiet] = [france.socket(), france.socket(), pakistan.socket()];
  await Promise.all([joined(slow), joined(fragments), joined(quiet)]);
  const closes = [closeOf(slow), closeOf(fragments)];
  unfinished(slow, 500_000, 10);
  const drip = setInterval(() => fragments.send(new Uint8Array(10), { fin: false }), 20);
  expect(await Promise.all(closes)).toEqual(
    Array(2).fill({ code: 1013, reason: 'A message came too slowly.' }),
  );
  clearInterval(drip);
  expect(quiet.readyState).toBe(quiet.OPEN);
});

it('unfinished messages and requests of one person together', async () => {
  const { server, france, pakistan } = await limited({ heldBytesPerPerson: 300_000 });
  const [one, two, quiet] = [france.socket(), france.socket(), pakistan.socket()];
  await Promise.all([joined(one), joined(two), joined(quiet)]);
  const closed = Promise.race([closeOf(one), closeOf(two)]);
  for (const socket of [one, two]) unfinished(socket, 500_000, 200_000);
  expect(await closed).toMatchObject({ code: 1013, reason: expect.stringContaining('unfinished') });
  const body = { id: 'x'.repeat(150_000) };
  expect((await france.post(`${N}/commands`, body)).status).toBe(429);
  expect((await pakistan.post(`${N}/commands`, body)).status).toBe(400);
  for (const socket of [one, two]) socket.terminate();
  await expect.poll(async () => (await france.post(`${N}/commands`, body)).status).toBe(400);
  expect(server.log()).toContain('socket ended');
  expect(quiet.readyState).toBe(quiet.OPEN);
});

it('the pieces of an unfinished message: each costs more than its bytes', async () => {
  const { france, pakistan } = await limited({ heldBytesPerPerson: 100_000 });
  const [pieces, whole, quiet] = [france.socket(), pakistan.socket(), pakistan.socket()];
  await Promise.all([joined(pieces), joined(whole), joined(quiet)]);
  const closed = closeOf(pieces);
  // Seven bytes each on the line, and two hundred in memory.
  for (let i = 0; i < 1_000; i++) pieces.send(new Uint8Array(1), { fin: false });
  expect(await closed).toMatchObject({ code: 1013, reason: expect.stringContaining('unfinished') });
  for (let i = 0; i < 200; i++) whole.send(Uint8Array.of(1, 1, 0));
  const pong = new Promise((resolve) => whole.once('pong', resolve));
  whole.ping();
  await pong;
  expect([whole.readyState, quiet.readyState]).toEqual([whole.OPEN, quiet.OPEN]);
});

it('the body of a stranger’s request', async () => {
  const { server } = await limited({});
  const stranger = server.guest('nobody', '');
  expect((await stranger.post(`${N}/commands`, { id: 'x'.repeat(2_000) })).status).toBe(413);
});

it('the time a session and a link live', async () => {
  const { server, france } = await limited({ sessionIdleMs: -1, linkMs: -1 });
  expect((await france.get(N)).status).toBe(401);
  const token = await server.token('delegate-fra');
  expect((await server.guest('nobody', '').post('/api/sign-in', { token })).status).toBe(410);
});

it('the headers of a request', async () => {
  const { server } = await limited({ headerBytes: 2_000 });
  const response = await server.guest('nobody', 'x'.repeat(3_000)).get('/healthz');
  expect(response.status).toBe(431);
});

it('the time a request may take to arrive', async () => {
  const { server, france } = await limited({ requestMs: 300 });
  const slow = connect(Number(new URL(server.address).port), '127.0.0.1');
  slow.write(
    'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  const [answer] = await once(slow, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 408 /);
  await once(slow, 'close');
  expect((await france.get(N)).status).toBe(200);
});
