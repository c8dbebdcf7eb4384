// Those who come into a room, or have fallen behind in it, on their way to the document as it is now. Each gets what it lacks
// in pieces, the next one only when it has taken enough of those before; nothing is queued for it meanwhile. What was typed
// on its way is one difference at the end, the answer to its first sync.
import { SYNC } from '@adref/protocol';
import {
  furthest,
  Handover,
  hasPiece,
  type IdSpan,
  type Reached,
  restOf,
  updateOfDeletions,
} from '@adref/text';
import type * as Y from 'yjs';
import type { RoomLimits } from '../../limits/room-limits.ts';
import type { Connection } from './connection.ts';
import { syncFrame } from './wire.ts';

/** What the way in needs of the room. */
export interface ArrivalsSetting {
  readonly limits: Pick<RoomLimits, 'pieceBytes' | 'underWayBytes' | 'handoverGrowth'>;
  /** How many bytes the document has been given since the room was opened. */
  grown(): number;
  /** Calls back when everything that is in the document now is on disk. */
  whenDurable(then: () => void): void;
  /** A connection has everything. */
  arrived(connection: Connection): void;
}

/** A deletion takes about five bytes: so many are a piece. */
const DELETIONS_AT_ONCE = 4_000;
/** Pieces that somebody has already, made or passed over before others have their turn: some milliseconds. */
const SKIPPED_AT_ONCE = 8;

interface Arrival {
  readonly connection: Connection;
  /** The first one it was given pieces of: it has noted what was deleted since. */
  readonly first: Handover;
  handover: Handover;
  number: number;
  reached: Reached;
  /** What was deleted of that which it had when it came; null until that is known, empty when it had nothing. */
  deletions: IdSpan[] | null;
  isWaiting: boolean;
}

interface Next {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

export class Arrivals {
  readonly #doc: Y.Doc;
  readonly #setting: ArrivalsSetting;
  readonly #arrivals = new Map<Connection, Arrival>();
  #newest: Handover | null = null;
  /** How many bytes the document had been given when each was begun. */
  readonly #begunAt = new WeakMap<Handover, number>();

  constructor(doc: Y.Doc, setting: ArrivalsSetting) {
    this.#doc = doc;
    this.#setting = setting;
  }

  /** Begins to send a connection what it lacks; whoever begins anew begins from there. */
  begin(connection: Connection, reached: Reached): void {
    const handover = this.#current();
    this.leave(connection, handover);
    const arrival: Arrival = {
      connection,
      first: handover,
      handover,
      number: 0,
      reached,
      deletions: reached.size === 0 ? [] : null,
      isWaiting: false,
    };
    this.#arrivals.set(connection, arrival);
    this.#goOn(arrival);
  }

  /** A connection has taken some of what it was sent. */
  goOn(connection: Connection): void {
    const arrival = this.#arrivals.get(connection);
    if (arrival !== undefined) this.#goOn(arrival);
  }

  /** A connection is gone, or has arrived. */
  leave(connection: Connection, stays: Handover | null = this.#newest): void {
    const arrival = this.#arrivals.get(connection);
    if (arrival === undefined) return;
    this.#arrivals.delete(connection);
    for (const handover of new Set([arrival.first, arrival.handover]))
      if (handover !== stays) this.#closeUnused(handover);
  }

  close(): void {
    this.#arrivals.clear();
    this.#newest?.close();
    this.#newest = null;
  }

  #goOn(arrival: Arrival): void {
    const { connection } = arrival;
    if (arrival.isWaiting || connection.waiting > this.#setting.limits.underWayBytes) return;
    const next = this.#next(arrival);
    arrival.isWaiting = true;
    this.#setting.whenDurable(() => {
      arrival.isWaiting = false;
      if (this.#arrivals.get(connection) !== arrival) return;
      if (next !== null) connection.send(syncFrame(next.isLast ? SYNC.step2 : SYNC.update, next.bytes));
      if (next?.isLast !== true) return this.#goOn(arrival);
      this.leave(connection);
      this.#setting.arrived(connection);
    });
  }

  /** What goes out next; null when it is still to be looked for, and others come first. */
  #next(arrival: Arrival): Next | null {
    const { handoverGrowth } = this.#setting.limits;
    const isShort = arrival.number === 0 && arrival.handover.piece(1) === null;
    for (;;) {
      if (isShort) break; // It goes out whole.
      // Whoever has all of it needs none of its pieces made.
      const hasAll = hasPiece(arrival.reached, { ends: arrival.handover.vector });
      for (let skipped = 0; !hasAll; ) {
        const piece = arrival.handover.piece(arrival.number++);
        if (piece === null) break;
        if (!hasPiece(arrival.reached, piece)) return { bytes: piece.bytes, isLast: false };
        skipped += 1;
        if (skipped === SKIPPED_AT_ONCE) return null;
      }
      arrival.reached = furthest(arrival.reached, arrival.handover.vector);
      if (this.#grownSince(arrival.handover) <= handoverGrowth) break;
      const passed = arrival.handover;
      arrival.handover = this.#current();
      arrival.number = 0;
      if (passed !== arrival.first) this.#closeUnused(passed);
    }
    arrival.deletions ??= [...arrival.first.deletedBefore];
    if (arrival.deletions.length > DELETIONS_AT_ONCE) {
      const some = arrival.deletions.splice(0, DELETIONS_AT_ONCE);
      return { bytes: updateOfDeletions(some), isLast: false };
    }
    const deletions = [...arrival.deletions, ...arrival.first.deletedSince];
    return { bytes: restOf(this.#doc, arrival.reached, deletions), isLast: true };
  }

  /** The newest handover; another one when the document has gone on much since it. */
  #current(): Handover {
    const { pieceBytes, handoverGrowth } = this.#setting.limits;
    const newest = this.#newest;
    if (newest !== null && this.#grownSince(newest) <= handoverGrowth) return newest;
    this.#newest = new Handover(this.#doc, pieceBytes);
    this.#begunAt.set(this.#newest, this.#setting.grown());
    if (newest !== null) this.#closeUnused(newest);
    return this.#newest;
  }

  #grownSince(handover: Handover): number {
    return this.#setting.grown() - (this.#begunAt.get(handover) ?? 0);
  }

  #closeUnused(handover: Handover): void {
    if (handover === this.#newest) return;
    for (const { first, handover: other } of this.#arrivals.values())
      if (first === handover || other === handover) return;
    handover.close();
  }
}
