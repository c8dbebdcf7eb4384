// Many commands in a row, each an act of its own, as their author saw them: a refusal stops none of the others, and is told at
// the end. Without a connection the rest is not sent, and told too.
import type { Command, Refusal } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { NoConnection } from '../live/commands.ts';

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

interface Line {
  send(command: Command): Promise<CommandAnswer>;
  sentence(refusal: Refusal): string;
  /** Called before the first, after each, and when all are through. */
  tell(progress: BulkProgress): void;
}

const OFFLINE = 'You are offline: this was not sent.';

/** Sends each in turn; resolves when all were answered, or could not be sent. */
export async function sendEach(items: readonly BulkItem[], line: Line): Promise<BulkProgress> {
  let now: BulkProgress = { total: items.length, done: 0, refused: [], isRunning: true };
  const tell = (next: Partial<BulkProgress>) => {
    now = { ...now, ...next };
    line.tell(now);
  };
  tell({});
  let isOffline = false;
  for (const { key, name, command } of items) {
    const answer: CommandAnswer | null = isOffline ? null : await sent(line, command);
    isOffline = answer === null;
    if (answer?.ok) tell({ done: now.done + 1 });
    else {
      const why = answer === null ? OFFLINE : line.sentence(answer.refusal);
      tell({ refused: [...now.refused, { key, name, why }] });
    }
  }
  tell({ isRunning: false });
  return now;
}

/** The answer; null when the server cannot be reached. */
async function sent(line: Pick<Line, 'send'>, command: Command): Promise<CommandAnswer | null> {
  try {
    return await line.send(command);
  } catch (error) {
    if (error instanceof NoConnection) return null;
    throw error;
  }
}
