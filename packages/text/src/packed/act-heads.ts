// Whose command gave each act: what a room has to know of every act when it is opened. Of acts that are packed nothing else
// is read.
import type { RecordedAct } from '@adref/negotiation';
import type * as Y from 'yjs';
import { recordOf } from '../shared-document.ts';
import { WireReader } from '../wire/wire-reader.ts';
import { PackedActs } from './packed-acts.ts';
import { OBJECT, TEXT, valueEnd } from './value-end.ts';

export type ActHead = Pick<RecordedAct, 'person' | 'command'>;

/** The heads of all acts, in order. */
export function* actHeads(doc: Y.Doc): Generator<ActHead> {
  for (let item = recordOf(doc)._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (!(content instanceof PackedActs)) yield* content.getContent();
    else for (const { at } of content.places) yield headAt(content.source.bytes, at);
  }
}

/** The head of the act that is written at a place. */
function headAt(bytes: Uint8Array, at: number): ActHead {
  const reader = new WireReader(bytes, at);
  if (reader.byte() !== OBJECT) throw new Error('invariant: an act is an object');
  let [person, command]: [string | null, string | null | undefined] = [null, undefined];
  for (let left = reader.uint(); left > 0; left--) {
    const key = reader.text();
    if (key === 'person') person = textIn(reader);
    else if (key === 'command') command = textIn(reader);
    else reader.at = valueEnd(bytes, reader.at);
    if (person !== null && command !== undefined) return { person, command };
  }
  throw new Error('invariant: an act says whose command gave it');
}

/** A text; null where another value is. */
function textIn(reader: WireReader): string | null {
  if (reader.bytes[reader.at] === TEXT) {
    reader.at += 1;
    return reader.text();
  }
  reader.at = valueEnd(reader.bytes, reader.at);
  return null;
}
