// Ceilings for what stays of a person, crossed on real sockets: the person and the log are told before, what is beyond is refused by
// name, nobody else is held up, a restart changes nothing, and the operator lifts it.
import { leavesIn, plainText } from '@adref/negotiation';
import { afterEach, expect, it } from 'vitest';
import type { RoomLimits } from './limits/room-limits.ts';
import { RoomClient, until } from './testing/room-client.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from './testing/test-server.ts';

let test: TestServer;
let roomLimits: Partial<Record<keyof RoomLimits, number>>;
const clients: RoomClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

async function start(limits: typeof roomLimits): Promise<{ chair: Guest; france: Guest }> {
  roomLimits = { noticeMs: 50, ...limits };
  test = await startTestServer({ roomLimits });
  return { chair: await test.signIn('chair-office'), france: await test.signIn('delegate-fra') };
}

async function enter(guest: Guest, room?: string): Promise<RoomClient> {
  const client = new RoomClient(test, guest, room === undefined ? {} : { room });
  clients.push(client);
  return client.synced();
}

async function leaveAndRestart(limits: typeof roomLimits = {}): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  await test.restart(() => Object.assign(roomLimits, limits));
}

function longLeaf(client: RoomClient): string {
  const leaf = client.state.paragraphs
    .flatMap(({ segments }) => leavesIn(segments))
    .find(({ text }) => plainText(text).length > 40);
  if (leaf === undefined) throw new Error('no text');
  return leaf.id;
}

/** Does something until it is refused, at most so often; each time it waits for the answer. */
async function untilRefused(client: RoomClient, most: number, act: (i: number) => void): Promise<number> {
  for (let i = 0; i < most; i++) {
    const before = client.recorded;
    act(i);
    await until(() => client.recorded > before || client.refused !== null);
    if (client.refused !== null) return i;
  }
  throw new Error(`${most} were taken`);
}

it('marks put on and taken off, and letters at many places, come to an end before they weigh on everybody', async () => {
  const { chair, france } = await start({ piecesOfPerson: 40 });
  const [writer, reader] = [await enter(chair), await enter(france)];
  const text = writer.text(longLeaf(writer));
  const taken = await untilRefused(writer, 60, (i) =>
    i % 3 === 2 ? text.insert(2 * i, 'д') : text.format(0, 8, { bold: i % 3 === 0 ? {} : null }),
  );
  expect(taken).toBeGreaterThan(5);
  expect(writer.refused).toEqual({ leaf: null, why: 'too-many-pieces' });
  expect(writer.notices.get('piecesOfPerson')).toMatch(/one person’s may come to 40.*raise that limit/);
  expect(reader.notices.get('piecesOfPerson') ?? null).toBe(null);
  await until(() => test.log().includes('near a ceiling'));

  const again = await enter(chair);
  again.text(longLeaf(again)).delete(0, 1);
  await until(() => again.recorded > 0);
  await leaveAndRestart();
  const after = await enter(chair);
  await untilRefused(after, 5, () => after.text(longLeaf(after)).insert(1, 'ж'));
  expect(after.refused?.why).toBe('too-many-pieces');
  await leaveAndRestart({ piecesOfPerson: 80 });
  const lifted = await enter(chair);
  lifted.text(longLeaf(lifted)).insert(1, 'ж');
  await until(() => lifted.recorded > 0);
  expect(lifted.refused).toBe(null);
});

it('comments of one person in all, in the record and in a private room', async () => {
  const { chair, france } = await start({ commentsOfPerson: 5 });
  const on = (client: RoomClient) => ({
    paragraph: client.state.paragraphs[0]?.id ?? '',
    bracket: null,
    quote: null,
  });
  const say = (client: RoomClient, words: string, id?: string) =>
    client.ask({ kind: 'comment', on: on(client), words, mentions: [] }, id);
  let writer = await enter(france);
  for (let i = 0; i < 4; i++) expect(await say(writer, `${i}`)).toMatchObject({ ok: true });
  expect(await say(writer, 'fünf', 'the-fifth')).toMatchObject({
    ok: true,
    warning: expect.stringMatching(/5 comments here, and one person may make 5.*commentsOfPerson/),
  });
  const ceiling = { ok: false, refusal: { kind: 'ceiling', what: 'comments', limit: 5 } };
  expect(await say(writer, 'sechs')).toMatchObject(ceiling);
  expect(await say(writer, 'fünf', 'the-fifth')).toMatchObject({ ok: true });
  const request = { id: 'h-1', command: { kind: 'comment', on: on(writer), words: '7', mentions: [] } };
  const overHttp = await france.post(`/api/negotiations/${MARAVIA}/commands`, request);
  expect([overHttp.status, await overHttp.json()]).toEqual([
    409,
    expect.objectContaining({ detail: expect.stringContaining('5 comments'), refusal: ceiling.refusal }),
  ]);
  await leaveAndRestart();
  writer = await enter(france);
  expect(await say(writer, 'encore')).toMatchObject(ceiling);
  const other = await enter(chair);
  expect(await say(other, 'mine')).toMatchObject({ ok: true });
  const own = await enter(france, 'own-FRA');
  const saying = {
    kind: 'say',
    on: { ...on(writer), wording: null, stance: null, acts: 1 },
    words: 'Ça va ?',
    mentions: [],
  } as const;
  for (let i = 0; i < 5; i++) expect(await own.ask(saying)).toMatchObject({ ok: true });
  expect(await own.ask(saying)).toMatchObject(ceiling);
  await leaveAndRestart({ commentsOfPerson: 6 });
  expect(await say(await enter(france), 'encore')).toMatchObject({ ok: true });
});

it('rows that one person causes within the hour, over every room, sockets and HTTP together', async () => {
  const { chair, france } = await start({ rowsPerHour: 30 });
  const [writer, other] = [await enter(chair), await enter(france)];
  const text = writer.text(longLeaf(writer));
  await untilRefused(writer, 40, (i) => text.insert(i, 'ا'));
  expect(writer.refused).toEqual({ leaf: null, why: 'too-many-rows' });
  expect(writer.notices.get('rowsPerHour')).toMatch(/one person may cause 30.*\(rowsPerHour\)/);
  const refused = { ok: false, refusal: { kind: 'too-fast', what: 'rows', seconds: expect.any(Number) } };
  const asked = { kind: 'point-to', paragraph: null } as const;
  const again = await enter(chair);
  expect(await again.ask(asked)).toMatchObject(refused);
  const overHttp = await chair.post(`/api/negotiations/${MARAVIA}/commands`, { id: 'h', command: asked });
  expect(overHttp.status).toBe(429);
  const on = { paragraph: other.state.paragraphs[0]?.id ?? '', bracket: null, quote: null };
  expect(await other.ask({ kind: 'comment', on, words: 'on', mentions: [] })).toMatchObject({ ok: true });
  await leaveAndRestart();
  const after = await enter(chair);
  await until(() => after.notices.has('rowsPerHour'));
  expect(await after.ask(asked)).toMatchObject(refused);
  await leaveAndRestart({ rowsPerHour: 1_000 });
  expect(await (await enter(chair)).ask(asked)).not.toMatchObject(refused);
});
