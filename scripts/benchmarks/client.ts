// One simulated participant: a bare socket that speaks the protocol and holds no document. It counts what it gets and
// hands on which letters arrived; a real client's cost is a browser's affair, not the server's.
import { once } from 'node:events';
import WebSocket from 'ws';
import type { Dialect } from './dialect.ts';
import { createFrameReader, type Letters } from './frame-reader.ts';
import type { Door } from './room.ts';

/** What a client tells. */
export interface Listener {
  /** Letters of others, or of its own come back. */
  letters?(letters: readonly Letters[], nowMs: number): void;
  /** This many of its updates are on disk (Adref). */
  recorded?(count: number, nowMs: number): void;
  /** An update or a whole document, as it came. */
  update?(body: Uint8Array): void;
  /** The connection ended, and it was not this side that ended it. */
  lost?(code: number): void;
}

/** All clients of one dialect share what they have read. */
export class Clients {
  readonly #dialect: Dialect;
  readonly #read: ReturnType<typeof createFrameReader>;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#read = createFrameReader(dialect);
  }

  /** Connects, and resolves when the whole document has come. */
  async open(door: Door, listener: Listener): Promise<Client> {
    const socket = new WebSocket(door.url, { headers: { ...door.headers }, perMessageDeflate: false });
    const client = new Client(socket, this.#dialect, this.#read, listener);
    await once(socket, 'open');
    for (const frame of this.#dialect.greeting()) socket.send(frame);
    await client.joined;
    return client;
  }
}

export class Client {
  /** Resolves when the whole document has come; rejects when the server ends the connection before. */
  readonly joined: Promise<void>;
  /** The document as it came, in bytes of a Yjs update. */
  documentBytes = 0;
  /** Bytes received on the wire, frame headers included. */
  bytes = 0;
  readonly #socket: WebSocket;
  readonly #dialect: Dialect;
  readonly #listener: Listener;
  #isLeaving = false;
  #hasJoined = false;

  constructor(
    socket: WebSocket,
    dialect: Dialect,
    read: ReturnType<typeof createFrameReader>,
    listener: Listener,
  ) {
    this.#socket = socket;
    this.#dialect = dialect;
    this.#listener = listener;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.joined = promise;
    promise.catch(() => undefined);
    socket.on('message', (frame: Buffer) => {
      this.bytes += bytesOnWire(frame.length);
      const { incoming, letters } = read(frame);
      if (incoming.kind === 'asks') socket.send(dialect.nothingNew());
      if (incoming.kind === 'recorded') listener.recorded?.(incoming.count, performance.now());
      if (incoming.kind !== 'whole' && incoming.kind !== 'update') return;
      listener.letters?.(letters, performance.now());
      listener.update?.(incoming.body);
      // A long document comes in pieces, and the answer that ends them.
      if (!this.#hasJoined) this.documentBytes += incoming.body.length;
      if (incoming.kind !== 'whole') return;
      this.#hasJoined = true;
      resolve();
    });
    socket.on('close', (code) => {
      reject(new Error(`The server closed a connection with ${code}.`));
      if (!this.#isLeaving) this.#listener.lost?.(code);
    });
    socket.on('error', () => undefined); // 'close' follows and tells.
  }

  /** Sends an update. */
  send(update: Uint8Array): void {
    this.#socket.send(this.#dialect.update(update));
  }

  /** Leaves, without waiting for the server. */
  leave(): void {
    this.#isLeaving = true;
    this.#socket.terminate();
  }
}

/** A server's frame is not masked: two bytes of header, or four, or ten. */
function bytesOnWire(payload: number): number {
  return payload + (payload < 126 ? 2 : payload < 65_536 ? 4 : 10);
}
