// All rooms of this server: opened from the journal on demand, closed when nobody is there, rebuilt when one fails.
// A load that fails leaves no room behind: nothing empty is ever served or stored in a negotiation's place.
import type { NegotiationState, OpenNegotiation, PersonId } from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer } from '@adref/protocol';
import { type Author, LiveNegotiation, recordGap, restore, type Surroundings } from '@adref/text';
import type { HourlyRows } from '../limits/hourly-rows.ts';
import type { PersonQuotas } from '../limits/person-quotas.ts';
import type { RoomLimits } from '../limits/room-limits.ts';
import type { Condition } from '../operations/condition.ts';
import type { RoomMeter } from '../operations/room-meter.ts';
import type { Journal, Loaded } from '../storage/journal.ts';
import { mayNameNegotiation, nameInChain, negotiationStream } from '../storage/stream.ts';
import { type StreamWriter, takeStream } from '../storage/stream-writer.ts';
import type { Comparer } from '../streams/checkpoints/comparer.ts';
import { openWhole } from '../streams/checkpoints/open-whole.ts';
import type { RowAudit } from '../streams/checkpoints/row-audit.ts';
import { closingOf } from '../streams/closing-of.ts';
import type { Wire } from '../streams/connections/wire.ts';
import { Room } from './room.ts';
import type { RoomPort, RoomsPort } from './rooms-port.ts';
import { NO_SEAT } from './seat-found.ts';
import { type SeatFound, SeatIndex } from './seat-index.ts';
import { type NegotiationSummary, summaryOf } from './summary.ts';

export interface RoomsSetting {
  readonly journal: Journal;
  readonly limits: RoomLimits;
  readonly quotas: PersonQuotas;
  readonly hourlyRows: HourlyRows;
  readonly meter: RoomMeter;
  readonly surroundings: Surroundings;
  readonly comparer: Pick<Comparer, 'compare'>;
  readonly condition: Condition;
  readonly audit: RowAudit;
  /** A command was done, and the state it gives is on disk. */
  changed(negotiation: string, state: NegotiationState): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export class Rooms implements RoomsPort {
  readonly #setting: RoomsSetting;
  readonly #rooms = new Map<string, Promise<Room | null>>();
  readonly #creating = new Set<string>();
  readonly #idle: NodeJS.Timeout;
  /** When somebody last asked for a room or was in it: one just asked for is not closed under its asker. */
  readonly #usedAt = new Map<string, number>();
  /** Of rooms that rest: nothing changes in them until they are opened again. */
  readonly #summaries = new Map<string, NegotiationSummary>();
  /** Rooms on their way out: one writer at a time, so a new one waits. */
  readonly #closing = new Map<string, Promise<void>>();
  readonly #seats = new SeatIndex();
  #isClosed = false;
  /** Whether every negotiation has been looked at since the start. */
  #isAwake = false;
  #waking: Promise<void> = Promise.resolve();

  constructor(setting: RoomsSetting) {
    this.#setting = setting;
    this.#idle = setInterval(() => this.#closeIdle(), Math.max(setting.limits.idleMs / 2, 50));
  }

  /**
   * Opens every negotiation once, one after the other and behind whoever asks for one: a silence whose deadline passed while
   * the server was down is concluded, one that still runs keeps its room open, and the others soon rest again.
   */
  wake(): void {
    this.#waking = this.#wakeAll();
  }

  async list(): Promise<readonly string[]> {
    const streams = await this.#setting.journal.streams();
    return streams.flatMap((stream) => (stream.kind === 'negotiation' ? [stream.negotiation] : []));
  }

  get(negotiation: string): Promise<RoomPort | null> {
    return this.#open(negotiation);
  }

  async seat(negotiation: string, person: PersonId): Promise<SeatFound> {
    // Those with a seat need not wait for all the others to be looked at.
    if (!this.#isAwake && !this.#seats.knows(negotiation))
      await this.#open(negotiation).catch(() => this.#seats.noteUnreadable(negotiation));
    const found = this.#seats.find(negotiation, person);
    if (found !== null) return found;
    await this.#waking;
    return this.#seats.find(negotiation, person);
  }

  async summary(negotiation: string): Promise<NegotiationSummary | null> {
    await this.#closing.get(negotiation);
    const known = this.#summaries.get(negotiation);
    if (known !== undefined) return known;
    const room = await this.#open(negotiation);
    return room === null ? null : summaryOf(room.state(), room.acts(0, 1));
  }

  async create(actor: Author, id: string, command: OpenNegotiation): Promise<CommandAnswer> {
    const { negotiation } = command;
    const taken = {
      id,
      ok: false as const,
      refusal: { kind: 'already-open' as const, title: command.title },
    };
    if (this.#creating.has(negotiation)) return taken;
    this.#creating.add(negotiation);
    try {
      const existing = await this.#open(negotiation);
      if (existing !== null) return existing.submit(actor, id, command);
      const writer = await takeStream(this.#setting.journal, negotiationStream(negotiation));
      const room = this.#makeRoom(negotiation, LiveNegotiation.empty(this.#setting.surroundings), writer, 0);
      const answering = room.submit(actor, id, command);
      // Whoever asks for it meanwhile waits for this room and does not load a second one from its first row.
      this.#keep(
        negotiation,
        answering.then(({ ok }) => (ok ? room : null)),
      );
      const answer = await answering;
      if (answer.ok) this.#seats.follow(negotiation, room.state(), room.acts(0, 1));
      else await room.close();
      return answer;
    } finally {
      this.#creating.delete(negotiation);
    }
  }

  attach(wire: Wire, negotiation: string, actor: Author, options: { readonly adref: boolean }): void {
    const { socket } = wire;
    socket.pause();
    this.#open(negotiation).then(
      (room) => {
        const seating = room?.state().people.find((one) => one.person === actor.person);
        if (room === null || seating === undefined) socket.close(CLOSE_CODE.notPermitted, NO_SEAT);
        else room.attach(wire, actor, seating.name, options.adref);
        socket.resume();
      },
      (error: unknown) => {
        this.#setting.error({ negotiation, err: error }, 'negotiation could not be opened');
        socket.close(...closingOf(error));
        socket.resume();
      },
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#idle);
    await this.#waking;
    const rooms = await Promise.allSettled(this.#rooms.values());
    for (const opened of rooms) if (opened.status === 'fulfilled') await opened.value?.close();
    await Promise.allSettled(this.#closing.values());
    this.#rooms.clear();
  }

  async #wakeAll(): Promise<void> {
    const fault = (fields: Record<string, unknown>) =>
      this.#setting.error(fields, 'negotiation could not be woken');
    const negotiations = await this.list().catch((error: unknown) => {
      fault({ err: error });
      return null;
    });
    for (const negotiation of negotiations ?? []) {
      if (this.#isClosed) return;
      await this.#open(negotiation).catch((error: unknown) => {
        fault({ negotiation, err: error });
        this.#seats.noteUnreadable(negotiation);
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isAwake = negotiations !== null;
  }

  #open(negotiation: string): Promise<Room | null> {
    if (this.#isClosed) return Promise.reject(new Error('the server is stopping'));
    if (!mayNameNegotiation(negotiation)) return Promise.resolve(null);
    const known = this.#rooms.get(negotiation);
    if (known !== undefined) {
      this.#usedAt.set(negotiation, performance.now());
      return known;
    }
    const opening = this.#load(negotiation);
    this.#keep(negotiation, opening);
    return opening;
  }

  /** Keeps a room that is on its way; when it turns out that there is none, nothing is remembered of it. */
  #keep(negotiation: string, opening: Promise<Room | null>): void {
    this.#usedAt.set(negotiation, performance.now());
    this.#summaries.delete(negotiation);
    this.#rooms.set(negotiation, opening);
    const forget = () => {
      if (this.#rooms.get(negotiation) === opening) this.#forget(negotiation);
    };
    opening.then((room) => room ?? forget(), forget);
  }

  #forget(negotiation: string): void {
    this.#rooms.delete(negotiation);
    this.#usedAt.delete(negotiation);
  }

  async #load(negotiation: string): Promise<Room | null> {
    await this.#closing.get(negotiation);
    const { condition, journal, surroundings, hourlyRows, error } = this.#setting;
    const stream = negotiationStream(negotiation);
    condition.refuseStopped(nameInChain(stream));
    const opened = await takeStream(journal, stream);
    if (opened.count === 0) return null;
    const { live, base } = await openWhole(
      opened,
      {
        restore: (snapshot, rows) => restore(snapshot, rows, surroundings),
        gap: (live) => (live.state === null ? 'no act opens it' : recordGap(live, live.unrecorded())),
        close: (live) => live.close(),
      },
      (sentence) => error({ negotiation, sentence }, 'negotiation rebuilt'),
    );
    hourlyRows.opened(opened);
    this.#setting.audit.begin(opened);
    if (live.state !== null) this.#seats.follow(negotiation, live.state, live.acts(0, 1));
    // What it was opened from is not kept as long as the room.
    const { checkpoint: _, rows: __, ...writer } = opened;
    return this.#makeRoom(negotiation, live, writer, base);
  }

  #makeRoom(id: string, live: LiveNegotiation, writer: Omit<StreamWriter, keyof Loaded>, base: number): Room {
    const { limits, quotas, hourlyRows, meter, comparer, condition, changed, warn, error } = this.#setting;
    const room: Room = new Room({
      key: writer.name,
      live,
      rows: writer.count,
      base,
      limits,
      quotas,
      hourlyRows,
      meter,
      comparer,
      append: (changes) => writer.append(changes),
      readRows: (from, limit) => writer.readRows(from, limit),
      saveCheckpoint: (checkpoint) => writer.saveCheckpoint(checkpoint),
      readCheckpoint: (n) => writer.readCheckpoint(n),
      mayRecord: () => !condition.isFailing,
      diskNotice: () => condition.diskNotice,
      changed: (state) => {
        this.#seats.follow(id, state, state.people.length === 0 ? room.acts(0, 1) : []);
        changed(id, state);
      },
      failed: (reason) => {
        error({ negotiation: id, err: reason }, 'room closed: it will be rebuilt from the journal');
        this.#forget(id);
      },
      stopped: (difference) => {
        condition.stop(writer.name, difference);
        error(
          { negotiation: id, difference },
          'room stopped: what it shows, records and stores is not the same',
        );
        this.#forget(id);
      },
      warn: (fields, message) => warn({ negotiation: id, ...fields }, message),
    });
    return room;
  }

  async #closeIdle(): Promise<void> {
    for (const [negotiation, opening] of this.#rooms) {
      const room = await opening.catch(() => null);
      if (room === null) continue;
      if (!room.mayRest) this.#usedAt.set(negotiation, performance.now());
      const usedAt = this.#usedAt.get(negotiation) ?? performance.now();
      if (performance.now() - usedAt < this.#setting.limits.idleMs) continue;
      this.#forget(negotiation);
      const closed = () => {
        // Asked for again while it closed, it changes again.
        if (!this.#rooms.has(negotiation))
          this.#summaries.set(negotiation, summaryOf(room.state(), room.acts(0, 1)));
        this.#setting.info({ negotiation }, 'room closed: nobody is in it');
      };
      const closing = room
        .close()
        .then(closed)
        .catch((error: unknown) =>
          this.#setting.error({ negotiation, err: error }, 'room not closed in order: its rows are kept'),
        )
        .finally(() => this.#closing.delete(negotiation));
      this.#closing.set(negotiation, closing);
    }
  }
}
