// Many commands in a row, each an act of its own, as their author saw them: a refusal stops none of the others, and is told at
// the end. Without a connection the rest is not sent, and told too.
import { type Command, refusalSentence } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { useCallback, useState } from 'react';
import { NoConnection } from '../live/commands.ts';
import { useRoom } from '../room/room.ts';

/** One command and what it is called when it is refused. */
export interface BulkItem {
  readonly key: string;
  readonly name: string;
  readonly command: Command;
}

/** How far a bulk is. */
export interface BulkProgress {
  readonly total: number;
  readonly done: number;
  readonly refused: readonly { readonly key: string; readonly name: string; readonly why: string }[];
  readonly isRunning: boolean;
}

export interface Bulk {
  readonly progress: BulkProgress | null;
  run(items: readonly BulkItem[]): Promise<void>;
  clear(): void;
}

const OFFLINE = 'You are offline: this was not sent.';

export function useBulk(): Bulk {
  const room = useRoom();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const run = useCallback(
    async (items: readonly BulkItem[]) => {
      let now: BulkProgress = { total: items.length, done: 0, refused: [], isRunning: true };
      let isOffline = false;
      const tell = (next: Partial<BulkProgress>) => {
        now = { ...now, ...next };
        setProgress(now);
      };
      tell({});
      for (const { key, name, command } of items) {
        const answer: CommandAnswer | null = isOffline
          ? null
          : await room.send(command).catch((error: unknown) => {
              if (error instanceof NoConnection) return null;
              throw error;
            });
        isOffline = answer === null;
        if (answer?.ok) tell({ done: now.done + 1 });
        else {
          const why = answer === null ? OFFLINE : refusalSentence(answer.refusal, room.state.get());
          tell({ refused: [...now.refused, { key, name, why }] });
        }
      }
      tell({ isRunning: false });
    },
    [room],
  );
  return { progress, run, clear: useCallback(() => setProgress(null), []) };
}
