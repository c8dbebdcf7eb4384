// The write guard of a private room: judges an update before it touches the document, whole. Everybody in the room may write
// everywhere but in the talk, which only the server writes; so no update may name the server's own items. It never
// mutates the document. The facts behind the rules are in docs/SECURITY.md.
import type { PersonId } from '@adref/negotiation';
import * as Y from 'yjs';
import type { Authors } from '../authors.ts';
import { encodeDeletes, knownParts } from '../guard/delete-set.ts';
import { withoutKnown } from '../guard/guard.ts';
import type { UpdateRefusal, UpdateRefusalReason } from '../guard/update-refusal.ts';
import type { IdSpan } from '../leaf-text.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';
import { PrivatePlacement } from './private-placement.ts';
import { type ReadPrivateUpdate, readPrivateUpdate } from './private-reader.ts';

export type PrivateJudgement =
  | {
      readonly ok: true;
      /** Canonical bytes, or null when everything in the update is known already. */
      readonly bytes: Uint8Array | null;
      readonly authors: readonly number[];
    }
  | { readonly ok: false; readonly refusal: UpdateRefusal };

/** Judges an update against the document as it is now. */
export function judgePrivateUpdate(
  doc: Y.Doc,
  authors: Authors,
  bytes: Uint8Array,
  person: PersonId,
): PrivateJudgement {
  if (bytes.length > PRIVATE_LIMITS.updateBytes) return refuse('too-large');
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('invariant: the live document has pending updates');
  const given = readPrivateUpdate(bytes);
  if ('malformed' in given) return refuse('malformed');
  const clients = new Set(given.structs.map(({ client }) => client));
  if (clients.size > PRIVATE_LIMITS.authors) return refuse('malformed');
  for (const client of clients) if (!authors.mayWriteAs(client, person)) return refuse('foreign-author');
  const isPartlyKnown = given.structs.some(({ client, clock }) => clock < Y.getState(doc.store, client));
  const canonical = isPartlyKnown ? withoutKnown(doc, bytes, given.structs) : bytes;
  const read = isPartlyKnown ? readPrivateUpdate(canonical) : given;
  if ('malformed' in read) return refuse('malformed');
  if (unitsOf(doc, read) > PRIVATE_LIMITS.units) return refuse('too-large');
  const placement = new PrivatePlacement(doc, authors);
  const misplaced = placement.placeAll(read.structs);
  if (misplaced !== null) return refuse(misplaced);
  const deletes = effectiveDeletes(doc, authors, read.deletes, placement);
  if (typeof deletes === 'string') return refuse(deletes);
  if (read.structs.length === 0 && deletes.length === 0) return { ok: true, bytes: null, authors: [] };
  const written = encodeDeletes(canonical.subarray(0, read.deletesAt), deletes);
  return { ok: true, bytes: written, authors: [...new Set(read.structs.map(({ client }) => client))] };
}

/** Every reconnecting client sends all its deletions: what is deleted already is dropped. */
function effectiveDeletes(
  doc: Y.Doc,
  authors: Authors,
  deletes: readonly IdSpan[],
  placement: PrivatePlacement,
): readonly IdSpan[] | UpdateRefusalReason {
  const kept: IdSpan[] = [];
  for (const { client, clock, length } of deletes) {
    if (authors.isServer(client)) return 'outside-leaves';
    const end = clock + length;
    if (end > placement.endOf(client)) return 'incomplete';
    const known = Math.min(end, Y.getState(doc.store, client));
    for (const { span } of knownParts(doc, client, clock, known)) kept.push(span);
    const from = Math.max(known, clock);
    if (from < end) kept.push({ client, clock: from, length: end - from });
  }
  return kept;
}

/** How much the room would have taken in, over all its life. */
function unitsOf(doc: Y.Doc, { structs }: ReadPrivateUpdate): number {
  let units = 0;
  for (const { length } of structs) units += length;
  for (const client of doc.store.clients.keys()) units += Y.getState(doc.store, client);
  return units;
}

function refuse(why: UpdateRefusalReason): PrivateJudgement {
  return { ok: false, refusal: { leaf: null, why } };
}
