// Measures a negotiation of two years: how it opens, how one comes into it on lines of several speeds, alone and two hundred
// at once, and how long a command takes, beside the same text on its second day. Prints lines for docs/PERFORMANCE.md.
//   node scripts/benchmarks/length.ts [acts] [keystrokes] [folder of a store made before]
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { leavesIn, type NegotiationState } from '@adref/negotiation';
import { MESSAGE, SYNC } from '@adref/protocol';
import { leafText, leaveMarks, WireReader } from '@adref/text';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { type Person, signIn } from './adref-room.ts';
import {
  type Arrived,
  comeInAsPage,
  comeInAsStock,
  comeInLightly,
  reachedByPage,
  type Visitor,
} from './coming-in.ts';
import { freshFolder } from './disk.ts';
import { Samples } from './samples.ts';
import { ServerProcess } from './server-process.ts';

const NEGOTIATION = 'long';
const PARAGRAPHS = 300;
const [acts = 20_000, keystrokes = 100_000] = process.argv.slice(2, 4).map(Number);
const given = process.argv[4];

const long = given ?? (await madeStore({ paragraphs: PARAGRAPHS, acts, keystrokes }));
const fresh = await madeStore({ paragraphs: PARAGRAPHS, acts: 300, keystrokes: 1_500 });
const opened = await run('open-journal.mjs', { folder: long, negotiation: NEGOTIATION });
tell(`Opening from the store, in a fresh process: ${opened}`);
await measure('two years', long, true);
await measure('the second day', fresh, false);

/** Everything that is measured on one store. */
async function measure(name: string, folder: string, isLong: boolean): Promise<void> {
  const { server, hello } = await ServerProcess.start('adref.mjs', {}, folder);
  try {
    const office = await signIn(hello.address, hello.token ?? '');
    const visitor: Visitor = {
      port: Number(new URL(hello.address).port),
      negotiation: NEGOTIATION,
      person: office.id,
      cookie: office.cookie,
    };
    const { state } = await office.get<{ state: NegotiationState }>(`/negotiations/${NEGOTIATION}`);
    tell(`\n${name}: ${state.acts} acts, ${Math.round(server.residentMb())} MB once it is open`);
    if (isLong) {
      tell(line('our page, the first (the excerpt is made)', await comeInAsPage(visitor, null)));
      for (const [speed, bits] of [
        ['no bound', null],
        ['10 Mbit/s', 1e7],
        ['1 Mbit/s', 1e6],
      ] as const)
        tell(line(`our page, ${speed}`, await comeInAsPage(visitor, bits)));
      const typist = await typeOn(visitor, state, 15);
      tell(line('our page, 10 Mbit/s, 15 letters a second', await comeInAsPage(visitor, 1e7)));
      for (const [speed, bits] of [
        ['no bound', null],
        ['10 Mbit/s', 1e7],
        ['2 Mbit/s', 2e6],
      ] as const)
        tell(line(`stock provider, ${speed}, 15 letters a second`, await comeInAsStock(visitor, bits)));
      typist.stop();
      tell(`${Math.round(server.residentMb())} MB after these`);
    }
    await together(office, visitor);
    await commands(office, state);
    tell(`${Math.round(server.residentMb())} MB at the end`);
  } finally {
    await server.kill();
  }
}

/** Two hundred at once. A person has forty sockets, so the places are shared out. */
async function together(office: Person, visitor: Visitor): Promise<void> {
  const times = new Samples();
  let most = 0;
  const visitors = await guests(office, visitor, 8);
  const reached = await reachedByPage(visitor);
  await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const one = visitors[n % visitors.length] ?? visitor;
      const { ms, bytes } = await comeInLightly(one, reached);
      times.add(ms);
      most = Math.max(most, bytes);
    }),
  );
  const { p50, p99 } = times.summary();
  tell(`200 at once: p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, ${kb(most)} KB each at most`);
}

async function guests(office: Person, visitor: Visitor, count: number): Promise<readonly Visitor[]> {
  const seats = ['BHR', 'CHN', 'COL', 'COD', 'DNK', 'FRA', 'GRC', 'LVA'];
  const visitors: Visitor[] = [];
  for (const seat of seats.slice(0, count)) {
    const { path } = await office.post<{ path: string }>(`/negotiations/${NEGOTIATION}/links`, {
      name: `Guest of ${seat} ${Date.now()}`,
      seat,
    });
    const address = `http://127.0.0.1:${visitor.port}`;
    const guest = await signIn(address, path.slice(path.indexOf('#') + 1));
    visitors.push({ ...visitor, person: guest.id, cookie: guest.cookie });
  }
  return visitors;
}

/** Comments, one after the other: a command that reads no words, so that only the length of the record can tell. */
async function commands(office: Person, { paragraphs }: NegotiationState): Promise<void> {
  const times = new Samples();
  for (let n = 0; n < 300; n++) {
    const since = performance.now();
    await office.post(`/negotiations/${NEGOTIATION}/commands`, {
      id: `measured-${n}-${Date.now()}`,
      command: {
        kind: 'comment',
        on: { paragraph: paragraphs[n % paragraphs.length]?.id, bracket: null, quote: null },
        words: `Measured ${n}.`,
        mentions: [],
      },
    });
    times.add(performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const { p50, p99 } = times.summary();
  tell(`a command over HTTP: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
}

/** Somebody who types so many letters a second in a paragraph of base text. */
async function typeOn(
  { port, person, cookie }: Visitor,
  state: NegotiationState,
  perSecond: number,
): Promise<{ stop(): void }> {
  const doc = new Y.Doc();
  leaveMarks(doc);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${NEGOTIATION}?person=${person}`, {
    headers: { cookie },
    perMessageDeflate: false,
  });
  const send = (kind: number, body: Uint8Array) => {
    const message = encoding.createEncoder();
    encoding.writeVarUint(message, MESSAGE.sync);
    encoding.writeVarUint(message, kind);
    encoding.writeVarUint8Array(message, body);
    socket.send(encoding.toUint8Array(message));
  };
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => send(SYNC.step1, new Uint8Array([0])));
    socket.on('message', (frame: Buffer) => {
      const reader = new WireReader(frame);
      if (reader.uint() !== MESSAGE.sync) return;
      const kind = reader.uint();
      if (kind === SYNC.step1) return send(SYNC.step2, new Uint8Array([0, 0]));
      Y.applyUpdate(doc, reader.block(), socket);
      if (kind === SYNC.step2) resolve();
    });
  });
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== socket) send(SYNC.update, bytes);
  });
  const leaf = state.paragraphs.flatMap(({ segments }) => leavesIn(segments))[0]?.id ?? '';
  const timer = setInterval(() => leafText(doc, leaf)?.insert(0, 'e'), 1_000 / perSecond);
  return {
    stop() {
      clearInterval(timer);
      socket.close();
    },
  };
}

async function madeStore(length: object): Promise<string> {
  const folder = freshFolder();
  tell(`A store: ${await run('long-store.mjs', { folder, negotiation: NEGOTIATION, length })}`);
  return folder;
}

/** Runs a program of this folder; what it prints is its answer. */
async function run(program: string, asked: object): Promise<string> {
  const args = [join(import.meta.dirname, program), JSON.stringify(asked)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return stdout.trim();
}

function line(what: string, { ms, bytes, messages }: Arrived): string {
  return `${what}: in after ${Math.round(ms)} ms with ${kb(bytes)} KB, in ${messages} messages over the socket`;
}

function kb(bytes: number): number {
  return Math.round(bytes / 1_000);
}

function tell(words: string): void {
  process.stdout.write(`${words}\n`);
}
