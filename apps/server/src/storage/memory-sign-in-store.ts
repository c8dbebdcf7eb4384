// The in-memory twin of the sign-in store, for tests.
import { flawOf, type Link, type Person, type Session, type SignInStore } from './sign-in-store.ts';

/** A sign-in store that ends with the process. */
export function createMemorySignInStore(): SignInStore {
  const people = new Map<string, Person>();
  const links = new Map<string, Link>();
  const sessions = new Map<string, Session>();

  function findLink(tokenHash: string): Link | null {
    for (const link of links.values()) if (link.tokenHash === tokenHash) return link;
    return null;
  }

  function endWhere(at: string, belongs: (session: Session) => boolean): void {
    for (const session of sessions.values()) {
      if (session.endedAt === null && belongs(session))
        sessions.set(session.hash, { ...session, endedAt: at });
    }
  }

  return {
    async savePerson(person) {
      people.set(person.id, person);
    },
    async person(id) {
      return people.get(id) ?? null;
    },
    async addLink(link) {
      if (!people.has(link.person)) throw new Error(`A link needs a known person, not ${link.person}.`);
      if (links.has(link.id) || findLink(link.tokenHash) !== null)
        throw new Error(`There is a link ${link.id} already.`);
      links.set(link.id, link);
    },
    async linkByToken(tokenHash) {
      return findLink(tokenHash);
    },
    async people() {
      return [...people.values()];
    },
    async linksOf(negotiation) {
      return [...links.values()].filter((link) => link.negotiation === negotiation);
    },
    async redeem(tokenHash, { hash, begunAt, expiresAt }) {
      const link = findLink(tokenHash);
      const flaw = flawOf(link, begunAt);
      if (link === null || flaw !== null) return { ok: false, why: flaw ?? 'unknown' };
      const person = people.get(link.person);
      if (person === undefined) throw new Error(`Link ${link.id} belongs to nobody.`);
      const used = { ...link, usedAt: begunAt };
      links.set(link.id, used);
      sessions.set(hash, {
        hash,
        person: person.id,
        link: link.id,
        begunAt,
        seenAt: begunAt,
        expiresAt,
        endedAt: null,
      });
      return { ok: true, link: used, person };
    },
    async revokeLink(id, negotiation, at) {
      const link = links.get(id);
      if (link === undefined || link.negotiation !== negotiation) return null;
      const revoked = { ...link, revokedAt: link.revokedAt ?? at };
      links.set(id, revoked);
      endWhere(at, (session) => session.link === id);
      return revoked;
    },
    async session(hash) {
      const session = sessions.get(hash);
      const person = session === undefined ? undefined : people.get(session.person);
      return session === undefined || person === undefined ? null : { session, person };
    },
    async sawSession(hash, at) {
      const session = sessions.get(hash);
      if (session !== undefined) sessions.set(hash, { ...session, seenAt: at });
    },
    async endSession(hash, at) {
      endWhere(at, (session) => session.hash === hash);
    },
    async endSessionsOf(person, at) {
      endWhere(at, (session) => session.person === person);
    },
  };
}
