// How a seat is named and coded on the screen, from the roster of the negotiation.
import type { NegotiationState, SeatId } from '@adref/negotiation';
import { seatKind } from '@adref/negotiation';

/** The name in words: “France”, “the Chair”. */
export function seatName(state: NegotiationState, seat: SeatId): string {
  switch (seatKind(seat)) {
    case 'chair':
      return 'the Chair';
    case 'secretariat':
      return 'the Secretariat';
    case 'observer':
      return 'an observer';
    case 'delegation':
      return delegationOf(state, seat)?.name ?? seat;
  }
}

/** One that sits, or that has left while the file was open. */
function delegationOf({ delegations, formerDelegations }: NegotiationState, seat: SeatId) {
  return [...delegations, ...formerDelegations].find((delegation) => delegation.seat === seat);
}

/** The same, to begin a sentence or to stand alone. */
export function seatTitle(state: NegotiationState, seat: SeatId): string {
  switch (seatKind(seat)) {
    case 'chair':
      return 'Chair’s office';
    case 'secretariat':
      return 'Secretariat';
    case 'observer':
      return 'Observer';
    case 'delegation':
      return seatName(state, seat);
  }
}

/** The short code that stands behind words. */
export function seatCode(state: NegotiationState, seat: SeatId): string {
  switch (seatKind(seat)) {
    case 'chair':
      return 'Chair';
    case 'secretariat':
      return 'OSRSG';
    case 'observer':
      return 'OBS';
    case 'delegation':
      return delegationOf(state, seat)?.code ?? seat;
  }
}

/** Names joined as in a sentence: “France, Greece and Panama”, or with a limit “France, Greece and 4 more”. */
export function namesTogether(names: readonly string[], limit = 3): string {
  const [first = '', ...rest] = names;
  if (rest.length === 0) return first;
  if (names.length > limit)
    return `${names.slice(0, limit - 1).join(', ')} and ${names.length - limit + 1} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
