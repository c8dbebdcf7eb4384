// Coming into a negotiation as our page does (an excerpt over HTTP, then the difference over the socket) and as a stock provider does
// (everything over the socket, in pieces). What is timed ends with the answer to the first sync, taken in.
import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { MESSAGE, SYNC } from '@adref/protocol';
import { decodeExcerpt, missingIn, recordOf, WireReader } from '@adref/text';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { openSlowLine } from './slow-line.ts';

/** Who comes in, and where. */
export interface Visitor {
  readonly port: number;
  readonly negotiation: string;
  readonly person: string;
  readonly cookie: string;
}

export interface Arrived {
  readonly ms: number;
  readonly bytes: number;
  /** The newest act that has come. */
  readonly act: number;
  /** How many messages brought the document. */
  readonly messages: number;
}

/** Comes in with an excerpt, over a line of so many bits a second; null: without a bound. */
export async function comeInAsPage(visitor: Visitor, bitsPerSecond: number | null): Promise<Arrived> {
  const line = await openSlowLine(visitor.port, bitsPerSecond);
  const since = performance.now();
  const doc = new Y.Doc();
  const path = `/api/negotiations/${visitor.negotiation}/excerpt`;
  const told: { excerpt: { hash: string } | null } = JSON.parse(String(await get(line.port, visitor, path)));
  if (told.excerpt === null) throw new Error('There is no excerpt.');
  const packed = await get(line.port, visitor, `${path}/${told.excerpt.hash}`);
  const excerpt = decodeExcerpt(brotliDecompressSync(packed));
  if (excerpt === null) throw new Error('What came is no excerpt.');
  Y.applyUpdate(doc, excerpt.update);
  missingIn(excerpt);
  const messages = await syncInto(doc, { ...visitor, port: line.port });
  const ms = performance.now() - since;
  const act = recordOf(doc).get(recordOf(doc).length - 1).n;
  line.close();
  return { ms, bytes: line.received(), act, messages };
}

/** How far a page is that began with the newest excerpt. */
export async function reachedByPage(visitor: Visitor): Promise<Uint8Array> {
  const path = `/api/negotiations/${visitor.negotiation}/excerpt`;
  const { excerpt }: { excerpt: { hash: string } | null } = JSON.parse(
    String(await get(visitor.port, visitor, path)),
  );
  if (excerpt === null) return new Uint8Array([0]);
  const doc = new Y.Doc();
  const packed = await get(visitor.port, visitor, `${path}/${excerpt.hash}`);
  const read = decodeExcerpt(brotliDecompressSync(packed));
  if (read === null) throw new Error('What came is no excerpt.');
  Y.applyUpdate(doc, read.update);
  return Y.encodeStateVector(doc);
}

/**
 * Comes in like a page, or like a stock provider where `reached` is empty, without taking anything in: for many at once, of
 * whom each has a processor of its own.
 */
export async function comeInLightly(visitor: Visitor, reached: Uint8Array): Promise<Omit<Arrived, 'act'>> {
  const since = performance.now();
  let bytes = 0;
  if (reached.length > 1) {
    const path = `/api/negotiations/${visitor.negotiation}/excerpt`;
    const told = await get(visitor.port, visitor, path);
    const { excerpt }: { excerpt: { hash: string } } = JSON.parse(String(told));
    bytes += told.length + (await get(visitor.port, visitor, `${path}/${excerpt.hash}`)).length;
  }
  const { messages, received } = await sync(visitor, reached, () => undefined);
  return { ms: performance.now() - since, bytes: bytes + received, messages };
}

/** Comes in as a stock provider. */
export async function comeInAsStock(visitor: Visitor, bitsPerSecond: number | null): Promise<Arrived> {
  const line = await openSlowLine(visitor.port, bitsPerSecond);
  const since = performance.now();
  const doc = new Y.Doc();
  const messages = await syncInto(doc, { ...visitor, port: line.port });
  const ms = performance.now() - since;
  const act = recordOf(doc).get(recordOf(doc).length - 1).n;
  line.close();
  return { ms, bytes: line.received(), act, messages };
}

function get(port: number, { person, cookie }: Visitor, path: string): Promise<Buffer> {
  const headers = { cookie, 'adref-person': person, 'accept-encoding': 'br', host: '127.0.0.1' };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${path} gave ${response.statusCode}: ${Buffer.concat(parts)}`));
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Syncs a document with the server once; how many messages that took. */
async function syncInto(doc: Y.Doc, visitor: Visitor): Promise<number> {
  return (await sync(visitor, Y.encodeStateVector(doc), (update) => Y.applyUpdate(doc, update))).messages;
}

function sync(
  { port, negotiation, person, cookie }: Visitor,
  reached: Uint8Array,
  take: (update: Uint8Array) => void,
): Promise<{ readonly messages: number; readonly received: number }> {
  const url = `ws://127.0.0.1:${port}/sync/${negotiation}?person=${person}&adref=1`;
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
  let [messages, received] = [0, 0];
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      const step1 = encoding.createEncoder();
      encoding.writeVarUint(step1, MESSAGE.sync);
      encoding.writeVarUint(step1, SYNC.step1);
      encoding.writeVarUint8Array(step1, reached);
      socket.send(encoding.toUint8Array(step1));
    });
    socket.on('message', (frame: Buffer) => {
      received += frame.length;
      const reader = new WireReader(frame);
      if (reader.uint() !== MESSAGE.sync) return;
      const kind = reader.uint();
      if (kind === SYNC.step1) return;
      messages += 1;
      take(reader.block());
      if (kind !== SYNC.step2) return;
      socket.removeAllListeners('close');
      socket.terminate();
      resolve({ messages, received });
    });
    socket.on('close', (code) => reject(new Error(`The server closed a connection with ${code}.`)));
    socket.on('error', reject);
  });
}
