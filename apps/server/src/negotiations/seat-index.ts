// Who sits where, in every negotiation of this server, so that nobody has to open one to say no. Kept from the states that rooms
// were opened with and that commands left; a negotiation that cannot be opened is known as unreadable.
import type { NegotiationId, NegotiationState, PersonId, RecordedAct, SeatId } from '@adref/negotiation';
import { seatsOf } from './seat-of.ts';

/** A seat; null: none, or no such negotiation; `unreadable`: nobody can tell before it has been opened. */
export type SeatFound = SeatId | null | 'unreadable';

export class SeatIndex {
  readonly #seats = new Map<NegotiationId, ReadonlyMap<PersonId, SeatId>>();
  readonly #peopleOf = new Map<NegotiationId, NegotiationState['people']>();
  readonly #unreadable = new Set<NegotiationId>();

  /** The state of a negotiation as it is on disk. */
  follow(negotiation: NegotiationId, state: NegotiationState, record: readonly RecordedAct[]): void {
    this.#unreadable.delete(negotiation);
    if (this.#peopleOf.get(negotiation) === state.people) return;
    this.#peopleOf.set(negotiation, state.people);
    this.#seats.set(negotiation, seatsOf(state, record));
  }

  /** It could not be opened. What is known of it from before stays true. */
  noteUnreadable(negotiation: NegotiationId): void {
    if (!this.#seats.has(negotiation)) this.#unreadable.add(negotiation);
  }

  knows(negotiation: NegotiationId): boolean {
    return this.#seats.has(negotiation) || this.#unreadable.has(negotiation);
  }

  find(negotiation: NegotiationId, person: PersonId): SeatFound {
    if (this.#unreadable.has(negotiation)) return 'unreadable';
    return this.#seats.get(negotiation)?.get(person) ?? null;
  }
}
