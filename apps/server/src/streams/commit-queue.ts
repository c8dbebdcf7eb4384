// The way to disk. What arrives together goes to the journal together, also while an earlier batch is under way: the journal writes
// all that waits with its next write. When batches are on disk their effects run in order (frames, answers, acknowledgements), those of one
// write together. When one fails, nothing after it runs: the owner is told.
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
  /** Makes changes durable; rejects when it cannot. Called again before it has settled. */
  append(changes: readonly Change[]): Promise<void>;
  /** Batches are on disk: called after their joins and before their effects. */
  committed(changes: readonly Change[]): void;
  /** The effects have run. */
  finished(): void;
  /** A commit failed, or its effects broke an invariant; this queue is dead from now on. */
  failed(error: unknown): void;
}

export class CommitQueue {
  readonly #owner: CommitQueueOwner;
  #open: Batch = emptyBatch();
  /** Batches that are on disk, whose effects have not run yet. */
  #durable: Batch[] = [];
  /** Resolves when every batch that was handed over is on disk or lost. */
  #settled: Promise<void> = Promise.resolve();
  /** Resolves when the effects of what is on disk have run. */
  #effects: Promise<void> = Promise.resolve();
  /** Resolves when what is open has been handed over. */
  #beginning: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;
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
    this.#beginning ??= this.#begin();
  }

  /** Queues the answer to somebody who comes in, for when all they are shown is on disk. */
  addJoin(join: () => void): void {
    if (this.#isDead) return;
    this.#open.joins.push(join);
    this.#beginning ??= this.#begin();
  }

  /** Resolves when everything queued so far is on disk, or the queue is dead. */
  async drained(): Promise<void> {
    for (;;) {
      const underWay = this.#settled;
      await this.#beginning;
      await underWay;
      await this.#effects;
      if (this.#beginning === null && underWay === this.#settled) return;
    }
  }

  /** Ends the queue: what is not on its way to disk yet never goes there. Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#isDead = true;
    await this.drained();
    this.#lose(this.#open, new Error('the room is being reopened'));
  }

  async #begin(): Promise<void> {
    await gathering(this.#begunAt + this.#owner.gatherMs() - performance.now());
    this.#beginning = null;
    if (this.#isDead) return;
    this.#begunAt = performance.now();
    const batch = this.#open;
    this.#open = emptyBatch();
    const appended = batch.changes.length > 0 ? this.#owner.append(batch.changes) : Promise.resolve();
    this.#settled = Promise.all([appended, this.#settled]).then(
      () => this.#settle(batch),
      (error: unknown) => this.#fail(batch, error),
    );
  }

  /** The effects wait for the other batches of the same write, whose promises settle in the same go. */
  #settle(batch: Batch): void {
    if (this.#failure !== null) return this.#lose(batch, this.#failure.error);
    this.#durable.push(batch);
    if (this.#durable.length > 1) return;
    this.#effects = new Promise((resolve) => {
      process.nextTick(() => {
        this.#runEffects();
        resolve();
      });
    });
  }

  #runEffects(): void {
    const batches = this.#durable;
    this.#durable = [];
    try {
      for (const { joins } of batches) for (const join of joins) join();
      this.#owner.committed(batches.flatMap(({ changes }) => changes));
      for (const { effects } of batches) for (const effect of effects) effect();
      this.#owner.finished();
    } catch (error) {
      for (const batch of batches) this.#fail(batch, error);
    }
  }

  #fail(batch: Batch, error: unknown): void {
    this.#lose(batch, error);
    if (!this.#isDead && this.#failure === null) this.#owner.failed(error);
    this.#failure ??= { error };
    this.#isDead = true;
  }

  #lose({ losses }: Batch, error: unknown): void {
    for (const lost of losses.splice(0)) lost(error);
  }
}

function emptyBatch(): Batch {
  return { changes: [], joins: [], effects: [], losses: [] };
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
