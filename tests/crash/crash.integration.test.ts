// Law 7: kill the server at any instant; what any client saw, or was told is recorded, is there after the restart. Six
// delegations type and take positions without pause; the server is killed at random moments; before anybody
// reconnects, the store is read as it lies on the disk and compared with what each client held at the kill.
import { bracketsIn, findBracket, hashOfSegments, leavesIn, richText } from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import { RoomClient, readStored, storePath, until, verifyStore } from '@adref/server/testing';
import { recordOf } from '@adref/text';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ServerProcess } from '../browser/server-process.ts';
import { type SignedInPerson, signInByLink } from '../browser/signed-in-person.ts';

const NEGOTIATION = 'crash-text';
const KILLS = 20;
const SEATS = ['FRA', 'PAK', 'GRC', 'LVA', 'DNK', 'PAN'];
const SEED = 20260817;

let server: ServerProcess | null = null;
const clients: RoomClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server?.close();
});

it(`loses nothing that anybody saw over ${KILLS} kills`, { timeout: 300_000 }, async () => {
  server = await ServerProcess.start();
  const office = await openText(server);
  for (const seat of SEATS) {
    const { url } = await office.seat(NEGOTIATION, `Delegate of ${seat}`, seat);
    clients.push(
      await new RoomClient(server, await signInByLink(url), { negotiation: NEGOTIATION }).synced(),
    );
  }
  const bracket = await openBracket(clients);
  const random = seeded(SEED);
  let seen = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const stop = keepBusy(bracket, random);
    await pause(40 + random() * 400);
    await server.kill();
    stop();
    await until(() => clients.every(({ provider }) => !provider.wsconnected));
    const complaints = complaintsAbout(storePath(server.dataFolder));
    expect(complaints, `kill ${kill}, seed ${SEED}`).toEqual([]);
    expect(await verifyStore(storePath(server.dataFolder)), `kill ${kill}`).toMatchObject({ ok: true });
    seen = totalClock();
    await server.restart();
    await Promise.all(clients.map((client) => client.synced()));
  }
  expect(seen).toBeGreaterThan(1_000);
});

async function openText(running: ServerProcess): Promise<SignedInPerson> {
  const roster = rosterOf(2026);
  if (roster === undefined) throw new Error('no roster for 2026');
  const office = await signInByLink(await running.officeLink('Chair’s office'));
  const { chairMember, delegations } = roster;
  const about = { title: 'Conclusions on Maravia', symbol: '', situation: 'Maravia', reportSymbol: '' };
  await office.openNegotiation(
    { kind: 'open-negotiation', negotiation: NEGOTIATION, ...about, year: 2026, chairMember, delegations },
    [{ kind: 'numbered', level: 1, text: richText('The Working Group took note of the report.') }],
  );
  return office;
}

/** Brackets two words; every delegation has a wording in it. */
async function openBracket([first, ...others]: readonly RoomClient[]): Promise<string> {
  if (first === undefined) throw new Error('nobody is here');
  const [leaf] = first.state.paragraphs.flatMap(({ segments }) => leavesIn(segments));
  if (leaf === undefined) throw new Error('no text');
  const place = (offset: number) => ({ leaf: leaf.id, offset });
  const wordings = [richText('welcomed')];
  await first.ask({
    kind: 'open-bracket',
    from: place(18),
    to: place(27),
    expected: 'took note',
    reason: '',
    wordings,
  });
  const [bracket] = first.state.paragraphs.flatMap(({ segments }) => bracketsIn(segments));
  const base = bracket?.wordings[0];
  if (bracket === undefined || base === undefined) throw new Error('the bracket was refused');
  const expected = hashOfSegments(base.segments);
  for (const client of others) {
    const text = richText(`noted by ${client.doc.clientID}`);
    expect(await client.ask({ kind: 'propose-wording', bracket: bracket.id, text, expected })).toMatchObject({
      ok: true,
    });
  }
  return bracket.id;
}

/** Everybody types in their own wording and takes positions, until the returned function is called. */
function keepBusy(bracket: string, random: () => number): () => void {
  const timers = clients.map((client, i) => {
    const own = findBracket(client.state, bracket)?.wordings.find(({ sponsors }) =>
      sponsors.includes(SEATS[i] ?? ''),
    );
    const [leaf] = leavesIn(own?.segments ?? []);
    if (leaf === undefined || own === undefined) throw new Error(`${SEATS[i]} has no wording`);
    const text = client.text(leaf.id);
    return setInterval(() => {
      text.insert(
        Math.floor(random() * (text.length + 1)),
        String.fromCharCode(97 + Math.floor(random() * 26)),
      );
      if (random() > 0.1 || !client.provider.wsconnected) return;
      const wordings = findBracket(client.state, bracket)?.wordings ?? [];
      const one = wordings[Math.floor(random() * wordings.length)];
      if (one === undefined) return;
      const expectedHash = hashOfSegments(one.segments);
      void client.ask({
        kind: 'take-position',
        bracket,
        wording: one.id,
        expected: expectedHash,
        stance: 'can-accept',
        note: '',
      });
    }, 4);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** What a client held, or was told is recorded, and the store does not have. */
function complaintsAbout(path: string): readonly string[] {
  const stored = readStored(path, NEGOTIATION);
  const complaints = clients.flatMap((client, i) => {
    const name = SEATS[i];
    const lost: string[] = [];
    for (const [author, clock] of Y.decodeStateVector(Y.encodeStateVector(client.doc))) {
      const safe = author === client.doc.clientID ? client.recordedClock : clock;
      const kept = Y.getState(stored.doc.store, author);
      if (kept < safe) lost.push(`${name} had ${safe} of ${author}, the store has ${kept}`);
    }
    const acts = client.record;
    const last = acts.at(-1);
    if (last !== undefined && recordOf(stored.doc).get(acts.length - 1)?.hash !== last.hash) {
      lost.push(`${name} had act ${last.n}, the store has ${recordOf(stored.doc).length} acts`);
    }
    return lost;
  });
  stored.close();
  return complaints;
}

function totalClock(): number {
  return clients.reduce((sum, { recordedClock }) => sum + recordedClock, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
