// Withdraw a position.
import { z } from 'zod';
import { evolvePositionWithdrawn } from '../../brackets/evolve-wording.ts';
import { decideWithdrawPosition } from '../../positions/decide-position.ts';
import { wordingWords } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { onWording } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-position'), ...onWording });

export const withdrawPosition: Move<typeof command> = defineMove(command, {
  does: 'Withdraw a position',
  doing: 'withdraw a position',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'no-position'],
  decide: decideWithdrawPosition,
});

const positionWithdrawnSchema = z.strictObject({ kind: z.literal('position-withdrawn'), ...inWording });

export const positionWithdrawn: ActDefinition<typeof positionWithdrawnSchema> = defineAct(
  positionWithdrawnSchema,
  {
    fold: (state, act, recorded) => evolvePositionWithdrawn(state, act, recorded.seat),
    deed: (act, { state }) => `withdrew its position on ${wordingWords(state, act)}`,
  },
);
