// Co-sponsor a delegation’s wording.
import { z } from 'zod';
import { decideCoSponsor } from '../../brackets/decide-wording.ts';
import { evolveSponsorAdded } from '../../brackets/evolve-wording.ts';
import { wordingWords } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { id, onWording } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('co-sponsor'), ...onWording });

export const coSponsor: Move<typeof command> = defineMove(command, {
  does: 'Co-sponsor a delegation’s wording',
  doing: 'co-sponsor a wording',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'already-a-sponsor', 'not-in-order'],
  decide: decideCoSponsor,
});

const wordingCosponsoredSchema = z.strictObject({
  kind: z.literal('wording-cosponsored'),
  ...inWording,
  sponsor: id,
});

export const wordingCosponsored: ActDefinition<typeof wordingCosponsoredSchema> = defineAct(
  wordingCosponsoredSchema,
  {
    fold: (state, act) => evolveSponsorAdded(state, act),
    deed: (act, { state }) => `co-sponsored ${wordingWords(state, act)}`,
  },
);
