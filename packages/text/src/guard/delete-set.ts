// The deletes of an update, traced to their leaves. Every reconnecting client sends its whole delete set, so what is
// deleted already is dropped, not refused; and Yjs itself deletes redundant marks when it tidies a text, even at pure
// readers, so deletes of marks elsewhere are dropped too. What remains must lie in leaves the writer may edit.
import type { LeafId } from '@adref/negotiation';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { IdSpan } from '../document/leaf-text.ts';
import type { LeafIndex } from '../document/shared-document.ts';
import { cutsCharacter, type LiveParts } from './live-parts.ts';
import type { PlacedStructs, Writer } from './placed-structs.ts';
import type { UpdateRefusal } from './update-refusal.ts';

/** Characters by identity, with the leaf they stand in. */
export interface LeafSpan extends IdSpan {
  readonly leaf: LeafId;
}

export interface TracedDeletes {
  /** Deletes of visible words that take effect, by leaf. */
  readonly deleted: readonly LeafSpan[];
  /** All deletes that take effect, for the canonical bytes. */
  readonly kept: readonly IdSpan[];
  /** Whether `kept` is just what the update said. */
  readonly isUnchanged: boolean;
}

const NO_DELETES: TracedDeletes = { deleted: [], kept: [], isUnchanged: true };

/** Traces a delete set; a refusal names the leaf that is not the writer's. */
export function traceDeletes(
  index: LeafIndex,
  deletes: readonly IdSpan[],
  placed: PlacedStructs,
  writer: Writer,
  partsOf: () => LiveParts,
): TracedDeletes | { readonly refusal: UpdateRefusal } {
  if (deletes.length === 0) return NO_DELETES;
  const live = partsOf();
  const deleted: LeafSpan[] = [];
  const kept: IdSpan[] = [];
  let isUnchanged = true;
  for (const range of deletes) {
    const { client, clock, length } = range;
    const end = clock + length;
    if (end > placed.endOf(client)) return { refusal: { leaf: null, why: 'incomplete' } };
    const before = kept.length;
    for (const part of live.within(range)) {
      const { item, span } = part;
      const leaf = item.parentSub === null ? index.leafOf(item.parent) : undefined;
      const access = leaf === undefined ? 'none' : placed.accessTo(leaf, writer);
      if (leaf === undefined || access === 'none') {
        if (leaf !== undefined && item.content instanceof Y.ContentFormat) continue;
        return { refusal: { leaf: leaf ?? null, why: leaf === undefined ? 'outside-leaves' : 'not-yours' } };
      }
      if (cutsCharacter(part)) return { refusal: { leaf, why: 'malformed' } };
      keep(kept, span, before);
      if (part.cuts.length > 0) placed.grow(leaf, part.cuts.length);
      if (item.content instanceof Y.ContentString) deleted.push({ leaf, ...span });
    }
    if (live.isTooMuch) return { refusal: { leaf: null, why: 'too-costly' } };
    const fresh = live.beyond(range);
    if (fresh !== null) {
      if (placed.cutsCharacterAt(client, fresh.clock) || placed.cutsCharacterAt(client, end))
        return { refusal: { leaf: null, why: 'malformed' } };
      keep(kept, fresh, before);
    }
    const only = kept[before];
    if (kept.length !== before + 1 || only?.clock !== clock || only.length !== length) isUnchanged = false;
  }
  return { deleted, kept, isUnchanged };
}

/** Puts a delete set behind the struct section of an update. */
export function encodeDeletes(structs: Uint8Array, deletes: readonly IdSpan[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, structs);
  const byClient = Map.groupBy(deletes, (span) => span.client);
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, spans] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, spans.length);
    for (const { clock, length } of spans) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

/** Appends a span, joined to the last one of the same range when they touch. */
function keep(kept: IdSpan[], span: IdSpan, since: number): void {
  const last = kept.at(-1);
  if (last !== undefined && kept.length > since && last.clock + last.length === span.clock) {
    kept[kept.length - 1] = { ...last, length: last.length + span.length };
  } else kept.push(span);
}
