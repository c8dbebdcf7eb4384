// Group commit: one write for all that waits, of all streams, while the next group forms. It checks fences and the expected
// rows, chains the rows, and knows the order and the failure rule of the port; it knows nothing about where rows go.
import type { Addition, Entry } from './journal.ts';
import { type ChainHead, chainRows } from './journal-chain.ts';
import { StoreFault } from './store-fault.ts';
import { describeStream, nameInChain, type Stream } from './stream.ts';

interface Waiting extends Entry {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** What a queue is in front of. */
export interface GroupCommitOwner {
  /** The last durable row of a stream. */
  headOf(stream: Stream): ChainHead;
  /** Makes all batches of a group durable, or none, and then rejects. Called again only when it has settled. */
  write(group: readonly Entry[]): Promise<void>;
  /** Bytes of rows that one write takes at most, unless the first batch alone is larger. */
  readonly groupBytes: number;
}

/** The queue. */
export class GroupCommit {
  readonly #owner: GroupCommitOwner;
  readonly #fences = new Map<string, number>();
  /** The last row of each stream that has something waiting or being written. */
  readonly #expected = new Map<string, ChainHead>();
  #waiting: Waiting[] = [];
  /** The newest call of each stream, until it has settled. */
  readonly #newest = new Map<string, Promise<void>>();
  #isRunning = false;
  #idle: (() => void)[] = [];

  constructor(owner: GroupCommitOwner) {
    this.#owner = owner;
  }

  /** Gives out the next fence of a stream, and resolves when nothing of an earlier holder is under way any more. */
  async take(stream: Stream): Promise<number> {
    const name = nameInChain(stream);
    const fence = (this.#fences.get(name) ?? 0) + 1;
    this.#fences.set(name, fence);
    await this.#newest.get(name)?.catch(() => {});
    return fence;
  }

  append(stream: Stream, addition: Addition): Promise<void> {
    const name = nameInChain(stream);
    const fault = this.#faultOf(stream, name, addition);
    if (fault !== null) return Promise.reject(fault);
    if (addition.rows.length === 0) return Promise.resolve();
    const rows = chainRows(name, this.#headOf(stream, name), addition.rows);
    const last = rows.at(-1);
    if (last !== undefined) this.#expected.set(name, { n: last.n, hash: last.hash });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ stream, name, rows, resolve, reject });
    this.#newest.set(name, promise);
    if (!this.#isRunning) {
      this.#isRunning = true;
      queueMicrotask(() => this.#next()); // Calls made in one go share the first write.
    }
    return promise;
  }

  /** Resolves when nothing waits and nothing is being written. */
  settled(): Promise<void> {
    return this.#isRunning ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  #headOf(stream: Stream, name: string): ChainHead {
    return this.#expected.get(name) ?? this.#owner.headOf(stream);
  }

  #faultOf(stream: Stream, name: string, { fence, after }: Addition): StoreFault | null {
    if (fence !== this.#fences.get(name)) {
      return new StoreFault('superseded', `Somebody else writes ${describeStream(stream)} now.`);
    }
    const { n } = this.#headOf(stream, name);
    if (n === after) return null;
    return new StoreFault(
      'superseded',
      `${describeStream(stream)} ends with row ${n}, and not with row ${after}.`,
    );
  }

  #next(): void {
    const group = this.#takeGroup();
    if (group.length === 0) {
      this.#isRunning = false;
      this.#expected.clear();
      this.#newest.clear();
      for (const resolve of this.#idle.splice(0)) resolve();
      return;
    }
    this.#owner.write(group).then(
      () => {
        this.#next(); // The disk is busy again before anybody is told.
        for (const call of group) call.resolve();
      },
      (fault: unknown) => {
        this.#fail(group, fault);
        this.#next();
      },
    );
  }

  #takeGroup(): readonly Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { rows } of this.#waiting) {
      for (const row of rows) bytes += row.bytes.length + row.meta.length;
      if (count > 0 && bytes > this.#owner.groupBytes) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  /** Ends what failed and whatever was built on it; the others go on. */
  #fail(group: readonly Waiting[], fault: unknown): void {
    const names = new Set(group.map(({ name }) => name));
    const behind = this.#waiting.filter(({ name }) => names.has(name));
    this.#waiting = this.#waiting.filter(({ name }) => !names.has(name));
    for (const name of names) this.#expected.delete(name);
    for (const call of [...group, ...behind]) call.reject(fault);
  }
}
