// Compares rooms with their rows without holding up the server: rows are read and handed over a page at a time, and the
// work is done in a thread of its own, started when it is needed and ended when it is not. What is little is done at once:
// starting a thread would cost more.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Rebuilt, Surroundings } from '@adref/text';
import type { StoredRow } from '../../storage/journal.ts';
import { compare, type Question } from './compare.ts';
import type { FromThread, ToThread } from './compare-thread.ts';

export interface ComparerLimits {
  /** Up to so many rows, and so many bytes of them and of the checkpoint together, are compared in the server's own thread. */
  readonly comparedAtOnceRows: number;
  readonly comparedAtOnceBytes: number;
  /** Rows read and handed over at a time. */
  readonly comparedPageRows: number;
  /** The thread ends when nothing was to be compared for this long, ms. */
  readonly comparerIdleMs: number;
}

interface Waiting {
  readonly resolve: (rebuilt: Rebuilt) => void;
  readonly reject: (error: Error) => void;
}

export class Comparer {
  readonly #limits: ComparerLimits;
  /** For what is compared here; the thread has those of this machine. */
  readonly #surroundings: Surroundings;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #asked = 0;
  #isClosed = false;

  constructor(limits: ComparerLimits, surroundings: Surroundings) {
    this.#limits = limits;
    this.#surroundings = surroundings;
  }

  /** Rejects when it could not be compared: the store cannot be read, or the thread ended. That says nothing of the room. */
  async compare(
    question: Question,
    read: (from: number, limit: number) => Promise<readonly StoredRow[]>,
  ): Promise<Rebuilt> {
    const { comparedAtOnceBytes, comparedAtOnceRows, comparedPageRows } = this.#limits;
    const { base, n } = question;
    const little: StoredRow[] = [];
    let bytes = (base?.bytes.length ?? 0) + (base?.aux.length ?? 0);
    let id: number | null = bytes > comparedAtOnceBytes ? this.#begin() : null;
    for (let from = (base?.n ?? 0) + 1; from <= n; ) {
      const page = await read(from, Math.min(comparedPageRows, n - from + 1));
      if (page.length === 0) break;
      from += page.length;
      bytes += page.reduce((sum, row) => sum + row.bytes.length + row.meta.length, 0);
      if (id !== null) this.#post({ id, page });
      else little.push(...page);
      if (id === null && (bytes > comparedAtOnceBytes || little.length > comparedAtOnceRows)) {
        id = this.#begin();
        this.#post({ id, page: little });
      }
      await nextTurn();
    }
    return id === null ? compare(question, little, this.#surroundings) : this.#ask(id, question);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end('the server is stopping');
  }

  #begin(): number {
    this.#asked += 1;
    return this.#asked;
  }

  #ask(id: number, question: Question): Promise<Rebuilt> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ id, question });
    });
  }

  #post(message: ToThread): void {
    if (this.#isClosed) throw new Error('the server is stopping');
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    this.#thread ??= this.#start();
    this.#thread.postMessage(message);
  }

  #start(): Worker {
    const thread = new Worker(new URL('./compare-thread.ts', import.meta.url));
    thread.unref();
    thread.on('message', ({ id, rebuilt }: FromThread) => {
      this.#waiting.get(id)?.resolve(rebuilt);
      this.#waiting.delete(id);
      if (this.#waiting.size > 0) return;
      this.#idle = setTimeout(() => void this.#end('idle'), this.#limits.comparerIdleMs);
      this.#idle.unref();
    });
    thread.on('error', (error) => this.#lost(thread, `the comparing thread failed: ${error.name}`));
    thread.on('exit', () => this.#lost(thread, 'the comparing thread ended'));
    return thread;
  }

  #lost(thread: Worker, why: string): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }

  async #end(why: string): Promise<void> {
    const thread = this.#thread;
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    if (thread === null) return;
    this.#lost(thread, why);
    await thread.terminate();
  }
}
