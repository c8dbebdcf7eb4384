// The private rooms of this server: opened from the journal on demand, closed when nobody is in them, rebuilt when one
// fails. They follow the public state of their negotiation, which alone says who may be in them.
import type { NegotiationId, NegotiationState, PrivateRoomId, SayingCommand } from '@adref/negotiation';
import { CLOSE_CODE, type CommandAnswer } from '@adref/protocol';
import { type Author, restorePrivateRoom } from '@adref/text';
import type { HourlyRows } from '../limits/hourly-rows.ts';
import type { PersonQuotas } from '../limits/person-quotas.ts';
import type { RoomLimits } from '../limits/room-limits.ts';
import { NO_SEAT } from '../negotiations/seat-found.ts';
import type { Condition } from '../operations/condition.ts';
import type { RoomMeter } from '../operations/room-meter.ts';
import type { Journal } from '../storage/journal.ts';
import { nameInChain, privateRoomStream } from '../storage/stream.ts';
import { takeStream } from '../storage/stream-writer.ts';
import type { Comparer } from '../streams/checkpoints/comparer.ts';
import { openWhole } from '../streams/checkpoints/open-whole.ts';
import type { RowAudit } from '../streams/checkpoints/row-audit.ts';
import { closingOf } from '../streams/closing-of.ts';
import type { Wire } from '../streams/connections/wire.ts';
import { randomId, SURROUNDINGS } from '../system/surroundings.ts';
import { PrivateRoomOnline } from './private-room.ts';

export interface PrivateRoomsSetting {
  readonly journal: Journal;
  readonly limits: RoomLimits;
  readonly quotas: PersonQuotas;
  readonly hourlyRows: HourlyRows;
  readonly meter: RoomMeter;
  readonly comparer: Pick<Comparer, 'compare'>;
  readonly condition: Condition;
  readonly audit: RowAudit;
  /** The state of a negotiation as it is on disk; null when there is no such negotiation. */
  stateOf(negotiation: NegotiationId): Promise<NegotiationState | null>;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

interface Opened {
  readonly negotiation: NegotiationId;
  readonly opening: Promise<PrivateRoomOnline>;
  /** Set once it is open, so that it can be told things at once. */
  room: PrivateRoomOnline | null;
  usedAt: number;
}

export class PrivateRooms {
  readonly #setting: PrivateRoomsSetting;
  readonly #rooms = new Map<string, Opened>();
  /** Rooms on their way out: one writer at a time, so a new one waits. */
  readonly #closing = new Map<string, Promise<void>>();
  readonly #idle: NodeJS.Timeout;
  #isClosed = false;

  constructor(setting: PrivateRoomsSetting) {
    this.#setting = setting;
    this.#idle = setInterval(() => this.#closeIdle(), Math.max(setting.limits.idleMs / 2, 50));
  }

  /** Takes over a socket that has been let in; who may not be in the room is told so and goes. */
  attach(
    wire: Wire,
    negotiation: NegotiationId,
    id: PrivateRoomId,
    actor: Author,
    options: { readonly adref: boolean },
  ): void {
    const { socket } = wire;
    socket.pause();
    this.#enter(negotiation, id).then(
      (entered) => {
        const seating = entered?.state.people.find(({ person }) => person === actor.person);
        if (entered === null || seating === undefined) socket.close(CLOSE_CODE.notPermitted, NO_SEAT);
        else entered.room.attach(wire, actor, seating.name, options.adref);
        socket.resume();
      },
      (error: unknown) => {
        this.#setting.error({ negotiation, room: id, err: error }, 'private room could not be opened');
        socket.close(...closingOf(error));
        socket.resume();
      },
    );
  }

  /** Says something in a room; null when there is no such negotiation. */
  async submit(
    negotiation: NegotiationId,
    id: PrivateRoomId,
    actor: Author,
    commandId: string,
    command: SayingCommand,
  ): Promise<CommandAnswer | null> {
    const entered = await this.#enter(negotiation, id);
    return entered === null ? null : entered.room.submit(actor, commandId, command);
  }

  /** A negotiation's public state has changed: seats may have lost their place in a room. */
  follow(negotiation: NegotiationId, state: NegotiationState): void {
    for (const opened of this.#rooms.values()) {
      if (opened.negotiation === negotiation) opened.room?.follow(state);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#idle);
    const opened = await Promise.allSettled([...this.#rooms.values()].map(({ opening }) => opening));
    for (const room of opened) if (room.status === 'fulfilled') await room.value.close();
    await Promise.allSettled(this.#closing.values());
    this.#rooms.clear();
  }

  /** The room, following the state as it is at this instant. */
  async #enter(
    negotiation: NegotiationId,
    id: PrivateRoomId,
  ): Promise<{ readonly room: PrivateRoomOnline; readonly state: NegotiationState } | null> {
    const room = await this.#open(negotiation, id);
    const state = await this.#setting.stateOf(negotiation);
    if (state === null) return null;
    room.follow(state);
    return { room, state };
  }

  #open(negotiation: NegotiationId, id: PrivateRoomId): Promise<PrivateRoomOnline> {
    if (this.#isClosed) return Promise.reject(new Error('the server is stopping'));
    const key = nameInChain(privateRoomStream(negotiation, id));
    const known = this.#rooms.get(key);
    if (known !== undefined) {
      known.usedAt = performance.now();
      return known.opening;
    }
    const opening = this.#load(negotiation, id);
    const opened: Opened = { negotiation, opening, room: null, usedAt: performance.now() };
    this.#rooms.set(key, opened);
    opening.then(
      (room) => {
        opened.room = room;
      },
      () => this.#forget(key, opened),
    );
    return opening;
  }

  #forget(key: string, opened: Opened): void {
    if (this.#rooms.get(key) === opened) this.#rooms.delete(key);
  }

  async #load(negotiation: NegotiationId, id: PrivateRoomId): Promise<PrivateRoomOnline> {
    const { journal, limits, quotas, hourlyRows, meter, comparer, condition, warn, error } = this.#setting;
    const stream = privateRoomStream(negotiation, id);
    const key = nameInChain(stream);
    condition.refuseStopped(key);
    await this.#closing.get(key);
    const opened = await takeStream(journal, stream);
    const { live, base } = await openWhole(
      opened,
      {
        restore: (snapshot, rows) => restorePrivateRoom(snapshot, rows, SURROUNDINGS),
        gap: () => null,
        close: (live) => live.close(),
      },
      (sentence) => error({ negotiation, room: id, sentence }, 'private room rebuilt'),
    );
    hourlyRows.opened(opened);
    this.#setting.audit.begin(opened);
    // What it was opened from is not kept as long as the room.
    const { checkpoint: _, rows: __, ...writer } = opened;
    return new PrivateRoomOnline({
      id,
      key,
      live,
      base,
      rows: writer.count,
      limits,
      quotas,
      hourlyRows,
      meter,
      comparer,
      newId: randomId,
      mayRecord: () => !condition.isFailing,
      append: (changes) => writer.append(changes),
      readRows: (from, limit) => writer.readRows(from, limit),
      saveCheckpoint: (made) => writer.saveCheckpoint(made),
      readCheckpoint: (n) => writer.readCheckpoint(n),
      failed: (reason) => {
        error({ negotiation, room: id, err: reason }, 'room closed: it will be rebuilt from the journal');
        this.#rooms.delete(key);
      },
      stopped: (difference) => {
        condition.stop(key, difference);
        error(
          { negotiation, room: id, difference },
          'room stopped: what it shows and what it stores is not the same',
        );
        this.#rooms.delete(key);
      },
      warn: (fields, message) => warn({ negotiation, room: id, ...fields }, message),
    });
  }

  #closeIdle(): void {
    const now = performance.now();
    for (const [key, opened] of this.#rooms) {
      const { room, negotiation } = opened;
      if (room === null) continue;
      if (!room.isEmpty) opened.usedAt = now;
      if (now - opened.usedAt < this.#setting.limits.idleMs) continue;
      this.#forget(key, opened);
      const { info, error } = this.#setting;
      const closing = room
        .close()
        .then(
          () => info({ negotiation }, 'private room closed: nobody is in it'),
          (fault: unknown) =>
            error({ negotiation, err: fault }, 'private room not closed in order: its rows are kept'),
        )
        .finally(() => this.#closing.delete(key));
      this.#closing.set(key, closing);
    }
  }
}
