// Reopen a thread.
import { z } from 'zod';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';
import { decideThread, withThreadClosed } from './threads.ts';

const command = z.strictObject({ kind: z.literal('reopen-thread'), thread: id });

export const reopenThread: Move<typeof command> = defineMove(command, {
  does: 'Reopen a thread',
  doing: 'reopen a thread',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'already-so', 'not-in-order'],
  decide: decideThread,
});

const threadReopenedSchema = z.strictObject({ kind: z.literal('thread-reopened'), thread: id });

export const threadReopened: ActDefinition<typeof threadReopenedSchema> = defineAct(threadReopenedSchema, {
  fold: (state, act) => withThreadClosed(state, act),
  deed: () => 'reopened a thread of comments',
});
