// The host of all live documents of this server, whatever their kind: opens each from its stream when somebody asks for it, once at a
// time and by one writer, closes it when nobody has been in it for a while, and rebuilds one that failed. It knows no right and no
// act: what a kind does differently is in its `StreamKind` and in the policy of the stream that it opens.
import type { Surroundings } from '@adref/text';
import type { HourlyRows } from '../limits/hourly-rows.ts';
import type { PersonQuotas } from '../limits/person-quotas.ts';
import type { RoomLimits } from '../limits/room-limits.ts';
import type { Condition } from '../operations/condition.ts';
import type { RoomMeter } from '../operations/room-meter.ts';
import type { Journal } from '../storage/journal.ts';
import { nameInChain, type Stream } from '../storage/stream.ts';
import { type StreamWriter, takeStream } from '../storage/stream-writer.ts';
import type { Clock } from '../system/clock.ts';
import type { Comparer } from './checkpoints/comparer.ts';
import { openWhole } from './checkpoints/open-whole.ts';
import type { RowAudit } from './checkpoints/row-audit.ts';
import type { Hosted, StreamKind } from './stream-kind.ts';
import type { StreamSetting } from './stream-policy.ts';

/** What every stream on this host is given. */
export interface HostSetting {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly surroundings: Surroundings;
  readonly limits: RoomLimits;
  readonly quotas: PersonQuotas;
  readonly hourlyRows: HourlyRows;
  readonly meter: RoomMeter;
  readonly comparer: Pick<Comparer, 'compare'>;
  readonly condition: Condition;
  readonly audit: RowAudit;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** One stream that is open, or on its way. */
interface Held {
  readonly opening: Promise<Hosted | null>;
  /** Set once it is open, so that it can be told things at once. */
  open: { readonly hosted: Hosted; readonly rested: () => void; readonly named: Fields } | null;
  /** When somebody last asked for it or was in it: one just asked for is not closed under its asker. */
  usedAt: number;
}

type Fields = Record<string, unknown>;

export class StreamHost {
  readonly setting: HostSetting;
  readonly #held = new Map<string, Held>();
  /** Streams on their way out: one writer at a time, so whoever opens one again waits. */
  readonly #closing = new Map<string, Promise<void>>();
  readonly #idle: NodeJS.Timeout;
  #isClosed = false;

  constructor(setting: HostSetting) {
    this.setting = setting;
    this.#idle = setInterval(() => this.#closeIdle(), Math.max(setting.limits.idleMs / 2, 50));
  }

  /** What carries the stream, opened if need be; null when there is no such stream. Rejects with a `StoreFault` when it cannot be opened whole. */
  async open<Live extends { close(): void }, Room extends Hosted>(
    stream: Stream,
    kind: StreamKind<Live, Room>,
  ): Promise<Room | null> {
    if (this.#isClosed) throw new Error('the server is stopping');
    const key = nameInChain(stream);
    const known = this.#held.get(key);
    if (known === undefined) {
      const opening = this.#load(stream, kind);
      this.#hold(key, opening, kind, stream);
      return opening;
    }
    known.usedAt = this.setting.clock.ticks();
    const hosted = await known.opening;
    if (hosted !== null && !kind.is(hosted)) throw new Error(`invariant: ${key} is open as another kind`);
    return hosted;
  }

  /**
   * Begins a stream that has no row yet with its first command. Whoever asks for it meanwhile waits for this one; when the command is
   * refused, there is no such stream.
   */
  async begin<Live extends { close(): void }, Room extends Hosted, Answer extends { readonly ok: boolean }>(
    stream: Stream,
    kind: StreamKind<Live, Room>,
    live: Live,
    first: (room: Room) => Promise<Answer>,
  ): Promise<Answer> {
    const writer = await takeStream(this.setting.journal, stream);
    const room = kind.carry(stream, live, this.#settingOf(stream, writer, 0));
    const answering = first(room);
    this.#hold(
      nameInChain(stream),
      answering.then(({ ok }) => (ok ? room : null)),
      kind,
      stream,
    );
    const answer = await answering;
    if (!answer.ok) await room.close();
    return answer;
  }

  /** Everything of one kind that is open now. */
  *opened<Live extends { close(): void }, Room extends Hosted>(
    kind: StreamKind<Live, Room>,
  ): Generator<Room> {
    for (const { open } of this.#held.values()) if (open !== null && kind.is(open.hosted)) yield open.hosted;
  }

  /** Resolves when the stream, if it is on its way out, is closed. */
  async closed(stream: Stream): Promise<void> {
    await this.#closing.get(nameInChain(stream));
  }

  /** Opens nothing more, and closes what is open, each with all that it has on disk; the newest first. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#idle);
    const opened = await Promise.allSettled([...this.#held.values()].map(({ opening }) => opening));
    for (const one of opened.toReversed()) if (one.status === 'fulfilled') await one.value?.close();
    await Promise.allSettled(this.#closing.values());
    this.#held.clear();
  }

  /** Keeps one that is on its way; when it turns out that there is none, nothing is remembered of it. */
  #hold<Live extends { close(): void }, Room extends Hosted>(
    key: string,
    opening: Promise<Room | null>,
    kind: StreamKind<Live, Room>,
    stream: Stream,
  ): void {
    const held: Held = { opening, open: null, usedAt: this.setting.clock.ticks() };
    this.#held.set(key, held);
    const forget = () => {
      if (this.#held.get(key) === held) this.#held.delete(key);
    };
    opening.then((room) => {
      if (room === null) return forget();
      held.open = {
        hosted: room,
        rested: () => {
          this.setting.info(namesOf(stream), `${kind.called} closed: nobody is in it`);
          // Asked for again while it closed, it changes again.
          if (!this.#held.has(key)) kind.rested(room);
        },
        named: namesOf(stream),
      };
    }, forget);
  }

  async #load<Live extends { close(): void }, Room extends Hosted>(
    stream: Stream,
    kind: StreamKind<Live, Room>,
  ): Promise<Room | null> {
    const { journal, condition, hourlyRows, audit, error } = this.setting;
    const key = nameInChain(stream);
    await this.#closing.get(key);
    condition.refuseStopped(key);
    const opened = await takeStream(journal, stream);
    if (opened.count === 0 && !kind.mayBeEmpty) return null;
    const { live, base } = await openWhole(opened, kind.document, (sentence) =>
      error({ ...namesOf(stream), sentence }, `${kind.called} rebuilt`),
    );
    hourlyRows.opened(opened);
    audit.begin(opened);
    // What it was opened from is not kept as long as it is open.
    const { checkpoint: _, rows: __, ...writer } = opened;
    return kind.carry(stream, live, this.#settingOf(stream, writer, base));
  }

  #settingOf(stream: Stream, writer: Omit<StreamWriter, 'checkpoint' | 'rows'>, base: number): StreamSetting {
    const { limits, quotas, hourlyRows, meter, comparer, condition, clock, warn, error } = this.setting;
    const named = namesOf(stream);
    return {
      key: writer.name,
      rows: writer.count,
      base,
      limits,
      quotas,
      hourlyRows,
      meter,
      comparer,
      ticks: () => clock.ticks(),
      append: (changes) => writer.append(changes),
      readRows: (from, limit) => writer.readRows(from, limit),
      saveCheckpoint: (checkpoint) => writer.saveCheckpoint(checkpoint),
      readCheckpoint: (n) => writer.readCheckpoint(n),
      mayRecord: () => !condition.isFailing,
      failed: (reason) => {
        error({ ...named, err: reason }, 'room closed: it will be rebuilt from the journal');
        this.#held.delete(writer.name);
      },
      stopped: (difference) => {
        condition.stop(writer.name, difference);
        error({ ...named, difference }, 'room stopped: what it shows, records and stores is not the same');
        this.#held.delete(writer.name);
      },
      warn: (fields, message) => warn({ ...named, ...fields }, message),
    };
  }

  #closeIdle(): void {
    const now = this.setting.clock.ticks();
    for (const [key, held] of this.#held) {
      const { open } = held;
      if (open === null) continue;
      const { hosted, rested, named } = open;
      if (!hosted.mayRest) held.usedAt = now;
      if (now - held.usedAt < this.setting.limits.idleMs) continue;
      this.#held.delete(key);
      const closing = hosted
        .close()
        .then(rested)
        .catch((error: unknown) =>
          this.setting.error({ ...named, err: error }, 'room not closed in order: its rows are kept'),
        )
        .finally(() => this.#closing.delete(key));
      this.#closing.set(key, closing);
    }
  }
}

/** How the log names a stream. */
function namesOf(stream: Stream): Fields {
  switch (stream.kind) {
    case 'negotiation':
      return { negotiation: stream.negotiation };
    case 'private-room':
      return { negotiation: stream.negotiation, room: stream.room };
    case 'people':
      return {};
    default: {
      const never: never = stream;
      throw new Error(`invariant: the log has no name for ${JSON.stringify(never)}`);
    }
  }
}
