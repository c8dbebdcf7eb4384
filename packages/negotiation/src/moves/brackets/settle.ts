// Settle a bracket on one of its wordings.
import { z } from 'zod';
import { decideSettle } from '../../brackets/decide-settlement.ts';
import { onWording } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('settle'), ...onWording });

export const settle: Move<typeof command> = defineMove(command, {
  does: 'Settle a bracket on one of its wordings',
  doing: 'settle a bracket',
  by: CHAIR,
  when: 'while its paragraph is open and nobody objects to that wording',
  refusals: ['unknown', 'stale', 'objection', 'in-package', 'too-long'],
  decide: decideSettle,
});
