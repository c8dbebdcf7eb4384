// Reads a state vector: how much of each client id's writing somebody has. It comes with the first sync step of either kind
// of room, and says only what its sender lacks; but Yjs would read Infinity and NaN in it.
import { Malformed, withReader } from './wire-reader.ts';

/** A client id and a clock take at least a byte each. */
const LEAST_BYTES = 2;

/** The clocks by client id; null when the bytes are no state vector. No bytes at all are an empty one. */
export function readStateVector(bytes: Uint8Array): ReadonlyMap<number, number> | null {
  if (bytes.length === 0) return new Map();
  const read = withReader(bytes, (reader) => {
    const clocks = new Map<number, number>();
    for (let left = reader.count(LEAST_BYTES); left > 0; left--) {
      const client = reader.client();
      if (clocks.has(client)) throw new Malformed('a client stands twice');
      clocks.set(client, reader.clock());
    }
    return clocks;
  });
  return 'malformed' in read ? null : read;
}
