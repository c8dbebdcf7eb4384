// The one way in which the app asks for something: sends a command, tries again what was stale, and puts into a sentence why
// it was not done. What it cannot explain it throws. `useDoing` and `useCommands` are for buttons; it knows none.
import {
  type Command,
  type NegotiationState,
  type Refusal,
  refusalSentence,
  type SayingCommand,
} from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { NoConnection } from './line/commands.ts';

/** Each try is made on the words as they were when the refusal left; somebody who types fast spoils several in a row. */
const TRIES = 40;

/** What was done, or in a sentence why not. */
export type Done<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

/** What is known of a command that was done: the numbers of its acts, and a sentence from the server for whoever asked. */
export interface Recorded {
  readonly acts: readonly number[];
  readonly warning?: string;
}

/** What came of asking. */
export type Asked =
  | { readonly ok: true; readonly value: Recorded }
  | { readonly ok: false; readonly sentence: string; readonly isOffline: boolean };

/** Where commands go, and what their refusals are told by. A room is one; a private room is another for what is said in it. */
export interface Line<C = Command> {
  send(command: C): Promise<CommandAnswer>;
  readonly state: { get(): NegotiationState };
  /** Resolves when the server has all I typed, and I have what it said before that. */
  caughtUp(): Promise<void>;
}

/** What somebody is told who asks without a connection; `notDone` says what has not happened. */
export function offlineSentence(notDone = 'this was not done'): string {
  return `You are offline: ${notDone}. Try again when the connection is back.`;
}

/**
 * Sends a command. One that can be made anew is given as a function: it is asked again after each `stale` answer, and gives
 * null when the command has become impossible. Throws what is neither a refusal nor a lost connection.
 */
export async function ask<C extends Command | SayingCommand>(
  line: Line<C>,
  what: C | (() => C | null),
  notDone?: string,
): Promise<Asked> {
  const [make, tries] = typeof what === 'function' ? [what, TRIES] : [() => what, 1];
  let refusal: Refusal = { kind: 'stale', what: 'span', now: '' };
  for (let left = tries; left > 0; left -= 1) {
    const command = make();
    if (command === null) break;
    const answer = await sent(line, command);
    if (answer === null) return { ok: false, sentence: offlineSentence(notDone), isOffline: true };
    if (answer.ok) return { ok: true, value: recordedBy(answer) };
    refusal = answer.refusal;
    if (refusal.kind !== 'stale' || left === 1) break;
    await line.caughtUp();
  }
  return { ok: false, sentence: refusalSentence(refusal, line.state.get()), isOffline: false };
}

/** The answer; null when the server cannot be reached. */
async function sent<C>(line: Line<C>, command: C): Promise<CommandAnswer | null> {
  try {
    return await line.send(command);
  } catch (error) {
    if (error instanceof NoConnection) return null;
    throw error;
  }
}

function recordedBy({ acts, warning }: Extract<CommandAnswer, { ok: true }>): Recorded {
  return warning === undefined ? { acts } : { acts, warning };
}
