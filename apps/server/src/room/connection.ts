// One socket in a room: reads its messages within the limits and hands them on, writes with regard for slow readers.
// It knows the wire and no rules; what a message may do is the room's affair.
import { CLOSE_CODE, type CloseCode, encodeAnswer, encodeRefused, MESSAGE, SYNC } from '@adref/protocol';
import type { UpdateRefusal } from '@adref/text';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { tooFast } from './decided.ts';
import type { Identity } from './presence.ts';
import type { RoomLimits } from './room-limits.ts';
import { TokenBucket } from './token-bucket.ts';
import type { Wire } from './wire.ts';

/** What a connection asks of its room. */
export interface Receiver {
  join(connection: Connection, stateVector: Uint8Array): void;
  update(connection: Connection, bytes: Uint8Array): void;
  presence(connection: Connection, body: Uint8Array): void;
  queryPresence(connection: Connection): void;
  command(connection: Connection, body: unknown): void;
  /** It is let go because it does not read what it is sent. */
  tooSlow(connection: Connection): void;
  left(connection: Connection): void;
}

export class Connection {
  readonly identity: Identity;
  /** Whether it speaks Adref's own messages besides y-websocket's. */
  readonly adref: boolean;
  /** Whether its first sync has been answered, so that it may be sent updates. */
  hasJoined = false;
  /** Whether it has sent all it had when it connected (sync step 2). What it types before that may build on what is still to come. */
  hasCaughtUp = false;
  /** How many sync updates it has sent. */
  received = 0;
  readonly #wire: Wire;
  readonly #limits: RoomLimits;
  readonly #messages: TokenBucket;
  readonly #commands: TokenBucket;
  readonly #receiver: Receiver;
  #isAlive = true;

  constructor(wire: Wire, identity: Identity, adref: boolean, limits: RoomLimits, receiver: Receiver) {
    const { socket } = wire;
    this.#wire = wire;
    this.identity = identity;
    this.adref = adref;
    this.#limits = limits;
    this.#receiver = receiver;
    const now = performance.now();
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, now);
    this.#commands = new TokenBucket(limits.commandsPerSecond, limits.commandBurst, now);
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (socket.readyState === socket.OPEN) this.#read(data, isBinary);
    });
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    // ws reports a broken or oversized frame here and closes the socket itself; 'close' follows.
    socket.on('error', () => undefined);
    socket.on('close', () => receiver.left(this));
  }

  /** Sends a message, or closes the connection when its reader is too slow to keep up. */
  send(message: Uint8Array): void {
    if (this.#mayWrite()) this.#wire.socket.send(message, { binary: true });
  }

  /** Sends a message that others get as well, framed by `binaryFrame` already. */
  sendFrame(frame: Uint8Array): void {
    if (this.#mayWrite()) this.#wire.stream.write(frame);
  }

  /** Tells why an update was refused, then closes. */
  refuse(refusal: UpdateRefusal): void {
    if (this.adref) this.send(encodeRefused(refusal));
    this.close(CLOSE_CODE.updateRefused, refusal.why);
  }

  close(code: CloseCode, reason: string): void {
    this.#wire.socket.close(code, reason);
  }

  /** One heartbeat: ends a connection that did not answer the last one. */
  beat(): void {
    const { socket } = this.#wire;
    if (!this.#isAlive) socket.terminate();
    this.#isAlive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }

  #mayWrite(): boolean {
    const { socket } = this.#wire;
    if (socket.readyState !== socket.OPEN) return false;
    if (socket.bufferedAmount <= this.#limits.unsentBytes) return true;
    this.#receiver.tooSlow(this);
    this.close(CLOSE_CODE.tryAgainLater, 'reading too slowly');
    socket.terminate();
    return false;
  }

  #read(data: Buffer, isBinary: boolean): void {
    if (!this.#messages.take(performance.now())) return this.#endTooFast();
    if (!isBinary) return this.close(CLOSE_CODE.malformed, 'text frames are not spoken here');
    if (data.length > this.#limits.messageBytes) return this.close(CLOSE_CODE.tooLarge, 'message too large');
    try {
      this.#dispatch(decoding.createDecoder(data), this.#receiver);
    } catch (error) {
      if (!(error instanceof MessageError)) throw error;
      this.close(CLOSE_CODE.malformed, 'message not understood');
    }
  }

  #dispatch(decoder: decoding.Decoder, receiver: Receiver): void {
    const type = readOr(() => decoding.readVarUint(decoder));
    if (type === MESSAGE.sync) {
      const kind = readOr(() => decoding.readVarUint(decoder));
      const body = readOr(() => decoding.readVarUint8Array(decoder));
      if (kind === SYNC.step1) return this.#mayAsk() ? receiver.join(this, body) : this.#endTooFast();
      if (kind !== SYNC.step2 && kind !== SYNC.update) throw new MessageError();
      this.received += 1;
      if (kind === SYNC.step2) this.hasCaughtUp = true;
      return receiver.update(this, body);
    }
    if (type === MESSAGE.awareness)
      return receiver.presence(
        this,
        readOr(() => decoding.readVarUint8Array(decoder)),
      );
    if (type === MESSAGE.queryAwareness)
      return this.#mayAsk() ? receiver.queryPresence(this) : this.#endTooFast();
    if (type !== MESSAGE.command || !this.adref) throw new MessageError();
    const text = readOr(() => decoding.readVarString(decoder));
    const command = readOr((): unknown => JSON.parse(text));
    if (this.#commands.take(performance.now())) receiver.command(this, command);
    else this.send(encodeAnswer(tooFast(command)));
  }

  #mayAsk(): boolean {
    return this.#messages.take(performance.now(), this.#limits.questionCost);
  }

  #endTooFast(): void {
    this.close(CLOSE_CODE.tooFast, 'too many messages');
  }
}

class MessageError extends Error {}

/** lib0 and JSON throw on truncated or broken input; that is the sender's fault and nothing else's. */
function readOr<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new MessageError();
  }
}

/** A sync message as y-protocols writes it. */
export function syncFrame(kind: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}
