// A store that has gone back, as a restored backup has: whoever knows more than it is told so and keeps what they have; whoever
// does not goes on.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CLOSE_CODE } from '@adref/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RoomClient, until } from '../testing/room-client.ts';
import { type Guest, startTestServer, type TestServer } from '../testing/test-server.ts';

let test: TestServer;
let chair: Guest;
let france: Guest;
const clients: RoomClient[] = [];

beforeEach(async () => {
  test = await startTestServer();
  chair = await test.signIn('chair-office');
  france = await test.signIn('delegate-fra');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await test.end();
});

/** Somebody who comes in, with what they had before. */
function enter(guest: Guest, before: Y.Doc | null, adref: boolean): RoomClient {
  const client = new RoomClient(test.server, guest, { adref });
  if (before !== null) Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(before));
  clients.push(client);
  return client;
}

it.each([true, false])(
  'tells who knows acts that it lacks, and lets the others in (our page: %s)',
  async (adref) => {
    const data = join(test.folder, 'data');
    const saved = join(test.folder, 'saved');
    const office = await enter(chair, null, true).synced();
    const observer = await enter(france, null, adref).synced();
    const stale = new Y.Doc();
    Y.applyUpdate(stale, Y.encodeStateAsUpdate(observer.doc));
    await test.restart(() => cpSync(data, saved, { recursive: true }));

    const again = await enter(chair, office.doc, true).synced();
    const seeing = await enter(france, observer.doc, adref).synced();
    const on = { paragraph: again.state.paragraphs[0]?.id ?? '', bracket: null, quote: null };
    expect(await again.ask({ kind: 'comment', on, words: 'Seen by all.', mentions: [] })).toMatchObject({
      ok: true,
    });
    await until(() => seeing.record.length === again.record.length);
    const acts = seeing.record.length;
    await test.restart(() => {
      rmSync(data, { recursive: true });
      cpSync(saved, data, { recursive: true });
    });

    const told = enter(france, seeing.doc, adref);
    await until(() => told.closeCode !== null);
    expect([told.closeCode, told.refused]).toEqual([CLOSE_CODE.wentBack, null]);
    expect(told.record.length).toBe(acts);
    const welcome = await enter(france, stale, adref).synced();
    expect(welcome.record.length).toBe(acts - 1);
  },
);
