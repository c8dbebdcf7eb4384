// A person's seat in a negotiation, and what that seat may read: read from the state each time it is asked.
import type { NegotiationState, PersonId, Reading, RecordedAct, SeatId } from '@adref/negotiation';

/** The seat a person sits on now; null when they have none. */
export function seatOf(
  state: NegotiationState,
  record: readonly RecordedAct[],
  person: PersonId,
): SeatId | null {
  const seating = state.people.find((seated) => seated.person === person && seated.seated);
  if (seating !== undefined) return seating.seat;
  // Between opening a negotiation and being seated in it, its opener is the Chair: a crash there must not orphan it.
  return state.people.length === 0 && record[0]?.person === person ? 'chair' : null;
}

/** Where everybody sits now. */
export function seatsOf(
  state: NegotiationState,
  record: readonly RecordedAct[],
): ReadonlyMap<PersonId, SeatId> {
  const persons = new Set(state.people.map(({ person }) => person));
  for (const { person } of record.slice(0, 1)) persons.add(person);
  const seats = new Map<PersonId, SeatId>();
  for (const person of persons) {
    const seat = seatOf(state, record, person);
    if (seat !== null) seats.set(person, seat);
  }
  return seats;
}

/** What a seat may read: the record with everything in it, or only the text. */
export function readingOf({ reading }: Pick<NegotiationState, 'reading'>, seat: SeatId): Reading {
  return seat === 'secretariat' || seat === 'observer' ? reading[seat] : 'record';
}
