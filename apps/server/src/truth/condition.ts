// The condition of a running server as its operator has to know it: rooms that were stopped, rows that are damaged, a disk
// that does not take what it is given. `/readyz`, the metrics and the rooms read it; it decides nothing.
import { StoreFault } from '../store/store-fault.ts';

/** What `/readyz` says: whether requests can be answered, and each thing that is wrong, in a sentence. */
export interface Readiness {
  readonly isReady: boolean;
  readonly sentences: readonly string[];
}

export class Condition {
  readonly #stopped = new Map<string, string>();
  readonly #damaged = new Map<string, string>();

  /** Stops a room for as long as this server runs. */
  stop(key: string, difference: string): void {
    this.#stopped.set(key, difference);
  }

  /** Throws the fault that everybody gets who asks for a stopped room. */
  refuseStopped(key: string): void {
    const difference = this.#stopped.get(key);
    if (difference !== undefined) throw new StoreFault('stopped', `${key} has been stopped: ${difference}.`);
  }

  /** Notes that rows are not as written; the room goes on if it could be opened without them. */
  damaged(key: string, why: string): void {
    this.#damaged.set(key, why);
  }

  get stoppedRooms(): number {
    return this.#stopped.size;
  }

  get damagedRooms(): number {
    return this.#damaged.size;
  }

  /** One sentence for each stopped and each damaged room. */
  sentences(): readonly string[] {
    return [
      ...Array.from(this.#stopped, ([key, why]) => `${key} has been stopped: ${why}.`),
      ...Array.from(this.#damaged, ([key, why]) => `${key} is damaged: ${why}.`),
    ];
  }
}
