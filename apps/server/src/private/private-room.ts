// One private room on the line: its document, the connections of those who may be in it, and the queue to disk between them.
// The same rules as in the shared room: disk first, then the others; memory never ahead of the disk in anybody's eyes. Who
// may be in it is asked of the public state for every update, and whoever may not any more is cut off.
import {
  decideSaying,
  mayEnter,
  type NegotiationState,
  type PrivateRoomId,
  type SayingCommand,
} from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer, encodeAnswer, SYNC, sayingEnvelopeSchema } from '@adref/protocol';
import type { Author, Change, LivePrivateRoom } from '@adref/text';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Checkpoint } from '../journal/journal.ts';
import { CommitQueue } from '../room/commit-queue.ts';
import { Connection, type Receiver, syncFrame } from '../room/connection.ts';
import { Connections } from '../room/connections.ts';
import { type Decided, notUnderstood, REOPENING, refused } from '../room/decided.ts';
import { JoinAnswers } from '../room/join-answers.ts';
import { Presence } from '../room/presence.ts';
import type { RoomLimits } from '../room/room-limits.ts';
import type { RoomMeter } from '../room/room-meter.ts';
import type { Actor } from '../room-port.ts';

/** What a private room needs from outside. `rows` is how many rows of it are on disk. */
export interface PrivateRoomSetting {
  readonly id: PrivateRoomId;
  readonly live: LivePrivateRoom;
  readonly rows: number;
  readonly rowsSinceCheckpoint: number;
  readonly limits: RoomLimits;
  readonly meter: RoomMeter;
  newId(prefix: string): string;
  append(changes: readonly Change[]): Promise<void>;
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** Called once when the room can no longer be trusted; it has closed its connections. */
  failed(error: unknown): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

export class PrivateRoomOnline implements Receiver {
  readonly #setting: PrivateRoomSetting;
  readonly #live: LivePrivateRoom;
  readonly #queue: CommitQueue;
  readonly #presence: Presence;
  readonly #joins: JoinAnswers;
  readonly #connections = new Connections();
  readonly #stopTimers: () => void;
  #state: NegotiationState | null = null;
  #rows: number;
  #rowsSinceCheckpoint: number;
  #isOpen = true;

  constructor(setting: PrivateRoomSetting) {
    this.#setting = setting;
    this.#live = setting.live;
    this.#rows = setting.rows;
    this.#rowsSinceCheckpoint = setting.rowsSinceCheckpoint;
    this.#presence = new Presence(setting.limits.presenceBytes);
    this.#joins = new JoinAnswers(setting.live.doc);
    this.#queue = new CommitQueue({
      gatherMs: () => 0,
      append: async (changes) => {
        await setting.append(changes);
        setting.meter.committed(changes.length);
      },
      committed: (changes) => this.#broadcast(changes),
      finished: () => this.#connections.acknowledge(),
      failed: (error) => this.#fail(error),
    });
    this.#stopTimers = this.#startTimers();
  }

  get isEmpty(): boolean {
    return this.#connections.isEmpty;
  }

  /** The public state as it is on disk; who may not be here any more is cut off at once. An older one is passed over. */
  follow(state: NegotiationState): void {
    if (this.#state !== null && state.acts < this.#state.acts) return;
    this.#state = state;
    this.#connections.closeWhere(({ identity }) => !this.#mayBeHere(identity));
  }

  /** Lets a socket in under the state that `follow` was given last, or closes it. */
  attach(socket: WebSocket, actor: Actor, name: string, adref: boolean): void {
    if (!this.#isOpen) return socket.close(CLOSE_CODE.tryAgainLater, 'the room is closing');
    if (!this.#mayBeHere(actor)) return socket.close(CLOSE_CODE.notPermitted, 'not for this seat');
    const connection = new Connection(socket, { ...actor, name }, adref, this.#setting.limits, this);
    this.#connections.add(connection);
    connection.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#live.doc)));
  }

  /** Answers when what was said is durable. The same id sent twice is one saying. */
  submit(actor: Actor, id: string, command: SayingCommand): Promise<CommandAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<CommandAnswer>();
    this.#answerWhenDurable(this.#decide(actor, id, command), resolve, reject);
    return promise;
  }

  join(connection: Connection, stateVector: Uint8Array): void {
    const bytes = this.#joins.answer(stateVector);
    if (bytes === null) return connection.close(CLOSE_CODE.malformed, 'state vector not understood');
    this.#queue.addJoin(() => {
      connection.send(syncFrame(SYNC.step2, bytes));
      connection.hasJoined = true;
      this.queryPresence(connection);
    });
  }

  update(connection: Connection, bytes: Uint8Array): void {
    if (!this.#isOpen) return;
    const { seat, person } = connection.identity;
    if (!this.#mayBeHere({ seat, person }))
      return connection.close(CLOSE_CODE.notPermitted, 'no longer in this room');
    const since = performance.now();
    const received = this.#guarded(() => this.#live.receive({ seat, person }, bytes));
    if (received === null) return;
    this.#setting.meter.judged(performance.now() - since, received.ok ? 'accepted' : received.refusal.why);
    if (!received.ok) {
      // Typed before its step 2 went out, on words that only step 2 brings: that one holds this update too.
      if (received.refusal.why === 'incomplete' && !connection.hasCaughtUp) return;
      this.#setting.warn({ seat, person, ...received.refusal }, 'update refused');
      return connection.refuse(received.refusal);
    }
    const count = connection.received;
    this.#enqueue(received.changes, () => this.#connections.owe(connection, count));
  }

  presence(connection: Connection, body: Uint8Array): void {
    const { seat, person } = connection.identity;
    const verdict = this.#presence.receive(connection, connection.identity, body, (client) =>
      this.#live.authors.mayWriteAs(client, person),
    );
    const client = this.#presence.clientOf(connection);
    // Before others learn the id: whoever writes first under one owns it.
    if (client !== undefined) this.#live.reserve({ seat, person }, client);
    if (verdict === 'too-large') connection.close(CLOSE_CODE.tooLarge, 'presence too large');
    if (verdict === 'malformed') connection.close(CLOSE_CODE.malformed, 'presence not understood');
    if (verdict === 'forged') this.#setting.warn({ seat, person }, 'presence of somebody else passed over');
  }

  queryPresence(connection: Connection): void {
    const frame = this.#presence.wholeFrame();
    if (frame !== null) connection.send(frame);
  }

  command(connection: Connection, body: unknown): void {
    const { seat, person } = connection.identity;
    const answer = (given: CommandAnswer) => connection.send(encodeAnswer(given));
    const envelope = sayingEnvelopeSchema.safeParse(body);
    if (!envelope.success) return answer(notUnderstood(body, envelope.error));
    const decided = this.#decide({ seat, person }, envelope.data.id, envelope.data.command);
    // When the commit fails the connection is closed: its command is then asked again, under the same id.
    this.#answerWhenDurable(decided, answer, () => undefined);
  }

  tooSlow({ identity: { seat, person } }: Connection): void {
    this.#setting.warn({ seat, person }, 'connection let go: reading too slowly');
  }

  left(connection: Connection): void {
    this.#connections.delete(connection);
    this.#presence.leave(connection);
  }

  /** Makes a checkpoint, waits for the disk and closes every connection. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#guarded(() => this.#checkpoint());
    this.#isOpen = false;
    this.#stopTimers();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the server is restarting');
    await this.#queue.drained();
    this.#live.close();
  }

  #mayBeHere({ seat, person }: Author): boolean {
    const state = this.#state;
    if (state === null || !mayEnter(state, this.#setting.id, seat)) return false;
    return state.people.some((one) => one.person === person && one.seat === seat && one.seated);
  }

  #decide(actor: Author, id: string, command: SayingCommand): Decided {
    const state = this.#state;
    if (state === null || !this.#mayBeHere(actor)) {
      return refused(id, { kind: 'not-in-order', why: 'this room is not open to your seat' });
    }
    const decide = (talk: Parameters<typeof decideSaying>[0]['talk'], at: string) =>
      decideSaying({ state, room: this.#setting.id, talk, at, command: id }, command, {
        ...actor,
        newId: this.#setting.newId,
      });
    const answered = this.#isOpen ? this.#guarded(() => this.#live.say(actor, id, decide)) : null;
    if (answered === null) return refused(id, REOPENING);
    this.#setting.meter.answered(command.kind, answered.ok);
    const { changes } = answered;
    return answered.ok
      ? { changes, answer: { id, ok: true, acts: answered.acts } }
      : { changes, answer: { id, ok: false, refusal: answered.refusal } };
  }

  #answerWhenDurable(
    { changes, answer }: Decided,
    give: (answer: CommandAnswer) => void,
    lost: (error: unknown) => void,
  ): void {
    if (!this.#isOpen) return give(answer);
    this.#enqueue(changes, () => give(answer), lost);
  }

  #enqueue(
    changes: readonly Change[],
    effect: () => void,
    lost: (error: unknown) => void = () => undefined,
  ): void {
    this.#rows += changes.length;
    this.#rowsSinceCheckpoint += changes.length;
    if (changes.length > 0) this.#joins.forget();
    this.#queue.add(changes, effect, lost);
    if (this.#rowsSinceCheckpoint >= this.#setting.limits.rowsPerCheckpoint) this.#checkpoint();
  }

  #checkpoint(): void {
    if (this.#rowsSinceCheckpoint === 0) return;
    this.#rowsSinceCheckpoint = 0;
    const checkpoint = { n: this.#rows, ...this.#live.snapshot() };
    this.#enqueue([], () => {
      this.#setting
        .saveCheckpoint(checkpoint)
        .catch((error: unknown) => this.#setting.warn({ err: error }, 'checkpoint not saved'));
    });
  }

  #broadcast(changes: readonly Change[]): void {
    const [first, ...more] = changes;
    if (first === undefined) return;
    const bytes = more.length === 0 ? first.bytes : Y.mergeUpdates(changes.map((change) => change.bytes));
    this.#connections.send(syncFrame(SYNC.update, bytes));
  }

  /** Runs what may find an invariant broken: then memory is not to be trusted, and the room is rebuilt from disk. */
  #guarded<T>(run: () => T): T | null {
    try {
      return run();
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  #fail(error: unknown): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopTimers();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the room is being reopened');
    void this.#queue.stop().then(() => this.#setting.failed(error));
  }

  #startTimers(): () => void {
    const { limits } = this.#setting;
    const presence = setInterval(() => {
      const frame = this.#presence.hasChanges ? this.#presence.takeFrame() : null;
      if (frame !== null) this.#connections.send(frame);
    }, limits.presenceIntervalMs);
    const heartbeat = setInterval(() => this.#connections.beat(), limits.heartbeatMs);
    return () => {
      for (const timer of [presence, heartbeat]) clearInterval(timer);
    };
  }
}
