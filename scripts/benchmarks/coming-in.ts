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
function syncInto(doc: Y.Doc, { port, negotiation, person, cookie }: Visitor): Promise<number> {
  const url = `ws://127.0.0.1:${port}/sync/${negotiation}?person=${person}&adref=1`;
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
  let messages = 0;
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      const step1 = encoding.createEncoder();
      encoding.writeVarUint(step1, MESSAGE.sync);
      encoding.writeVarUint(step1, SYNC.step1);
      encoding.writeVarUint8Array(step1, Y.encodeStateVector(doc));
      socket.send(encoding.toUint8Array(step1));
    });
    socket.on('message', (frame: Buffer) => {
      const reader = new WireReader(frame);
      if (reader.uint() !== MESSAGE.sync) return;
      const kind = reader.uint();
      if (kind === SYNC.step1) return;
      messages += 1;
      Y.applyUpdate(doc, reader.block());
      if (kind !== SYNC.step2) return;
      socket.removeAllListeners('close');
      socket.terminate();
      resolve(messages);
    });
    socket.on('close', (code) => reject(new Error(`The server closed a connection with ${code}.`)));
    socket.on('error', reject);
  });
}
