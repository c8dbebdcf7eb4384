// People, links and sessions as they are kept. This is the port: a table per kind in the store's file, or the
// in-memory twin. It holds hashes, never tokens, and reads no clock: times are arguments, ISO 8601 in UTC.
import type { PersonId, SeatId } from '@adref/negotiation';

/** Somebody who may sign in. Their seats are in the negotiations; `mayOpen` is the Chair's office's right to open one. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly mayOpen: boolean;
  /** The negotiation whose Chair introduced them and may send them another link; null: only the operator may. */
  readonly home: string | null;
}

/** A single-use way in for one person; `negotiation` is null for a link to the person's list. */
export interface Link {
  readonly id: string;
  readonly tokenHash: string;
  readonly person: PersonId;
  readonly negotiation: string | null;
  readonly seat: SeatId;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}

/** A person signed in on one browser, through one link. */
export interface Session {
  readonly hash: string;
  readonly person: PersonId;
  readonly link: string;
  readonly begunAt: string;
  /** When it last was used, to the coarseness of `sessionSeenEveryMs`. */
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
}

/** Why a link does not let anybody in. */
export type LinkFlaw = 'unknown' | 'used' | 'revoked' | 'expired';

/** What came of using a link up. */
export type Redemption =
  | { readonly ok: true; readonly link: Link; readonly person: Person }
  | { readonly ok: false; readonly why: LinkFlaw };

/** Durable when a method resolves. */
export interface SignInStore {
  /** Adds a person, or changes what is known of one. */
  savePerson(person: Person): Promise<void>;
  person(id: PersonId): Promise<Person | null>;
  /** Keeps a link of a known person. */
  addLink(link: Link): Promise<void>;
  linkByToken(tokenHash: string): Promise<Link | null>;
  /** Everybody, in the order in which they came. */
  people(): Promise<readonly Person[]>;
  /** In the order of issue; null: the links that lead to no one negotiation. */
  linksOf(negotiation: string | null): Promise<readonly Link[]>;
  /** Uses a link up and begins a session, both or neither; of two at once, one gets in. */
  redeem(tokenHash: string, session: NewSession): Promise<Redemption>;
  /** Ends a link of this negotiation and the sessions that came of it; null when there is none. */
  revokeLink(id: string, negotiation: string | null, at: string): Promise<Link | null>;
  session(hash: string): Promise<{ readonly session: Session; readonly person: Person } | null>;
  sawSession(hash: string, at: string): Promise<void>;
  endSession(hash: string, at: string): Promise<void>;
  endSessionsOf(person: PersonId, at: string): Promise<void>;
}

/** A session as it begins; whose it is and through which link follows from the link. */
export interface NewSession {
  readonly hash: string;
  readonly begunAt: string;
  readonly expiresAt: string;
}

/** What stands against using a link now; null when nothing does. */
export function flawOf(link: Link | null, at: string): LinkFlaw | null {
  if (link === null) return 'unknown';
  if (link.revokedAt !== null) return 'revoked';
  if (link.usedAt !== null) return 'used';
  return link.expiresAt <= at ? 'expired' : null;
}
