// What a private room is called, and who reads it, in words that stand beside it always.
import {
  findGroup,
  type NegotiationState,
  type PrivateRoomId,
  readPrivateRoom,
  type SeatId,
  seatKind,
} from '@adref/negotiation';
import { namesTogether, seatName, seatTitle } from '../names/seat-names.ts';

/** The room as a choice: “Our delegation”, “The Chair only”, “E10”. */
export function roomTitle(state: NegotiationState, id: PrivateRoomId, me: SeatId): string {
  const room = readPrivateRoom(id);
  if (room === null) return id;
  switch (room.kind) {
    case 'own':
      return seatKind(me) === 'delegation' ? 'Our delegation only' : `${seatTitle(state, me)} only`;
    case 'chair':
      return me === 'chair' ? `${seatTitle(state, room.seat)} only` : 'The Chair only';
    case 'group':
      return findGroup(state, room.group)?.code ?? 'A group that has ended';
    default: {
      const never: never = room;
      return never;
    }
  }
}

/** Who reads it: “Only Pakistan’s people read this.” */
export function readersSentence(state: NegotiationState, id: PrivateRoomId, me: SeatId): string {
  const room = readPrivateRoom(id);
  if (room === null) return '';
  switch (room.kind) {
    case 'own':
      return room.seat === 'chair'
        ? 'Only the Chair’s office reads this.'
        : `Only ${whose(state, room.seat)} people read this.`;
    case 'chair': {
      const other = me === 'chair' ? seatName(state, room.seat) : 'the Chair’s office';
      return `Only ${other} and you read this.`;
    }
    case 'group': {
      const names = (findGroup(state, room.group)?.members ?? []).map((seat) => seatName(state, seat));
      return `Only ${namesTogether(names, 6)} read this.`;
    }
    default: {
      const never: never = room;
      return never;
    }
  }
}

function whose(state: NegotiationState, seat: SeatId): string {
  const name = seatName(state, seat);
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
