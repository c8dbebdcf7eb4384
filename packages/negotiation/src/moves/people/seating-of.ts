// Where a person sits, or sat last.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Seating } from '../../model/seat.ts';

export function seatingOf(state: NegotiationState, person: string): Seating | undefined {
  return state.people.find((seating) => seating.person === person);
}
