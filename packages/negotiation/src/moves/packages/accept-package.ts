// Lift what one has against the wordings of a package, on condition that it is settled whole.
import { z } from 'zod';
import { acceptedBy, packageName } from '../../views/packages/package.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { hash, id, words } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move } from '../move.ts';
import { onPackageAsSeen } from './on-package.ts';
import { othersThan, withPackage } from './with-package.ts';

/** Lifts what the seat has against the wordings, on condition that all are settled on. `expected` is `hashOfPackage` as seen. */
const command = z.strictObject({ kind: z.literal('accept-package'), package: id, expected: hash });

export const acceptPackage: Move<typeof command> = defineMove(command, {
  does: 'Lift what one has against the wordings of a package, on condition that it is settled whole',
  doing: 'lift objections on condition of a package',
  by: DELEGATIONS,
  when: 'while it is tied',
  refusals: ['unknown', 'stale', 'already-so'],
  /** Refuses a package whose words have changed since its author saw them, because an acceptance is bound to all of them; and a second acceptance. */
  decide(state, command, { seat }) {
    return onPackageAsSeen(state, command, (tied) =>
      acceptedBy(state, tied).includes(seat)
        ? refuse({ kind: 'already-so' })
        : accept({ kind: 'package-accepted', package: tied.id, hash: command.expected }),
    );
  },
});

const packageAcceptedSchema = z.strictObject({
  kind: z.literal('package-accepted'),
  package: id,
  hash: words,
});

export const packageAccepted: ActDefinition<typeof packageAcceptedSchema> = defineAct(packageAcceptedSchema, {
  /** The state with a seat's acceptance; an earlier one of the same seat is replaced. */
  fold(state, { package: id, hash }, { n: act, seat }) {
    return withPackage(state, id, (tied) => ({
      ...tied,
      acceptances: [...othersThan(seat, tied), { seat, hash, act }],
    }));
  },
  deed: (act, { state }) =>
    `lifted what it has against the wordings of ${packageName(state, act.package)}, on condition that all are settled on`,
});
