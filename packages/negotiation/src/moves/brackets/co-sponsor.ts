// Co-sponsor a delegation’s wording.
import { z } from 'zod';
import { decideCoSponsor } from '../../brackets/decide-wording.ts';
import { onWording } from '../command-parts.ts';
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
