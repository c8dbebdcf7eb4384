// Where clients begin to type: the last character of each of some leaves, as the server's document has them. Whoever
// looked stays connected, because two of the servers drop a text from memory when nobody is there.
import type { LeafId } from '@adref/negotiation';
import { leafText } from '@adref/text';
import * as Y from 'yjs';
import { Clients } from './client.ts';
import type { Dialect } from './dialect.ts';
import type { Door, Room } from './room.ts';

/** Joins, stays, and makes a room of what it found: clients type in the leaves in turn. */
export async function roomAt(
  dialect: Dialect,
  doorOf: (client: number) => Door,
  leaves: readonly LeafId[],
): Promise<Room> {
  const doc = new Y.Doc();
  const client = await new Clients(dialect).open(doorOf(0), { update: (body) => Y.applyUpdate(doc, body) });
  const anchors = leaves.map((leaf) => {
    const text = leafText(doc, leaf);
    if (text === undefined) throw new Error(`The server has no leaf ${leaf}.`);
    const { item } = Y.createRelativePositionFromTypeIndex(text, text.length, -1);
    if (item === null) throw new Error(`The leaf ${leaf} has no character to type behind.`);
    return { client: item.client, clock: item.clock };
  });
  return {
    dialect,
    doorOf,
    anchorOf: (client) => {
      const anchor = anchors[client % anchors.length];
      if (anchor === undefined) throw new Error('There is no leaf to type in.');
      return anchor;
    },
    close: () => client.leave(),
  };
}
