// Bracket words, a bracket with what is around it, or a whole paragraph; with other wordings, the empty one to delete.
import { z } from 'zod';
import { heardByChair, jointSponsors, place, text, words } from '../command-parts.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { decideOpenBracket } from './bracketing.ts';

/** Brackets a span; both places lie in the same segment list. `expected` is the span's plain words, brackets in it as in `plainWords`. `wordings` are tabled with it. */
const command = z.strictObject({
  kind: z.literal('open-bracket'),
  from: place,
  to: place,
  expected: words,
  reason: words,
  wordings: z.array(text).max(20),
  ...jointSponsors,
  ...heardByChair,
});

export const openBracket: Move<typeof command> = defineMove(command, {
  does: 'Bracket words, a bracket with what is around it, or a whole paragraph; with other wordings, the empty one to delete',
  doing: 'bracket words',
  by: BOTH,
  when: OPEN,
  refusals: [
    'unknown',
    'paragraph-closed',
    'bad-span',
    'stale',
    'same-words',
    'too-long',
    'bad-text',
    'not-in-order',
  ],
  decide: decideOpenBracket,
});
