// What a client may do with a connection instead of finishing what it began: it goes away in the middle, keeps its side open, or
// takes nothing of the answer. Nothing stays behind of it, and others are answered.
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from './limits/limits.ts';
import { RoomClient, until } from './testing/room-client.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from './testing/test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;
const ADOPT = { id: 'c-1', command: { kind: 'adopt', expected: 'not what it is' } };
let test: TestServer | null = null;
const sockets: Socket[] = [];

async function limited(limits: Partial<Limits>): Promise<{ server: TestServer; france: Guest }> {
  test = await startTestServer({ limits });
  return { server: test, france: await test.signIn('delegate-fra') };
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await test?.end();
  test = null;
});

/** A connection that says what it is told, keeps its own side open, and knows whether the server is still there. */
async function bare({ address }: TestServer, words: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(words.replaceAll('\n', '\r\n'));
  return socket;
}

const UPGRADE = `GET /sync/${MARAVIA} HTTP/1.1
Host: adref
Connection: Upgrade
Upgrade: websocket
Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
Sec-WebSocket-Version: 13

`;

/** Writes now and then until the other end says that nobody is there. */
async function isLetGo(socket: Socket): Promise<void> {
  const asking = setInterval(() => socket.write('.'), 20);
  try {
    await until(() => socket.destroyed);
  } finally {
    clearInterval(asking);
  }
}

describe('a request whose sender goes away', () => {
  it('while it waits for its turn, holds none of its person’s bytes', async () => {
    const { server, france } = await limited({
      workPerPerson: { perSecond: 500, burst: 0 },
      heldBytesPerPerson: 100_000,
    });
    await france.get(N); // Leaves a debt of a second, for which the next ones wait.
    const headers = { cookie: france.cookie, 'content-type': 'application/json', 'content-length': 99_990 };
    const gone = request(`${server.address}${N}/commands`, { method: 'POST', headers });
    gone.on('error', () => undefined);
    gone.write('{');
    const [socket]: unknown[] = await once(gone, 'socket');
    await until(
      () => socket instanceof Object && 'bytesWritten' in socket && Number(socket.bytesWritten) > 200,
    );
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200); // By then it has come.
    gone.destroy();
    expect((await france.post(`${N}/commands`, ADOPT)).status).toBe(403);
  });

  it('in the middle of its body, holds none of its person’s bytes', async () => {
    const { server, france } = await limited({ heldBytesPerPerson: 100_000 });
    const headers = { cookie: france.cookie, 'content-type': 'application/json', 'content-length': 99_990 };
    for (let tries = 0; tries < 3; tries++) {
      const gone = request(`${server.address}${N}/commands`, { method: 'POST', headers });
      gone.on('error', () => undefined);
      gone.write(`{"id":"${'x'.repeat(50_000)}`);
      await until(() => gone.writableLength === 0);
      gone.destroy();
    }
    let status = 429;
    while (status === 429) status = (await france.post(`${N}/commands`, ADOPT)).status;
    expect(status).toBe(403);
  });
});

describe('a connection that is turned away', () => {
  it('does not stay, though its other end keeps it open', async () => {
    const { server } = await limited({ requestsPerAddress: { perSecond: 0.001, burst: 0 } });
    const turnedAway = await Promise.all(Array.from({ length: 5 }, () => bare(server, UPGRADE)));
    for (const socket of turnedAway) {
      const [answer]: unknown[] = await once(socket, 'data');
      expect(String(answer)).toContain('429');
    }
    await Promise.all(turnedAway.map(isLetGo));
  });

  it.each<[string, string]>([
    ['no key', UPGRADE.replace(/Sec-WebSocket-Key.*\n/, '')],
    ['an old version', UPGRADE.replace('Version: 13', 'Version: 7')],
    ['a protocol that is none', UPGRADE.replace('\n\n', '\nSec-WebSocket-Protocol: ,, ,\n\n')],
    ['another protocol than ours', UPGRADE.replace('Upgrade: websocket', 'Upgrade: h2c')],
    ['a method that changes things', UPGRADE.replace('GET', 'POST')],
    ['an address that cannot be read', UPGRADE.replace(`/sync/${MARAVIA}`, '//%ff:%zz@[/sync?adref=%')],
    ['a broken escape', UPGRADE.replace(MARAVIA, '%E0%A4%A?person=%ff')],
  ])('with %s', async (_, words) => {
    const { server, france } = await limited({ closingMs: 200 });
    await isLetGo(await bare(server, words));
    expect((await france.get(N)).status).toBe(200);
  });
});

describe('answers that nobody reads', () => {
  it('are no more than a person may leave unread, and are let go', async () => {
    const { server, france } = await limited({ untakenBytesPerPerson: 100_000, answerIdleMs: 700 });
    const chair = new RoomClient(server, await server.signIn('chair-office'));
    await chair.synced();
    const text = [{ text: 'Words that are many. '.repeat(450) }];
    const drafts = Array.from({ length: 20 }, () => ({ kind: 'plain', level: 1, text }) as const);
    const added = await chair.ask({ kind: 'add-paragraphs', after: null, source: 'draft', drafts });
    expect(added).toMatchObject({ ok: true });
    // Asked for until the system itself takes no more of the answers.
    const asking = `GET ${N}/record HTTP/1.1\nHost: adref\nCookie: ${france.cookie}\n\n`;
    const unread = await bare(server, asking.repeat(150));
    unread.pause();
    let status = 200;
    while (status === 200) status = (await france.get(`${N}/reading`)).status;
    expect(status).toBe(429);
    expect((await (await server.signIn('delegate-pak')).get(`${N}/reading`)).status).toBe(200);
    // The connection is ended by the server.
    while (status === 429) status = (await france.get(`${N}/reading`)).status;
    expect(status).toBe(200);
    chair.close();
  });
});
