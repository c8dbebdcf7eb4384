// What a room has decided about a command, before its changes are on disk.
import type { Refusal } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { Answered, Change } from '@adref/text';

/** The answer to give once the changes are durable. */
export interface Decided {
  readonly changes: readonly Change[];
  readonly answer: CommandAnswer;
}

export const REOPENING: Refusal = {
  kind: 'not-in-order',
  why: 'the room is being reopened; try again in a moment',
};

/** What the live room answered a command; `warning` is for whoever gave it. */
export function decidedBy(id: string, answered: Answered, warning: string | null = null): Decided {
  const { changes } = answered;
  return answered.ok
    ? { changes, answer: { id, ok: true, acts: answered.acts, ...(warning === null ? {} : { warning }) } }
    : { changes, answer: { id, ok: false, refusal: answered.refusal } };
}

export function refused(id: string, refusal: Refusal): Decided {
  return { changes: [], answer: { id, ok: false, refusal } };
}
