// One tab of one person on an unmodified provider of y-websocket. It keeps what it typed in the ledger and folds the record
// by itself. Half of the clients ask for Adref's own message `recorded`, which needs only one line of the protocol.
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { z } from 'zod';
import type { OutsidePerson } from '../people.ts';
import type { Entry, Ledger } from './ledger.ts';
import { OwnFold } from './own-fold.ts';

const RECORDED = 102;
const [SYNC, STEP_2, UPDATE] = [0, 1, 2];
const bytesSent = z.instanceof(Uint8Array);

export class OutsideClient {
  readonly name: string;
  readonly who: OutsidePerson;
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly fold = new OwnFold();
  /** What is wrong with what this client was shown. */
  readonly complaints: string[] = [];
  /** What this client wants done: its ledger entries in the order of typing. */
  readonly typed: Entry[] = [];
  /** The code with which the server ended its connection for good. */
  closedFor: number | null = null;
  readonly #ledger: Ledger;
  /** How many entries had been typed when each counted message of this connection was sent. */
  #marks: number[] = [];
  #hasSentAll = false;

  constructor(
    name: string,
    who: OutsidePerson,
    base: string,
    negotiation: string,
    ledger: Ledger,
    asksForAcknowledgements: boolean,
  ) {
    this.name = name;
    this.who = who;
    this.#ledger = ledger;
    const client = this;
    class Socket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { cookie: who.cookie, origin: base } });
        client.#marks = [];
        client.#hasSentAll = false;
        this.on('error', () => undefined); // 'close' follows, and the provider comes back.
      }

      override send(data: Parameters<WebSocket['send']>[0]): void {
        client.#note(data);
        super.send(data);
      }
    }
    this.provider = new WebsocketProvider(`${base.replace('http', 'ws')}/sync`, negotiation, this.doc, {
      params: { person: who.person, ...(asksForAcknowledgements ? { adref: '1' } : {}) },
      disableBc: true,
      maxBackoffTime: 300,
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    });
    this.provider.messageHandlers[RECORDED] = (_encoder, decoder) =>
      this.#recorded(decoding.readVarUint(decoder));
    this.provider.on('connection-close', (event) => {
      const code = event?.code ?? 0;
      if (code >= 4_400 && code < 4_500) this.closedFor = code;
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this.provider) this.#saw(update);
    });
    this.doc.getArray('record').observe(() => this.#takeActs());
  }

  get isIn(): boolean {
    return this.provider.wsconnected && this.provider.synced;
  }

  /** The text of a leaf, if it has arrived. */
  text(leaf: string): Y.XmlText | null {
    const fragment = this.doc.getMap('leaves').get(leaf);
    const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : null;
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    return text instanceof Y.XmlText ? text : null;
  }

  /** How a leaf reads here, without marks. */
  words(leaf: string): string {
    const parts: { insert?: unknown }[] = this.text(leaf)?.toDelta() ?? [];
    return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  }

  /** The leaves in which this seat may type, as its own fold has it. */
  writable(): readonly string[] {
    return [...this.fold.leaves.values()]
      .filter(({ owners }) => owners.includes(this.who.seat))
      .map(({ id }) => id);
  }

  /** Types one character of its own at a place. */
  type(leaf: string, at: number): boolean {
    const text = this.text(leaf);
    const character = text === null ? null : this.#ledger.fresh();
    if (text === null || character === null) return false;
    this.typed.push(this.#ledger.typed(character, this.name, leaf));
    text.insert(wholeAt(this.words(leaf), at), character);
    return true;
  }

  /** Deletes one character at a place. */
  erase(leaf: string, at: number): void {
    const words = this.words(leaf);
    const from = wholeAt(words, at);
    const character = [...words.slice(from)][0];
    if (character === undefined) return;
    const entry = this.#ledger.entryOf(character);
    if (entry !== undefined) entry.isDeleted = true;
    this.text(leaf)?.delete(from, character.length);
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #takeActs(): void {
    const record = this.doc.getArray('record');
    try {
      for (let n = this.fold.acts; n < record.length; n++) this.fold.take(record.get(n));
    } catch (error) {
      this.complaints.push(`${this.name}: ${String(error)}`);
    }
  }

  #saw(update: Uint8Array): void {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
      for (const character of struct.content.str) {
        const entry = this.#ledger.entryOf(character);
        if (entry !== undefined && entry.client !== this.name) entry.seenBy.add(this.name);
      }
    }
  }

  #note(data: unknown): void {
    const bytes = bytesSent.safeParse(data).data;
    if (bytes === undefined || bytes[0] !== SYNC || (bytes[1] !== STEP_2 && bytes[1] !== UPDATE)) return;
    // Before step 2 a letter may go out alone, while those typed offline still wait for it.
    this.#hasSentAll ||= bytes[1] === STEP_2;
    this.#marks.push(this.#hasSentAll ? this.typed.length : 0);
  }

  #recorded(count: number): void {
    const upTo = this.#marks[count - 1] ?? 0;
    for (const entry of this.typed.slice(0, upTo)) entry.isAcknowledged = true;
  }
}

/** The place itself, or one before it where it would cut a character in two. */
function wholeAt(words: string, at: number): number {
  const unit = words.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
