// A disk that fails under a running server: what was answered stays, what was not is said to have failed, and the
// negotiation goes on from what is on disk once the disk works again.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { negotiationStream } from './storage/stream.ts';
import { changeInLog, createFailingDisk } from './testing/failing-disk.ts';
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
let test: TestServer;
const disk = createFailingDisk();
let chair: Guest;

beforeEach(async () => {
  disk.setBroken(false);
  test = await startTestServer({ limits: { commandMs: 2_000, diskReviewMs: 20 }, ...disk });
  chair = await test.signIn('chair-office');
});
afterEach(() => test.end());

function add(words: string): Promise<Response> {
  const drafts = [{ kind: 'plain', level: 1, text: [{ text: words }] }];
  const command = { kind: 'add-paragraphs', after: null, drafts, source: 'draft' };
  return chair.post(`${N}/commands`, { id: `add ${words}`, command });
}

it('is answered as unavailable, closes the room, and loses nothing that was answered', async () => {
  expect((await add('Answered')).status).toBe(200);
  const socket = chair.socket();
  await joined(socket);
  const closed = closeOf(socket);
  disk.setBroken(true);
  const failed = await add('Never on disk');
  expect(failed.status).toBe(503);
  expect(await failed.json()).toMatchObject({ type: 'urn:adref:problem:unavailable' });
  expect((await closed).code).toBe(1013);
  const notReady = await chair.get('/readyz');
  expect([notReady.status, await notReady.json()]).toEqual([
    503,
    expect.objectContaining({ detail: expect.stringContaining('Nothing can be recorded') }),
  ]);
  expect(await (await chair.get('/metrics')).text()).toContain('adref_commits_failing 1');
  expect((await chair.get(`${N}/reading`)).status).toBe(200);

  disk.setBroken(false);
  const text = await (await chair.get(`${N}/reading`)).text();
  expect(text).toContain('Answered');
  expect(text).not.toContain('Never on disk');
  await expect.poll(async () => (await add('Afterwards')).status).toBe(200);
  expect((await chair.get('/readyz')).status).toBe(200);
  expect(await (await chair.get('/metrics')).text()).toContain('adref_commits_failing 0');
  expect(await test.server.journal.verify(negotiationStream(MARAVIA))).toMatchObject({ ok: true });
  const again = chair.socket();
  await joined(again);
  again.close();
});

it('lets people read on while it takes nothing, with words that wait to be recorded', async () => {
  await test.end();
  // A version falls due as soon as nobody types.
  test = await startTestServer({
    limits: { diskReviewMs: 20 },
    roomLimits: { versionPauseMs: 30 },
    ...disk,
  });
  chair = await test.signIn('chair-office');
  const closings = () => test.log().split('it will be rebuilt from the journal').length - 1;
  const writer = await new RoomClient(test, chair).synced();
  const [leaf] = writer.state.paragraphs[1]?.segments ?? [];
  if (leaf?.kind !== 'leaf') throw new Error('The demonstration has a paragraph without brackets.');
  const acts = writer.state.acts;
  // One letter after the other, so that the last ones are in rows alone when the disk fails.
  while (closings() === 0) {
    writer.text(leaf.id).insert(0, 'x');
    disk.setBroken(writer.recordedClock > 3);
    await new Promise((resolve) => setImmediate(resolve));
  }
  writer.close();
  const reader = await new RoomClient(test, await test.signIn('delegate-fra')).synced();
  const before = closings();
  // Each answer takes the server some turns of the event loop; the room looks for what is due every 10 ms.
  for (let asked = 0; asked < 100; asked++) expect((await chair.get(`${N}/reading`)).status).toBe(200);
  expect((await chair.get(`${N}/export?form=bracketed&as=md`)).status).toBe(200);
  expect([closings(), reader.closeCode]).toEqual([before, null]);

  // Whoever writes is sent away alone, and has the words still; a command is answered as unavailable.
  const late = await new RoomClient(test, chair).synced();
  late.text(leaf.id).insert(0, 'später ');
  await until(() => late.closeCode === 1013);
  expect((await add('Not now')).status).toBe(503);
  expect(late.words(leaf.id)).toMatch(/^später x/);
  expect(reader.words(leaf.id)).toMatch(/^x/);
  expect([closings(), reader.closeCode]).toEqual([before, null]);

  disk.setBroken(false);
  await expect.poll(async () => (await add('Afterwards')).status).toBe(200);
  await until(() => reader.record.slice(acts).some(({ act }) => act.kind === 'leaf-edited'));
  // They come by themselves when the disk takes them.
  await until(() => reader.words(leaf.id).startsWith('später x'));
  late.close();
  reader.close();
});

it('that damaged one negotiation hides that one only', async () => {
  const opening = {
    kind: 'open-negotiation',
    negotiation: 'borduria-2026',
    title: 'Conclusions on Borduria',
    symbol: '',
    situation: 'Borduria',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations: [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }],
  };
  expect((await chair.post('/api/negotiations', { id: 'open', command: opening, drafts: [] })).status).toBe(
    201,
  );
  await test.restart(() => {
    const db = new DatabaseSync(join(test.folder, 'data', 'adref.sqlite'));
    db.exec('DELETE FROM checkpoint');
    db.close();
    changeInLog(join(test.folder, 'data'), 'Conclusions on Borduria');
  });
  const listed = await chair.get('/api/negotiations');
  expect(await listed.json()).toMatchObject({ negotiations: [{ id: MARAVIA }] });
  const damaged = await chair.get('/api/negotiations/borduria-2026');
  expect(damaged.status).toBe(500);
  expect(await damaged.json()).toMatchObject({ detail: expect.stringContaining('restore') });
  expect(test.log()).toContain('row 1 is not what was written');
});
