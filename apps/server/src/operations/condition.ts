// The condition of a running server, as whoever runs it has to know it: rooms that were stopped, rows that are damaged, a disk
// that does not take what it is given or will soon be full. `/readyz`, the metrics and the rooms read it.
import { StoreFault } from '../storage/store-fault.ts';

/** What is wrong; with names for whoever runs the server, without for everybody else. */
export interface Sentences {
  readonly named: readonly string[];
  readonly unnamed: readonly string[];
}

export class Condition {
  readonly #stopped = new Map<string, string>();
  readonly #damaged = new Map<string, string>();
  readonly #found = new Set<string>();
  #failing: string | null = null;
  #freeBytes: number | null = null;
  #isShort = false;

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

  /** Something in the store is not as written, in a sentence; the same one is told once. */
  found(sentence: string): void {
    this.#found.add(sentence);
  }

  /** A commit failed. What it was for is nobody's fault here: a writer who was superseded says nothing of the disk. */
  commitFailed(fault: unknown): void {
    const reason = fault instanceof StoreFault ? fault.reason : 'io';
    if (reason === 'superseded' || reason === 'closed') return;
    this.#failing =
      reason === 'full'
        ? 'Nothing can be recorded: there is no room left on the disk.'
        : 'Nothing can be recorded: the disk does not take what is written.';
  }

  /** A commit, or a trial of the disk, has succeeded. */
  commitSucceeded(): void {
    this.#failing = null;
  }

  get isFailing(): boolean {
    return this.#failing !== null;
  }

  /** So many bytes are free on the disk; whether that is little enough to be said. */
  space(freeBytes: number, isShort: boolean): void {
    this.#freeBytes = freeBytes;
    this.#isShort = isShort;
  }

  /** What the Chair's office has to know of the disk, why, and what next; null when it has room. */
  get diskNotice(): string | null {
    if (this.#failing !== null)
      return `${this.#failing} The room can be read; what is typed now stays on its author’s device and is sent when the disk takes it. Ask whoever runs the server to make room.`;
    if (!this.#isShort) return null;
    return `The disk of this server is nearly full (${megabytes(this.#freeBytes ?? 0)} MB are free), and when it is full nothing can be recorded. Ask whoever runs the server to make room soon; all that is recorded is safe.`;
  }

  get freeBytes(): number | null {
    return this.#freeBytes;
  }

  get stoppedRooms(): number {
    return this.#stopped.size;
  }

  /** Damages that were found in the store. */
  get damages(): number {
    return this.#damaged.size + this.#found.size;
  }

  /** Everything that is wrong, the worst first. */
  sentences(): Sentences {
    const disk = [
      ...(this.#failing === null ? [] : [this.#failing]),
      ...(this.#isShort ? [`The disk is nearly full: ${megabytes(this.#freeBytes ?? 0)} MB are free.`] : []),
    ];
    const stopped = Array.from(this.#stopped, ([key, why]) => `${key} has been stopped: ${why}.`);
    const damaged = [
      ...Array.from(this.#damaged, ([key, why]) => `${key} is damaged: ${why}.`),
      ...this.#found,
    ];
    return {
      named: [...disk, ...stopped, ...damaged],
      unnamed: [
        ...disk,
        ...(stopped.length === 0
          ? []
          : [`Rooms that have been stopped: ${stopped.length}; the log names them.`]),
        ...(damaged.length === 0 ? [] : [`Damages in the store: ${damaged.length}; the log names them.`]),
      ],
    };
  }
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000);
}
