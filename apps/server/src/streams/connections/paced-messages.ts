// Hands a socket's messages on one after the other, no faster than the work they come to allows. Whoever is in debt is not read for
// a while: the network then holds their messages back, and nothing is lost. Without this, a chunk of the network with many
// costly messages would be worked off at one go while everybody else waits.
import type { WebSocket } from 'ws';

export class PacedMessages {
  readonly #socket: WebSocket;
  readonly #waitMs: () => number;
  readonly #read: (data: Buffer, isBinary: boolean) => void;
  /** What had come in one piece when reading stopped. */
  #held: [data: Buffer, isBinary: boolean][] = [];
  #timer: NodeJS.Timeout | undefined;
  #hasRested = false;

  /** `waitMs` says how long nothing may be read, 0 for not at all. */
  constructor(socket: WebSocket, waitMs: () => number, read: (data: Buffer, isBinary: boolean) => void) {
    this.#socket = socket;
    this.#waitMs = waitMs;
    this.#read = read;
  }

  take(data: Buffer, isBinary: boolean): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#timer === undefined && this.#waitMs() === 0) this.#read(data, isBinary);
    else {
      this.#held.push([data, isBinary]);
      this.#rest();
    }
  }

  /** Whether nothing was read for a while since this was last asked: what its person answered meanwhile is not known. */
  hasRested(): boolean {
    const hasRested = this.#hasRested || this.#timer !== undefined;
    this.#hasRested = false;
    return hasRested;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#held = [];
  }

  #rest(): void {
    if (this.#timer !== undefined) return;
    this.#hasRested = true;
    this.#socket.pause();
    this.#timer = setTimeout(() => this.#goOn(), Math.max(1, Math.ceil(this.#waitMs())));
  }

  #goOn(): void {
    this.#timer = undefined;
    while (this.#socket.readyState === this.#socket.OPEN) {
      const [next] = this.#held;
      if (next === undefined) break;
      if (this.#waitMs() > 0) return this.#rest();
      this.#held.shift();
      this.#read(...next);
    }
    this.#held = [];
    this.#socket.resume();
  }
}
