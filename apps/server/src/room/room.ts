// A negotiation's room: the live negotiation, the connections in it, and the queue to disk between them. Whatever
// changes goes to disk first and to the others then, as one frame per batch; who comes in is answered from what is on disk.
// The room never lets memory run ahead of the disk in anybody's eyes; when a commit fails it closes, and is rebuilt.
import { type Command, type NegotiationState, type RecordedAct, runningSilence } from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer, encodeAnswer, envelopeSchema, SYNC } from '@adref/protocol';
import { type Author, type Change, type LiveNegotiation, snapshotOf } from '@adref/text';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readingOf } from '../edge/seat-of.ts';
import type { Actor, RoomPort } from '../room-port.ts';
import { CommitQueue } from './commit-queue.ts';
import { Connection, type Receiver, syncFrame } from './connection.ts';
import { Connections } from './connections.ts';
import { type Decided, notUnderstood, REOPENING, refused } from './decided.ts';
import { isSeated } from './is-seated.ts';
import { JoinAnswers } from './join-answers.ts';
import { Presence } from './presence.ts';
import type { RoomSetting } from './room-setting.ts';
import { startTimers } from './room-timers.ts';

export class Room implements RoomPort, Receiver {
  readonly #setting: RoomSetting;
  readonly #live: LiveNegotiation;
  readonly #queue: CommitQueue;
  readonly #presence: Presence;
  readonly #joins: JoinAnswers;
  readonly #connections = new Connections();
  readonly #stopTimers: () => void;
  #committed: NegotiationState | null;
  #rows: number;
  #rowsSinceCheckpoint: number;
  #isOpen = true;

  constructor(setting: RoomSetting) {
    this.#setting = setting;
    this.#live = setting.live;
    this.#committed = setting.live.state;
    this.#rows = setting.rows;
    this.#rowsSinceCheckpoint = setting.rowsSinceCheckpoint;
    this.#presence = new Presence(setting.limits.presenceBytes);
    this.#joins = new JoinAnswers(setting.live.doc);
    this.#queue = new CommitQueue({
      gatherMs: () =>
        Math.max(0, this.#connections.count - setting.limits.smallRoom) * setting.limits.gatherMsPerReceiver,
      append: async (changes) => {
        await setting.append(changes);
        setting.meter.committed(changes.length);
      },
      committed: (changes) => this.#broadcast(changes),
      finished: () => this.#connections.acknowledge(),
      failed: (error) => this.#fail(error),
    });
    this.#stopTimers = this.#startTimers();
    this.#record(() => this.#live.passTime());
  }

  /** Whether it may leave memory: nobody is in it, and no deadline runs that it has to see pass. */
  get mayRest(): boolean {
    const { state } = this.#live;
    return this.#connections.isEmpty && (state === null || runningSilence(state) === undefined);
  }

  state(): NegotiationState {
    if (this.#committed === null) throw new Error(`invariant: room ${this.#setting.id} has no negotiation`);
    return this.#committed;
  }

  record(): readonly RecordedAct[] {
    return this.#live.record().slice(0, this.#committed?.acts ?? 0);
  }

  async submit(actor: Actor, id: string, command: Command): Promise<CommandAnswer> {
    const answered = this.#decide(actor, id, command);
    const { promise, resolve, reject } = Promise.withResolvers<CommandAnswer>();
    this.#answerWhenDurable(answered, resolve, reject);
    return promise;
  }

  attach(socket: WebSocket, actor: Actor, name: string, adref: boolean): void {
    if (!this.#isOpen) return socket.close(CLOSE_CODE.tryAgainLater, 'the room is closing');
    const connection = new Connection(socket, { ...actor, name }, adref, this.#setting.limits, this);
    this.#connections.add(connection);
    connection.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#live.doc)));
  }

  cut(person: string): void {
    this.#connections.closeWhere(({ identity }) => identity.person === person);
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
    if (!isSeated(this.#live, connection.identity))
      return connection.close(CLOSE_CODE.notPermitted, 'no longer seated');
    const { seat, person } = connection.identity;
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
    const envelope = envelopeSchema.safeParse(body);
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

  /** Records what was typed, makes a checkpoint, waits for the disk and closes every connection. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#guarded(() => this.#checkpoint());
    this.#isOpen = false;
    this.#stopTimers();
    this.#connections.closeAll(CLOSE_CODE.tryAgainLater, 'the server is restarting');
    await this.#queue.drained();
    this.#live.close();
  }

  #decide(actor: Author, id: string, command: Command): Decided {
    if (this.#live.state !== null && !isSeated(this.#live, actor)) {
      return refused(id, { kind: 'not-permitted', doing: command.kind, seat: actor.seat });
    }
    const answered = this.#isOpen ? this.#guarded(() => this.#live.submit(actor, id, command)) : null;
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
    this.#enqueue(
      changes,
      () => {
        if (answer.ok) this.#closeUnseated();
        give(answer);
      },
      lost,
    );
  }

  #enqueue(
    changes: readonly Change[],
    effect: () => void,
    lost: (error: unknown) => void = () => undefined,
  ): void {
    const after = this.#live.state;
    this.#rows += changes.length;
    this.#rowsSinceCheckpoint += changes.length;
    if (changes.length > 0) this.#joins.forget();
    const committed = () => {
      this.#committed = after;
      effect();
    };
    this.#queue.add(changes, committed, lost);
    if (this.#rowsSinceCheckpoint >= this.#setting.limits.rowsPerCheckpoint) this.#checkpoint();
  }

  #checkpoint(): void {
    if (this.#live.state === null || this.#rowsSinceCheckpoint === 0) return;
    this.#rowsSinceCheckpoint = 0;
    this.#enqueue(this.#live.recordVersions(), () => undefined);
    this.#rowsSinceCheckpoint = 0;
    const checkpoint = { n: this.#rows, ...snapshotOf(this.#live) };
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

  #closeUnseated(): void {
    const state = this.state();
    this.#connections.closeWhere(
      ({ identity }) => !isSeated(this.#live, identity) || readingOf(state, identity.seat) !== 'record',
    );
    this.#setting.changed(state);
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

  #record(make: () => readonly Change[]): void {
    const changes = this.#guarded(make);
    if (changes !== null && changes.length > 0) this.#enqueue(changes, () => undefined);
  }

  #startTimers(): () => void {
    const { limits } = this.#setting;
    const sendPresence = () => {
      const frame = this.#presence.hasChanges ? this.#presence.takeFrame() : null;
      if (frame !== null) this.#connections.send(frame);
    };
    const when = {
      pauseMs: limits.versionPauseMs,
      atLatestMs: limits.versionAtLatestMs,
      most: limits.versionsAtOnce,
    };
    const recordVersions = () => {
      if (this.#live.hasUnrecordedWords) this.#record(() => this.#live.recordVersions(when));
    };
    return startTimers([
      { everyMs: limits.presenceIntervalMs, run: sendPresence },
      { everyMs: limits.versionPauseMs / 3, run: recordVersions },
      { everyMs: limits.dueMs, run: () => this.#record(() => this.#live.passTime()) },
      { everyMs: limits.heartbeatMs, run: () => this.#connections.beat() },
    ]);
  }
}
