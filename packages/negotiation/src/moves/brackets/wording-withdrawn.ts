// The act `wording-withdrawn`, which several moves record.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { findBracket } from '../../words/segment-tree.ts';
import { withParagraph, withWordings, wordingOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { seats } from '../command-parts.ts';
import { forgetWithdrawn } from './beside.ts';
import { leftUnconfirmed, leftWithin, withLeft } from './left-behind.ts';

const wordingWithdrawnSchema = z.strictObject({
  kind: z.literal('wording-withdrawn'),
  ...inWording,
  /** How one ends that was taken down as heard and that nobody confirmed. One that lapsed is left behind. */
  heard: z.strictObject({ end: z.enum(['declined', 'lapsed']), from: seats }).exactOptional(),
  ...relaying,
});

export const wordingWithdrawn: ActDefinition<typeof wordingWithdrawnSchema> = defineAct(
  wordingWithdrawnSchema,
  {
    /** The state with a wording off the table. */
    fold(state, act, { n }) {
      let left: NegotiationState['leftovers'] = [];
      const { heard } = act;
      const isLeft = heard?.end === 'lapsed' && findBracket(state, act.bracket)?.on === 'words';
      const without = withWordings(state, act, (wordings) => {
        const withdrawn = wordingOf(wordings, act);
        const within = leftWithin(act.paragraph, withdrawn, n);
        left = isLeft ? [...leftUnconfirmed(act.paragraph, withdrawn, heard, n), ...within] : within;
        return wordings.filter((wording) => wording !== withdrawn);
      });
      const leftovers = withLeft(state.leftovers, left);
      return withParagraph({ ...without, leftovers }, act.paragraph, forgetWithdrawn);
    },
    deed(act, { state }) {
      if (act.heard === undefined) return `withdrew ${wordingWords(state, act)}`;
      const why = act.heard.end === 'declined' ? 'nobody stands behind it' : 'nobody has confirmed it';
      return `took ${wordingWords(state, act)} off the table: ${why}`;
    },
  },
);
