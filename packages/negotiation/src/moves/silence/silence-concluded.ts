// The act `silence-concluded`, which the server records by itself.
import { z } from 'zod';
import { endSilence } from '../../time/evolve-silence.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';

/** Recorded by the server when the deadline has passed. */
const silenceConcludedSchema = z.strictObject({
  kind: z.literal('silence-concluded'),
  silence: id,
  hash: words,
});

export const silenceConcluded: ActDefinition<typeof silenceConcludedSchema> = defineAct(
  silenceConcludedSchema,
  {
    fold: (state, act, { n }) => endSilence(state, act.silence, 'agreed', n),
    deed: () => 'recorded that silence was not broken: what was under it is agreed',
  },
);
