// Take such a conditional lifting back.
import { z } from 'zod';
import { packageName } from '../../views/packages/package.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';
import { onPackage } from './on-package.ts';
import { othersThan, withPackage } from './with-package.ts';

const command = z.strictObject({ kind: z.literal('withdraw-acceptance'), package: id });

export const withdrawAcceptance: Move<typeof command> = defineMove(command, {
  does: 'Take such a conditional lifting back',
  doing: 'take back an acceptance of a package',
  by: DELEGATIONS,
  when: 'while it is tied',
  refusals: ['unknown', 'no-position'],
  /** Refuses a seat that has not accepted the package. An acceptance that has lapsed may be withdrawn too. */
  decide(state, command, { seat }) {
    return onPackage(state, command.package, ({ id, acceptances }) =>
      acceptances.some((acceptance) => acceptance.seat === seat)
        ? accept({ kind: 'acceptance-withdrawn', package: id })
        : refuse({ kind: 'no-position' }),
    );
  },
});

const acceptanceWithdrawnSchema = z.strictObject({ kind: z.literal('acceptance-withdrawn'), package: id });

export const acceptanceWithdrawn: ActDefinition<typeof acceptanceWithdrawnSchema> = defineAct(
  acceptanceWithdrawnSchema,
  {
    /** The state without a seat's acceptance. */
    fold(state, act, { seat }) {
      return withPackage(state, act.package, (tied) => ({ ...tied, acceptances: othersThan(seat, tied) }));
    },
    deed: (act, { state }) => `took back its acceptance of ${packageName(state, act.package)}`,
  },
);
