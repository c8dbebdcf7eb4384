// The act `sponsorship-ended`, which several moves record.
import { z } from 'zod';
import { evolveSponsorshipEnded } from '../../brackets/evolve-wording.ts';
import { wordingWords } from '../../record/deed-words.ts';
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
    fold: (state, act, recorded) => evolveSponsorshipEnded(state, act, originOf(recorded)),
    deed: (act, { state }) => `no longer sponsors ${wordingWords(state, act)}`,
  },
);
