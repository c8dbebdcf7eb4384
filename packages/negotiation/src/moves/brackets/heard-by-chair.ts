// Words that the Chair's office takes down for delegations which say them: who may be named, and the mark that the wording gets.

import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Heard } from '../../model/paragraph.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { SeatId } from '../../model/seat.ts';
import { type Asking, badSeat, isDelegation } from '../decision.ts';

interface TakingDown {
  readonly heardFrom?: readonly SeatId[];
  readonly toBeTyped?: true;
}

/** Why words cannot be taken down as heard from these seats: only the Chair's office does it, for delegations of the table. */
export function badHeard(
  state: NegotiationState,
  { heardFrom, toBeTyped }: TakingDown,
  { seat }: Asking,
): Refusal | null {
  if (heardFrom === undefined || heardFrom.length === 0) return null;
  if (seat !== 'chair')
    return { kind: 'not-in-order', why: 'only the Chair’s office takes down what others have said' };
  if (toBeTyped === true)
    return { kind: 'not-in-order', why: 'what is taken down as heard is written out; give its words' };
  if (new Set(heardFrom).size < heardFrom.length)
    return { kind: 'not-in-order', why: 'a delegation is named twice for the same words' };
  return badSeat(state, heardFrom, isDelegation, 'words are taken down for delegations only');
}

/** The mark of words that are taken down. */
export function heardBy({ heardFrom }: TakingDown): { readonly heard?: Heard } {
  return heardFrom === undefined || heardFrom.length === 0 ? {} : { heard: { from: heardFrom } };
}
