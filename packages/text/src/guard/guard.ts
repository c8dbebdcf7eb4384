// The write guard: judges an update before it touches the document. Each struct and each effective delete is traced to
// its leaf; the update is accepted whole, in canonical form, or refused whole. It never mutates the document.
// Relies on: every leaf's text is made by the server, so an honest update holds only text, marks and tombstones inside
// such a text (`readUpdate` refuses anything else). The facts behind the rules are in docs/SECURITY.md.
import { type LeafId, LIMITS } from '@adref/negotiation';
import type * as Y from 'yjs';
import { GUARD_LIMITS } from '../cost/guard-limits.ts';
import { Work } from '../cost/work.ts';
import type { LeafIndex } from '../document/shared-document.ts';
import { encodeDeletes, type LeafSpan, type TracedDeletes, traceDeletes } from './delete-set.ts';
import { LiveParts } from './live-parts.ts';
import { type LeafAccess, PlacedStructs, type Writer } from './placed-structs.ts';
import { TOO_MANY_STRUCTS } from './update-outline.ts';
import { type ReadUpdate, readUpdate } from './update-reader.ts';
import type { UpdateRefusal, UpdateRefusalReason } from './update-refusal.ts';
import { withoutKnown } from './without-known.ts';

export interface AcceptedUpdate {
  readonly ok: true;
  /** What it costs, in the units of `work.ts`. */
  readonly work: number;
  /** Canonical bytes, or null when everything in the update is known already. */
  readonly bytes: Uint8Array | null;
  readonly inserted: readonly LeafSpan[];
  readonly deleted: readonly LeafSpan[];
  readonly authors: readonly number[];
  /** How many structs it brings. */
  readonly structs: number;
  /** Whether one of its leaves is retired or closed. */
  readonly isLate: boolean;
  /** The leaves it touches, with the access that was asked for each. */
  readonly leaves: ReadonlyMap<LeafId, LeafAccess>;
}

export type Judgement =
  | AcceptedUpdate
  | { readonly ok: false; readonly refusal: UpdateRefusal; readonly work: number };

/** Judges an update against the document as it is now and the writer's rights as they are now. */
export function judgeUpdate(doc: Y.Doc, index: LeafIndex, bytes: Uint8Array, writer: Writer): Judgement {
  const work = new Work();
  const judged = judge(doc, index, bytes, writer, work);
  return 'why' in judged ? { ok: false, refusal: judged, work: work.spent } : judged;
}

function judge(
  doc: Y.Doc,
  index: LeafIndex,
  bytes: Uint8Array,
  writer: Writer,
  work: Work,
): AcceptedUpdate | UpdateRefusal {
  if (bytes.length > GUARD_LIMITS.updateBytes) return refuse('too-large');
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('invariant: the live document has pending updates');
  const given = readUpdate(bytes);
  if ('malformed' in given) return refuse(given.malformed === TOO_MANY_STRUCTS ? 'too-costly' : 'malformed');
  work.read(bytes.length, given.structs.length);
  const fresh = withoutKnown(doc, bytes, given);
  // Under another's client id, what seems known may be other words: passing them over would lose them.
  if (fresh.known.some((client) => writer.whyNotAs(client) !== null)) return refuse('foreign-author');
  if (fresh.isCut) work.rewrite(given.structs.length);
  const read = fresh.isCut ? readUpdate(fresh.bytes) : given;
  if ('malformed' in read) return refuse('malformed');
  return judgeStructs(doc, index, fresh.bytes, read, writer, work);
}

function judgeStructs(
  doc: Y.Doc,
  index: LeafIndex,
  bytes: Uint8Array,
  read: ReadUpdate,
  writer: Writer,
  work: Work,
): AcceptedUpdate | UpdateRefusal {
  const placed = new PlacedStructs(doc, index, work);
  const refusal = placed.placeAll(read.structs, writer);
  if (refusal !== null) return refusal;
  const traced = traceDeletes(index, read.deletes, placed, writer, () => new LiveParts(doc, work));
  if ('refusal' in traced) return traced.refusal;
  const full = placed.leafWithoutRoom();
  if (full !== undefined) return { leaf: full, why: 'too-costly' };
  const tooLong = leafGrownTooLong(index, placed.inserted);
  if (tooLong !== undefined) return { leaf: tooLong, why: 'too-large' };
  return {
    ok: true,
    work: work.spent,
    bytes: canonicalBytes(bytes, read, traced),
    inserted: placed.inserted,
    deleted: traced.deleted,
    authors: placed.authors,
    structs: read.structs.length,
    isLate: placed.isLate,
    leaves: placed.leaves,
  };
}

function canonicalBytes(
  bytes: Uint8Array,
  { structs, deletesAt }: ReadUpdate,
  { kept, isUnchanged }: TracedDeletes,
): Uint8Array | null {
  if (structs.length === 0 && kept.length === 0) return null;
  return isUnchanged ? bytes : encodeDeletes(bytes.subarray(0, deletesAt), kept);
}

/** The leaf that the inserted words would make longer than any paragraph is. */
function leafGrownTooLong(index: LeafIndex, inserted: readonly LeafSpan[]): LeafId | undefined {
  const grown = new Map<LeafId, number>();
  for (const { leaf, length } of inserted) grown.set(leaf, (grown.get(leaf) ?? 0) + length);
  for (const [leaf, length] of grown) if (index.textOf(leaf).length + length > LIMITS.leafLength) return leaf;
  return undefined;
}

function refuse(why: UpdateRefusalReason): UpdateRefusal {
  return { leaf: null, why };
}
