// An attacker's own client: a bare socket that says what it is told, a copy of the document from what the server sends, and
// a new connection whenever the old one is closed. Each attacker comes from an address of its own.
import { MESSAGE, SYNC } from '@adref/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { OutsidePerson } from '../people.ts';
import type { Frame } from './frame-grammar.ts';

export class HostileSocket {
  readonly who: OutsidePerson;
  readonly doc = new Y.Doc();
  /** The client id under which it shows itself and writes. */
  readonly client = 1 + (new Y.Doc().clientID % 4_000_000_000);
  /** How often each close code came. */
  readonly closes = new Map<number, number>();
  readonly #url: string;
  readonly #base: string;
  readonly #address: string;
  /** Whether the whole document has come over the present connection. */
  hasAll = false;
  #socket: WebSocket | null = null;
  #isEnded = false;

  constructor(who: OutsidePerson, base: string, room: string, address: string) {
    this.who = who;
    this.#base = base;
    this.#address = address;
    this.#url = `${base.replace('http', 'ws')}/sync/${room}?person=${who.person}&adref=1`;
    this.#connect();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Sends one frame if the socket is open. */
  send({ data, fragments }: Frame): boolean {
    const socket = this.#socket;
    if (socket === null || socket.readyState !== WebSocket.OPEN) return false;
    const size = Math.max(1, Math.ceil(data.length / fragments));
    for (let k = 0; k < fragments; k++)
      socket.send(data.slice(k * size, (k + 1) * size), {
        fin: k === fragments - 1,
        binary: typeof data !== 'string',
      });
    return true;
  }

  end(): void {
    this.#isEnded = true;
    this.#socket?.terminate();
    this.doc.destroy();
  }

  #connect(): void {
    if (this.#isEnded) return;
    const headers = { cookie: this.who.cookie, origin: this.#base };
    const socket = new WebSocket(this.#url, {
      headers,
      localAddress: this.#address,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    this.hasAll = false;
    socket.on('open', () => socket.send(step1(this.doc)));
    socket.on('message', (data: Buffer) => this.#read(data));
    socket.on('error', () => undefined); // 'close' follows.
    socket.on('close', (code) => {
      this.closes.set(code, (this.closes.get(code) ?? 0) + 1);
      setTimeout(() => this.#connect(), 30);
    });
  }

  #read(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === SYNC.step1) return;
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
    this.hasAll ||= kind === SYNC.step2;
  }
}

function step1(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, SYNC.step1);
  encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc));
  return encoding.toUint8Array(encoder);
}
