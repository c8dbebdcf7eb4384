// What one person may do over all their sockets and requests together: each rate is crossed here, and harms nobody else.
import { leavesIn } from '@adref/negotiation';
import { afterEach, expect, it } from 'vitest';
import type { Limits } from './limits/limits.ts';
import { RoomClient, until } from './testing/room-client.ts';
import {
  closeOf,
  type Guest,
  joined,
  MARAVIA,
  startTestServer,
  type TestServer,
} from './testing/test-server.ts';

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

afterEach(async () => {
  await test?.end();
  test = null;
});

/** No state at all: a message that does nothing. */
const NO_PRESENCE = new Uint8Array([1, 1, 0]);
const SLOW = { perSecond: 0.001, burst: 3 };

it('commands of one person, over all sockets and HTTP together', async () => {
  const { server, france, pakistan } = await limited({ commandsPerPerson: SLOW });
  const [one, two] = [new RoomClient(server, france), new RoomClient(server, france)];
  const other = new RoomClient(server, pakistan);
  await Promise.all([one.synced(), two.synced(), other.synced()]);
  const adopt = { kind: 'adopt', expected: 'not what it is' } as const;
  const kindOf = async (client: RoomClient) => {
    const answer = await client.ask(adopt);
    return answer.ok ? 'done' : answer.refusal.kind;
  };
  expect([await kindOf(one), await kindOf(two), await kindOf(one)]).toEqual(Array(3).fill('not-permitted'));
  expect(await kindOf(two)).toBe('too-fast');
  expect((await france.post(`${N}/commands`, { id: 'one-more', command: adopt })).status).toBe(429);
  expect(one.provider.wsconnected && two.provider.wsconnected).toBe(true);
  expect(await kindOf(other)).toBe('not-permitted');
  for (const client of [one, two, other]) client.close();
});

it('what one person says, with a warning before', async () => {
  const { server, france, pakistan } = await limited({ commentsPerPerson: { perSecond: 0.001, burst: 3 } });
  const client = new RoomClient(server, france);
  await client.synced();
  const on = { paragraph: client.state.paragraphs[0]?.id ?? '', bracket: null, quote: null };
  const comment = { kind: 'comment', on, words: 'A word.', mentions: [] } as const;
  expect(await client.ask(comment)).toMatchObject({
    ok: true,
    warning: expect.stringContaining('2 more comments are'),
  });
  const saying = {
    kind: 'say',
    on: { ...on, wording: null, stance: null, acts: 1 },
    words: 'A word.',
    mentions: [],
  };
  const said = await france.post(`${N}/rooms/own-FRA/commands`, { id: 's-1', command: saying });
  expect(await said.json()).toMatchObject({
    ok: true,
    warning: expect.stringContaining('one more comment is'),
  });
  expect(await client.ask(comment)).toMatchObject({ ok: true });
  expect(await client.ask(comment)).toMatchObject({
    ok: false,
    refusal: {
      kind: 'too-fast',
      what: 'comments',
      seconds: expect.any(Number),
    },
  });
  // One that was said before costs nothing, however often it is sent.
  const sentAgain = (id: string) => pakistan.post(`${N}/commands`, { id, command: comment });
  for (let i = 0; i < 5; i++) expect((await sentAgain('c-0')).status).toBe(200);
  const other = await sentAgain('c-1');
  expect(await other.json()).toMatchObject({ ok: true });
  client.close();
});

it('messages of one person, over all sockets together', async () => {
  const { france, pakistan } = await limited({ messagesPerPerson: { perSecond: 0.001, burst: 60 } });
  const [one, two, other] = [france.socket(), france.socket(), pakistan.socket()];
  await Promise.all([joined(one), joined(two), joined(other)]);
  const closed = Promise.race([closeOf(one), closeOf(two)]);
  for (let i = 0; i < 35; i += 1) for (const socket of [one, two]) socket.send(NO_PRESENCE);
  expect((await closed).code).toBe(4429);
  expect(other.readyState).toBe(other.OPEN);
});

it('the work of one person: it waits, and nothing of it is lost', async () => {
  const { server, france, pakistan } = await limited({ workPerPerson: { perSecond: 200_000, burst: 0 } });
  const [writer, reader] = [new RoomClient(server, france), new RoomClient(server, pakistan)];
  await Promise.all([writer.synced(), reader.synced()]);
  const chair = new RoomClient(server, await server.signIn('chair-office'));
  await chair.synced();
  const [leaf = ''] = chair.state.paragraphs
    .flatMap(({ segments }) => leavesIn(segments))
    .map(({ id }) => id);
  for (const letter of 'letters') chair.text(leaf).insert(0, letter);
  // Refused whole for France, whose socket is read in its turn.
  writer.text(leaf).insert(0, 'x');
  await until(() => writer.refused !== null);
  await until(() => reader.words(leaf).startsWith('srettel'));
  expect(chair.closeCode).toBeNull();
  const adopt = { kind: 'adopt', expected: 'not what it is' } as const;
  expect((await france.post(`${N}/commands`, { id: 'c-1', command: adopt })).status).toBe(403);
  for (const client of [writer, reader, chair]) client.close();
});

it('pings', async () => {
  const { france } = await limited({ messagesPerPerson: { perSecond: 0.001, burst: 60 } });
  const socket = france.socket();
  await joined(socket);
  const closed = closeOf(socket);
  // One after the other: the library ends a socket by itself that has many pongs waiting.
  socket.on('pong', () => socket.readyState === socket.OPEN && socket.ping());
  socket.ping();
  expect((await closed).code).toBe(4429);
});

it('sockets of one person', async () => {
  const { france, pakistan } = await limited({ socketsPerPerson: 2 });
  const [first, second] = [france.socket(), france.socket()];
  await Promise.all([joined(first), joined(second)]);
  expect((await closeOf(france.socket())).code).toBe(4429);
  await joined(pakistan.socket());
  const closed = closeOf(first);
  first.close();
  await closed;
  await joined(france.socket());
});

it('the work of documents: who asks for one waits for its cost, and nobody else', async () => {
  const workPerPerson = { perSecond: 500_000, burst: 1_000 };
  const { france, pakistan } = await limited({ workPerPerson });
  const took = async (guest: Guest) => {
    const since = performance.now();
    expect((await guest.get(`${N}/not-there`)).status).toBe(404);
    return performance.now() - since;
  };
  // Six milliseconds of the thread, and a Word file takes more, are 60 of this small share.
  expect((await france.get(`${N}/export?form=bracketed&as=docx`)).status).toBe(200);
  const [mine, another] = await Promise.all([took(france), took(pakistan)]);
  expect(mine).toBeGreaterThan(50);
  expect(another).toBeLessThan(mine);
});
