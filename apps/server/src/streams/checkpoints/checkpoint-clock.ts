// When a room makes a checkpoint: while nobody types, because then nobody waits for it, and at the latest after so many rows.
import type { RoomLimits } from '../../limits/room-limits.ts';

/** Counts a room's rows. `rows` of it are on disk when it opens, `sinceLast` of these after the newest checkpoint. */
export class CheckpointClock {
  readonly #limits: RoomLimits;
  #rows: number;
  #sinceLast: number;
  #lastRowAt = performance.now();

  constructor(limits: RoomLimits, rows: number, sinceLast: number) {
    this.#limits = limits;
    this.#rows = rows;
    this.#sinceLast = sinceLast;
  }

  /** All rows that the room has, those on their way to disk included. */
  get rows(): number {
    return this.#rows;
  }

  /** So many rows have been added. */
  added(count: number): void {
    if (count === 0) return;
    this.#rows += count;
    this.#sinceLast += count;
    this.#lastRowAt = performance.now();
  }

  /** Whether one must be made now, whoever waits. */
  get isOverdue(): boolean {
    return this.#sinceLast >= this.#limits.rowsBeforeCheckpoint;
  }

  /** Whether one is worth making, and nothing has happened for a while. */
  get isDueAtRest(): boolean {
    const { rowsPerCheckpoint, checkpointPauseMs } = this.#limits;
    return this.#sinceLast >= rowsPerCheckpoint && performance.now() - this.#lastRowAt >= checkpointPauseMs;
  }

  /** The row that a checkpoint made now stands on, and counts from there; null when nothing is new since the last. */
  take(): number | null {
    if (this.#sinceLast === 0) return null;
    this.#sinceLast = 0;
    return this.#rows;
  }
}
