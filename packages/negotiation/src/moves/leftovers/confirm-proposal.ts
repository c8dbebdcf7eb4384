// Confirm such a proposal: it stands again, on the words that took its place (its sponsors, or the Chair).
import { z } from 'zod';
import { hashOfWords } from '../../words/hash.ts';
import { decideOpenBracket } from '../brackets/bracketing.ts';
import { decideProposeWording } from '../brackets/proposing.ts';
import { id, words } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move } from '../move.ts';
import { groundOf } from './ground.ts';
import { inOldNames, onLeftover, retired } from './on-leftover.ts';

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
  /**
   * Refuses who is neither a sponsor nor the Chair; a proposal in whose place no words stand any more that can be bracketed;
   * words that its author has not seen; and words that say the same as the proposal. Else as the bracket or the wording would
   * be refused that it becomes.
   */
  decide(state, { kind, proposal, expected }, asking) {
    return onLeftover(state, { kind, proposal }, asking, (leftover) => {
      const ground = groundOf(state, leftover);
      if (!ground.ok) return ground;
      if (ground.words !== expected)
        return refuse({ kind: 'stale', what: 'words-instead', now: ground.words });
      if (ground.hash === hashOfWords(leftover.text))
        return refuse({ kind: 'same-words', wording: null, isInText: true });
      const { from, to, around } = ground;
      const tabled =
        around === null
          ? decideOpenBracket(
              state,
              { kind: 'open-bracket', from, to, expected, reason: '', wordings: [leftover.text] },
              asking,
            )
          : decideProposeWording(state, { kind: 'propose-wording', text: leftover.text, ...around }, asking);
      if (!tabled.ok) return tabled;
      return accept(...inOldNames(leftover, tabled.acts), { ...retired(leftover, ''), isConfirmed: true });
    });
  },
});
