// The structs of a document in an order in which each can be taken in at once: whatever a struct was written beside, or
// inside, comes before it. Somebody who has the first so many of them has a document that is whole in itself.
// It can pause between two structs while the document goes on: it remembers clocks, never places in Yjs's lists.
import * as Y from 'yjs';
import { PackedActs } from '../packed/packed-acts.ts';
import type { Struct } from './update-writer.ts';

/** A struct's clocks from one up to another. */
export interface StructPart {
  readonly struct: Struct;
  readonly from: number;
  readonly to: number;
}

/** Values or characters of one struct at a time, so that whatever is made of the parts passes its size by little. */
const [VALUES_AT_ONCE, CHARACTERS_AT_ONCE] = [8, 8_192];

/** Walks a document up to a state vector. `at` is how far it is, by client. */
export function* causalWalk(
  doc: Y.Doc,
  vector: ReadonlyMap<number, number>,
  at: Map<number, number>,
): Generator<StructPart, void, undefined> {
  for (const [client, end] of vector) {
    const wanted = [{ client, end }];
    for (let top = wanted.at(-1); top !== undefined; top = wanted.at(-1)) {
      const from = at.get(top.client) ?? 0;
      if (from >= top.end) {
        wanted.pop();
        continue;
      }
      const struct = structAt(doc, top.client, from);
      const missing = missingFor(struct, from, at);
      if (missing !== null) {
        wanted.push({ client: missing.client, end: missing.clock + 1 });
        continue;
      }
      const to = endOfPart(struct, from, vector.get(top.client) ?? 0);
      if (to <= from) throw new Error(`invariant: ${top.client}:${from} is within the document's state`);
      at.set(top.client, to);
      yield { struct, from, to };
    }
  }
}

/** The struct that holds a clock. */
export function structAt(doc: Y.Doc, client: number, clock: number): Struct {
  const structs = doc.store.clients.get(client);
  const struct = structs?.[Y.findIndexSS(structs, clock)];
  if (struct === undefined) throw new Error(`invariant: the document has ${client}:${clock}`);
  return struct;
}

/** What has to come before a struct and has not come yet. */
function missingFor(struct: Struct, from: number, at: ReadonlyMap<number, number>): Y.ID | null {
  if (struct instanceof Y.GC) return null;
  const { origin, rightOrigin, parent } = struct;
  const isThere = ({ client, clock }: Y.ID) => (at.get(client) ?? 0) > clock;
  // Behind its own beginning, a struct stands on that.
  if (from === struct.id.clock && origin !== null && !isThere(origin)) return origin;
  if (rightOrigin !== null && !isThere(rightOrigin)) return rightOrigin;
  if (origin !== null || rightOrigin !== null) return null;
  const around = parent instanceof Y.AbstractType ? parent._item?.id : null;
  return around != null && !isThere(around) ? around : null;
}

function endOfPart(struct: Struct, from: number, most: number): number {
  const end = Math.min(struct.id.clock + struct.length, most);
  const part = Math.min(end, from + stepOf(struct));
  return part < end && splitsCharacter(struct, part) ? part - 1 : part;
}

function stepOf(struct: Struct): number {
  const content = struct instanceof Y.Item ? struct.content : null;
  if (content instanceof Y.ContentAny || content instanceof PackedActs) return VALUES_AT_ONCE;
  if (content instanceof Y.ContentString) return CHARACTERS_AT_ONCE;
  return Number.POSITIVE_INFINITY;
}

/** Whether a cut would part the two halves of one character. */
function splitsCharacter(struct: Struct, at: number): boolean {
  if (struct instanceof Y.GC || !(struct.content instanceof Y.ContentString)) return false;
  const before = struct.content.str.charCodeAt(at - struct.id.clock - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
