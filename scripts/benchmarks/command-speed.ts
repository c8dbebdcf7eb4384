// How long a command takes on Adref: sent on a socket, decided on a text of 200 paragraphs, put on disk, sent to sixty people
// and answered. Timed at the asker from the sending to the answer, on a beat, whether the server keeps up or not.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  type Command,
  hashOfParagraph,
  hashOfSegments,
  type NegotiationState,
  richText,
} from '@adref/negotiation';
import { encodeCommand, MESSAGE, readAnswerBody } from '@adref/protocol';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { openAdrefTable } from './adref-room.ts';
import { Clients } from './client.ts';
import { LONG_RECORD_TEXT, SEATS } from './room.ts';
import { Samples, type Summary } from './samples.ts';
import { ServerProcess } from './server-process.ts';
import { until } from './wait.ts';

/** What was asked and how long it took. */
export interface CommandSpeed {
  readonly latency: Summary;
  readonly connected: number;
  readonly paragraphs: number;
  readonly refused: number;
}

const CONNECTED = 60;
const PER_SECOND = 20;
const WARM_UP = 60;
const PATIENCE_MS = 10_000;

/** Asks so many commands, of six kinds in turn, each of another delegation. */
export async function measureCommands(count: number): Promise<CommandSpeed> {
  const { server, hello } = await ServerProcess.start('adref.mjs');
  try {
    const { room, stateOf } = await openAdrefTable(hello, LONG_RECORD_TEXT);
    const state = await stateOf();
    const all = new Clients(room.dialect);
    const readers = await Promise.all(
      Array.from({ length: CONNECTED - SEATS }, (_, index) => all.open(room.doorOf(index), {})),
    );
    const latency = new Samples();
    let answered = 0;
    let refused = 0;
    const askers = await Promise.all(
      Array.from({ length: SEATS }, (_, seat) => {
        const { url, headers } = room.doorOf(seat);
        return openAsker(url, headers, (ok, ms) => {
          answered += 1;
          if (!ok) refused += 1;
          if (answered > WARM_UP) latency.add(ms);
        });
      }),
    );
    const begin = performance.now();
    for (let n = 0; n < count + WARM_UP; n += 1) {
      const due = begin + (n * 1_000) / PER_SECOND;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      askers[n % SEATS]?.ask(commandOf(n, state), due);
    }
    await until(() => answered >= count + WARM_UP, PATIENCE_MS);
    for (const client of readers) client.leave();
    for (const asker of askers) asker.leave();
    room.close();
    const paragraphs = state.paragraphs.length;
    return { latency: latency.summary(), connected: CONNECTED, paragraphs, refused };
  } finally {
    await server.close();
  }
}

/** Six kinds of moves that do not stand in each other's way, however many have been made before. */
function commandOf(n: number, state: NegotiationState): Command {
  const paragraph = state.paragraphs[(n * 7) % state.paragraphs.length];
  const contested = state.paragraphs[n % SEATS];
  const bracket = contested?.segments[1];
  if (paragraph === undefined || bracket?.kind !== 'bracket')
    throw new Error('The text has no bracket there.');
  const [base] = bracket.wordings;
  if (base === undefined) throw new Error('A bracket has its base wording.');
  const on = { bracket: bracket.id, wording: base.id, expected: hashOfSegments(base.segments) };
  const seen = { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  const turn = Math.floor(n / SEATS);
  switch (n % 6) {
    case 0:
    case 1:
    case 2:
      return {
        kind: 'take-position',
        stance: turn % 2 === 0 ? 'support' : 'can-accept',
        note: `${n}`,
        ...on,
      };
    case 3:
      return {
        kind: 'comment',
        on: { paragraph: paragraph.id, bracket: null, quote: null },
        words: `Is this what we mean? (${n})`,
        mentions: [],
      };
    case 4:
      return { kind: 'propose-note', ...seen, text: richText(`reorder as in the report (${n})`) };
    default:
      return {
        kind: 'propose-paragraph',
        after: paragraph.id,
        shape: 'numbered',
        level: 1,
        text: richText(`The Working Group further noted point ${n}.`),
        reason: '',
      };
  }
}

interface Asker {
  ask(command: Command, dueMs: number): void;
  leave(): void;
}

/** A bare socket that asks commands and hears their answers. */
async function openAsker(
  url: string,
  headers: Readonly<Record<string, string>>,
  answered: (ok: boolean, ms: number) => void,
): Promise<Asker> {
  const socket = new WebSocket(url, { headers: { ...headers }, perMessageDeflate: false });
  const due = new Map<string, number>();
  socket.on('message', (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MESSAGE.answer) return;
    const answer = readAnswerBody(decoder);
    const since = answer === null ? undefined : due.get(answer.id);
    if (answer !== null && since !== undefined) answered(answer.ok, performance.now() - since);
  });
  await once(socket, 'open');
  return {
    ask(command, dueMs) {
      const id = randomUUID();
      due.set(id, dueMs);
      socket.send(encodeCommand(id, command));
    },
    leave: () => socket.terminate(),
  };
}
