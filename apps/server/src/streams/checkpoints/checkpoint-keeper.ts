// The checkpoints of one room: each is built from the one before and the rows since, and kept only when room, rows and record
// say the same (docs/adr/0013). One is made at a time; the room goes on meanwhile.
import type { RoomLimits } from '../../limits/room-limits.ts';
import type { Checkpoint, StoredCheckpoint, StoredRow } from '../../storage/journal.ts';
import { CheckpointClock } from './checkpoint-clock.ts';
import type { Told } from './compare.ts';
import type { Comparer } from './comparer.ts';

/** What it needs of the store; `StreamSetting` has it. */
export interface CheckpointSetting {
  /** The room's name in the journal. */
  readonly key: string;
  /** Rows on disk when it was opened. */
  readonly rows: number;
  /** After which row the checkpoint stands from which it was opened; 0: it was opened from its first row. */
  readonly base: number;
  readonly limits: RoomLimits;
  /** Milliseconds that never run backwards. */
  ticks(): number;
  readonly comparer: Pick<Comparer, 'compare'>;
  readRows(from: number, limit: number): Promise<readonly StoredRow[]>;
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** Null when it is not kept any more: the next one is then built from the first row. */
  readCheckpoint(n: number): Promise<StoredCheckpoint | null>;
  warn(fields: Record<string, unknown>, message: string): void;
}

/** What it needs of the room. */
export interface CheckpointOwner {
  /** What the room says of itself in memory; and takes back what was not compared. */
  testify(): Told;
  takeBack(told: Told): void;
  /** Resolves when all that the room has now is on disk, rejects when that fails. */
  durable(): Promise<void>;
  /** Room, rows and record do not say the same. */
  differs(difference: string): void;
}

export class CheckpointKeeper {
  readonly #setting: CheckpointSetting;
  readonly #owner: CheckpointOwner;
  readonly #clock: CheckpointClock;
  /** After which row the last one stands. It is not kept in memory: that of a long negotiation is some 20 MB. */
  #base: number;
  #making: Promise<void> | null = null;

  constructor(setting: CheckpointSetting, owner: CheckpointOwner) {
    this.#setting = setting;
    this.#owner = owner;
    this.#base = setting.base;
    this.#clock = new CheckpointClock(setting, setting.rows, setting.rows - setting.base);
  }

  /** So many rows have been added; at the latest after so many, a checkpoint is made. */
  added(rows: number): void {
    this.#clock.added(rows);
    if (this.#clock.isOverdue) this.#begin();
  }

  /** Makes one if it is worth it and nothing has happened for a while. */
  atRest(): void {
    if (this.#clock.isDueAtRest) this.#begin();
  }

  /** Makes the last one of a room that closes and whose rows are all on disk. */
  async last(): Promise<void> {
    await this.#making;
    try {
      if (this.#clock.rows > this.#base) this.#start(this.#clock.rows, () => Promise.resolve());
    } catch (error) {
      // The room is closing; what it holds is built from its rows the next time.
      this.#setting.warn({ err: error }, 'checkpoint not made');
    }
    await this.#making;
  }

  #begin(): void {
    if (this.#making !== null) return;
    const n = this.#clock.take();
    if (n !== null) this.#start(n, () => this.#owner.durable());
  }

  /** Testifies first: a promise that nobody comes to await would end the server when it is broken. */
  #start(n: number, durable: () => Promise<void>): void {
    const told = this.#owner.testify();
    this.#making = this.#make(n, told, durable()).finally(() => {
      this.#making = null;
    });
  }

  async #make(n: number, told: Told, durable: Promise<void>): Promise<void> {
    const { key, comparer, readRows, readCheckpoint, saveCheckpoint, warn } = this.#setting;
    try {
      await durable;
      const base = this.#base === 0 ? null : await readCheckpoint(this.#base);
      const rebuilt = await comparer.compare({ key, base, n, told }, readRows);
      if (!rebuilt.ok) return this.#owner.differs(rebuilt.difference);
      await saveCheckpoint({ n, ...rebuilt.snapshot });
      this.#base = n;
    } catch (error) {
      // Without it the room goes on: its rows are the truth, and the next one is built from further back.
      this.#owner.takeBack(told);
      warn({ err: error }, 'checkpoint not made');
    }
  }
}
