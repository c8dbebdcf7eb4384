// The way to disk. What happens while a commit runs is gathered into the next one; when a commit is on disk its
// effects run in order (frames, answers, acknowledgements). When one fails, nothing after it runs: the owner is told.
import type { Change } from '@adref/text';

interface Batch {
  readonly changes: Change[];
  /** Answers to those who come in: they go out before the batch's frame, which they may lack. */
  readonly joins: (() => void)[];
  readonly effects: (() => void)[];
  /** Told instead of the effects when the batch does not come to be on disk. */
  readonly losses: ((error: unknown) => void)[];
}

export interface CommitQueueOwner {
  /** How long a batch is gathered at least, ms, counted from the beginning of the one before. */
  gatherMs(): number;
  /** Makes changes durable; rejects when it cannot. */
  append(changes: readonly Change[]): Promise<void>;
  /** A batch is on disk: called after its joins and before its effects. */
  committed(changes: readonly Change[]): void;
  /** The batch's effects have run. */
  finished(): void;
  /** A commit failed, or its effects broke an invariant; this queue is dead from now on. */
  failed(error: unknown): void;
}

export class CommitQueue {
  readonly #owner: CommitQueueOwner;
  #open: Batch = { changes: [], joins: [], effects: [], losses: [] };
  #running: Promise<void> | null = null;
  #isDead = false;
  #begunAt = 0;

  constructor(owner: CommitQueueOwner) {
    this.#owner = owner;
  }

  /** Whether a commit failed, or the queue was ended. */
  get isDead(): boolean {
    return this.#isDead;
  }

  /** Queues changes, and what is to happen once they and all before them are on disk, or when that fails. */
  add(changes: readonly Change[], effect: () => void, lost: (error: unknown) => void): void {
    if (this.#isDead) return lost(new Error('the room is being reopened'));
    this.#open.changes.push(...changes);
    this.#open.effects.push(effect);
    this.#open.losses.push(lost);
    this.#running ??= this.#run();
  }

  /** Queues the answer to somebody who comes in, for when all they are shown is on disk. */
  addJoin(join: () => void): void {
    if (this.#isDead) return;
    this.#open.joins.push(join);
    this.#running ??= this.#run();
  }

  /** Resolves when everything queued so far is on disk, or the queue is dead. */
  async drained(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Ends the queue: what is not on its way to disk yet never goes there. Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#isDead = true;
    await this.drained();
    this.#lose(this.#open, new Error('the room is being reopened'));
  }

  #lose({ losses }: Batch, error: unknown): void {
    for (const lost of losses.splice(0)) lost(error);
  }

  async #run(): Promise<void> {
    while (!this.#isDead && hasWork(this.#open)) {
      await gathering(this.#begunAt + this.#owner.gatherMs() - performance.now());
      this.#begunAt = performance.now();
      const batch = this.#open;
      this.#open = { changes: [], joins: [], effects: [], losses: [] };
      try {
        if (batch.changes.length > 0) await this.#owner.append(batch.changes);
        for (const join of batch.joins) join();
        this.#owner.committed(batch.changes);
        for (const effect of batch.effects) effect();
        this.#owner.finished();
      } catch (error) {
        this.#lose(batch, error);
        if (!this.#isDead) this.#owner.failed(error);
        this.#isDead = true;
      }
    }
    this.#running = null;
  }
}

/** Waits so long, but at least to the end of this turn of the event loop: all messages that have arrived together share a commit. */
function gathering(ms: number): Promise<void> {
  return ms < 1 ? endOfTurn() : new Promise((resolve) => setTimeout(resolve, ms));
}

let ending: Promise<void> | null = null;

/** One end for all rooms, so that the store can commit what they have together. */
function endOfTurn(): Promise<void> {
  ending ??= new Promise((resolve) =>
    setImmediate(() => {
      ending = null;
      resolve();
    }),
  );
  return ending;
}

function hasWork({ changes, joins, effects }: Batch): boolean {
  return changes.length > 0 || joins.length > 0 || effects.length > 0;
}
