// Close a thread.
import { z } from 'zod';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';
import { decideThread, withThreadClosed } from './threads.ts';

const command = z.strictObject({ kind: z.literal('close-thread'), thread: id });

export const closeThread: Move<typeof command> = defineMove(command, {
  does: 'Close a thread',
  doing: 'close a thread',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'already-so', 'not-in-order'],
  decide: decideThread,
});

const threadClosedSchema = z.strictObject({ kind: z.literal('thread-closed'), thread: id });

export const threadClosed: ActDefinition<typeof threadClosedSchema> = defineAct(threadClosedSchema, {
  fold: (state, act) => withThreadClosed(state, act),
  deed: () => 'closed a thread of comments',
});
