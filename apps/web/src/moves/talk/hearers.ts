// Who hears what is said, and who is mentioned in it.
import { mayEnter, type NegotiationState, type PrivateRoomId, type SeatId } from '@adref/negotiation';

/** The seats that read a comment for all (null), or what is said in a private room. */
export function hearersOf(state: NegotiationState, room: PrivateRoomId | null): readonly SeatId[] {
  const seats = ['chair', ...state.delegations.map(({ seat }) => seat), 'secretariat'];
  return room === null ? seats : seats.filter((seat) => mayEnter(state, room, seat));
}

/** The seats that are named by an `@` and their code, in whatever case. */
export function mentionedIn(
  words: string,
  seats: readonly SeatId[],
  codeOf: (seat: SeatId) => string,
): readonly SeatId[] {
  const named = new Set(
    [...words.matchAll(/@([\p{L}\p{N}-]+)/gu)].map(([, code = '']) => code.toUpperCase()),
  );
  return seats.filter((seat) => named.has(codeOf(seat).toUpperCase()));
}
