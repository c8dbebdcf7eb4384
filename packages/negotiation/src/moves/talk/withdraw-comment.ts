// Withdraw a comment of one’s seat; the record keeps its words.
import { z } from 'zod';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';
import { withThread } from './threads.ts';

const command = z.strictObject({ kind: z.literal('withdraw-comment'), comment: id });

export const withdrawComment: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a comment of one’s seat; the record keeps its words',
  doing: 'take a comment back',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'already-so', 'not-in-order'],
  /** Refuses every seat but the one that made it. */
  decide(state, { comment: id }, { seat }) {
    for (const thread of state.threads) {
      const comment = thread.comments.find((candidate) => candidate.id === id);
      if (comment === undefined) continue;
      if (comment.seat !== seat) {
        return refuse({ kind: 'not-in-order', why: 'only the seat that made a comment can take it back' });
      }
      if (comment.isWithdrawn) return refuse({ kind: 'already-so' });
      return accept({ kind: 'comment-withdrawn', thread: thread.id, comment: id });
    }
    return refuse({ kind: 'unknown', what: 'comment', id });
  },
});

const commentWithdrawnSchema = z.strictObject({
  kind: z.literal('comment-withdrawn'),
  thread: id,
  comment: id,
});

export const commentWithdrawn: ActDefinition<typeof commentWithdrawnSchema> = defineAct(
  commentWithdrawnSchema,
  {
    /** The state with a comment taken back; its words stay. */
    fold(state, { thread, comment: id }) {
      return withThread(state, thread, (whole) => ({
        ...whole,
        comments: whole.comments.map((comment) =>
          comment.id === id ? { ...comment, isWithdrawn: true } : comment,
        ),
      }));
    },
    deed: () => 'took a comment back',
  },
);
