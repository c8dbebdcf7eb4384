// Who wrote which characters. A client id belongs to the person who first wrote with it, for ever; words that the server
// carried over for somebody are credited to that somebody, range by range. Clients write nothing here, so nobody can forge it.
import type { PersonId, SeatId } from '@adref/negotiation';
import { MAX_CLIENT } from '../wire/wire-reader.ts';
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

/** A stretch with the author it is credited to. */
interface Credited extends IdSpan {
  readonly author: Author;
}

export interface StoredAuthors {
  readonly clients: readonly (readonly [client: number, seat: SeatId, person: PersonId])[];
  readonly credits: readonly Credit[];
}

export class Authors {
  readonly #clients = new Map<number, Author>();
  readonly #idsOf = new Map<PersonId, number[]>();
  #mostIds = Number.POSITIVE_INFINITY;
  /** By client, in the order of the clocks; none overlap. */
  readonly #credits = new Map<number, Credited[]>();

  static from(stored: StoredAuthors): Authors {
    const authors = new Authors();
    for (const [client, seat, person] of stored.clients) authors.claim(client, { seat, person });
    for (const credit of stored.credits) authors.credit(credit.span, credit.author);
    return authors;
  }

  toJSON(): StoredAuthors {
    const { clients } = this;
    const credits = [...this.#credits.values()].flatMap((line) =>
      line.map(({ author, ...span }) => ({ span, author })),
    );
    return { clients, credits };
  }

  /** Every client id that is somebody's. */
  get clients(): StoredAuthors['clients'] {
    return [...this.#clients].map(([client, { seat, person }]) => [client, seat, person] as const);
  }

  /** Whether this person may write under a client id: it is theirs, or nobody's yet. Nobody writes under what is no client id. */
  mayWriteAs(client: number, person: PersonId): boolean {
    if (!isClientId(client)) return false;
    const owner = this.#clients.get(client);
    return owner === undefined || (owner.person === person && owner.seat !== SERVER.seat);
  }

  /** Sets how many client ids one person may have; those that are somebody's already stay. */
  allowEach(ids: number): void {
    this.#mostIds = ids;
  }

  /** How many client ids are a person's. */
  idsOf(person: PersonId): number {
    return this.#idsOf.get(person)?.length ?? 0;
  }

  /** A person's client ids. */
  clientsOf(person: PersonId): readonly number[] {
    return this.#idsOf.get(person) ?? [];
  }

  /** Why a person may not write under a client id; null when they may. */
  whyNotAs(client: number, person: PersonId): 'foreign-author' | 'too-many-pages' | null {
    if (!this.mayWriteAs(client, person)) return 'foreign-author';
    return this.#clients.has(client) || this.idsOf(person) < this.#mostIds ? null : 'too-many-pages';
  }

  /** Whose client id it is; undefined while it is nobody's. */
  ownerOf(client: number): Author | undefined {
    return this.#clients.get(client);
  }

  /** Whether the server itself writes, or wrote, under a client id. */
  isServer(client: number): boolean {
    return this.#clients.get(client)?.seat === SERVER.seat;
  }

  /** Binds a client id to its author. A person who changed seats goes on under the new one. Throws for what is no client id. */
  claim(client: number, author: Author): void {
    if (!isClientId(client)) throw new Error(`invariant: ${client} is no client id`);
    const owner = this.#clients.get(client);
    if (owner !== undefined && owner.person !== author.person) {
      throw new Error(`invariant: client ${client} belongs to another person`);
    }
    if (owner === undefined) this.#note(client, author.person);
    if (owner?.seat !== author.seat) this.#clients.set(client, author);
  }

  /** Says that a stretch the server wrote is somebody's words; what was said of it before no longer holds. */
  credit({ client, clock, length }: IdSpan, author: Author): void {
    if (length === 0) return;
    const line = this.#credits.get(client);
    const credited = { client, clock, length, author };
    if (line === undefined) this.#credits.set(client, [credited]);
    else if (clock >= endOf(line.at(-1))) append(line, credited);
    else overwrite(line, credited);
  }

  /** The authors of consecutive characters, in order. */
  authorsOf({ client, clock, length }: IdSpan): readonly { author: Author; length: number }[] {
    const authors: { author: Author; length: number }[] = [];
    const line = this.#credits.get(client) ?? [];
    const end = clock + length;
    let at = clock;
    for (let i = firstBehind(line, clock); at < end; i++) {
      const credit = line[i];
      const next = Math.min(credit?.clock ?? end, end);
      if (next > at) authors.push({ author: this.#ownerOf(client), length: next - at });
      if (credit === undefined || next === end) break;
      const stop = Math.min(endOf(credit), end);
      authors.push({ author: credit.author, length: stop - Math.max(credit.clock, at) });
      at = stop;
    }
    return authors;
  }

  #note(client: number, person: PersonId): void {
    const ids = this.#idsOf.get(person);
    if (ids === undefined) this.#idsOf.set(person, [client]);
    else ids.push(client);
  }

  #ownerOf(client: number): Author {
    const owner = this.#clients.get(client);
    if (owner === undefined) throw new Error(`invariant: client ${client} has no owner`);
    return owner;
  }
}

/** Behind all others; as one with the last when it goes on from there for the same author. */
function append(line: Credited[], next: Credited): void {
  const last = line.at(-1);
  const goesOn =
    last !== undefined &&
    endOf(last) === next.clock &&
    last.author.seat === next.author.seat &&
    last.author.person === next.author.person;
  if (goesOn) line[line.length - 1] = { ...last, length: last.length + next.length };
  else line.push(next);
}

function overwrite(line: Credited[], next: Credited): void {
  const [from, end] = [firstBehind(line, next.clock), endOf(next)];
  let to = from;
  while ((line[to]?.clock ?? end) < end) to += 1;
  const kept: Credited[] = [];
  const [first, last] = [line[from], line[to - 1]];
  if (first !== undefined && first.clock < next.clock)
    kept.push({ ...first, length: next.clock - first.clock });
  kept.push(next);
  if (to > from && last !== undefined && endOf(last) > end)
    kept.push({ ...last, clock: end, length: endOf(last) - end });
  line.splice(from, to - from, ...kept);
}

/** The index of the first stretch that ends behind a clock. */
function firstBehind(line: readonly Credited[], clock: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(line[middle]) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

function endOf(span: IdSpan | undefined): number {
  return span === undefined ? 0 : span.clock + span.length;
}

/** A whole number of 32 bits, as Yjs draws them. */
function isClientId(client: number): boolean {
  return Number.isInteger(client) && client >= 0 && client <= MAX_CLIENT;
}
