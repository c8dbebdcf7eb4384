// Two honest people in a thread of their own, on the stock provider: each types in a wording of their own and sees what the
// other types. Tells how long each letter took to the other, and what each reads when asked.
import { parentPort, workerData } from 'node:worker_threads';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { z } from 'zod';

const asked = z.object({
  base: z.string(),
  negotiation: z.string(),
  lettersPerSecond: z.number(),
  people: z.array(z.object({ person: z.string(), cookie: z.string(), leaf: z.string() })),
});
/** What the thread tells: letters that arrived since last time with their delays, ms, and who was thrown out. */
export const victimsTold = z.object({
  delaysMs: z.array(z.number()),
  closed: z.array(z.number()),
  /** Letters typed by each so far, and the leaf as the other reads it. */
  typed: z.array(z.string()),
  read: z.array(z.string()),
});
const FIRST_LETTER = 0x4e00;

if (parentPort !== null) {
  const port = parentPort;
  const { base, negotiation, lettersPerSecond, people } = asked.parse(workerData);
  const sentAt = new Map<string, number>();
  let delaysMs: number[] = [];
  const closed: number[] = [];
  const victims = people.map(({ person, cookie, leaf }) => {
    class Socket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { cookie, origin: base }, localAddress: '127.0.0.9' });
        this.on('error', () => undefined);
      }
    }
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(`${base.replace('http', 'ws')}/sync`, negotiation, doc, {
      params: { person },
      disableBc: true,
      maxBackoffTime: 300,
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    });
    provider.on('connection-close', (event) => void closed.push(event?.code ?? 0));
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== provider) return;
      for (const { content } of Y.decodeUpdate(update).structs.filter((one) => one instanceof Y.Item)) {
        if (!(content instanceof Y.ContentString)) continue;
        for (const letter of content.str) {
          const since = sentAt.get(letter);
          if (since === undefined) continue;
          delaysMs.push(performance.now() - since);
          sentAt.delete(letter);
        }
      }
    });
    return { doc, provider, leaf, typed: '' };
  });
  const textOf = (doc: Y.Doc, leaf: string): Y.XmlText | null => {
    const fragment = doc.getMap('leaves').get(leaf);
    const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : null;
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    return text instanceof Y.XmlText ? text : null;
  };
  let letters = 0;
  const typing = setInterval(() => {
    const victim = victims[letters % victims.length];
    const text = victim === undefined ? null : textOf(victim.doc, victim.leaf);
    if (victim === undefined || text === null) return;
    const letter = String.fromCharCode(FIRST_LETTER + (letters++ % 20_000));
    if (victim.provider.synced) sentAt.set(letter, performance.now());
    victim.typed += letter;
    text.insert(text.length, letter);
  }, 1_000 / lettersPerSecond);
  port.on('message', () => clearInterval(typing));
  setInterval(() => {
    const read = victims.map(
      ({ leaf }, i) => victims.map(({ doc }) => textOf(doc, leaf)?.toString() ?? '')[1 - i] ?? '',
    );
    port.postMessage({ delaysMs, closed: closed.splice(0), typed: victims.map(({ typed }) => typed), read });
    delaysMs = [];
  }, 200);
}
