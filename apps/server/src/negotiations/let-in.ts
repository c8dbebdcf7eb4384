// Hands a socket over to a room that may still have to be opened; nothing is read from it meanwhile.
import type { NegotiationState } from '@adref/negotiation';
import { CLOSE_CODE } from '@adref/protocol';
import type { Author } from '@adref/text';
import { closingOf } from '../streams/closing-of.ts';
import type { Wire } from '../streams/connections/wire.ts';
import { NO_SEAT } from './seat-found.ts';

/** A room that somebody is to be let into, and the state of its negotiation, which says under which name. */
export interface Entered {
  readonly room: { attach(wire: Wire, author: Author, name: string, adref: boolean): void };
  readonly state: NegotiationState;
}

/** Lets somebody in when the room is open; who has no seat, or comes to a room that cannot be opened, is told so and goes. */
export function letIn(
  wire: Wire,
  entering: Promise<Entered | null>,
  author: Author,
  adref: boolean,
  failed: (error: unknown) => void,
): void {
  const { socket } = wire;
  socket.pause();
  entering.then(
    (entered) => {
      const seating = entered?.state.people.find(({ person }) => person === author.person);
      if (entered === null || seating === undefined) socket.close(CLOSE_CODE.notPermitted, NO_SEAT);
      else entered.room.attach(wire, author, seating.name, adref);
      socket.resume();
    },
    (error: unknown) => {
      failed(error);
      socket.close(...closingOf(error));
      socket.resume();
    },
  );
}
