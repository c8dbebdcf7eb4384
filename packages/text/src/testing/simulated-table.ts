// Fifteen delegations and a Chair at one live negotiation, with delays, offline periods and reconnects at the test's will.
// Honest clients only; a refused update is a failure of the guard.
import type { Command, OpenNegotiation, SeatId } from '@adref/negotiation';
import * as Y from 'yjs';
import type { Author } from '../document/authors.ts';
import type { Surroundings } from '../document/surroundings.ts';
import type { UpdateRefusal } from '../guard/update-refusal.ts';
import type { Change } from '../live/change.ts';
import { LiveNegotiation } from '../live/live-negotiation.ts';
import { SimulatedSeat } from './simulated-seat.ts';

/** Deterministic time and ids. */
export function simulatedSurroundings(clientId: number): Surroundings {
  let ms = Date.UTC(2026, 0, 5);
  const tick = () => {
    ms += 10;
    return ms;
  };
  return {
    now: () => new Date(tick()).toISOString(),
    nowMs: tick,
    newClientId: () => clientId,
    folding: { rules: 'simulated', keepFromActs: 0 },
    newId: (prefix, { run, acts, nth }) => `${prefix}-${run}-${acts}-${nth}`,
  };
}

export class SimulatedTable {
  readonly server: LiveNegotiation;
  readonly seats: readonly SimulatedSeat[];
  readonly changes: Change[] = [];
  readonly refusals: { seat: SeatId; refusal: UpdateRefusal }[] = [];
  acceptedUpdates = 0;
  #commands = 0;

  constructor(opening: OpenNegotiation) {
    this.server = LiveNegotiation.empty(simulatedSurroundings(500));
    const seats = ['chair', ...opening.delegations.map(({ seat }) => seat)];
    this.seats = seats.map((seat, i) => new SimulatedSeat(seat, 1000 + i));
    this.submit({ seat: 'chair', person: 'person-chair' }, opening);
    for (const { author } of this.seats) {
      this.submit(
        { seat: 'chair', person: 'person-chair' },
        { kind: 'seat-person', ...author, name: `Delegate of ${author.seat}` },
      );
    }
  }

  seat(id: SeatId): SimulatedSeat {
    const found = this.seats.find(({ author }) => author.seat === id);
    if (found === undefined) throw new Error(`no seat ${id}`);
    return found;
  }

  connect(seat: SimulatedSeat): void {
    if (!seat.isConnected) seat.connect(Y.encodeStateVector(this.server.doc));
  }

  /** Decides a command at the server at once. */
  submit(author: Author, command: Command): ReturnType<LiveNegotiation['submit']> {
    const answer = this.server.submit(author, `command-${++this.#commands}`, command);
    this.#publish(answer.changes);
    return answer;
  }

  /** Sends a command behind whatever the seat has sent before. */
  send(seat: SimulatedSeat, command: Command): void {
    if (seat.isConnected) seat.up.push({ kind: 'command', run: () => this.submit(seat.author, command) });
  }

  /** Lets the server take a seat's oldest message. */
  serve(seat: SimulatedSeat): void {
    const message = seat.up.shift();
    if (message === undefined) return;
    if (message.kind === 'command') return message.run();
    if (message.kind === 'step1') {
      seat.down.push({ kind: 'step2', bytes: Y.encodeStateAsUpdate(this.server.doc, message.bytes) });
      seat.isJoined = true;
      return;
    }
    if (message.kind === 'step2') seat.hasCaughtUp = true;
    const received = this.server.receive(seat.author, message.bytes);
    if (received.ok) {
      this.acceptedUpdates += 1;
      this.#publish(received.changes);
    } else if (received.refusal.why !== 'incomplete' || seat.hasCaughtUp) {
      this.refusals.push({ seat: seat.author.seat, refusal: received.refusal });
    }
  }

  recordVersions(): void {
    this.#publish(this.server.recordVersions());
  }

  /** Connects everybody and delivers until nothing is under way. */
  settleDown(): void {
    for (const seat of this.seats) this.connect(seat);
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const seat of this.seats) {
        while (seat.up.length > 0 || seat.down.length > 0) {
          this.serve(seat);
          seat.read();
          isMoving = true;
        }
      }
    }
  }

  close(): void {
    this.server.close();
    for (const seat of this.seats) seat.doc.destroy();
  }

  #publish(changes: readonly Change[]): void {
    this.changes.push(...changes);
    for (const { bytes } of changes) {
      for (const seat of this.seats) if (seat.isJoined) seat.down.push({ kind: 'update', bytes });
    }
  }
}
