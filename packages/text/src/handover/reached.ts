// How far somebody has got in a document, by client: a state vector, read from the wire and compared.
import * as Y from 'yjs';
import { Malformed, withReader } from '../wire/wire-reader.ts';

/** How far somebody has got in a document, by client. */
export type Reached = ReadonlyMap<number, number>;

/** A state vector as the sync protocol sends it; null when it is not one. No bytes at all are nothing reached. */
export function readReached(bytes: Uint8Array): Reached | null {
  if (bytes.length === 0) return new Map();
  const read = withReader(bytes, (reader) => {
    const reached = new Map<number, number>();
    for (let left = reader.count(2); left > 0; left--) {
      const client = reader.client();
      if (reached.has(client)) throw new Malformed('a client stands twice');
      reached.set(client, reader.clock());
    }
    return reached;
  });
  return 'malformed' in read ? null : read;
}

/** How far a document is. */
export function vectorOf({ store }: Y.Doc): Map<number, number> {
  return new Map([...store.clients.keys()].map((client) => [client, Y.getState(store, client)]));
}

/** Whoever has reached one and the other has reached this. */
export function furthest(one: Reached, other: Reached): Map<number, number> {
  const both = new Map(one);
  for (const [client, clock] of other) both.set(client, Math.max(both.get(client) ?? 0, clock));
  return both;
}
