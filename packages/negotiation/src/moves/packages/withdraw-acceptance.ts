// Take such a conditional lifting back.
import { z } from 'zod';
import { decideWithdrawAcceptance } from '../../chair/decide-package.ts';
import { evolveAcceptanceWithdrawn } from '../../chair/evolve-package.ts';
import { packageName } from '../../record/office-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('withdraw-acceptance'), package: id });

export const withdrawAcceptance: Move<typeof command> = defineMove(command, {
  does: 'Take such a conditional lifting back',
  doing: 'take back an acceptance of a package',
  by: DELEGATIONS,
  when: 'while it is tied',
  refusals: ['unknown', 'no-position'],
  decide: decideWithdrawAcceptance,
});

const acceptanceWithdrawnSchema = z.strictObject({ kind: z.literal('acceptance-withdrawn'), package: id });

export const acceptanceWithdrawn: ActDefinition<typeof acceptanceWithdrawnSchema> = defineAct(
  acceptanceWithdrawnSchema,
  {
    fold: (state, act, recorded) => evolveAcceptanceWithdrawn(state, act, recorded.seat),
    deed: (act, { state }) => `took back its acceptance of ${packageName(state, act.package)}`,
  },
);
