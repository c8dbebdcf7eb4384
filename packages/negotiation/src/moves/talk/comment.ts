// Comment for all on a paragraph, a bracket or quoted words, or answer in a thread.
import { z } from 'zod';
import { paragraphName, quoted } from '../../record/names.ts';
import { decideComment } from '../../talk/decide-comment.ts';
import { evolveCommented } from '../../talk/evolve-comment.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { commentPlace, id, inThread, seats, words } from '../command-parts.ts';
import { defineMove, type Move, SPEAKERS, WHILE } from '../move.ts';

/** Begins a thread at a place, or answers in one. */
const command = z.strictObject({
  kind: z.literal('comment'),
  on: z.union([commentPlace, inThread]),
  words,
  mentions: seats,
});

export const comment: Move<typeof command> = defineMove(command, {
  does: 'Comment for all on a paragraph, a bracket or quoted words, or answer in a thread',
  doing: 'comment on the text',
  by: SPEAKERS,
  when: WHILE,
  refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'bad-span', 'stale', 'not-in-order'],
  decide: decideComment,
});

const commentedSchema = z.strictObject({
  kind: z.literal('commented'),
  comment: id,
  on: z.union([commentPlace, z.strictObject({ thread: id })]),
  words,
  mentions: seats,
});

export const commented: ActDefinition<typeof commentedSchema> = defineAct(commentedSchema, {
  fold: (state, act, recorded) => evolveCommented(state, act, recorded),
  deed: (act, { state }) =>
    'thread' in act.on
      ? `answered: ${quoted(act.words)}`
      : `commented on ${paragraphName(state, act.on.paragraph)}: ${quoted(act.words)}`,
});
