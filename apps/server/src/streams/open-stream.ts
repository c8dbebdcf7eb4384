// A room on the line, whatever is said in it: the connections, the queue to disk between them, presence and checkpoints.
// Whatever changes goes to disk first and to the others then, as one frame per batch; who comes in is answered from what is
// on disk. Memory never runs ahead of the disk in anybody's eyes; when a commit fails the room closes, to be rebuilt.
import { CLOSE_CODE, type CommandAnswer, encodeAnswer, SYNC } from '@adref/protocol';
import { type Author, type Change, readReached, vectorOf } from '@adref/text';
import * as Y from 'yjs';
import { whyNothingNew } from '../limits/ceilings.ts';
import { StoreFault } from '../storage/store-fault.ts';
import { CheckpointKeeper } from './checkpoints/checkpoint-keeper.ts';
import { NOT_NOW, STOPPED } from './closing-of.ts';
import { CommitQueue } from './commit-queue.ts';
import { Arrivals } from './connections/arrivals.ts';
import { Connection, type Receiver, syncFrame } from './connections/connection.ts';
import { Connections } from './connections/connections.ts';
import { Presence } from './connections/presence.ts';
import { binaryFrame, type Wire } from './connections/wire.ts';
import type { Decided } from './decided.ts';
import { bringsActs, knowsMore } from './knows-more.ts';
import { Notices } from './notices.ts';
import type { LiveDocument, StreamPolicy, StreamSetting } from './stream-policy.ts';
import { startTimers } from './timers.ts';

export class OpenStream implements Receiver {
  readonly #setting: StreamSetting;
  readonly #owner: StreamPolicy;
  readonly #live: LiveDocument;
  readonly #queue: CommitQueue;
  readonly #presence: Presence;
  readonly #arrivals: Arrivals;
  readonly #checkpoints: CheckpointKeeper;
  readonly #connections = new Connections();
  readonly #stopTimers: () => void;
  /** How far the document is that everybody has been sent. */
  readonly #shown: Map<number, number>;
  readonly #notices: Notices;
  #grown = 0;
  #isOpen = true;

  constructor(setting: StreamSetting, owner: StreamPolicy) {
    this.#setting = setting;
    this.#owner = owner;
    this.#live = owner.live;
    this.#checkpoints = new CheckpointKeeper(setting, {
      testify: () => owner.testify(),
      takeBack: (told) => owner.takeBack(told),
      durable: () => this.durable(),
      differs: (difference) => this.#stop(difference),
    });
    this.#presence = new Presence(setting.limits, (person, bytes) =>
      setting.quotas.presenceBytes.take(person, bytes),
    );
    owner.live.authors.allowEach(setting.limits.clientIdsOfPerson);
    this.#shown = vectorOf(owner.live.doc);
    this.#arrivals = new Arrivals(owner.live.doc, {
      limits: setting.limits,
      grown: () => this.#grown,
      whenDurable: (then) => this.#queue.addJoin(then),
      arrived: (connection) => {
        connection.hasJoined = true;
        this.queryPresence(connection);
      },
    });
    this.#queue = new CommitQueue({
      gatherMs: () => owner.gatherMs(this.#connections.count),
      append: async (changes) => {
        await setting.append(changes);
        setting.meter.committed(changes.length);
      },
      committed: (changes) => this.#broadcast(changes),
      finished: () => this.#connections.acknowledge(),
      failed: (error) => this.failed(error),
    });
    const { limits } = setting;
    this.#notices = new Notices(setting, owner);
    this.#stopTimers = startTimers([
      { everyMs: limits.noticeMs, run: () => this.guarded(() => this.#notices.tellAll(this.#connections)) },
      {
        everyMs: limits.presenceIntervalMs,
        run: () => this.guarded(() => this.#connections.sendPresence(this.#presence)),
      },
      { everyMs: limits.heartbeatMs, run: () => this.#connections.beat() },
      { everyMs: limits.checkpointPauseMs, run: () => this.guarded(() => this.#checkpoints.atRest()) },
      ...owner.tasks,
    ]);
  }

  get isEmpty(): boolean {
    return this.#connections.isEmpty;
  }

  /** How many bytes the document has been given since the room was opened. */
  get grown(): number {
    return this.#grown;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Lets somebody in who may be here. */
  attach(wire: Wire, actor: Author, name: string, adref: boolean): void {
    if (!this.#isOpen) return wire.socket.close(CLOSE_CODE.tryAgainLater, 'the room is closing');
    // Gone while its room was opened: nobody would tell the room again.
    if (wire.socket.readyState !== wire.socket.OPEN) return;
    const connection = new Connection(wire, { ...actor, name }, adref, this.#setting, this);
    this.#connections.add(connection);
    connection.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#live.doc)));
    this.#notices.tell(connection);
  }

  /** Resolves when all that the room has now is on disk; rejects when that fails. */
  durable(): Promise<void> {
    return new Promise((resolve, reject) => this.#queue.add([], resolve, reject));
  }

  /** Closes the connections of those who may not be here any more. */
  closeWhere(isDone: (author: Author) => boolean): void {
    this.#connections.closeWhere(({ identity }) => isDone(identity));
  }

  join(connection: Connection, stateVector: Uint8Array): void {
    const reached = readReached(stateVector);
    if (reached === null) return connection.close(CLOSE_CODE.malformed, 'state vector not understood');
    if (knowsMore(this.#live, connection.identity.person, reached)) return this.#wentBack(connection);
    connection.hasJoined = false;
    this.#arrivals.begin(connection, reached);
  }

  tookSome(connection: Connection): void {
    this.guarded(() => {
      this.#arrivals.goOn(connection);
      if (connection.hasJoined && connection.takeMissedPresence()) this.queryPresence(connection);
    });
  }

  update(connection: Connection, bytes: Uint8Array, isAnswer: boolean): number {
    if (!this.#isOpen) return 0;
    const { seat, person } = connection.identity;
    if (!this.#owner.mayBeHere({ seat, person })) {
      connection.close(CLOSE_CODE.notPermitted, 'no longer seated here');
      return 0;
    }
    const noMore = whyNothingNew(this.#setting, person);
    const since = performance.now();
    const received = this.guarded(() => this.#live.receive({ seat, person }, bytes, noMore));
    if (received === null) return 0;
    this.#setting.meter.judged(performance.now() - since, received.ok ? 'accepted' : received.refusal.why);
    if (received.ok) {
      const count = connection.received;
      this.enqueue(received.changes, () => this.#connections.owe(connection, count));
    } else if (received.refusal.why === 'not-now') {
      connection.close(CLOSE_CODE.tryAgainLater, NOT_NOW);
    } else if (isAnswer && bringsActs(this.#live, bytes)) {
      // In what a client had before it came, not in what it makes here.
      this.#wentBack(connection);
    } else if (received.refusal.why !== 'incomplete' || connection.hasCaughtUp) {
      // Else typed before its step 2 went out, on words that only step 2 brings: that one holds this update too.
      this.#setting.warn({ seat, person, ...received.refusal }, 'update refused');
      this.#notices.refuse(connection, received.refusal);
    }
    return received.work;
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
    if (!this.#setting.mayRecord()) return connection.close(CLOSE_CODE.tryAgainLater, NOT_NOW);
    const { seat, person } = connection.identity;
    const decided = this.#owner.command({ seat, person }, body);
    this.#answer(decided, (given) => connection.send(encodeAnswer(given))); // Lost: asked again, under its id.
  }

  tooSlow({ identity: { seat, person } }: Connection): void {
    this.#setting.warn({ seat, person }, 'connection let go: it takes nothing of what it is sent');
  }

  left(connection: Connection): void {
    this.#connections.delete(connection);
    this.#arrivals.leave(connection);
    this.#presence.leave(connection);
  }

  /** The answer once what was decided is durable; rejects when it cannot be made so. */
  whenDurable(decide: () => Decided): Promise<CommandAnswer> {
    if (!this.#setting.mayRecord()) return Promise.reject(new StoreFault('io', `${NOT_NOW}.`));
    const { promise, resolve, reject } = Promise.withResolvers<CommandAnswer>();
    this.#answer(decide(), resolve, reject);
    return promise;
  }

  enqueue(changes: readonly Change[], effect: () => void, lost: (error: unknown) => void = () => {}): void {
    for (const { bytes, person } of changes) {
      this.#grown += bytes.length;
      this.#setting.hourlyRows.caused(person);
    }
    const queued = this.#owner.queued();
    const committed = () => {
      queued();
      effect();
    };
    this.#queue.add(changes, committed, lost);
    this.guarded(() => this.#checkpoints.added(changes.length));
  }

  /** Runs what may find an invariant broken: then memory is not to be trusted, and the room is rebuilt from disk. */
  guarded<T>(run: () => T): T | null {
    try {
      return run();
    } catch (error) {
      this.failed(error);
      return null;
    }
  }

  /** Waits for the disk, makes a checkpoint and closes every connection. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.guarded(() => this.enqueue(this.#owner.last(), () => {}));
    if (!this.#isOpen) return;
    this.#end();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the server is restarting');
    await this.#queue.drained();
    if (!this.#queue.isDead) await this.#checkpoints.last();
    this.#live.close();
  }

  /** Somebody knows what this store no longer has: they keep it, and the operator is told. */
  #wentBack(connection: Connection): void {
    const { seat, person } = connection.identity;
    this.#setting.warn({ seat, person }, 'somebody knows what this store no longer has');
    connection.close(CLOSE_CODE.wentBack, 'the store has gone back');
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
    const behind = this.#connections.send(syncFrame(SYNC.update, bytes));
    for (const connection of behind) {
      connection.hasJoined = false;
      this.#arrivals.begin(connection, new Map(this.#shown));
    }
    for (const [client, clock] of Y.parseUpdateMeta(bytes).to) this.#shown.set(client, clock);
  }

  /** What is shown, recorded and stored is not one: whatever is true, nobody may build on it. */
  #stop(difference: string): void {
    this.#setting.stopped(difference);
    if (!this.#isOpen) return;
    this.#end();
    this.#connections.closeAll(CLOSE_CODE.stopped, STOPPED);
    void this.#queue.stop();
  }

  #end(): void {
    this.#isOpen = false;
    this.#stopTimers();
    this.#arrivals.close();
  }

  failed(error: unknown): void {
    if (!this.#isOpen) return;
    this.#end();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the room is being reopened');
    void this.#queue.stop().then(() => this.#setting.failed(error));
  }
}
