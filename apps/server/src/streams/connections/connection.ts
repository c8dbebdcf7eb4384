// One socket in a room: reads its messages within the limits and hands them on, writes with regard for slow readers.
// It knows the wire and no rules; what a message may do is the room's affair.
import {
  CLOSE_CODE,
  type CloseCode,
  encodeAnswer,
  encodeNotice,
  encodeRefused,
  MESSAGE,
  SYNC,
} from '@adref/protocol';
import { Malformed, readJson, type UpdateRefusal, WireReader } from '@adref/text';
import type { PersonQuotas } from '../../limits/person-quotas.ts';
import type { RoomLimits } from '../../limits/room-limits.ts';
import { TokenBucket } from '../../limits/token-bucket.ts';
import { unitsOf } from '../../limits/work-budget.ts';
import { tooFast } from './command-answers.ts';
import { Pace } from './pace.ts';
import { PacedMessages } from './paced-messages.ts';
import type { Identity } from './presence-state.ts';
import type { Wire } from './wire.ts';

/** What a connection asks of its room. */
export interface Receiver {
  join(connection: Connection, stateVector: Uint8Array): void;
  /** What it came to, in units of work. `isAnswer`: what a client had before it came, in answer to our first message. */
  update(connection: Connection, bytes: Uint8Array, isAnswer: boolean): number;
  /** Whether it was nothing but an echo of what this connection was sent. */
  presence(connection: Connection, body: Uint8Array): boolean;
  queryPresence(connection: Connection): void;
  command(connection: Connection, body: unknown): void;
  /** It has taken some of what it was sent. */
  tookSome(connection: Connection): void;
  /** It is let go because it does not read what it is sent. */
  tooSlow(connection: Connection): void;
  left(connection: Connection): void;
  /** A message was read that should have been read without an error, or refused. */
  failed(error: unknown): void;
}

/** Units of work to put an update into the journal and before everybody, beside what it comes to itself. */
const UPDATE_WORK = 200;

/** What a connection is held to. */
export interface ConnectionSetting {
  readonly limits: RoomLimits;
  /** Milliseconds that never run backwards. */
  ticks(): number;
  readonly quotas: PersonQuotas;
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
  readonly #ticks: () => number;
  readonly #messages: TokenBucket;
  readonly #quotas: PersonQuotas;
  readonly #receiver: Receiver;
  /** Frames of presence that it may still send back. */
  #echoesOpen = 0;
  #hasAskedWhole = false;
  #hasAskedPresence = false;
  #hasForged = false;
  /** The work of the message that is being read, where it was counted; what is not counted is measured. */
  #counted: number | null = null;
  readonly #pace: Pace;
  readonly #paced: PacedMessages;
  #hasMissedPresence = false;
  readonly #notices = new Map<string, string | null>();

  constructor(
    wire: Wire,
    identity: Identity,
    adref: boolean,
    setting: ConnectionSetting,
    receiver: Receiver,
  ) {
    const [{ socket }, { limits, quotas }] = [wire, setting];
    this.#wire = wire;
    this.identity = identity;
    this.adref = adref;
    this.#limits = limits;
    this.#ticks = () => setting.ticks();
    this.#quotas = quotas;
    this.#receiver = receiver;
    this.#pace = new Pace(limits.pieceBytes);
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, this.#ticks());
    socket.binaryType = 'nodebuffer';
    this.#paced = new PacedMessages(
      socket,
      () => quotas.work.waitMs(identity.person),
      (data, isBinary) => this.#read(data, isBinary),
    );
    socket.on('message', (data: Buffer, isBinary: boolean) => this.#paced.take(data, isBinary));
    // The library answers pings by itself; they are messages all the same.
    socket.on('ping', () => {
      if (!this.#take(1)) this.#endTooFast();
    });
    socket.on('pong', (mark: Buffer) => {
      if (this.#pace.taken(mark.toString())) receiver.tookSome(this);
    });
    // ws reports a broken or oversized frame here and closes the socket itself; 'close' follows.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#paced.close();
      receiver.left(this);
    });
  }

  /** Bytes that it was sent and, as far as is known, has not taken. */
  get waiting(): number {
    return Math.max(this.#pace.waiting, this.#wire.socket.bufferedAmount);
  }

  /** Whether it is sent nothing more for now, but for answers: it must take some first. */
  get isBehind(): boolean {
    return this.waiting > this.#limits.underWayBytes;
  }

  /** Whether presence went out that it was not sent, and can be now; asked once, it is told everybody's. */
  takeMissedPresence(): boolean {
    if (!this.#hasMissedPresence || this.isBehind) return false;
    this.#hasMissedPresence = false;
    return true;
  }

  send(message: Uint8Array): void {
    if (!this.#mayWrite()) return;
    this.#wire.socket.send(message, { binary: true });
    this.#markBehind(message.length);
  }

  /** Sends a message that others get as well, framed by `binaryFrame` already. */
  sendFrame(frame: Uint8Array): void {
    if (!this.#mayWrite()) return;
    this.#wire.stream.write(frame);
    this.#markBehind(frame.length);
  }

  /** Sends presence, framed by `binaryFrame`: the stock client sends each such frame back. */
  sendPresence(frame: Uint8Array): void {
    if (this.isBehind) {
      this.#hasMissedPresence = true;
      return;
    }
    this.sendFrame(frame);
    this.#echoesOpen = Math.min(this.#echoesOpen + 1, this.#limits.presenceFramesUnderWay);
  }

  /** Whether this is the first forged presence of this connection. */
  noteForged(): boolean {
    const isFirst = !this.#hasForged;
    this.#hasForged = true;
    return isFirst;
  }

  /** Tells its person what they have to know of the server, once for each sentence; null: it is so no more. */
  notify(about: string, sentence: string | null): void {
    if (!this.adref || (this.#notices.get(about) ?? null) === sentence) return;
    this.#notices.set(about, sentence);
    this.send(encodeNotice({ about, sentence }));
  }

  /** Tells why an update was refused, then closes. */
  refuse(refusal: UpdateRefusal): void {
    if (this.adref) this.send(encodeRefused(refusal));
    this.close(CLOSE_CODE.updateRefused, refusal.why);
  }

  close(code: CloseCode, reason: string): void {
    this.#wire.socket.close(code, reason);
  }

  /** One heartbeat: ends a connection that has taken nothing since the last one, unless its answers have waited to be read. */
  beat(): void {
    if (this.#paced.hasRested()) return;
    const { socket } = this.#wire;
    const mark = this.#pace.beat();
    if (mark === null) return this.#endTooSlow();
    if (socket.readyState === socket.OPEN) socket.ping(mark);
  }

  #markBehind(bytes: number): void {
    const mark = this.#pace.sent(bytes);
    if (mark !== null) this.#wire.socket.ping(mark);
  }

  #mayWrite(): boolean {
    const { socket } = this.#wire;
    if (socket.readyState !== socket.OPEN) return false;
    if (socket.bufferedAmount <= this.#limits.unsentBytes) return true;
    this.close(CLOSE_CODE.tryAgainLater, 'taking nothing');
    this.#endTooSlow();
    return false;
  }

  #endTooSlow(): void {
    this.#receiver.tooSlow(this);
    this.#wire.socket.terminate();
  }

  #read(data: Buffer, isBinary: boolean): void {
    if (!isBinary) return this.close(CLOSE_CODE.malformed, 'text frames are not spoken here');
    if (data.length > this.#limits.messageBytes) return this.close(CLOSE_CODE.tooLarge, 'message too large');
    const since = this.#ticks();
    try {
      this.#dispatch(new WireReader(data), this.#receiver);
    } catch (error) {
      if (error instanceof Malformed) this.close(CLOSE_CODE.malformed, 'message not understood');
      // A fault of ours that one message found: it ends this room for a moment, not the server.
      else this.#receiver.failed(error);
    }
    const counted = this.#counted;
    this.#counted = null;
    this.#quotas.work.spend(this.identity.person, counted ?? unitsOf(this.#ticks() - since));
  }

  #dispatch(reader: WireReader, receiver: Receiver): void {
    const type = reader.uint();
    if (type === MESSAGE.awareness) {
      const body = lastBlock(reader);
      if (receiver.presence(this, body) && this.#echoesOpen > 0) this.#echoesOpen -= 1;
      else if (!this.#take(1)) this.#endTooFast();
      return;
    }
    if (!this.#take(1)) return this.#endTooFast();
    switch (type) {
      case MESSAGE.sync:
        return this.#sync(reader, receiver);
      case MESSAGE.queryAwareness:
        reader.end();
        if (!this.#mayAsk(this.#hasAskedPresence)) return this.#endTooFast();
        this.#hasAskedPresence = true;
        return receiver.queryPresence(this);
      case MESSAGE.command:
        return this.#command(reader, receiver);
      default:
        throw new Malformed('no such message');
    }
  }

  #sync(reader: WireReader, receiver: Receiver): void {
    const kind = reader.uint();
    const body = lastBlock(reader);
    if (kind === SYNC.step1) {
      if (!this.#mayAsk(this.#hasAskedWhole)) return this.#endTooFast();
      this.#hasAskedWhole = true;
      return receiver.join(this, body);
    }
    if (kind !== SYNC.step2 && kind !== SYNC.update) throw new Malformed('no such sync message');
    this.received += 1;
    if (kind === SYNC.step2) this.hasCaughtUp = true;
    this.#counted = receiver.update(this, body, kind === SYNC.step2) + UPDATE_WORK;
  }

  #command(reader: WireReader, receiver: Receiver): void {
    if (!this.adref) throw new Malformed('commands are not spoken here');
    const command = readJson(reader);
    reader.end();
    const { commands } = this.#quotas;
    if (commands.take(this.identity.person)) receiver.command(this, command);
    else this.send(encodeAnswer(tooFast(command, commands.retryAfterS(this.identity.person))));
  }

  #take(count: number): boolean {
    const isWithin = this.#messages.take(this.#ticks(), count);
    return isWithin && this.#quotas.messages.take(this.identity.person, count);
  }

  #mayAsk(again: boolean): boolean {
    const { questionCost } = this.#limits;
    return again ? this.#take(questionCost) : this.#quotas.messages.take(this.identity.person, questionCost);
  }

  #endTooFast(): void {
    this.close(CLOSE_CODE.tooFast, 'More was sent than one person may send at once; wait a moment.');
  }
}

/** A block with nothing behind it. */
function lastBlock(reader: WireReader): Uint8Array {
  const block = reader.block();
  reader.end();
  return block;
}
