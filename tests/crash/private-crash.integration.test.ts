// Law 7 in a private room: two people of a delegation write one draft and talk without pause while the server is killed at
// random moments; what either was told is recorded, or saw of the other's, is on the disk before anybody reconnects.
import { rosterOf } from '@adref/reference';
import { RoomClient, readStoredPrivateRoom, storePath, until, verifyStore } from '@adref/server/testing';
import { draftsOf, makeDraft, talkOf } from '@adref/text';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ServerProcess } from '../browser/server-process.ts';
import { signInByLink } from '../browser/signed-in-person.ts';

const NEGOTIATION = 'crash-text';
const ROOM = 'own-PAK';
const KILLS = 10;
const SEED = 20260817;

let server: ServerProcess | null = null;
const clients: RoomClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server?.close();
});

it(`loses nothing that anybody saw over ${KILLS} kills`, { timeout: 180_000 }, async () => {
  server = await ServerProcess.start();
  const roster = rosterOf(2026);
  if (roster === undefined) throw new Error('no roster for 2026');
  const office = await signInByLink(await server.officeLink('Chair’s office'));
  const about = {
    title: 'Conclusions on Maravia',
    symbol: '',
    situation: 'Maravia',
    reportSymbol: '',
    year: 2026,
  };
  await office.openNegotiation(
    { kind: 'open-negotiation', negotiation: NEGOTIATION, ...about, ...roster },
    [],
  );
  for (const name of ['Sana', 'Ahmed']) {
    const { url } = await office.seat(NEGOTIATION, name, 'PAK');
    const person = await signInByLink(url);
    clients.push(await new RoomClient(server, person, { negotiation: NEGOTIATION, room: ROOM }).synced());
  }
  const [first, second] = clients;
  if (first === undefined || second === undefined) throw new Error('nobody is here');
  makeDraft(first.doc, 'd', { kind: 'wording' });
  await until(() => draftsOf(second.doc).has('d'));

  let state = SEED;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let kill = 0; kill < KILLS; kill++) {
    const stop = keepBusy(random);
    await new Promise((resolve) => setTimeout(resolve, 40 + random() * 300));
    await server.kill();
    stop();
    await until(() => clients.every(({ provider }) => !provider.wsconnected));
    const path = storePath(server.dataFolder);
    expect(complaintsAbout(path), `kill ${kill}, seed ${SEED}`).toEqual([]);
    expect(await verifyStore(path), `kill ${kill}`).toMatchObject({ ok: true });
    await server.restart();
    await Promise.all(clients.map((client) => client.synced()));
  }
  expect(clients.reduce((sum, { recordedClock }) => sum + recordedClock, 0)).toBeGreaterThan(200);
  expect(talkOf(first.doc).length).toBeGreaterThan(3);
});

/** Both type in the draft, and now and then say something, until the returned function is called. */
function keepBusy(random: () => number): () => void {
  const timers = clients.map((client) =>
    setInterval(() => {
      const text = draftsOf(client.doc).get('d')?.get('text');
      if (!(text instanceof Y.Text)) throw new Error('the draft is gone');
      text.insert(
        Math.floor(random() * (text.length + 1)),
        String.fromCharCode(97 + Math.floor(random() * 26)),
      );
      if (random() > 0.08 || !client.provider.wsconnected) return;
      const on = { paragraph: 'p', bracket: null, quote: null, wording: null, stance: null, acts: 1 };
      void client.ask({ kind: 'say', on, words: 'Noted.', mentions: [] });
    }, 4),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** What a client held, or was told is recorded, and the store does not have. */
function complaintsAbout(path: string): readonly string[] {
  const stored = readStoredPrivateRoom(path, NEGOTIATION, ROOM);
  const complaints = clients.flatMap((client, i) => {
    const lost: string[] = [];
    for (const [author, clock] of Y.decodeStateVector(Y.encodeStateVector(client.doc))) {
      const safe = author === client.doc.clientID ? client.recordedClock : clock;
      const kept = Y.getState(stored.doc.store, author);
      if (kept < safe) lost.push(`client ${i} had ${safe} of ${author}, the store has ${kept}`);
    }
    return lost;
  });
  stored.close();
  return complaints;
}
