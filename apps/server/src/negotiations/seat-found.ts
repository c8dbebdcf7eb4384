// The seat that somebody has in a negotiation, asked before anything is opened. Whoever has none gets one answer, whether there is
// such a negotiation or not, after the same work.
import type { SeatId } from '@adref/negotiation';
import type { Person } from '../storage/sign-in-store.ts';
import type { RoomsPort } from './rooms-port.ts';

/** What whoever has no seat is told, on every wire. */
export const NO_SEAT = 'There is no such negotiation, or you have no seat in it.';

/**
 * The seat, or null. Rejects when the negotiation cannot be opened and this is somebody who may know that there is one: introduced
 * by it, or an office that opens negotiations.
 */
export async function seatFound(
  rooms: Pick<RoomsPort, 'seat' | 'get'>,
  negotiation: string,
  person: Person,
): Promise<SeatId | null> {
  const found = await rooms.seat(negotiation, person.id);
  if (found !== 'unreadable') return found;
  if (!person.mayOpen && person.home !== negotiation) return null;
  await rooms.get(negotiation);
  const now = await rooms.seat(negotiation, person.id);
  return now === 'unreadable' ? null : now;
}
