// The act `sponsorship-ended`, which several moves record.
import { z } from 'zod';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { exchangeLeaves, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { id } from '../command-parts.ts';

/** The wording's leaves go on as new ones, so that late words of the former sponsor can be told from an intrusion. */
const sponsorshipEndedSchema = z.strictObject({
  kind: z.literal('sponsorship-ended'),
  ...inWording,
  sponsor: id,
  ...relaying,
});

export const sponsorshipEnded: ActDefinition<typeof sponsorshipEndedSchema> = defineAct(
  sponsorshipEndedSchema,
  {
    /** The state with a sponsor gone; the wording's leaves go on under those who remain. */
    fold(state, act, recorded) {
      const origin = originOf(recorded);
      return withWording(state, act, (wording) => {
        const made = makeLeaves(act.leaves, textsUnder(wording.segments), origin);
        return {
          ...wording,
          sponsors: wording.sponsors.filter((seat) => seat !== act.sponsor),
          segments: exchangeLeaves(wording.segments, act.leaves, made),
        };
      });
    },
    deed: (act, { state }) => `no longer sponsors ${wordingWords(state, act)}`,
  },
);
