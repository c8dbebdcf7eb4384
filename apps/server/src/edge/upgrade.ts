// The door of `/sync/<negotiation>` and of its private rooms: who is there, from which page, on which seat, and whether
// there is a place. Only then is the socket handed to the room. A browser cannot see why an upgrade failed, so whoever is
// not let in gets a socket that closes at once with a code and a sentence.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { mayEnter, type PrivateRoomId } from '@adref/negotiation';
import { CLOSE_CODE, type CloseCode, PROTOCOL_VERSION } from '@adref/protocol';
import type { Author } from '@adref/text';
import { WebSocketServer } from 'ws';
import type { HeldBytes } from '../limits/held-bytes.ts';
import type { Limits } from '../limits/limits.ts';
import type { RateLimit } from '../limits/rate-limit.ts';
import type { RoomsPort } from '../negotiations/rooms-port.ts';
import { NO_SEAT, seatFound } from '../negotiations/seat-found.ts';
import { readingOf, seatOf } from '../negotiations/seat-of.ts';
import type { Logger } from '../operations/log.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { PrivateRooms } from '../private/private-rooms.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { closingOf } from '../streams/closing-of.ts';
import { addressOf } from './address.ts';
import { isSameOrigin } from './origin.ts';
import type { SocketOwner, Sockets } from './sockets.ts';
import { watchMessages } from './watch-messages.ts';
import { anybodyIn, isPersonId, whoAsks } from './who.ts';

/** What the door needs of the server. */
export interface DoorParts {
  readonly rooms: Pick<RoomsPort, 'attach' | 'get' | 'seat'>;
  readonly privateRooms: Pick<PrivateRooms, 'attach'>;
  readonly signIn: SignIn;
  readonly sockets: Sockets;
  readonly held: HeldBytes;
  readonly limits: Limits;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'socketsRefused'>;
  readonly rates: { readonly addresses: RateLimit; readonly people: RateLimit };
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: number;
  /** Whether sockets can be let in: everything is open, and a stop has not begun. */
  readonly isReady: () => boolean;
}

type Admission =
  | {
      readonly ok: true;
      readonly negotiation: string;
      /** The private room asked for; null: the negotiation's own. */
      readonly room: PrivateRoomId | null;
      readonly actor: Author;
      readonly owner: SocketOwner;
      readonly adref: boolean;
    }
  | { readonly ok: false; readonly code: CloseCode; readonly why: string };

/** Answers upgrades of an HTTP server, within the rate of an address; returns what ends it, closing every socket. */
export function admitSockets(server: Server, parts: DoorParts): () => Promise<void> {
  const { held, limits, log, metrics, privateRooms, rooms, sockets } = parts;
  const door = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  });

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const onEarlyError = () => stream.destroy();
    stream.on('error', onEarlyError);
    const patience = setTimeout(() => stream.destroy(), limits.admissionMs);
    const answering = isWithinRate(request, parts).then((isWithin) => {
      if (isWithin) return admissionOf(request, parts);
      metrics.socketsRefused.inc({ code: '429' });
      // Its own side it may keep open for ever: whoever is turned away does not stay.
      stream.end('HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\n\r\n', () => stream.destroy());
      return null;
    });
    answering
      .catch((error: unknown): Admission => {
        log.error({ err: error }, 'a socket could not be checked');
        const [code, why] = closingOf(error);
        return { ok: false, code, why };
      })
      .then((admission) => {
        clearTimeout(patience);
        if (admission === null) return;
        stream.off('error', onEarlyError);
        if (stream.destroyed) return;
        door.handleUpgrade(request, stream, head, (socket) => {
          if (admission.ok && sockets.hasRoomFor(admission.owner)) {
            sockets.add(socket, admission.owner);
            const { negotiation, room, actor, adref } = admission;
            const wire = { socket, stream };
            watchMessages(wire, actor.person, {
              limits,
              held,
              ended: (why) => log.info({ person: actor.person, why }, 'socket ended'),
            });
            if (room === null) rooms.attach(wire, negotiation, actor, { adref });
            else privateRooms.attach(wire, negotiation, room, actor, { adref });
            return;
          }
          const { code, why } = admission.ok ? TOO_MANY : admission;
          socket.on('error', () => socket.terminate());
          const patience = setTimeout(() => socket.terminate(), limits.closingMs);
          socket.once('close', () => clearTimeout(patience));
          metrics.socketsRefused.inc({ code: String(code) });
          log.info({ code }, 'socket refused');
          socket.close(code, why);
        });
      })
      .catch((error: unknown) => {
        log.error({ err: error }, 'a socket could not be handed over');
        stream.destroy();
      });
  };
  server.on('upgrade', onUpgrade);

  return async () => {
    server.off('upgrade', onUpgrade);
    for (const socket of door.clients) socket.terminate();
    await new Promise((resolve) => door.close(resolve));
  };
}

const TOO_MANY = {
  code: CLOSE_CODE.tooFast,
  why: 'Too many connections are open; close some pages of Adref.',
};

/** `/sync/<negotiation>`, or `/sync/<negotiation>/<private room>`. */
const PATH = /^\/sync\/([a-z0-9][a-z0-9-]{0,63})(?:\/([A-Za-z0-9-]{1,80}))?$/;

/** Whoever has a session is held to their own rate, strangers to that of their address. */
async function isWithinRate(
  request: IncomingMessage,
  { signIn, rates, trustedProxies }: DoorParts,
): Promise<boolean> {
  const known = await anybodyIn(signIn, request.headers.cookie, wantedPerson(request));
  return known === null
    ? rates.addresses.take(addressOf(request, trustedProxies))
    : rates.people.take(known.person.id);
}

/** The person that the address names; null: nobody, or nothing that is a person's id. */
function wantedPerson(request: IncomingMessage): string | null {
  const wanted = URL.parse(request.url ?? '', 'ws://server')?.searchParams.get('person') ?? null;
  return wanted !== null && isPersonId(wanted) ? wanted : null;
}

async function admissionOf(request: IncomingMessage, parts: DoorParts): Promise<Admission> {
  const url = URL.parse(request.url ?? '', 'ws://server');
  const [, negotiation, privateRoom] = PATH.exec(url?.pathname ?? '') ?? [];
  if (url === null || negotiation === undefined)
    return refused('nothingHere', 'There is nothing at this address.');
  if (!isSameOrigin(request.headers, parts.allowedOrigins)) {
    return refused('notPermitted', 'Connections are made from Adref’s own pages only.');
  }
  if (!parts.isReady()) return refused('tryAgainLater', 'The server is stopping.');
  const version = url.searchParams.get('adref');
  if (version !== null && version !== PROTOCOL_VERSION) {
    return refused('upgradeRequired', 'This page is of another version of Adref; load it again.');
  }
  const who = await whoAsks(parts.signIn, request.headers.cookie, wantedPerson(request));
  if (who === null) return refused('notSignedIn', 'You are not signed in; open your link again.');
  if ((await seatFound(parts.rooms, negotiation, who.person)) === null)
    return refused('notPermitted', NO_SEAT);
  const shared = await parts.rooms.get(negotiation);
  if (shared === null) return refused('notPermitted', NO_SEAT);
  const state = shared.state();
  const person = who.person.id;
  const seat = seatOf(state, shared.acts(0, 1), person);
  if (seat === null) return refused('notPermitted', NO_SEAT);
  if (privateRoom !== undefined) {
    // Whoever may not be in a room does not learn whether there is one.
    if (!mayEnter(state, privateRoom, seat))
      return refused('notPermitted', 'This room is not open to your seat.');
  } else if (readingOf(state, seat) !== 'record') {
    return refused('notPermitted', 'Your seat may read the text, not the record.');
  }
  const owner = { person, session: who.session, address: addressOf(request, parts.trustedProxies) };
  const room = privateRoom ?? null;
  return { ok: true, negotiation, room, actor: { seat, person }, owner, adref: version !== null };
}

function refused(code: keyof typeof CLOSE_CODE, why: string): Admission {
  return { ok: false, code: CLOSE_CODE[code], why };
}
