// The act `wording-withdrawn`, which several moves record.
import { z } from 'zod';
import { evolveWordingWithdrawn } from '../../brackets/evolve-wording.ts';
import { wordingWords } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';

const wordingWithdrawnSchema = z.strictObject({
  kind: z.literal('wording-withdrawn'),
  ...inWording,
  ...relaying,
});

export const wordingWithdrawn: ActDefinition<typeof wordingWithdrawnSchema> = defineAct(
  wordingWithdrawnSchema,
  {
    fold: (state, act, recorded) => evolveWordingWithdrawn(state, act, originOf(recorded)),
    deed: (act, { state }) => `withdrew ${wordingWords(state, act)}`,
  },
);
