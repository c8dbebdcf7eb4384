// The open sockets of this server by person, address and session: to keep their number within limits, and to end them
// when a session does. What is said over them is the room's affair.
import { CLOSE_CODE } from '@adref/protocol';
import type { WebSocket } from 'ws';
import type { Limits } from '../limits/limits.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

/** Whose a socket is. */
export interface SocketOwner {
  readonly person: string;
  readonly session: string;
  readonly address: string;
}

/** All open sockets. */
export interface Sockets {
  /** Whether one more from this person and address is within the limits. */
  hasRoomFor(owner: SocketOwner): boolean;
  /** Remembers a socket until it closes. */
  add(socket: WebSocket, owner: SocketOwner): void;
  /** Closes those whose session has ended. */
  review(): Promise<void>;
  count(): number;
}

/** An empty set of sockets. */
export function createSockets(
  signIn: Pick<SignIn, 'isCurrent'>,
  limits: Pick<Limits, 'socketsPerPerson' | 'socketsKeptPerPerson' | 'socketsPerAddress'>,
): Sockets {
  const owners = new Map<WebSocket, SocketOwner>();
  const perKey = new Map<string, number>();

  function addTo(key: string, change: 1 | -1): void {
    const count = (perKey.get(key) ?? 0) + change;
    if (count === 0) perKey.delete(key);
    else perKey.set(key, count);
  }

  function countAll(owner: SocketOwner, change: 1 | -1): void {
    addTo(`person ${owner.person}`, change);
    addTo(`address ${owner.address}`, change);
  }

  return {
    hasRoomFor({ person, address }) {
      const own = perKey.get(`person ${person}`) ?? 0;
      // Not even an address that is full shuts out somebody who is signed in.
      const isKept = own < limits.socketsKeptPerPerson;
      return (
        own < limits.socketsPerPerson &&
        (isKept || (perKey.get(`address ${address}`) ?? 0) < limits.socketsPerAddress)
      );
    },

    add(socket, owner) {
      owners.set(socket, owner);
      countAll(owner, 1);
      socket.once('close', () => {
        owners.delete(socket);
        countAll(owner, -1);
      });
    },

    async review() {
      const sessions = new Set([...owners.values()].map((owner) => owner.session));
      for (const session of sessions) {
        if (await signIn.isCurrent(session)) continue;
        for (const [socket, owner] of owners) {
          if (owner.session === session)
            socket.close(CLOSE_CODE.notSignedIn, 'Your session has ended; sign in again.');
        }
      }
    },

    count: () => owners.size,
  };
}
