// Who acts. A seat is a role at the table; a person occupies it under their own name.

/** `chair`, `secretariat`, `observer`, or a delegation's ISO 3166-1 alpha-3 code such as `FRA`. */
export type SeatId = string;
export type PersonId = string;

/** One of the (usually fifteen) member delegations, from the roster of the year. */
export interface Delegation {
  /** ISO 3166-1 alpha-3, also the seat's id. */
  readonly seat: SeatId;
  /** English short name, the sort key of the roster. */
  readonly name: string;
  /** The short name that stands behind words (“UK”, “DRC”), as negotiators write it; editable per negotiation, by default the seat's id. */
  readonly code: string;
  readonly permanent: boolean;
}

/** The order of a roster: by code unit, not by locale, so that every machine folds to the same state. */
export function byName(a: Pick<Delegation, 'name'>, b: Pick<Delegation, 'name'>): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** A person sitting (or no longer sitting) on a seat. A person has one seat in a negotiation. */
export interface Seating {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: SeatId;
  readonly seated: boolean;
}

export type SeatKind = 'chair' | 'secretariat' | 'observer' | 'delegation';

/** What a seat that is neither Chair nor delegation may read: the whole record, or only the text without positions. */
export type Reading = 'record' | 'text';

export function seatKind(seat: SeatId): SeatKind {
  return seat === 'chair' || seat === 'secretariat' || seat === 'observer' ? seat : 'delegation';
}
