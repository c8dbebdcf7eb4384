// Copies the chain of people to the log, as a stream of its own: SQLite mends a damaged file in silence, and what it forgets
// then would be missed nowhere. The copy follows the chain; it never decides what a person may do.
import type { Checkpoint, Journal, StoredRow } from '../storage/journal.ts';
import { takeStream } from '../storage/stream-writer.ts';

export interface PeopleLogSetting {
  readonly journal: Journal;
  /** At most `limit` entries of the chain from number `from` on. */
  entries(from: number, limit: number): readonly StoredRow[];
  /** The chain and its copy are not one. */
  damaged(why: string): void;
  /** It could not be copied now; it is tried again when it is asked for the next time. */
  failed(error: unknown): void;
}

export class PeopleLog {
  readonly #setting: PeopleLogSetting;
  #copying: Promise<void> = Promise.resolve();
  #isWanted = false;
  #isDamaged = false;

  constructor(setting: PeopleLogSetting) {
    this.#setting = setting;
  }

  /** Copies what is new, soon; asked for many times at once, it is done once. */
  follow(): void {
    if (this.#isWanted || this.#isDamaged) return;
    this.#isWanted = true;
    this.#copying = this.#copying.then(() => {
      this.#isWanted = false;
      return this.#copy().catch((error: unknown) => this.#setting.failed(error));
    });
  }

  /** Resolves when everything has been copied that was asked for. */
  async done(): Promise<void> {
    await this.#copying;
  }

  /** Takes the stream anew each time: a few rows a day, and nothing to keep in memory. */
  async #copy(): Promise<void> {
    const { journal, entries } = this.#setting;
    const writer = await takeStream(journal, { kind: 'people' });
    const last = writer.rows.at(-1);
    if (last !== undefined && entries(last.n, 1)[0]?.hash !== last.hash)
      return this.#damage(`entry ${last.n} of the log is not in the store’s file as it is`);
    if (writer.count > 0 && entries(writer.count, 1).length === 0)
      return this.#damage(`the log has ${writer.count} entries, and the store’s file fewer`);
    let count = writer.count;
    for (;;) {
      const fresh = entries(count + 1, ENTRIES_AT_ONCE);
      if (fresh.length === 0) break;
      await writer.append(
        fresh.map(({ at, seat, person, kind, bytes, meta }) => ({ at, seat, person, kind, bytes, meta })),
      );
      count += fresh.length;
    }
    if (count - (writer.checkpoint?.n ?? 0) >= ENTRIES_BEFORE_CHECKPOINT)
      await writer.saveCheckpoint(emptyCheckpoint(count));
  }

  #damage(why: string): void {
    this.#isDamaged = true;
    this.#setting.damaged(why);
  }
}

/** It only says up to where the copy need not be read when it goes on. */
function emptyCheckpoint(n: number): Checkpoint {
  return { n, bytes: new Uint8Array(), aux: '' };
}

/** Entries copied at a time: an old store may have thousands when its chain begins. */
const ENTRIES_AT_ONCE = 500;

/** Reading so many rows takes some milliseconds. */
const ENTRIES_BEFORE_CHECKPOINT = 1_000;
