// The worst that one client's update may ask for, on a table at its limits: as many letters, marks and deletions as one message
// holds, in the order that costs most, into words that stand and into words that were bracketed meanwhile.
import type { LeafId } from '@adref/negotiation';
import { leafText } from '@adref/text';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Something a client does in one leaf, in one transaction of its document; or bytes that it writes by hand. */
export type UpdateCase = { readonly name: string } & (
  | { edit(text: Y.XmlText): void }
  | { bytes(text: Y.XmlText, client: number): Uint8Array }
);

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
  {
    name: 'marks put on and taken off',
    edit: (text) => {
      for (let i = 0; i < 1_600; i++) text.format(2, 40, { bold: i % 2 === 0 ? {} : null });
    },
  },
  {
    name: 'a deletion of many ranges',
    edit: (text) => {
      text.insert(0, LETTERS.repeat(170));
      for (let at = 4_400; at > 0; at -= 3) text.delete(at, 2);
    },
  },
  { name: '2,000 tombstones of one letter', bytes: (text, client) => tombstonesBehind(text, client, 2_000) },
  { name: '60 tombstones of one letter', bytes: (text, client) => tombstonesBehind(text, client, 60) },
];

/** What no editor writes: deleted letters that all name the same letter as the one before them, and none behind. */
function tombstonesBehind(text: Y.XmlText, client: number, count: number): Uint8Array {
  const first = text._start;
  if (first === null) throw new Error('a leaf with words');
  const encoder = encoding.createEncoder();
  const write = (...numbers: readonly number[]) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number);
  };
  write(1, count, client, 0);
  for (let i = 0; i < count; i++) {
    encoding.writeUint8(encoder, DELETED | HAS_LEFT);
    write(first.id.client, first.id.clock, 1);
  }
  write(0);
  return encoding.toUint8Array(encoder);
}

/** The info byte of a struct: its content, and that it names the one before it. */
const [DELETED, HAS_LEFT] = [1, 0x80];

/** The update of a case, on a copy of the document. */
export function updateOf(doc: Y.Doc, leaf: LeafId, client: number, given: UpdateCase): Uint8Array {
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  const text = leafText(doc, leaf);
  if (text === undefined) throw new Error(`leaf ${leaf} is in the document`);
  if ('bytes' in given) return given.bytes(text, client);
  doc.transact(() => given.edit(text));
  return Y.encodeStateAsUpdate(doc, before);
}
