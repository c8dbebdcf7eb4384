// An open negotiation: the policy of its stream, and what the rest of the server asks of it. Commands are decided under the rights of
// this instant, versions are recorded when typing pauses, silences are concluded at their deadline, and what others are told is the
// state as it is on disk.
import { type Command, type NegotiationState, type RecordedAct, runningSilence } from '@adref/negotiation';
import { type CommandAnswer, envelopeSchema } from '@adref/protocol';
import { type Author, type Change, type LiveNegotiation, Witness } from '@adref/text';
import type { Wire } from '../streams/connections/wire.ts';
import { OpenStream } from '../streams/open-stream.ts';
import type { Hosted } from '../streams/stream-kind.ts';
import type { StreamPolicy, StreamSetting } from '../streams/stream-policy.ts';
import { ExcerptKeeper, type PackedExcerpt } from './excerpt-keeper.ts';
import { isSeated } from './is-seated.ts';
import type { RoomPort } from './rooms-port.ts';
import { readingOf } from './seat-of.ts';

/** What a room needs from outside. */
export interface RoomSetting extends StreamSetting {
  readonly live: LiveNegotiation;
  /** A command was done, and the state it gives is on disk. */
  changed(state: NegotiationState): void;
  /** What the Chair's office has to know of the disk; null when it has room. */
  diskNotice(): string | null;
}

export class Room implements RoomPort, Hosted {
  readonly #setting: RoomSetting;
  readonly #live: LiveNegotiation;
  readonly #witness: Witness;
  readonly #stream: OpenStream<Command>;
  readonly #excerpts: ExcerptKeeper;
  #committed: NegotiationState | null;

  constructor(setting: RoomSetting) {
    this.#setting = setting;
    this.#live = setting.live;
    this.#witness = new Witness(setting.live);
    this.#committed = setting.live.state;
    this.#stream = new OpenStream(setting, this.#policy());
    this.#excerpts = new ExcerptKeeper(
      {
        doc: setting.live.doc,
        state: () => setting.live.state,
        grown: () => this.#stream.grown,
        ticks: setting.ticks,
        durable: () => this.#stream.durable(),
      },
      setting.limits,
    );
    this.#record(() => this.#live.passTime());
  }

  /** Nobody is in it, and no deadline runs that it has to see pass. */
  get mayRest(): boolean {
    const { state } = this.#live;
    return this.#stream.isEmpty && (state === null || runningSilence(state) === undefined);
  }

  state(): NegotiationState {
    if (this.#committed === null) throw new Error(`invariant: room ${this.#setting.key} has no negotiation`);
    return this.#committed;
  }

  record(): readonly RecordedAct[] {
    return this.acts(0, Number.POSITIVE_INFINITY);
  }

  acts(from: number, to: number): readonly RecordedAct[] {
    return this.#live.acts(from, Math.min(to, this.#committed?.acts ?? 0));
  }

  excerpt(): Promise<PackedExcerpt | null> {
    return this.#excerpts.current();
  }

  excerptOf(hash: string): PackedExcerpt | null {
    return this.#excerpts.find(hash);
  }

  async recordWords(): Promise<void> {
    if (!this.#stream.isOpen || !this.#setting.mayRecord()) return;
    const changes = this.#stream.guarded(() => this.#live.recordVersions());
    if (changes === null || changes.length === 0) return;
    await new Promise<void>((resolve, reject) => this.#stream.enqueue(changes, resolve, reject));
  }

  submit(author: Author, id: string, command: Command): Promise<CommandAnswer> {
    return this.#stream.submit(author, id, command);
  }

  attach(wire: Wire, author: Author, name: string, adref: boolean): void {
    this.#stream.attach(wire, author, name, adref);
  }

  cut(person: string): void {
    this.#stream.closeWhere((author) => author.person === person);
  }

  /** Records what was typed, makes a checkpoint, waits for the disk and closes every connection. */
  async close(): Promise<void> {
    await this.#stream.close();
    this.#witness.close();
  }

  #policy(): StreamPolicy<Command> {
    const { limits } = this.#setting;
    this.#live.pieces.allowEach(limits.piecesOfPerson);
    const when = {
      pauseMs: limits.versionPauseMs,
      atLatestMs: limits.versionAtLatestMs,
      most: limits.versionsAtOnce,
    };
    const recordVersions = () => {
      if (this.#live.hasUnrecordedWords) this.#record(() => this.#live.recordVersions(when));
    };
    return {
      live: this.#live,
      mayBeHere: (author) => isSeated(this.#live, author),
      ceilings: [
        {
          name: 'piecesOfPerson',
          most: limits.piecesOfPerson,
          of: (person) => this.#live.pieces.of(person),
        },
      ],
      noticesFor: ({ seat }) => new Map([['disk', seat === 'chair' ? this.#setting.diskNotice() : null]]),
      envelope: envelopeSchema,
      whyNotHere: (author, { kind }) =>
        this.#live.state === null || isSeated(this.#live, author)
          ? null
          : { kind: 'not-permitted', doing: kind, seat: author.seat },
      saidBefore: (person, { kind }) => (kind === 'comment' ? commentsOf(this.#live.state, person) : null),
      submit: (author, id, command) => this.#live.submit(author, id, command),
      gatherMs: (connections) => (connections > limits.smallRoom ? limits.gatherMs : 0),
      queued: () => {
        const after = this.#live.state;
        return () => {
          this.#committed = after;
        };
      },
      done: () => this.#closeUnseated(),
      testify: () => ({ kind: 'negotiation', testimony: this.#witness.testify() }),
      takeBack: (told) => {
        if (told.kind === 'negotiation') this.#witness.takeBack(told.testimony);
      },
      last: () => (this.#setting.mayRecord() ? this.#live.recordVersions() : []),
      tasks: [
        { everyMs: limits.versionPauseMs / 3, run: recordVersions },
        { everyMs: limits.dueMs, run: () => this.#record(() => this.#live.passTime()) },
      ],
    };
  }

  #closeUnseated(): void {
    const state = this.state();
    this.#stream.closeWhere(
      (author) => !isSeated(this.#live, author) || readingOf(state, author.seat) !== 'record',
    );
    this.#setting.changed(state);
  }

  #record(make: () => readonly Change[]): void {
    if (!this.#setting.mayRecord()) return;
    const changes = this.#stream.guarded(make);
    if (changes !== null && changes.length > 0) this.#stream.enqueue(changes, () => {});
  }
}

/** How many comments in the record are a person's, taken back ones included: they stay. */
function commentsOf(state: NegotiationState | null, person: string): number {
  let count = 0;
  for (const { comments } of state?.threads ?? [])
    for (const comment of comments) if (comment.person === person) count += 1;
  return count;
}
