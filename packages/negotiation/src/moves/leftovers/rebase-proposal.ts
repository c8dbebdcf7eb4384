// Put a proposal that a settlement left behind on other words (its sponsors, or the Chair).
import { z } from 'zod';
import { decideOpenBracket } from '../brackets/bracketing.ts';
import { id, place, words } from '../command-parts.ts';
import { accept } from '../decision.ts';
import { BOTH, defineMove, type Move } from '../move.ts';
import { inOldNames, onLeftover, retired } from './on-leftover.ts';

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
  /** A bracket on the new words, with the old wording in it. Refuses who is neither a sponsor nor the Chair; else as the bracket would be refused. */
  decide(state, command, asking) {
    return onLeftover(state, command, asking, (leftover) => {
      const { from, to, expected } = command;
      const opened = decideOpenBracket(
        state,
        { kind: 'open-bracket', from, to, expected, reason: '', wordings: [leftover.text] },
        asking,
      );
      if (!opened.ok) return opened;
      return accept(...inOldNames(leftover, opened.acts), retired(leftover, ''));
    });
  },
});
