// The act `wording-withdrawn`, which several moves record.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { withParagraph, withWordings, wordingOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { forgetWithdrawn } from './beside.ts';
import { leftWithin, withLeft } from './left-behind.ts';

const wordingWithdrawnSchema = z.strictObject({
  kind: z.literal('wording-withdrawn'),
  ...inWording,
  ...relaying,
});

export const wordingWithdrawn: ActDefinition<typeof wordingWithdrawnSchema> = defineAct(
  wordingWithdrawnSchema,
  {
    /** The state with a wording off the table. */
    fold(state, act, { n }) {
      let left: NegotiationState['leftovers'] = [];
      const without = withWordings(state, act, (wordings) => {
        const withdrawn = wordingOf(wordings, act);
        left = leftWithin(act.paragraph, withdrawn, n);
        return wordings.filter((wording) => wording !== withdrawn);
      });
      const leftovers = withLeft(state.leftovers, left);
      return withParagraph({ ...without, leftovers }, act.paragraph, forgetWithdrawn);
    },
    deed: (act, { state }) => `withdrew ${wordingWords(state, act)}`,
  },
);
