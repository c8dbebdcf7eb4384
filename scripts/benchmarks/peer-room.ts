// The same text on a server that knows nothing of seats or brackets: leaves in the same form as Adref's, one for each
// paragraph and one for each wording, brought by a client that then stays out of the way.
import { richText } from '@adref/negotiation';
import { makeLeaf } from '@adref/text';
import * as Y from 'yjs';
import { roomAt } from './anchors.ts';
import { Clients } from './client.ts';
import type { Dialect } from './dialect.ts';
import type { Door, Room, Words } from './room.ts';

/** Brings a text to a server of plain Yjs documents. */
export async function openPeerRoom(dialect: Dialect, url: string, words: Words): Promise<Room> {
  const door: Door = { url, headers: {} };
  const doc = new Y.Doc();
  words.paragraphs.forEach((paragraph, index) => {
    makeLeaf(doc, `paragraph-${index}`, richText(paragraph));
  });
  words.wordings.forEach((wording, index) => {
    makeLeaf(doc, `wording-${index}`, richText(wording));
  });
  const leaves = words.wordings.map((_, index) => `wording-${index}`);

  const arrived = Promise.withResolvers<void>();
  const clients = new Clients(dialect);
  const watcher = await clients.open(door, { letters: () => arrived.resolve() });
  const writer = await clients.open(door, {});
  writer.send(Y.encodeStateAsUpdate(doc));
  await arrived.promise;
  const room = await roomAt(dialect, () => door, leaves);
  writer.leave();
  watcher.leave();
  return room;
}
