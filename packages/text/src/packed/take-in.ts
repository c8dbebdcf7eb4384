// Takes a checkpoint's document in. The acts of its record are left as bytes, which is most of what there is to read.
import * as Y from 'yjs';
import { recordOf } from '../document/shared-document.ts';
import { PackedActs, PackedBytes, PackedPlace } from './packed-acts.ts';
import { valueEnd } from './value-end.ts';

/** Reads an update as Yjs does, and passes over the values in it. */
class PassingDecoder extends Y.UpdateDecoderV1 {
  override readAny(): PackedPlace {
    const { arr, pos } = this.restDecoder;
    this.restDecoder.pos = valueEnd(arr, pos);
    return new PackedPlace(pos, this.restDecoder.pos);
  }
}

/** Takes in a whole document; the bytes stay in use. Throws when they are not whole. Nothing may have been read of `doc` before. */
export function takeIn(doc: Y.Doc, bytes: Uint8Array): void {
  Y.applyUpdateV2(doc, bytes, null, PassingDecoder);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('invariant: a checkpoint has gaps');
  const source = new PackedBytes(bytes);
  const record = recordOf(doc);
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue;
      const places = struct.content.arr.filter((value) => value instanceof PackedPlace);
      if (struct.parent === record) struct.content = new PackedActs(source, places);
      else struct.content = new Y.ContentAny(places.map((place) => source.valueAt(place)));
    }
  }
}
