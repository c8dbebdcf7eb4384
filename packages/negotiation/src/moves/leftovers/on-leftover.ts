// What the moves on a proposal that was left behind share: whose it is, under whose names it comes back, and the act that ends it.
import type { Act, ActOf } from '../../model/act.ts';
import type { Leftover } from '../../model/leftover.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { WordingId } from '../../model/paragraph.ts';
import type { Decision } from '../../model/refusal.ts';
import { type Asking, refuse } from '../decision.ts';

/** The acts with the proposal under the sponsors that it had, whoever puts it on the table again; what was heard is to be confirmed still. */
export function inOldNames({ origin, sponsors, heard }: Leftover, acts: readonly Act[]): readonly Act[] {
  return acts.map((act) =>
    act.kind === 'wording-proposed'
      ? {
          ...act,
          origin: origin === 'bridging' ? 'bridging' : 'proposal',
          sponsors,
          ...(heard === undefined ? {} : { heard }),
        }
      : act,
  );
}

/** Does something with a proposal that was left behind, for its sponsors and the Chair. */
export function onLeftover(
  state: NegotiationState,
  command: {
    readonly kind: 'rebase-proposal' | 'confirm-proposal' | 'retire-proposal';
    readonly proposal: WordingId;
  },
  { seat }: Asking,
  then: (leftover: Leftover) => Decision,
): Decision {
  const leftover = state.leftovers.find(({ id }) => id === command.proposal);
  if (leftover === undefined) return refuse({ kind: 'unknown', what: 'wording', id: command.proposal });
  if (seat !== 'chair' && !leftover.sponsors.includes(seat))
    return refuse({ kind: 'not-a-sponsor', doing: command.kind });
  return then(leftover);
}

/** The act that ends it. */
export function retired({ paragraph, id }: Leftover, reason: string): ActOf<'proposal-retired'> {
  return { kind: 'proposal-retired', paragraph, proposal: id, reason };
}
