// Group commit: calls that arrive while a commit runs are committed together next, with one fsync for all of them.
// It knows the order and the failure rule of the port, and nothing about where rows go.
import type { JournalRow } from './journal.ts';

/** The rows of one `append` call. */
export interface Batch {
  readonly negotiation: string;
  readonly rows: readonly JournalRow[];
}

interface Waiting extends Batch {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** A queue in front of one committing function. */
export interface GroupCommit {
  append(batch: Batch): Promise<void>;
  /** Resolves when nothing is waiting or running. */
  settled(): Promise<void>;
}

/** `commit` gets all batches of a group and must make all of them durable, or none, and then reject. */
export function createGroupCommit(commit: (group: readonly Batch[]) => Promise<void>): GroupCommit {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await commit(group);
        for (const call of group) call.resolve();
      } catch (fault) {
        const failed = new Set(group.map((call) => call.negotiation));
        const behind = waiting.filter((call) => failed.has(call.negotiation));
        waiting = waiting.filter((call) => !failed.has(call.negotiation));
        for (const call of [...group, ...behind]) call.reject(fault);
      }
    }
    running = null;
  }

  return {
    append: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...batch, resolve, reject });
        running ??= run();
      }),
    settled: async () => {
      while (running !== null) await running;
    },
  };
}
