// What a state would be after acts that are not recorded: to decide one act on top of another, and to show what a choice would
// give before it is made. The hash of such a state is nobody's; it must never be recorded.
import type { Act } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Asking } from '../moves/decision.ts';
import { evolve } from './evolve.ts';
import { ACT_VERSION } from './lift-act.ts';

/** The state after these acts of one seat. */
export function stateAfter(
  state: NegotiationState,
  acts: readonly Act[],
  { seat, person, now }: Pick<Asking, 'seat' | 'person' | 'now'>,
): NegotiationState {
  let after = state;
  for (const act of acts) {
    after = evolve(after, {
      n: after.acts,
      version: ACT_VERSION,
      at: now,
      seat,
      person,
      command: null,
      act,
      prev: after.head,
      hash: `not recorded: ${after.acts}`,
    });
  }
  return after;
}
