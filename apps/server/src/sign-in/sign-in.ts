// Signing in by a link, once: who a token lets in, who a session is, and when either ends. It decides nothing about
// seats or rights; those are in the negotiation's state and are read there at every update and command.
import type { PersonId, SeatId } from '@adref/negotiation';
import type { Limits } from '../limits/limits.ts';
import { flawOf, type Link, type LinkFlaw, type Person, type SignInStore } from '../storage/sign-in-store.ts';
import { hashOfToken, isToken, newId, newToken, type RandomBytes } from './token.ts';

/** What signing in needs from outside. */
export interface SignInContext {
  readonly store: SignInStore;
  readonly clock: () => Date;
  readonly random: RandomBytes;
  readonly limits: Pick<
    Limits,
    'linkMs' | 'deviceLinkMs' | 'sessionMs' | 'sessionIdleMs' | 'sessionSeenEveryMs'
  >;
}

/** Who is at the other end. `session` is the hash under which the session is kept: safe to compare, useless to send. */
export interface SignedIn {
  readonly person: Person;
  readonly session: string;
}

/** A way in, or why not. */
export type LookedUp =
  | { readonly ok: true; readonly link: Link; readonly person: Person }
  | { readonly ok: false; readonly why: LinkFlaw };

/** Links and sessions of this server. */
export interface SignIn {
  /** Makes a link; the token is in the answer and nowhere else. */
  issueLink(to: LinkTo): Promise<{ readonly link: Link; readonly token: string }>;
  /** Makes a link by which a person signs in on a further device of their own; it is good for minutes. */
  issueDeviceLink(person: PersonId): Promise<{ readonly link: Link; readonly token: string }>;
  /** Takes back the device links of a person, used or not, and ends the sessions that came of them. */
  revokeDeviceLinks(person: PersonId): Promise<void>;
  /** Who a link would let in, without using it up. */
  look(token: string): Promise<LookedUp>;
  signIn(
    token: string,
  ): Promise<(LookedUp & { readonly ok: true; readonly token: string }) | (LookedUp & { ok: false })>;
  /** Who a session token is, if it still counts. */
  whoIs(token: string): Promise<SignedIn | null>;
  /** Whether a session still counts; for sockets, which outlive the request that opened them. */
  isCurrent(session: string): Promise<boolean>;
  signOut(session: string): Promise<void>;
}

/** For whom a link is. */
export interface LinkTo {
  readonly person: PersonId;
  readonly negotiation: string | null;
  readonly seat: SeatId;
}

/** What stands in the place of a seat in a link for a further device: it gives no seat, and takes none. */
export const FURTHER_DEVICE = 'device';

/** Signing in against a store. */
export function createSignIn({ store, clock, random, limits }: SignInContext): SignIn {
  const at = (plusMs = 0) => new Date(clock().getTime() + plusMs).toISOString();

  async function current(hash: string): Promise<SignedIn | null> {
    const found = await store.session(hash);
    if (found === null) return null;
    const { session, person } = found;
    const now = at();
    if (session.endedAt !== null || session.expiresAt <= now || session.seenAt <= at(-limits.sessionIdleMs))
      return null;
    if (session.seenAt <= at(-limits.sessionSeenEveryMs)) await store.sawSession(hash, now);
    return { person, session: hash };
  }

  async function issue({ person, negotiation, seat }: LinkTo, validMs: number) {
    const token = newToken(random);
    const link: Link = {
      id: newId('l', random),
      tokenHash: hashOfToken(token),
      person,
      negotiation,
      seat,
      issuedAt: at(),
      expiresAt: at(validMs),
      usedAt: null,
      revokedAt: null,
    };
    await store.addLink(link);
    return { link, token };
  }

  return {
    issueLink: (to) => issue(to, limits.linkMs),

    issueDeviceLink: (person) =>
      issue({ person, negotiation: null, seat: FURTHER_DEVICE }, limits.deviceLinkMs),

    async revokeDeviceLinks(person) {
      for (const link of await store.linksOf(null))
        if (link.person === person && link.seat === FURTHER_DEVICE && link.revokedAt === null)
          await store.revokeLink(link.id, null, at());
    },

    async look(token) {
      const link = isToken(token) ? await store.linkByToken(hashOfToken(token)) : null;
      const flaw = flawOf(link, at());
      const person = link === null ? null : await store.person(link.person);
      if (link === null || person === null || flaw !== null) return { ok: false, why: flaw ?? 'unknown' };
      return { ok: true, link, person };
    },

    async signIn(token) {
      if (!isToken(token)) return { ok: false, why: 'unknown' };
      const sessionToken = newToken(random);
      const session = { hash: hashOfToken(sessionToken), begunAt: at(), expiresAt: at(limits.sessionMs) };
      const redeemed = await store.redeem(hashOfToken(token), session);
      return redeemed.ok ? { ...redeemed, token: sessionToken } : redeemed;
    },

    whoIs: async (token) => (isToken(token) ? current(hashOfToken(token)) : null),
    isCurrent: async (session) => (await current(session)) !== null,
    signOut: (session) => store.endSession(session, at()),
  };
}
