// Many commands in a row, each an act of its own, as their author saw them: a refusal stops none of the others, and is told at
// the end. Without a connection the rest is not sent, and told too.
import type { Command } from '@adref/negotiation';
import { type Asked, offlineSentence } from '../../session/ask.ts';

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

interface Sending {
  ask(command: Command): Promise<Asked>;
  /** Called before the first, after each, and when all are through. */
  tell(progress: BulkProgress): void;
}

/** Sends each in turn; resolves when all were answered, or could not be sent. Is no longer running when it throws. */
export async function sendEach(items: readonly BulkItem[], sending: Sending): Promise<BulkProgress> {
  let now: BulkProgress = { total: items.length, done: 0, refused: [], isRunning: true };
  const tell = (next: Partial<BulkProgress>) => {
    now = { ...now, ...next };
    sending.tell(now);
  };
  tell({});
  let isOffline = false;
  try {
    for (const { key, name, command } of items) {
      const asked: Asked | null = isOffline ? null : await sending.ask(command);
      if (asked?.ok) tell({ done: now.done + 1 });
      else {
        isOffline = asked?.isOffline ?? true;
        tell({ refused: [...now.refused, { key, name, why: asked?.sentence ?? offlineSentence() }] });
      }
    }
  } finally {
    tell({ isRunning: false });
  }
  return now;
}
