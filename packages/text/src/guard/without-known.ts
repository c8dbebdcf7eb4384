// What of an update the document has not yet. An honest client repeats itself after a broken connection; a struct may even be
// known in part. What is known is cut off before anything is judged, so that a struct cannot claim another place for it.
import * as Y from 'yjs';
import type { IdSpan } from '../document/leaf-text.ts';
import type { UpdateOf } from './update-outline.ts';

export interface FreshPart {
  readonly bytes: Uint8Array;
  /** Whether something was cut off. */
  readonly isCut: boolean;
  /** The clients of structs that are known, wholly or in part. */
  readonly known: readonly number[];
}

/** The update without what the document has of it already. */
export function withoutKnown(
  doc: Y.Doc,
  bytes: Uint8Array,
  { structs, deletesAt }: UpdateOf<IdSpan>,
): FreshPart {
  const known = new Set<number>();
  let isAllKnown = true;
  let [client, state] = [-1, 0];
  for (const struct of structs) {
    if (struct.client !== client) {
      client = struct.client;
      state = Y.getState(doc.store, client);
    }
    if (struct.clock < state) known.add(client);
    if (struct.clock + struct.length > state) isAllKnown = false;
  }
  if (known.size === 0) return { bytes, isCut: false, known: [] };
  if (isAllKnown) {
    // No clients, and the deletions as they are.
    const rest = new Uint8Array(1 + bytes.length - deletesAt);
    rest.set(bytes.subarray(deletesAt), 1);
    return { bytes: rest, isCut: true, known: [...known] };
  }
  const states = new Map(structs.map((struct) => [struct.client, Y.getState(doc.store, struct.client)]));
  return { bytes: Y.diffUpdate(bytes, Y.encodeStateVector(states)), isCut: true, known: [...known] };
}
