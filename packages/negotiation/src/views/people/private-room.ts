// Private rooms: documents of their own beside the shared one, each with its own readers. Who enters which is decided
// here and nowhere else. A room's id says what kind it is and whose:
// `own-<seat>`, the people of one seat; `chair-<seat>`, that seat and the Chair; `group-<id>`, the members of a group.
import type { GroupId } from '../../model/group.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { type SeatId, seatKind } from '../../model/seat.ts';
import { findGroup, groupsOf } from './groups.ts';
import { isSeat } from './rights.ts';

export type PrivateRoomId = string;

export type PrivateRoom =
  | { readonly kind: 'own'; readonly seat: SeatId }
  | { readonly kind: 'chair'; readonly seat: SeatId }
  | { readonly kind: 'group'; readonly group: GroupId };

/** Seats and groups whose names can stand in an address; another has no private rooms. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** What a room's id says; null when it is none. */
export function readPrivateRoom(id: PrivateRoomId): PrivateRoom | null {
  const cut = id.indexOf('-');
  const name = id.slice(cut + 1);
  if (cut < 0 || !NAME.test(name)) return null;
  switch (id.slice(0, cut)) {
    case 'own':
      return { kind: 'own', seat: name };
    case 'chair':
      return { kind: 'chair', seat: name };
    case 'group':
      return { kind: 'group', group: name };
    default:
      return null;
  }
}

/** The id of a room. */
export function privateRoomId(room: PrivateRoom): PrivateRoomId {
  return room.kind === 'group' ? `group-${room.group}` : `${room.kind}-${room.seat}`;
}

/** Whether a seat may enter a room now: read all of it, and write in it. */
export function mayEnter(state: NegotiationState, id: PrivateRoomId, seat: SeatId): boolean {
  const room = readPrivateRoom(id);
  if (room === null || !isSeat(state, seat) || seatKind(seat) === 'observer') return false;
  switch (room.kind) {
    case 'own':
      return room.seat === seat;
    case 'chair':
      return hasChairRoom(state, room.seat) && (room.seat === seat || seat === 'chair');
    case 'group':
      return findGroup(state, room.group)?.members.includes(seat) ?? false;
    default: {
      const never: never = room;
      throw new Error(`invariant: a private room of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

/** All rooms that a seat may enter: its own first, then those with the Chair, then its groups. */
export function privateRoomsOf(state: NegotiationState, seat: SeatId): readonly PrivateRoomId[] {
  const others = [...state.delegations.map((delegation) => delegation.seat), 'secretariat'];
  const rooms: readonly PrivateRoom[] = [
    { kind: 'own', seat },
    ...(seat === 'chair' ? others : [seat]).map((other) => ({ kind: 'chair', seat: other }) as const),
    ...groupsOf(state, seat).map(({ id }) => ({ kind: 'group', group: id }) as const),
  ];
  return rooms.map(privateRoomId).filter((id) => mayEnter(state, id, seat));
}

function hasChairRoom(state: NegotiationState, seat: SeatId): boolean {
  return isSeat(state, seat) && (seatKind(seat) === 'delegation' || seat === 'secretariat');
}
