// Attackers with a seat and clients of their own making against a real server, while two honest people type: measures how long
// its event loop was held, how long each honest letter took, and whether all stays one. Behind `scripts/hostile --sockets`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { foldRecord, mayEditLeaf, paragraphLeaves, untraced } from '@adref/negotiation';
import { leafText, recordOf, wordsOf } from '@adref/text';
import * as Y from 'yjs';
import { z } from 'zod';
import { type Chance, chanceFrom } from '../chance.ts';
import { type OutsidePerson, openTable, request, seat, signIn } from '../people.ts';
import { RealServer } from '../real-server.ts';
import { hostileCommand } from './command-grammar.ts';
import { hostileFrame } from './frame-grammar.ts';
import { HostileSocket } from './hostile-socket.ts';
import { hostileJson } from './json-grammar.ts';
import { hostileRequest, sendBare } from './request-grammar.ts';
import { privateScene, publicScene } from './scene-of.ts';
import { victimsTold } from './victims-worker.ts';

const NEGOTIATION = 'besieged';
const ATTACKING = ['FRA', 'PAK', 'DNK'] as const;
/** Half seconds in which the record may catch up with what was typed. */
const REST_TRIES = 30;
const PEOPLE_PER_SEAT = 5;
/** So many of what is sent are requests over HTTP and upgrades, each on a connection of its own. */
const REQUESTS = 0.1;
/** An attack ends after so long, however little of it the server has let in. */
const ATTACK_MS = 240_000;
const loopTold = z.object({ heldMs: z.number(), residentMb: z.number() });

/** What an attack is to be. */
export interface SocketAttack {
  readonly seed: number;
  readonly messages: number;
  readonly port: number;
  /** Processor time for which the event loop may be held at once. */
  readonly mostMs: number;
}

/** Runs it; what is wrong comes back in words. */
export async function attackServer({
  seed,
  messages,
  port,
  mostMs,
}: SocketAttack): Promise<readonly string[]> {
  process.setMaxListeners(0);
  const chance = chanceFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'adref-hostile-'));
  const server = new RealServer(join(folder, 'data'), port, ['watch-loop.ts']);
  const complaints: string[] = [];
  const delays: number[] = [];
  const held: number[] = [];
  let [most, lastSent, sent] = [0, '', 0];
  try {
    await server.start();
    const chair = await signIn(server.base, await server.officeToken(), 'chair');
    await openTable(server.base, chair, NEGOTIATION);
    const victims = [];
    for (const where of ['GRC', 'LVA'])
      victims.push(await seat(server.base, chair, NEGOTIATION, where, where));
    const attackers: OutsidePerson[] = [];
    // Several people to a seat: what one person may send in a second is soon used up.
    for (let k = 0; k < PEOPLE_PER_SEAT * ATTACKING.length; k++) {
      const where = ATTACKING[k % ATTACKING.length] ?? '';
      attackers.push(await seat(server.base, chair, NEGOTIATION, `${where} ${k}`, where));
    }
    const leaves: string[] = [];
    for (const [i, one] of victims.entries()) leaves.push(await ownLeaf(server.base, one, i));
    for (const [i, one] of attackers.slice(0, ATTACKING.length).entries())
      await ownLeaf(server.base, one, 2 + (i % 2));
    const people = victims.map(({ person, cookie }, i) => ({ person, cookie, leaf: leaves[i] ?? '' }));
    const worker = new Worker(new URL('./victims-worker.ts', import.meta.url), {
      workerData: { base: server.base, negotiation: NEGOTIATION, lettersPerSecond: 10, people },
    });
    let told: z.infer<typeof victimsTold> = { delaysMs: [], closed: [], typed: [], read: [] };
    worker.on('message', (message: unknown) => {
      told = victimsTold.parse(message);
      delays.push(...told.delaysMs);
      for (const code of told.closed)
        complaints.push(`an honest client was closed with ${code} around message ${sent}: ${lastSent}`);
    });
    server.heard = (said) => {
      const { heldMs, residentMb } = loopTold.parse(said);
      held.push(heldMs);
      most = Math.max(most, residentMb);
      if (heldMs > mostMs)
        complaints.push(
          `the event loop was held for ${heldMs.toFixed(0)} ms around message ${sent}: ${lastSent}`,
        );
    };
    const sockets = attackers.flatMap((who, i) => [
      new HostileSocket(who, server.base, NEGOTIATION, `127.0.1.${1 + i}`),
      new HostileSocket(who, server.base, `${NEGOTIATION}/own-${who.seat}`, `127.0.2.${1 + i}`),
    ]);
    await pause(1_000);
    const deadline = performance.now() + ATTACK_MS;
    while (sent < messages && server.isRunning && complaints.length < 20 && performance.now() < deadline) {
      const at = chance.below(sockets.length);
      const socket = sockets[at];
      if (socket !== undefined && chance.often(REQUESTS)) {
        const { who } = socket;
        const words = hostileRequest(chance, who, () => commandJson(chance, socket, leaves));
        lastSent = `request ${words.slice(0, 60).split('\r\n')[0]} by ${who.seat}`;
        sendBare(chance, server.base, `127.0.3.${1 + (at % 200)}`, words);
        sent += 1;
        await pause(1);
        continue;
      }
      if (socket?.isOpen !== true) {
        await pause(1);
        continue;
      }
      const frame = frameFor(chance, socket, at % 2 === 1, leaves);
      lastSent = `${frame.what} of ${frame.data.length} by ${socket.who.seat}`;
      if (socket.send(frame)) sent += 1;
      if (chance.often(0.3)) await pause(chance.below(8));
      if (sent % 1_000 === 0) process.stdout.write(`${sent} messages, ${complaints.length} complaints\n`);
    }
    for (const socket of sockets) socket.end();
    if (!server.isRunning) {
      await worker.terminate();
      return [`the server has ended after message ${sent}, ${lastSent}: ${server.log.slice(-1_500)}`];
    }
    worker.postMessage('rest');
    complaints.push(...(await complaintsAtRest(server, chair)));
    if (told.typed.some((typed, i) => !(told.read[i] ?? '').includes(typed)))
      complaints.push('letters of an honest client are missing at the other');
    await worker.terminate();
    server.heard = null; // What a start takes is no message's doing.
    await server.end('SIGKILL');
    await server.start();
    complaints.push(...(await complaintsAtRest(server, chair)).map((one) => `after a kill: ${one}`));
    const verdict = await server.verify();
    if (verdict.code !== 0) complaints.push(`verify: ${verdict.words.slice(0, 300)}`);
    const closes = sockets.flatMap((one) => [...one.closes]);
    const byCode = Map.groupBy(closes, ([code]) => code);
    const codes = [...byCode].map(
      ([code, all]) => `${code}: ${all.reduce((sum, [, count]) => sum + count, 0)}`,
    );
    process.stdout.write(`closed: ${codes.join(', ')}\n`);
  } finally {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
  delays.sort((a, b) => a - b);
  held.sort((a, b) => a - b);
  const of = (list: readonly number[], part: number) =>
    (list[Math.floor(list.length * part)] ?? list.at(-1) ?? 0).toFixed(1);
  process.stdout.write(
    `${sent} messages; ${delays.length} honest letters, p50 ${of(delays, 0.5)} ms, p99 ${of(delays, 0.99)} ms, longest ${of(delays, 1)} ms; ` +
      `loop held at most ${of(held, 1)} ms of processor time; at most ${most.toFixed(0)} MB\n`,
  );
  return complaints;
}

function frameFor(chance: Chance, socket: HostileSocket, isPrivate: boolean, leaveAlone: readonly string[]) {
  const { doc, who, client } = socket;
  const own = [client, client + 1];
  const state = isPrivate ? null : foldRecord(recordOf(doc).toArray());
  const scene =
    state === null ? privateScene(chance, doc, own) : publicScene(chance, doc, state, who.seat, own);
  return hostileFrame(chance, scene, client, () => {
    if (state === null)
      return {
        kind: 'say',
        on: { thread: 'x' },
        words: 'x'.repeat(chance.pick([1, 1_000, 99_999])),
        mentions: [],
      };
    return hostileCommand(chance, state, leaveAlone)?.body ?? { kind: 'adopt' };
  });
}

/** A command as JSON, with something in it that nobody means. */
function commandJson(chance: Chance, { doc, who }: HostileSocket, leaveAlone: readonly string[]): string {
  const state = foldRecord(recordOf(doc).toArray());
  const body = state === null ? null : (hostileCommand(chance, state, leaveAlone)?.body ?? null);
  return hostileJson(chance, JSON.stringify({ id: `${who.person}-${chance.below(1e9)}`, command: body }));
}

const stateBody = z.looseObject({
  state: z.looseObject({
    paragraphs: z.array(z.looseObject({ segments: z.array(z.looseObject({ id: z.string() })) })),
  }),
});

/** Opens a bracket in a paragraph, or joins the one that is there; returns the leaf of the person's wording. */
async function ownLeaf(base: string, who: OutsidePerson, paragraph: number): Promise<string> {
  const doc = await documentOf(base, who);
  const state = foldRecord(recordOf(doc).toArray());
  const found = state?.paragraphs[paragraph];
  const [leaf] = found === undefined ? [] : paragraphLeaves(found);
  if (leaf === undefined) throw new Error('The paragraph is not there.');
  const path = `/api/negotiations/${NEGOTIATION}/commands`;
  const words = leaf.text.map(({ text }) => text).join('');
  const span = {
    from: { leaf: leaf.id, offset: 0 },
    to: { leaf: leaf.id, offset: 3 },
    expected: words.slice(0, 3),
  };
  const command = {
    kind: 'open-bracket',
    ...span,
    reason: '',
    wordings: [[{ text: `words of ${who.seat}` }]],
  };
  await request(base, 'POST', path, who, { id: `own-${who.seat}`, command });
  const after = await documentOf(base, who);
  const now = foldRecord(recordOf(after).toArray());
  const mine = (now?.paragraphs ?? [])
    .flatMap(paragraphLeaves)
    .find(({ id }) => now !== null && mayEditLeaf(now, id, who.seat));
  return mine?.id ?? '';
}

/** The document as somebody reads it who comes in now. */
async function documentOf(base: string, who: OutsidePerson): Promise<Y.Doc> {
  const socket = new HostileSocket(who, base, NEGOTIATION, '127.0.0.8');
  for (let tries = 0; tries < 1_000 && !socket.hasAll; tries++) await pause(10);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(socket.doc));
  socket.end();
  return doc;
}

/** The same once typing has rested and what was typed is recorded. */
async function complaintsAtRest(server: RealServer, who: OutsidePerson): Promise<readonly string[]> {
  for (let tries = 0; tries < REST_TRIES; tries++) {
    if ((await complaintsAbout(server, who)).length === 0) break;
    await pause(500);
  }
  return complaintsAbout(server, who);
}

/** Whether a newcomer's document, the record in it, and the state that the server gives are one. */
async function complaintsAbout(server: RealServer, who: OutsidePerson): Promise<readonly string[]> {
  const doc = await documentOf(server.base, who);
  const complaints: string[] = [];
  const state = foldRecord(recordOf(doc).toArray());
  if (state === null) return ['a newcomer gets no record'];
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    complaints.push('something is pending at a newcomer');
  for (const { id, text } of state.paragraphs.flatMap(paragraphLeaves)) {
    const live = leafText(doc, id);
    if (live === undefined || JSON.stringify(wordsOf(live)) !== JSON.stringify(untraced(text)))
      complaints.push(`leaf ${id}: the record has other words than the document`);
  }
  const { status, body } = await request(server.base, 'GET', `/api/negotiations/${NEGOTIATION}`, who);
  const given = stateBody.safeParse(body);
  if (status !== 200 || !given.success) complaints.push(`the state is answered with ${status}`);
  else if (given.data.state.paragraphs.length !== state.paragraphs.length)
    complaints.push('the state has other paragraphs');
  return complaints;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
