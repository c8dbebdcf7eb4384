// A room on the line, whatever is said in it: the connections, the queue to disk between them, presence and checkpoints.
// Whatever changes goes to disk first and to the others then, as one frame per batch; who comes in is answered from what is
// on disk. Memory never runs ahead of the disk in anybody's eyes; when a commit fails the room closes, to be rebuilt.
import type { PersonId } from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer, encodeAnswer, SYNC } from '@adref/protocol';
import type { Author, Change, Received } from '@adref/text';
import * as Y from 'yjs';
import type { PersonQuotas } from '../edge/person-quotas.ts';
import type { Actor } from '../room-port.ts';
import {
  CheckpointKeeper,
  type CheckpointOwner,
  type CheckpointSetting,
} from '../truth/checkpoint-keeper.ts';
import { STOPPED } from './closing-of.ts';
import { CommitQueue } from './commit-queue.ts';
import { Connection, type Receiver, syncFrame } from './connection.ts';
import { Connections } from './connections.ts';
import type { Decided } from './decided.ts';
import { JoinAnswers } from './join-answers.ts';
import { Presence } from './presence.ts';
import type { RoomMeter } from './room-meter.ts';
import { startTimers, type Task } from './room-timers.ts';
import { binaryFrame, type Wire } from './wire.ts';

/** What a room on the line needs from outside. */
export interface LineSetting extends CheckpointSetting {
  readonly quotas: PersonQuotas;
  readonly meter: RoomMeter;
  append(changes: readonly Change[]): Promise<void>;
  /** Called once when the room can no longer be trusted; it has closed its connections. */
  failed(error: unknown): void;
  /** Called once when what the room shows, records and stores is not the same: nobody may come in any more. */
  stopped(difference: string): void;
}

/** The document of a room, alive. */
export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly authors: { mayWriteAs(client: number, person: PersonId): boolean };
  receive(author: Author, bytes: Uint8Array): Received;
  reserve(author: Author, client: number): void;
  close(): void;
}

/** What is said in it, and who may be there. */
export interface LineOwner extends Pick<CheckpointOwner, 'testify' | 'takeBack'> {
  readonly live: LiveDocument;
  mayBeHere(author: Author): boolean;
  /** Decides a command as it came over a socket. */
  command(author: Author, body: unknown): Decided;
  /** How long a batch is gathered at least with so many connections, ms. */
  gatherMs(connections: number): number;
  /** Changes are queued; what it returns is run when they are on disk. */
  queued(): () => void;
  /** A command was done, and its acts are on disk. */
  done(): void;
  /** What is still to be said when the room closes. */
  last(): readonly Change[];
  /** What else is done at intervals while the room is open. */
  readonly tasks: readonly Task[];
}

export class RoomLine implements Receiver {
  readonly #setting: LineSetting;
  readonly #owner: LineOwner;
  readonly #live: LiveDocument;
  readonly #queue: CommitQueue;
  readonly #presence: Presence;
  readonly #joins: JoinAnswers;
  readonly #checkpoints: CheckpointKeeper;
  readonly #connections = new Connections();
  readonly #stopTimers: () => void;
  #isOpen = true;

  constructor(setting: LineSetting, owner: LineOwner) {
    this.#setting = setting;
    this.#owner = owner;
    this.#live = owner.live;
    this.#checkpoints = new CheckpointKeeper(setting, {
      testify: () => owner.testify(),
      takeBack: (told) => owner.takeBack(told),
      durable: () => new Promise((resolve, reject) => this.#queue.add([], resolve, reject)),
      differs: (difference) => this.#stop(difference),
    });
    this.#presence = new Presence(setting.limits, (person, bytes) =>
      setting.quotas.presenceBytes.take(person, bytes),
    );
    this.#joins = new JoinAnswers(owner.live.doc);
    this.#queue = new CommitQueue({
      gatherMs: () => owner.gatherMs(this.#connections.count),
      append: async (changes) => {
        await setting.append(changes);
        setting.meter.committed(changes.length);
      },
      committed: (changes) => this.#broadcast(changes),
      finished: () => this.#connections.acknowledge(),
      failed: (error) => this.#fail(error),
    });
    const { limits } = setting;
    this.#stopTimers = startTimers([
      { everyMs: limits.presenceIntervalMs, run: () => this.#sendPresence() },
      { everyMs: limits.heartbeatMs, run: () => this.#connections.beat() },
      { everyMs: limits.checkpointPauseMs, run: () => this.guarded(() => this.#checkpoints.atRest()) },
      ...owner.tasks,
    ]);
  }

  get isEmpty(): boolean {
    return this.#connections.isEmpty;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Lets somebody in who may be here. */
  attach(wire: Wire, actor: Actor, name: string, adref: boolean): void {
    if (!this.#isOpen) return wire.socket.close(CLOSE_CODE.tryAgainLater, 'the room is closing');
    const connection = new Connection(wire, { ...actor, name }, adref, this.#setting, this);
    this.#connections.add(connection);
    connection.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#live.doc)));
  }

  /** Closes the connections of those who may not be here any more. */
  closeWhere(isDone: (author: Author) => boolean): void {
    this.#connections.closeWhere(({ identity }) => isDone(identity));
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
    if (!this.#owner.mayBeHere({ seat, person }))
      return connection.close(CLOSE_CODE.notPermitted, 'no longer seated here');
    const since = performance.now();
    const received = this.guarded(() => this.#live.receive({ seat, person }, bytes));
    if (received === null) return;
    this.#setting.meter.judged(performance.now() - since, received.ok ? 'accepted' : received.refusal.why);
    if (!received.ok) {
      // Typed before its step 2 went out, on words that only step 2 brings: that one holds this update too.
      if (received.refusal.why === 'incomplete' && !connection.hasCaughtUp) return;
      this.#setting.warn({ seat, person, ...received.refusal }, 'update refused');
      return connection.refuse(received.refusal);
    }
    const count = connection.received;
    this.enqueue(received.changes, () => this.#connections.owe(connection, count));
  }

  presence(connection: Connection, body: Uint8Array): boolean {
    const { seat, person } = connection.identity;
    const verdict = this.#presence.receive(connection, connection.identity, body, (client) =>
      this.#live.authors.mayWriteAs(client, person),
    );
    const client = this.#presence.clientOf(connection);
    // Before others learn the id: whoever writes first under one owns it.
    if (client !== undefined) this.#live.reserve({ seat, person }, client);
    if (verdict === 'too-large') connection.close(CLOSE_CODE.tooLarge, 'presence too large');
    if (verdict === 'malformed') connection.close(CLOSE_CODE.malformed, 'presence not understood');
    // Once a connection: a log that a client can fill is a disk that a client can fill.
    if (verdict === 'forged' && connection.noteForged())
      this.#setting.warn({ seat, person }, 'presence of somebody else passed over');
    return verdict === 'echo';
  }

  queryPresence(connection: Connection): void {
    const frame = this.#presence.wholeFrame();
    if (frame !== null) connection.sendPresence(binaryFrame(frame));
  }

  command(connection: Connection, body: unknown): void {
    const { seat, person } = connection.identity;
    const decided = this.#owner.command({ seat, person }, body);
    // When the commit fails the connection is closed: its command is then asked again, under the same id.
    this.#answer(decided, (given) => connection.send(encodeAnswer(given)));
  }

  tooSlow({ identity: { seat, person } }: Connection): void {
    this.#setting.warn({ seat, person }, 'connection let go: reading too slowly');
  }

  left(connection: Connection): void {
    this.#connections.delete(connection);
    this.#presence.leave(connection);
  }

  /** The answer once what was decided is durable; rejects when it cannot be made so. */
  whenDurable(decided: Decided): Promise<CommandAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<CommandAnswer>();
    this.#answer(decided, resolve, reject);
    return promise;
  }

  enqueue(changes: readonly Change[], effect: () => void, lost: (error: unknown) => void = () => {}): void {
    if (changes.length > 0) this.#joins.forget();
    const queued = this.#owner.queued();
    const committed = () => {
      queued();
      effect();
    };
    this.#queue.add(changes, committed, lost);
    this.#checkpoints.added(changes.length);
  }

  /** Runs what may find an invariant broken: then memory is not to be trusted, and the room is rebuilt from disk. */
  guarded<T>(run: () => T): T | null {
    try {
      return run();
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  /** Waits for the disk, makes a checkpoint and closes every connection. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.guarded(() => this.enqueue(this.#owner.last(), () => {}));
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopTimers();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the server is restarting');
    await this.#queue.drained();
    if (!this.#queue.isDead) await this.#checkpoints.last();
    this.#live.close();
  }

  #answer(
    { changes, answer }: Decided,
    give: (answer: CommandAnswer) => void,
    lost?: (error: unknown) => void,
  ): void {
    if (!this.#isOpen) return give(answer);
    const effect = () => {
      if (answer.ok) this.#owner.done();
      give(answer);
    };
    this.enqueue(changes, effect, lost);
  }

  #broadcast(changes: readonly Change[]): void {
    const [first, ...more] = changes;
    if (first === undefined) return;
    const bytes = more.length === 0 ? first.bytes : Y.mergeUpdates(changes.map((change) => change.bytes));
    this.#connections.send(syncFrame(SYNC.update, bytes));
  }

  #sendPresence(): void {
    const frame = this.#presence.hasChanges ? this.#presence.takeFrame() : null;
    if (frame !== null) this.#connections.sendPresence(frame);
  }

  /** What is shown, recorded and stored is not one: whatever is true, nobody may build on it. */
  #stop(difference: string): void {
    this.#setting.stopped(difference);
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopTimers();
    this.#connections.closeAll(CLOSE_CODE.stopped, STOPPED);
    void this.#queue.stop();
  }

  #fail(error: unknown): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopTimers();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the room is being reopened');
    void this.#queue.stop().then(() => this.#setting.failed(error));
  }
}
