// Which leaves an update that stood the guard has touched, read from its bytes after it was applied.
import type { LeafId } from '@adref/negotiation';
import * as Y from 'yjs';
import { readUpdate } from '../guard/update-reader.ts';

/** The leaves in whose texts the update wrote or deleted; none for the server's own updates, which make whole leaves. */
export function touchedLeaves(doc: Y.Doc, bytes: Uint8Array): ReadonlySet<LeafId> {
  const leaves = new Set<LeafId>();
  const read = readUpdate(bytes);
  if ('malformed' in read) return leaves;
  for (const { client, clock, length } of [...read.structs, ...read.deletes]) {
    for (let at = clock; at < clock + length; ) {
      const item = Y.getItem(doc.store, Y.createID(client, at));
      const leaf = item instanceof Y.Item ? leafOfText(item.parent) : undefined;
      if (leaf !== undefined) leaves.add(leaf);
      at = item.id.clock + item.length;
    }
  }
  return leaves;
}

/** A text stands in a paragraph in a fragment, which stands in the map of leaves under the leaf's id. */
function leafOfText(text: unknown): LeafId | undefined {
  const fragment = text instanceof Y.XmlText ? text.parent?.parent : undefined;
  return fragment instanceof Y.XmlFragment ? (fragment._item?.parentSub ?? undefined) : undefined;
}
