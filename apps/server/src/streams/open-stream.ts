// One open stream, of whatever kind: its connections, the queue to disk between them, commands, presence, checkpoints and timers.
// Whatever changes goes to disk first and to the others then, as one frame per batch; who comes in is answered from what is
// on disk. Memory never runs ahead of the disk in anybody's eyes; when a commit fails the room closes, to be rebuilt.
import { CLOSE_CODE, type CloseCode, type CommandAnswer, encodeAnswer, SYNC } from '@adref/protocol';
import { type Answered, type Author, type Change, readReached } from '@adref/text';
import * as Y from 'yjs';
import { whyNothingNew } from '../limits/ceilings.ts';
import { StoreFault } from '../storage/store-fault.ts';
import { CheckpointKeeper } from './checkpoints/checkpoint-keeper.ts';
import { NOT_NOW, STOPPED } from './closing-of.ts';
import { CommitQueue } from './commit-queue.ts';
import { Arrivals } from './connections/arrivals.ts';
import { Broadcast } from './connections/broadcast.ts';
import { notUnderstood } from './connections/command-answers.ts';
import { Connection, type Receiver } from './connections/connection.ts';
import { Connections } from './connections/connections.ts';
import { Presence } from './connections/presence.ts';
import { binaryFrame, syncFrame, type Wire } from './connections/wire.ts';
import { decideCommand } from './decide-command.ts';
import { bringsActs, knowsMore } from './knows-more.ts';
import { Notices } from './notices.ts';
import type { LiveDocument, StreamPolicy, StreamSetting } from './stream-policy.ts';
import { startTimers } from './timers.ts';

export class OpenStream<Command extends { readonly kind: string }> implements Receiver {
  readonly #setting: StreamSetting;
  readonly #policy: StreamPolicy<Command>;
  readonly #live: LiveDocument;
  readonly #queue: CommitQueue;
  readonly #presence: Presence;
  readonly #arrivals: Arrivals;
  readonly #checkpoints: CheckpointKeeper;
  readonly #connections = new Connections();
  readonly #stopTimers: () => void;
  readonly #notices: Notices;
  #grown = 0;
  #isOpen = true;

  constructor(setting: StreamSetting, policy: StreamPolicy<Command>) {
    this.#setting = setting;
    this.#policy = policy;
    this.#live = policy.live;
    this.#checkpoints = new CheckpointKeeper(setting, {
      testify: () => policy.testify(),
      takeBack: (told) => policy.takeBack(told),
      durable: () => this.durable(),
      differs: (difference) => this.#stop(difference),
    });
    this.#presence = new Presence(setting.limits, (person, bytes) =>
      setting.quotas.presenceBytes.take(person, bytes),
    );
    policy.live.authors.allowEach(setting.limits.clientIdsOfPerson);
    this.#arrivals = new Arrivals(policy.live.doc, {
      limits: setting.limits,
      grown: () => this.#grown,
      whenDurable: (then) => this.#queue.addJoin(then),
      arrived: (connection) => {
        connection.hasJoined = true;
        this.queryPresence(connection);
      },
    });
    const broadcast = new Broadcast(policy.live.doc, this.#connections, this.#arrivals);
    this.#queue = new CommitQueue({
      gatherMs: () => policy.gatherMs(this.#connections.count),
      append: async (changes) => {
        await setting.append(changes);
        setting.meter.committed(changes.length);
      },
      committed: (changes) => broadcast.send(changes),
      finished: () => this.#connections.acknowledge(),
      failed: (error) => this.failed(error),
    });
    this.#notices = new Notices(setting, policy);
    const { limits } = setting;
    this.#stopTimers = startTimers([
      { everyMs: limits.noticeMs, run: () => this.guarded(() => this.#notices.tellAll(this.#connections)) },
      {
        everyMs: limits.presenceIntervalMs,
        run: () => this.guarded(() => this.#connections.sendPresence(this.#presence)),
      },
      { everyMs: limits.heartbeatMs, run: () => this.#connections.beat() },
      { everyMs: limits.checkpointPauseMs, run: () => this.guarded(() => this.#checkpoints.atRest()) },
      ...policy.tasks,
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
    if (wire.socket.readyState !== wire.socket.OPEN) return; // Gone while its room was opened.
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
    if (!this.#policy.mayBeHere({ seat, person })) {
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
    const send = (answer: CommandAnswer) => connection.send(encodeAnswer(answer)); // Lost: asked again, under its id.
    const envelope = this.#policy.envelope.safeParse(body);
    if (!envelope.success) return this.#whenDurable([], notUnderstood(body, envelope.error), send);
    this.#do({ seat, person }, envelope.data.id, envelope.data.command, send);
  }

  tooSlow({ identity: { seat, person } }: Connection): void {
    this.#setting.warn({ seat, person }, 'connection let go: it takes nothing of what it is sent');
  }

  left(connection: Connection): void {
    this.#connections.delete(connection);
    this.#arrivals.leave(connection);
    this.#presence.leave(connection);
  }

  /** Does a command; the answer comes once what was decided is durable, and rejects when it cannot be made so. */
  submit(author: Author, id: string, command: Command): Promise<CommandAnswer> {
    if (!this.#setting.mayRecord()) return Promise.reject(new StoreFault('io', `${NOT_NOW}.`));
    const { promise, resolve, reject } = Promise.withResolvers<CommandAnswer>();
    this.#do(author, id, command, resolve, reject);
    return promise;
  }

  enqueue(changes: readonly Change[], effect: () => void, lost: (error: unknown) => void = () => {}): void {
    for (const { bytes, person } of changes) {
      this.#grown += bytes.length;
      this.#setting.hourlyRows.caused(person);
    }
    const queued = this.#policy.queued();
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
    this.guarded(() => this.enqueue(this.#policy.last(), () => {}));
    if (!this.#isOpen) return;
    this.#end(CLOSE_CODE.tryAgainLater, 'the server is restarting');
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

  #do(
    author: Author,
    id: string,
    command: Command,
    give: (answer: CommandAnswer) => void,
    lost?: (error: unknown) => void,
  ): void {
    const attempt = (submit: () => Answered) => (this.#isOpen ? this.guarded(submit) : null);
    const asked = { setting: this.#setting, policy: this.#policy, attempt };
    const { changes, answer } = decideCommand(asked, author, id, command);
    this.#whenDurable(changes, answer, give, lost);
  }

  #whenDurable(
    changes: readonly Change[],
    answer: CommandAnswer,
    give: (answer: CommandAnswer) => void,
    lost?: (error: unknown) => void,
  ): void {
    if (!this.#isOpen) return give(answer);
    const effect = () => {
      if (answer.ok) this.#policy.done();
      give(answer);
    };
    this.enqueue(changes, effect, lost);
  }

  /** What is shown, recorded and stored is not one: whatever is true, nobody may build on it. */
  #stop(difference: string): void {
    this.#setting.stopped(difference);
    if (!this.#isOpen) return;
    this.#end(CLOSE_CODE.stopped, STOPPED);
    void this.#queue.stop();
  }

  #end(code: CloseCode, reason: string): void {
    this.#isOpen = false;
    this.#stopTimers();
    this.#arrivals.close();
    this.#connections.closeAll(code, reason);
  }

  failed(error: unknown): void {
    if (!this.#isOpen) return;
    this.#end(CLOSE_CODE.tryAgainLater, 'the room is being reopened');
    void this.#queue.stop().then(() => this.#setting.failed(error));
  }
}
