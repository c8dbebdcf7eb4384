// How much each person keeps in a private room: letters, values and structs that are in the document, whoever may have deleted
// words since. What an update merely claims, such as the length of a tombstone, is not kept and does not count. The sums are
// upper bounds, counted anew from the document only when somebody may have reached the limit.
import type { PersonId } from '@adref/negotiation';
import * as Y from 'yjs';
import { WORK, type Work } from '../cost/work.ts';
import type { Authors } from '../document/authors.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';

export class KeptByPerson {
  readonly #doc: Y.Doc;
  readonly #authors: Authors;
  readonly #atMost = new Map<PersonId, number>();

  constructor(doc: Y.Doc, authors: Authors) {
    this.#doc = doc;
    this.#authors = authors;
  }

  /** Notes that a person may keep so many units more, and tells whether there is room for them. */
  take(person: PersonId, more: number, work: Work): boolean {
    let atMost = (this.#atMost.get(person) ?? Number.POSITIVE_INFINITY) + more;
    if (atMost > PRIVATE_LIMITS.unitsPerPerson) atMost = this.#count(person, work) + more;
    this.#atMost.set(person, atMost);
    return atMost <= PRIVATE_LIMITS.unitsPerPerson;
  }

  #count(person: PersonId, work: Work): number {
    let units = 0;
    for (const [client, structs] of this.#doc.store.clients) {
      if (this.#authors.ownerOf(client)?.person !== person) continue;
      work.spend(structs.length / WORK.structsPassed);
      for (const struct of structs) units += PRIVATE_LIMITS.unitsPerStruct + sizeOf(struct);
    }
    return units;
  }
}

/** The letters of a struct, or the characters of its value. */
function sizeOf(struct: Y.Item | Y.GC): number {
  if (!(struct instanceof Y.Item)) return 0;
  if (struct.content instanceof Y.ContentString) return struct.length;
  return struct.content instanceof Y.ContentAny ? JSON.stringify(struct.content.arr).length : 0;
}
