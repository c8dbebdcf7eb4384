// A small guarded document for tests of the guard: a leaf of France's and one of Pakistan's, real updates, and raw ones.
import { richText } from '@adref/negotiation';
import * as encoding from 'lib0/encoding';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import { LeafIndex, leafText, leavesOf, makeLeaf } from '../document/shared-document.ts';
import { type Judgement, judgeUpdate } from '../guard/guard.ts';
import type { LeafAccess } from '../guard/placed-structs.ts';

/** A server with a leaf of France's and one of Pakistan's, and a client that has it all. */
export function table() {
  const server = new Y.Doc();
  server.transact(() => {
    makeLeaf(server, 'fra', richText('welcomes the report'));
    makeLeaf(server, 'pak', richText('acknowledges with appreciation'));
  });
  const index = new LeafIndex(server);
  const claims = new Map<number, string>([[server.clientID, 'server']]);
  const access = new Map<string, LeafAccess>([
    ['FRA fra', 'write'],
    ['PAK pak', 'write'],
  ]);
  const judge = (seat: string, update: Uint8Array): Judgement =>
    judgeUpdate(server, index, update, {
      accessTo: (leaf) => access.get(`${seat} ${leaf}`) ?? 'none',
      whyNotAs: (client) => ((claims.get(client) ?? seat) === seat ? null : 'foreign-author'),
    });
  const deliver = (seat: string, update: Uint8Array): Judgement => {
    const judged = judge(seat, update);
    if (judged.ok && judged.bytes !== null) {
      for (const client of judged.authors) claims.set(client, seat);
      Y.applyUpdate(server, judged.bytes);
      expect(server.store.pendingStructs).toBeNull();
      expect(server.store.pendingDs).toBeNull();
    }
    return judged;
  };
  const client = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    return doc;
  };
  return { server, index, claims, access, judge, deliver, client };
}

export function wordsIn(doc: Y.Doc, leaf: string): string {
  return wordsOf(text(doc, leaf))
    .map((run) => run.text)
    .join('');
}

export function text(doc: Y.Doc, leaf: string): Y.XmlText {
  const found = leafText(doc, leaf);
  if (found === undefined) throw new Error(`no leaf ${leaf}`);
  return found;
}

export function paragraphOf(doc: Y.Doc, leaf: string): Y.XmlElement {
  const paragraph = leavesOf(doc).get(leaf)?.get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error(`no paragraph in ${leaf}`);
  return paragraph;
}

/** The update that `write` makes on a document. */
export function updateOf(doc: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(write);
  return Y.encodeStateAsUpdate(doc, before);
}

export const why = (judged: Judgement) => (judged.ok ? 'accepted' : judged.refusal.why);

/** What an update says of one client. */
interface Line {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly ((encoder: encoding.Encoder) => void)[];
}

/** Raw v1 bytes: structs by client, from the highest id down as Yjs writes them, then a delete set. */
export function craft(
  lines: readonly Line[],
  deletes: readonly { client: number; ranges: readonly (readonly [number, number])[] }[] = [],
): Uint8Array {
  return craftAsGiven(
    lines.toSorted((a, b) => b.client - a.client),
    deletes,
  );
}

/** The same with the clients in the order given. */
export function craftAsGiven(
  clients: readonly Line[],
  deletes: readonly { client: number; ranges: readonly (readonly [number, number])[] }[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.length);
  for (const { client, clock, structs } of clients) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const write of structs) write(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

export type Id = readonly [client: number, clock: number];
export const words = (said: string, origin: Id | null, right: Id | null, parent: Id | null = null) =>
  structOf(4, { origin, right, parent }, (encoder) => encoding.writeVarString(encoder, said));
export const tombstone = (length: number, origin: Id | null, right: Id | null, parent: Id | null = null) =>
  structOf(1, { origin, right, parent }, (encoder) => encoding.writeVarUint(encoder, length));

export const mark = (key: string, value: string, origin: Id | null, right: Id | null = null) =>
  structOf(6, { origin, right, parent: null }, (encoder) => {
    encoding.writeVarString(encoder, key);
    encoding.writeVarString(encoder, value);
  });

function structOf(
  kind: number,
  { origin, right, parent }: { origin: Id | null; right: Id | null; parent: Id | null },
  writeContent: (encoder: encoding.Encoder) => void,
) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (right ? 64 : 0));
    for (const id of [origin, right]) {
      if (id === null) continue;
      encoding.writeVarUint(encoder, id[0]);
      encoding.writeVarUint(encoder, id[1]);
    }
    if (origin === null && right === null) {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, parent?.[0] ?? 0);
      encoding.writeVarUint(encoder, parent?.[1] ?? 0);
    }
    writeContent(encoder);
  };
}

export function idIn(doc: Y.Doc, leaf: string, index: number): Id {
  let at = 0;
  for (let item = text(doc, leaf)._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (index < at + item.length) return [item.id.client, item.id.clock + index - at];
    at += item.length;
  }
  throw new Error('no such character');
}
