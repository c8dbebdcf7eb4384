// Confirm such a proposal: it stands again, on the words that took its place (its sponsors, or the Chair).
import { z } from 'zod';
import { decideConfirm } from '../../chair/confirm-leftover.ts';
import { id, words } from '../command-parts.ts';
import { BOTH, defineMove, type Move } from '../move.ts';

/** It still stands, on the words that took its place. `expected` is those words, as `wordsInstead` gives them. */
const command = z.strictObject({ kind: z.literal('confirm-proposal'), proposal: id, expected: words });

export const confirmProposal: Move<typeof command> = defineMove(command, {
  does: 'Confirm such a proposal: it stands again, on the words that took its place (its sponsors, or the Chair)',
  doing: 'confirm a proposal that was left behind',
  by: BOTH,
  when: 'while the paragraph of those words is open',
  refusals: [
    'unknown',
    'not-a-sponsor',
    'not-in-order',
    'paragraph-closed',
    'stale',
    'bad-span',
    'same-words',
    'too-long',
  ],
  decide: decideConfirm,
});
