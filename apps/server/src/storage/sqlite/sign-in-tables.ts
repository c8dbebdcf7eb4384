// People, links and sessions in SQLite: prepared statements, synchronous, for the open store.
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import {
  flawOf,
  type Link,
  type NewSession,
  type Person,
  type Redemption,
  type Session,
} from '../sign-in-store.ts';
import { storeFaultOf } from '../store-fault.ts';
import type { PeopleFlaw } from '../stored-store.ts';
import { checkPeople } from './check-people.ts';
import { createPeopleChain, type PeopleChain } from './people-chain.ts';

/** The synchronous half of the sign-in store; the methods are those of the port. */
export interface SignInTables {
  savePerson(person: Person): void;
  person(id: string): Person | null;
  addLink(link: Link): void;
  linkByToken(tokenHash: string): Link | null;
  people(): readonly Person[];
  linksOf(negotiation: string | null): readonly Link[];
  redeem(tokenHash: string, session: NewSession): Redemption;
  revokeLink(id: string, negotiation: string | null, at: string): Link | null;
  session(hash: string): { readonly session: Session; readonly person: Person } | null;
  sawSession(hash: string, at: string): void;
  endSession(hash: string, at: string): void;
  endSessionsOf(person: string, at: string): void;
  /** Tells in the chain what the operator has set, by a hash of it, when it is not what it was. */
  setSetting(id: string, print: string, at: string): void;
  readonly chain: Pick<PeopleChain, 'entries'>;
  /** What of all this is not as its chain tells. */
  flaws(): readonly PeopleFlaw[];
}

/** Prepares the statements on an open store. Each change is told in the chain of people, in the same transaction. */
export function createSignInTables(db: DatabaseSync): SignInTables {
  const upsertPerson = db.prepare(
    'INSERT INTO person (id, name, may_open, home) VALUES (?,?,?,?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, may_open = excluded.may_open, home = excluded.home',
  );
  const selectPerson = db.prepare('SELECT id, name, may_open AS mayOpen, home FROM person WHERE id = ?');
  const selectPeople = db.prepare('SELECT id, name, may_open AS mayOpen, home FROM person ORDER BY rowid');
  const insertLink = db.prepare(
    'INSERT INTO link (id, token_hash, person, negotiation, seat, issued_at, expires_at, used_at, revoked_at) VALUES (?,?,?,?,?,?,?,?,?)',
  );
  const selectLinkByToken = db.prepare(`SELECT ${LINK} FROM link WHERE token_hash = ?`);
  const selectLink = db.prepare(`SELECT ${LINK} FROM link WHERE id = ? AND negotiation IS ?`);
  const selectLinks = db.prepare(`SELECT ${LINK} FROM link WHERE negotiation IS ? ORDER BY rowid`);
  const useLink = db.prepare('UPDATE link SET used_at = ? WHERE id = ?');
  const revokeLink = db.prepare('UPDATE link SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?');
  const insertSession = db.prepare(
    'INSERT INTO session (hash, person, link, begun_at, seen_at, expires_at, ended_at) VALUES (?,?,?,?,?,?,NULL)',
  );
  const selectSession = db.prepare(`SELECT ${SESSION} FROM session WHERE hash = ?`);
  const touchSession = db.prepare('UPDATE session SET seen_at = ? WHERE hash = ?');
  const endOne = db.prepare('UPDATE session SET ended_at = ? WHERE ended_at IS NULL AND hash = ?');

  const openOf = (column: 'person' | 'link') =>
    db.prepare(`SELECT hash FROM session WHERE ended_at IS NULL AND ${column} = ?`);
  const [openOfPerson, openOfLink] = [openOf('person'), openOf('link')];
  const chain = createPeopleChain(db);

  function person(id: string): Person | null {
    const row = selectPerson.get(id);
    return row === undefined ? null : personRow.parse(row);
  }

  function linkByToken(tokenHash: string): Link | null {
    const row = selectLinkByToken.get(tokenHash);
    return row === undefined ? null : linkRow.parse(row);
  }

  function inTransaction<T>(work: () => T): T {
    db.exec('BEGIN IMMEDIATE');
    try {
      chain.begin();
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Ends the sessions that a query finds, and tells of each. */
  function endAll(hashes: readonly Record<string, unknown>[], at: string): void {
    for (const { hash } of hashes) {
      endOne.run(at, String(hash));
      chain.tell('session', String(hash), 'ended', at);
    }
  }

  begin(inTransaction, chain);

  return {
    person,
    linkByToken,
    chain,
    flaws() {
      db.exec('BEGIN'); // One view of them, whatever a command line writes meanwhile.
      try {
        return checkPeople(db);
      } finally {
        db.exec('COMMIT');
      }
    },
    savePerson: ({ id, name, mayOpen, home }) =>
      inTransaction(() => {
        upsertPerson.run(id, name, mayOpen ? 1 : 0, home);
        chain.tell('person', id, 'saved', '');
      }),
    addLink: (link) =>
      inTransaction(() => {
        const { id, tokenHash, negotiation, seat, issuedAt, expiresAt, usedAt, revokedAt } = link;
        insertLink.run(id, tokenHash, link.person, negotiation, seat, issuedAt, expiresAt, usedAt, revokedAt);
        chain.tell('link', id, 'issued', issuedAt);
      }),
    people: () => selectPeople.all().map((row) => personRow.parse(row)),
    linksOf: (negotiation) => selectLinks.all(negotiation).map((row) => linkRow.parse(row)),
    redeem: (tokenHash, { hash, begunAt, expiresAt }) =>
      inTransaction(() => {
        const link = linkByToken(tokenHash);
        const flaw = flawOf(link, begunAt);
        if (link === null || flaw !== null) return { ok: false, why: flaw ?? 'unknown' };
        const whose = person(link.person);
        if (whose === null) throw new Error(`Link ${link.id} belongs to nobody.`);
        useLink.run(begunAt, link.id);
        insertSession.run(hash, whose.id, link.id, begunAt, begunAt, expiresAt);
        chain.tell('link', link.id, 'used', begunAt);
        chain.tell('session', hash, 'begun', begunAt);
        return { ok: true, link: { ...link, usedAt: begunAt }, person: whose };
      }),
    revokeLink: (id, negotiation, at) =>
      inTransaction(() => {
        if (selectLink.get(id, negotiation) === undefined) return null;
        revokeLink.run(at, id);
        chain.tell('link', id, 'withdrawn', at);
        endAll(openOfLink.all(id), at);
        return linkRow.parse(selectLink.get(id, negotiation));
      }),
    session(hash) {
      const row = selectSession.get(hash);
      if (row === undefined) return null;
      const session = sessionRow.parse(row);
      const whose = person(session.person);
      return whose === null ? null : { session, person: whose };
    },
    sawSession(hash, at) {
      touchSession.run(at, hash);
    },
    endSession: (hash, at) =>
      inTransaction(() => {
        if (endOne.run(at, hash).changes > 0) chain.tell('session', hash, 'ended', at);
      }),
    setSetting: (id, print, at) => inTransaction(() => chain.tellSetting(id, print, at)),
    endSessionsOf: (id, at) => inTransaction(() => endAll(openOfPerson.all(id), at)),
  };
}

/** An old store's chain begins when it is opened; where the disk has no room, with the first change. */
function begin(inTransaction: (work: () => void) => void, chain: PeopleChain): void {
  try {
    inTransaction(() => chain.begin());
  } catch (error) {
    const { reason } = storeFaultOf(error, 'Beginning the chain of people');
    if (reason !== 'full' && reason !== 'busy' && reason !== 'io') throw error;
  }
}

const LINK =
  'id, token_hash AS tokenHash, person, negotiation, seat, issued_at AS issuedAt, expires_at AS expiresAt, used_at AS usedAt, revoked_at AS revokedAt';
const SESSION =
  'hash, person, link, begun_at AS begunAt, seen_at AS seenAt, expires_at AS expiresAt, ended_at AS endedAt';

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  mayOpen: z.number().transform((flag) => flag === 1),
  home: z.string().nullable(),
});
const linkRow = z.object({
  id: z.string(),
  tokenHash: z.string(),
  person: z.string(),
  negotiation: z.string().nullable(),
  seat: z.string(),
  issuedAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
const sessionRow = z.object({
  hash: z.string(),
  person: z.string(),
  link: z.string(),
  begunAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  endedAt: z.string().nullable(),
});
