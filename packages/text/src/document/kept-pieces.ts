// How many pieces one person's words have come to in a document: letters typed in one go are one, each mark that was put on or
// taken off is one, and what was deleted stays as one. All stay for ever, and everybody who comes in is sent them. The count is
// that of the document itself, so it is the same after a restart.
import type { PersonId } from '@adref/negotiation';
import type * as Y from 'yjs';
import type { Authors } from './authors.ts';

export class KeptPieces {
  readonly #doc: Y.Doc;
  readonly #authors: Pick<Authors, 'clientsOf'>;
  /** Not less than there are: what comes is added, and Yjs joins some of it with its neighbours. */
  readonly #atMost = new Map<PersonId, number>();
  #most = Number.POSITIVE_INFINITY;

  constructor(doc: Y.Doc, authors: Pick<Authors, 'clientsOf'>) {
    this.#doc = doc;
    this.#authors = authors;
  }

  /** Sets how many each person may have; what is there already stays. */
  allowEach(pieces: number): void {
    this.#most = pieces;
  }

  /** How many pieces are a person's now. */
  of(person: PersonId): number {
    let pieces = 0;
    for (const client of this.#authors.clientsOf(person))
      pieces += this.#doc.store.clients.get(client)?.length ?? 0;
    this.#atMost.set(person, pieces);
    return pieces;
  }

  /** Counts what comes from a person; false when it would be too many, and then it is not counted. What brings nothing is let through. */
  take(person: PersonId, more: number): boolean {
    if (more === 0) return true;
    const known = this.#atMost.get(person) ?? this.of(person);
    const pieces = known + more > this.#most ? this.of(person) : known;
    if (pieces + more > this.#most) return false;
    this.#atMost.set(person, pieces + more);
    return true;
  }
}
