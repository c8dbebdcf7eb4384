// The write guard: judges an update before it touches the document. Each struct and each effective delete is traced to
// its leaf; the update is accepted whole, in canonical form, or refused whole. It never mutates the document.
// Relies on: every leaf's text is made by the server, so an honest update holds only text, marks and tombstones inside
// such a text (`readUpdate` refuses anything else). The facts behind the rules are in docs/SECURITY.md.
import { type LeafId, LIMITS } from '@adref/negotiation';
import * as Y from 'yjs';
import type { IdSpan } from '../leaf-text.ts';
import type { LeafIndex } from '../shared-document.ts';
import { encodeDeletes, type LeafSpan, traceDeletes } from './delete-set.ts';
import { type LeafAccess, PlacedStructs, type Writer } from './placed-structs.ts';
import { type ReadUpdate, readUpdate } from './update-reader.ts';
import type { UpdateRefusal, UpdateRefusalReason } from './update-refusal.ts';

/** One update's bytes; a 300 KB document pasted whole stays below it. */
const MAX_UPDATE_BYTES = 1_000_000;
export interface AcceptedUpdate {
  readonly ok: true;
  /** Canonical bytes, or null when everything in the update is known already. */
  readonly bytes: Uint8Array | null;
  readonly inserted: readonly LeafSpan[];
  readonly deleted: readonly LeafSpan[];
  readonly authors: readonly number[];
  /** The leaves it touches, with the access that was asked for each. */
  readonly leaves: ReadonlyMap<LeafId, LeafAccess>;
}

export type Judgement = AcceptedUpdate | { readonly ok: false; readonly refusal: UpdateRefusal };

/** Judges an update against the document as it is now and the writer's rights as they are now. */
export function judgeUpdate(doc: Y.Doc, index: LeafIndex, bytes: Uint8Array, writer: Writer): Judgement {
  if (bytes.length > MAX_UPDATE_BYTES) return refuse('too-large');
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('invariant: the live document has pending updates');
  const given = readUpdate(bytes);
  if ('malformed' in given) return refuse('malformed');
  const known = given.structs.filter(({ client, clock }) => clock < Y.getState(doc.store, client));
  // Under another's client id, what seems known may be other words: passing them over would lose them.
  if (known.some(({ client }) => !writer.mayWriteAs(client))) return refuse('foreign-author');
  const canonical = known.length > 0 ? withoutKnown(doc, bytes, given.structs) : bytes;
  const read = known.length > 0 ? readUpdate(canonical) : given;
  if ('malformed' in read) return refuse('malformed');
  return judgeStructs(doc, index, canonical, read, writer);
}

function judgeStructs(
  doc: Y.Doc,
  index: LeafIndex,
  bytes: Uint8Array,
  read: ReadUpdate,
  writer: Writer,
): Judgement {
  const placed = new PlacedStructs(doc, index);
  const refusal = placed.placeAll(read.structs, writer);
  if (refusal !== null) return { ok: false, refusal };
  const traced = traceDeletes(doc, index, read.deletes, placed, writer);
  if ('refusal' in traced) return { ok: false, refusal: traced.refusal };
  const tooLong = leafGrownTooLong(index, placed.inserted);
  if (tooLong !== undefined) return { ok: false, refusal: { leaf: tooLong, why: 'too-large' } };
  const accepted = {
    ok: true as const,
    inserted: placed.inserted,
    deleted: traced.deleted,
    authors: placed.authors,
    leaves: placed.leaves,
  };
  if (read.structs.length === 0 && traced.kept.length === 0) return { ...accepted, bytes: null };
  if (traced.isUnchanged) return { ...accepted, bytes };
  return { ...accepted, bytes: encodeDeletes(bytes.subarray(0, read.deletesAt), traced.kept) };
}

/** The leaf that the inserted words would make longer than any paragraph is. */
function leafGrownTooLong(index: LeafIndex, inserted: readonly LeafSpan[]): LeafId | undefined {
  const grown = new Map<LeafId, number>();
  for (const { leaf, length } of inserted) grown.set(leaf, (grown.get(leaf) ?? 0) + length);
  for (const [leaf, length] of grown) if (index.textOf(leaf).length + length > LIMITS.leafLength) return leaf;
  return undefined;
}

/** The update without what the document has of it already. */
export function withoutKnown(doc: Y.Doc, bytes: Uint8Array, structs: readonly IdSpan[]): Uint8Array {
  const known = new Map(structs.map(({ client }) => [client, Y.getState(doc.store, client)]));
  return Y.diffUpdate(bytes, Y.encodeStateVector(known));
}

function refuse(why: UpdateRefusalReason): Judgement {
  return { ok: false, refusal: { leaf: null, why } };
}
