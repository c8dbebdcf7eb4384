// What a room tells the Chair's office of the disk: that there is little room on it, before nothing can be recorded, and when that is over.
import { afterEach, expect, it } from 'vitest';
import { createFailingDisk } from '../testing/failing-disk.ts';
import { RoomClient, until } from '../testing/room-client.ts';
import { MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

let test: TestServer;
const clients: RoomClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

async function enter(person: string): Promise<RoomClient> {
  const client = new RoomClient(test, await test.signIn(person));
  clients.push(client);
  return client.synced();
}

it('says to the Chair’s office alone that the disk is nearly full, why it matters and what next', async () => {
  test = await startTestServer({
    limits: { diskReviewMs: 20, diskShortBytes: Number.MAX_SAFE_INTEGER },
    roomLimits: { noticeMs: 20 },
  });
  const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
  await until(() => chair.notices.has('disk'));
  expect(chair.notices.get('disk')).toMatch(
    /nearly full \(\d+ MB are free\).*nothing can be recorded.*make room/,
  );
  expect(france.notices.has('disk')).toBe(false);
});

it('says that nothing can be recorded while the disk takes nothing, and takes it back', async () => {
  const disk = createFailingDisk();
  test = await startTestServer({
    limits: { diskReviewMs: 20 },
    roomLimits: { noticeMs: 20 },
    ...disk,
  });
  const office = await test.signIn('chair-office');
  const ask = (id: string) => {
    const drafts = [{ kind: 'plain', level: 1, text: [{ text: id }] }];
    const command = { kind: 'add-paragraphs', after: null, drafts, source: 'draft' };
    return office.post(`/api/negotiations/${MARAVIA}/commands`, { id, command });
  };
  disk.setBroken(true);
  expect((await ask('один')).status).toBe(503);
  const chair = await enter('chair-office');
  await until(() => chair.notices.get('disk') !== undefined);
  expect(chair.notices.get('disk')).toMatch(
    /^Nothing can be recorded: .*can be read.*on its author’s device/,
  );
  disk.setBroken(false);
  await until(() => chair.notices.get('disk') === null);
  expect((await ask('один')).status).toBe(200);
});
