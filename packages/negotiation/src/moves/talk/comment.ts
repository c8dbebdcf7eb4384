// Comment for all on a paragraph, a bracket or quoted words, or answer in a thread.
import { z } from 'zod';
import { decideComment } from '../../talk/decide-comment.ts';
import { commentPlace, inThread, mentions, words } from '../command-parts.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';

/** Begins a thread at a place, or answers in one. */
const command = z.strictObject({
  kind: z.literal('comment'),
  on: z.union([commentPlace, inThread]),
  words,
  mentions,
});

export const comment: Move<typeof command> = defineMove(command, {
  does: 'Comment for all on a paragraph, a bracket or quoted words, or answer in a thread',
  doing: 'comment on the text',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'bad-span', 'stale', 'not-in-order'],
  decide: decideComment,
});
