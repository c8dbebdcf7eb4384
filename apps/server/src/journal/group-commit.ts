// Group commit: calls made in one go, by rooms that waited for the same end of a turn, are committed together, with one fsync
// for all of them. It knows the order and the failure rule of the port, and nothing about where rows go.
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
  /** Commits at once what is waiting. */
  flush(): void;
}

/** `commit` gets all batches of a group and must make all of them durable, or none, and then throw. */
export function createGroupCommit(commit: (group: readonly Batch[]) => void): GroupCommit {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      commit(group);
    } catch (fault) {
      for (const call of group) call.reject(fault);
      return;
    }
    for (const call of group) call.resolve();
  }

  return {
    append: (batch) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) queueMicrotask(flush);
        waiting.push({ ...batch, resolve, reject });
      }),
    flush,
  };
}
