// Every client id of a document with how far it has written and whose it is; those that only showed themselves have 0.
import type * as Y from 'yjs';
import type { Authors } from '../document/authors.ts';
import type { ToldClient } from './testimony.ts';

/** In the order of the ids. A client that wrote and is nobody's is told with an empty seat. */
export function clientsOf({ doc, authors }: { doc: Y.Doc; authors: Authors }): readonly ToldClient[] {
  const told: ToldClient[] = authors.clients.map(([client, seat, person]) => [
    client,
    clockOf(doc, client),
    seat,
    person,
  ]);
  const owned = new Set(told.map(([client]) => client));
  for (const client of doc.store.clients.keys()) {
    if (!owned.has(client)) told.push([client, clockOf(doc, client), '', '']);
  }
  return told.sort(([a], [b]) => a - b);
}

function clockOf(doc: Y.Doc, client: number): number {
  const last = doc.store.clients.get(client)?.at(-1);
  return last === undefined ? 0 : last.id.clock + last.length;
}
