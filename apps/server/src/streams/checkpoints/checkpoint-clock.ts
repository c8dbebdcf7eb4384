// When a room makes a checkpoint: while nobody types, because then nobody waits for it, and at the latest after so many rows.
import type { RoomLimits } from '../../limits/room-limits.ts';

export interface CheckpointClockSetting {
  readonly limits: Pick<RoomLimits, 'rowsBeforeCheckpoint' | 'rowsPerCheckpoint' | 'checkpointPauseMs'>;
  /** Milliseconds that never run backwards. */
  ticks(): number;
}

/** Counts a room's rows. `rows` of it are on disk when it opens, `sinceLast` of these after the newest checkpoint. */
export class CheckpointClock {
  readonly #setting: CheckpointClockSetting;
  #rows: number;
  #sinceLast: number;
  #lastRowAt: number;

  constructor(setting: CheckpointClockSetting, rows: number, sinceLast: number) {
    this.#setting = setting;
    this.#lastRowAt = setting.ticks();
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
    this.#lastRowAt = this.#setting.ticks();
  }

  /** Whether one must be made now, whoever waits. */
  get isOverdue(): boolean {
    return this.#sinceLast >= this.#setting.limits.rowsBeforeCheckpoint;
  }

  /** Whether one is worth making, and nothing has happened for a while. */
  get isDueAtRest(): boolean {
    const { rowsPerCheckpoint, checkpointPauseMs } = this.#setting.limits;
    return (
      this.#sinceLast >= rowsPerCheckpoint && this.#setting.ticks() - this.#lastRowAt >= checkpointPauseMs
    );
  }

  /** The row that a checkpoint made now stands on, and counts from there; null when nothing is new since the last. */
  take(): number | null {
    if (this.#sinceLast === 0) return null;
    this.#sinceLast = 0;
    return this.#rows;
  }
}
