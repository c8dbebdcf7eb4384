// The worst that one client's update may ask for, on a table at its limits: as many letters, marks and deletions as one message
// holds, in the order that costs most, into words that stand and into words that were bracketed meanwhile.
import type { LeafId } from '@adref/negotiation';
import { leafText } from '@adref/text';
import * as Y from 'yjs';

/** Something a client does in one leaf, in one transaction of its document. */
export interface UpdateCase {
  readonly name: string;
  edit(text: Y.XmlText): void;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Pieces that one update may make, with some room for what stands there. */
const PIECES = 4_800;

export const UPDATE_CASES: readonly UpdateCase[] = [
  {
    name: 'a text pasted whole',
    edit: (text) => text.insert(0, LETTERS.repeat(730)),
  },
  {
    name: 'letters typed backwards',
    edit: (text) => {
      for (let i = 0; i < PIECES; i++) text.insert(0, LETTERS.charAt(i % 26));
    },
  },
  {
    name: 'a letter behind every other',
    edit: (text) => {
      text.insert(0, LETTERS.repeat(90));
      for (let at = 2_300; at > 0; at--) text.insert(at, '+');
    },
  },
  {
    name: 'every other letter marked',
    edit: (text) => {
      text.insert(0, LETTERS.repeat(60));
      for (let at = 1_500; at > 0; at -= 2) text.format(at, 1, { bold: {} });
    },
  },
  {
    name: 'every other letter deleted',
    edit: (text) => {
      text.insert(0, LETTERS.repeat(180));
      for (let at = Math.min(4_600, text.length - 2); at > 0; at -= 2) text.delete(at, 1);
    },
  },
];

/** The update that an edit of a leaf makes, on a copy of the document. */
export function updateOf(
  doc: Y.Doc,
  leaf: LeafId,
  client: number,
  edit: (text: Y.XmlText) => void,
): Uint8Array {
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  const text = leafText(doc, leaf);
  if (text === undefined) throw new Error(`leaf ${leaf} is in the document`);
  doc.transact(() => edit(text));
  return Y.encodeStateAsUpdate(doc, before);
}
