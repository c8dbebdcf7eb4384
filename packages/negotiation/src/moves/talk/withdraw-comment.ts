// Withdraw a comment of one’s seat; the record keeps its words.
import { z } from 'zod';
import { decideWithdrawComment } from '../../talk/decide-comment.ts';
import { evolveCommentWithdrawn } from '../../talk/evolve-comment.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-comment'), comment: id });

export const withdrawComment: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a comment of one’s seat; the record keeps its words',
  doing: 'take a comment back',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'already-so', 'not-in-order'],
  decide: decideWithdrawComment,
});

const commentWithdrawnSchema = z.strictObject({
  kind: z.literal('comment-withdrawn'),
  thread: id,
  comment: id,
});

export const commentWithdrawn: ActDefinition<typeof commentWithdrawnSchema> = defineAct(
  commentWithdrawnSchema,
  {
    fold: (state, act) => evolveCommentWithdrawn(state, act),
    deed: () => 'took a comment back',
  },
);
