// The write guard of a private room: judges an update before it touches the document, whole. Everybody in the room may write
// everywhere but in the talk, which only the server writes; so no update may name the server's own items. It never
// mutates the document. The facts behind the rules are in docs/SECURITY.md.
import type { PersonId } from '@adref/negotiation';
import type * as Y from 'yjs';
import { Work } from '../cost/work.ts';
import type { Authors } from '../document/authors.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import { encodeDeletes } from '../guard/delete-set.ts';
import { cutsCharacter, LiveParts } from '../guard/live-parts.ts';
import { TOO_MANY_STRUCTS } from '../guard/update-outline.ts';
import type { UpdateRefusal, UpdateRefusalReason } from '../guard/update-refusal.ts';
import { withoutKnown } from '../guard/without-known.ts';
import { KeptByPerson } from './kept-by-person.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';
import { PrivatePlacement } from './private-placement.ts';
import { type PrivateStruct, readPrivateUpdate } from './private-reader.ts';

export type PrivateJudgement = {
  /** What the update costs, in the units of `cost/work.ts`. */
  readonly work: number;
} & (
  | {
      readonly ok: true;
      /** Canonical bytes, or null when everything in the update is known already. */
      readonly bytes: Uint8Array | null;
      readonly authors: readonly number[];
    }
  | { readonly ok: false; readonly refusal: UpdateRefusal }
);

export class PrivateGuard {
  readonly #doc: Y.Doc;
  readonly #authors: Authors;
  readonly #kept: KeptByPerson;

  constructor(doc: Y.Doc, authors: Authors) {
    this.#doc = doc;
    this.#authors = authors;
    this.#kept = new KeptByPerson(doc, authors);
  }

  /** Judges an update against the document as it is now. */
  judge(bytes: Uint8Array, person: PersonId): PrivateJudgement {
    const work = new Work();
    const judged = this.#judge(bytes, person, work);
    if (typeof judged === 'string')
      return { ok: false, refusal: { leaf: null, why: judged }, work: work.spent };
    return { ok: true, ...judged, work: work.spent };
  }

  #judge(
    bytes: Uint8Array,
    person: PersonId,
    work: Work,
  ): { readonly bytes: Uint8Array | null; readonly authors: readonly number[] } | UpdateRefusalReason {
    const { store } = this.#doc;
    if (bytes.length > PRIVATE_LIMITS.updateBytes) return 'too-large';
    if (store.pendingStructs !== null || store.pendingDs !== null)
      throw new Error('invariant: the live document has pending updates');
    const given = readPrivateUpdate(bytes);
    if ('malformed' in given) return given.malformed === TOO_MANY_STRUCTS ? 'too-costly' : 'malformed';
    work.read(bytes.length, given.structs.length);
    const clients = new Set(given.structs.map(({ client }) => client));
    if (clients.size > PRIVATE_LIMITS.authors) return 'malformed';
    for (const client of clients) {
      const why = this.#authors.whyNotAs(client, person);
      if (why !== null) return why;
    }
    const fresh = withoutKnown(this.#doc, bytes, given);
    if (fresh.isCut) work.rewrite(given.structs.length);
    const read = fresh.isCut ? readPrivateUpdate(fresh.bytes) : given;
    if ('malformed' in read) return 'malformed';
    const { structs } = read;
    if (structs.length > 0 && !this.#kept.take(person, unitsOf(structs), work)) return 'too-large';
    const placement = new PrivatePlacement(this.#doc, this.#authors, work);
    const misplaced = placement.placeAll(structs);
    if (misplaced !== null) return misplaced;
    const deletes = this.#effectiveDeletes(read.deletes, placement, work);
    if (typeof deletes === 'string') return deletes;
    if (structs.length === 0 && deletes.length === 0) return { bytes: null, authors: [] };
    const written = encodeDeletes(fresh.bytes.subarray(0, read.deletesAt), deletes);
    return { bytes: written, authors: [...new Set(structs.map(({ client }) => client))] };
  }

  /** Every reconnecting client sends all its deletions: what is deleted already is dropped. */
  #effectiveDeletes(
    deletes: readonly IdSpan[],
    placement: PrivatePlacement,
    work: Work,
  ): readonly IdSpan[] | UpdateRefusalReason {
    const live = new LiveParts(this.#doc, work);
    const kept: IdSpan[] = [];
    for (const range of deletes) {
      const { client, clock, length } = range;
      const end = clock + length;
      if (this.#authors.isServer(client)) return 'outside-leaves';
      if (end > placement.endOf(client)) return 'incomplete';
      for (const part of live.within(range)) {
        if (cutsCharacter(part)) return 'malformed';
        kept.push(part.span);
      }
      if (live.isTooMuch) return 'too-costly';
      const fresh = live.beyond(range);
      if (fresh === null) continue;
      if (placement.cutsCharacterAt(client, fresh.clock) || placement.cutsCharacterAt(client, end))
        return 'malformed';
      kept.push(fresh);
    }
    return kept;
  }
}

/** What would be kept of an update, if nothing of it were deleted again. */
function unitsOf(structs: readonly PrivateStruct[]): number {
  let units = structs.length * PRIVATE_LIMITS.unitsPerStruct;
  for (const { size } of structs) units += size;
  return units;
}
