// Who wrote which characters. A client id belongs to the person who first wrote with it, for ever; words that the server
// carried over for somebody are credited to that somebody, range by range. Clients write nothing here, so nobody can forge it.
import type { PersonId, SeatId } from '@adref/negotiation';
import type { IdSpan } from './leaf-text.ts';

export interface Author {
  readonly seat: SeatId;
  readonly person: PersonId;
}

/** The author under which the server itself writes; never a seat at the table. */
export const SERVER: Author = { seat: 'server', person: '' };

interface Credit {
  readonly span: IdSpan;
  readonly author: Author;
}

export interface StoredAuthors {
  readonly clients: readonly (readonly [client: number, seat: SeatId, person: PersonId])[];
  readonly credits: readonly Credit[];
}

export class Authors {
  readonly #clients = new Map<number, Author>();
  readonly #credits: Credit[] = [];

  static from(stored: StoredAuthors): Authors {
    const authors = new Authors();
    for (const [client, seat, person] of stored.clients) authors.claim(client, { seat, person });
    for (const credit of stored.credits) authors.credit(credit.span, credit.author);
    return authors;
  }

  toJSON(): StoredAuthors {
    const clients = [...this.#clients].map(([client, { seat, person }]) => [client, seat, person] as const);
    return { clients, credits: [...this.#credits] };
  }

  /** Whether this person may write under a client id: it is theirs, or nobody's yet. */
  mayWriteAs(client: number, person: PersonId): boolean {
    const owner = this.#clients.get(client);
    return owner === undefined || (owner.person === person && owner.seat !== SERVER.seat);
  }

  /** Whether the server itself writes, or wrote, under a client id. */
  isServer(client: number): boolean {
    return this.#clients.get(client)?.seat === SERVER.seat;
  }

  /** Binds a client id to its author. A person who changed seats goes on under the new one. */
  claim(client: number, author: Author): void {
    const owner = this.#clients.get(client);
    if (owner !== undefined && owner.person !== author.person) {
      throw new Error(`invariant: client ${client} belongs to another person`);
    }
    if (owner?.seat !== author.seat) this.#clients.set(client, author);
  }

  /** Says that a stretch the server wrote is somebody's words. */
  credit(span: IdSpan, author: Author): void {
    this.#credits.push({ span, author });
  }

  /** The authors of consecutive characters, in order. */
  authorsOf({ client, clock, length }: IdSpan): readonly { author: Author; length: number }[] {
    const end = clock + length;
    const isTouched = this.#credits.some(
      ({ span }) => span.client === client && span.clock < end && clock < span.clock + span.length,
    );
    if (!isTouched) return [{ author: this.authorOf(client, clock), length }];
    return Array.from({ length }, (_, k) => ({ author: this.authorOf(client, clock + k), length: 1 }));
  }

  authorOf(client: number, clock: number): Author {
    const credit = this.#credits.findLast(
      ({ span }) => span.client === client && span.clock <= clock && clock < span.clock + span.length,
    );
    const author = credit?.author ?? this.#clients.get(client);
    if (author === undefined) throw new Error(`invariant: client ${client} has no owner`);
    return author;
  }
}
