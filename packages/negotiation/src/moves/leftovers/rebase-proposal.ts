// Put a proposal that a settlement left behind on other words (its sponsors, or the Chair).
import { z } from 'zod';
import { decideRebase } from '../../chair/leftover.ts';
import { id, place, words } from '../command-parts.ts';
import { BOTH, defineMove, type Move } from '../move.ts';

/** Brackets other words of the paragraph for it, under its old sponsors. `expected` as in `open-bracket`. */
const command = z.strictObject({
  kind: z.literal('rebase-proposal'),
  proposal: id,
  from: place,
  to: place,
  expected: words,
});

export const rebaseProposal: Move<typeof command> = defineMove(command, {
  does: 'Put a proposal that a settlement left behind on other words (its sponsors, or the Chair)',
  doing: 'put a proposal on other words',
  by: BOTH,
  when: 'while the paragraph of those words is open',
  refusals: ['unknown', 'not-a-sponsor', 'paragraph-closed', 'bad-span', 'stale', 'same-words', 'too-long'],
  decide: decideRebase,
});
