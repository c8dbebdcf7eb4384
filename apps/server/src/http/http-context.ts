// What every route is given, and the questions that every route begins with: who asks, on which seat, and how often.
import type { PaperSize } from '@adref/formats';
import type { NegotiationState } from '@adref/negotiation';
import type { VerbLadders } from '@adref/reference';
import type { Author } from '@adref/text';
import type { Request } from 'express';
import { addressOf } from '../edge/address.ts';
import type { Sockets } from '../edge/sockets.ts';
import { anybodyIn, isPersonId, whoAsks } from '../edge/who.ts';
import type { HeldBytes } from '../limits/held-bytes.ts';
import type { Limits } from '../limits/limits.ts';
import type { PersonQuotas } from '../limits/person-quotas.ts';
import { createRateLimit, type RateLimit } from '../limits/rate-limit.ts';
import type { UntakenAnswers } from '../limits/untaken-answers.ts';
import type { RoomPort, RoomsPort } from '../negotiations/rooms-port.ts';
import { NO_SEAT, seatFound } from '../negotiations/seat-found.ts';
import { seatOf } from '../negotiations/seat-of.ts';
import type { Condition } from '../operations/condition.ts';
import type { Logger } from '../operations/log.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { PrivateRooms } from '../private/private-rooms.ts';
import type { SignedIn, SignIn } from '../sign-in/sign-in.ts';
import type { RandomBytes } from '../sign-in/token.ts';
import type { SignInStore } from '../storage/sign-in-store.ts';
import { problemOf } from './problem.ts';
import { problem, type Reply } from './reply.ts';
import { endWithin, timedRooms } from './timed-rooms.ts';

/** The parts of a running server that routes use. */
export interface ServerParts {
  readonly quotas: PersonQuotas;
  readonly rooms: RoomsPort;
  readonly privateRooms: PrivateRooms;
  readonly signIn: SignIn;
  readonly signInStore: SignInStore;
  readonly sockets: Sockets;
  readonly held: HeldBytes;
  readonly untaken: UntakenAnswers;
  readonly clock: () => Date;
  readonly random: RandomBytes;
  readonly limits: Limits;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly condition: Condition;
  readonly ladders: VerbLadders;
  /** The address users type, when it is known; links are made of it. */
  readonly baseUrl: URL | null;
  /** The paper that files with pages are made for. */
  readonly paper: PaperSize;
  /** The host that the server was told to listen on. */
  readonly listensOn: string;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: number;
  /** Whether requests can be answered: everything is open, and a stop has not begun. */
  readonly isReady: () => boolean;
}

/** Either what was asked for, or the answer that says why not. */
export type OrReply<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reply: Reply };

/** Somebody on their seat, in the room they asked for. */
export interface Seated {
  readonly who: SignedIn;
  readonly actor: Author;
  readonly room: RoomPort;
  readonly state: NegotiationState;
}

/** The parts, and the questions. */
export interface HttpContext extends ServerParts {
  readonly rates: {
    readonly madeUpLinks: RateLimit;
    readonly addresses: RateLimit;
    readonly people: RateLimit;
    readonly exports: RateLimit;
    readonly links: RateLimit;
  };
  address(request: Request): string;
  /** Counts a request in the rate of whoever is signed in, or, for strangers (null), of their address; or answers that it is used up. */
  admit(request: Request): Promise<OrReply<{ readonly person: string | null }>>;
  /** Somebody signed in. */
  person(request: Request): Promise<OrReply<{ readonly who: SignedIn }>>;
  /** Somebody seated in the negotiation that the path names. */
  seat(request: Request): Promise<OrReply<Seated>>;
  /** Says something in a private room, answered in time; null when there is no such negotiation. */
  say: PrivateRooms['submit'];
  /** Takes one from a rate, or answers that it is used up. */
  slowDown(rate: RateLimit, key: string): Reply | null;
}

/** Puts the questions to the parts. `ticks` gives milliseconds that never run backwards. */
export function createHttpContext(parts: ServerParts, ticks: () => number): HttpContext {
  const { limits, signIn, trustedProxies, log } = parts;
  const within = endWithin(limits.commandMs, log);
  const rooms = timedRooms(parts.rooms, within, parts.quotas.work);
  const rateOf = (rate: Limits['linksPerPerson']) => createRateLimit(rate, limits.rateKeys, ticks);
  const rates = {
    madeUpLinks: rateOf(limits.madeUpLinksPerAddress),
    addresses: rateOf(limits.requestsPerAddress),
    people: rateOf(limits.requestsPerPerson),
    exports: rateOf(limits.exportsPerPerson),
    links: rateOf(limits.linksPerPerson),
  };

  function slowDown(rate: RateLimit, key: string): Reply | null {
    if (rate.take(key)) return null;
    const seconds = rate.retryAfterS(key);
    const sentence = `That was too much at once; wait ${seconds === 1 ? 'a second' : `${seconds} seconds`} and try again.`;
    return problem(problemOf('too-fast', sentence), seconds);
  }

  async function person(request: Request): Promise<OrReply<{ readonly who: SignedIn }>> {
    const who = await whoAsks(signIn, request.headers.cookie, wantedPerson(request));
    if (who === null) {
      return {
        ok: false,
        reply: problem(
          problemOf(
            'not-signed-in',
            'You are not signed in; open your link again or ask the Chair’s office for a new one.',
          ),
        ),
      };
    }
    return { ok: true, who };
  }

  return {
    ...parts,
    rooms,
    rates,
    slowDown,
    person,
    say: (...said) => within(parts.privateRooms.submit(...said)),
    async admit(request) {
      const known = await anybodyIn(signIn, request.headers.cookie, wantedPerson(request));
      const person = known?.person.id ?? null;
      const reply =
        person === null
          ? slowDown(rates.addresses, addressOf(request, trustedProxies))
          : slowDown(rates.people, person);
      return reply === null ? { ok: true, person } : { ok: false, reply };
    },
    address: (request) => addressOf(request, trustedProxies),
    async seat(request) {
      const asked = await person(request);
      if (!asked.ok) return asked;
      const { who } = asked;
      const negotiation = String(request.params.id);
      const nothing = { ok: false, reply: problem(problemOf('no-such-thing', NO_SEAT)) } as const;
      if ((await seatFound(rooms, negotiation, who.person)) === null) return nothing;
      const room = await rooms.get(negotiation);
      if (room === null) return nothing;
      const state = room.state();
      const seat = seatOf(state, room.acts(0, 1), who.person.id);
      if (seat === null) return nothing;
      return { ok: true, who, room, state, actor: { seat, person: who.person.id } };
    },
  };
}

/** The person a request says it is from: by header, or by `?person=` where a browser cannot set one. */
function wantedPerson(request: Request): string | null {
  const named = request.headers['adref-person'] ?? request.query.person;
  return typeof named === 'string' && isPersonId(named) ? named : null;
}
