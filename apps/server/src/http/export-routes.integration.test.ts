// A file has the words as they stand when it is asked for, those included that no act records yet.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RoomClient, until } from '../testing/room-client.ts';
import { MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

let test: TestServer;
beforeEach(async () => {
  // No version falls due by itself.
  test = await startTestServer({ roomLimits: { versionPauseMs: 3_600_000, versionAtLatestMs: 3_600_000 } });
});
afterEach(() => test.end());

it('gives a file the words that were typed last', async () => {
  const guest = await test.signIn('chair-office');
  const chair = await new RoomClient(test, guest).synced();
  const [leaf] = chair.state.paragraphs[1]?.segments ?? [];
  if (leaf?.kind !== 'leaf') throw new Error('The demonstration has a paragraph without brackets.');
  chair.text(leaf.id).insert(0, 'Recalling what was typed last, ');
  await until(() => chair.recordedClock >= 31);
  const before = chair.state.acts;
  const file = await guest.get(`/api/negotiations/${MARAVIA}/export?form=bracketed&as=md`);
  expect(await file.text()).toContain('Recalling what was typed last, ');
  await until(() => chair.state.acts === before + 1);
  chair.close();
});

it('gives everybody the reason why there is no public statement yet', async () => {
  const observer = await test.signIn('observer');
  const answer = await observer.get(`/api/negotiations/${MARAVIA}/export?form=public-statement&as=docx`);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    type: 'urn:adref:problem:not-agreed',
    detail: expect.stringContaining('because it is made from the adopted text and this text is not adopted'),
  });
});
