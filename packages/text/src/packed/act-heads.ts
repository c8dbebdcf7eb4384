// What is asked of every act of a record: whose command gave it, and of which kind it is. Of acts that are packed nothing
// else is read.
import type { Act, RecordedAct } from '@adref/negotiation';
import type * as Y from 'yjs';
import { recordOf } from '../document/shared-document.ts';
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

/** The acts before one number that are of a kind. */
export function actsOfKind(doc: Y.Doc, kind: Act['kind'], before: number): readonly RecordedAct[] {
  const record = recordOf(doc);
  const found: RecordedAct[] = [];
  let n = 0;
  for (let item = record._start; item !== null && n < before; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof PackedActs) {
      for (const nth of placesOfKind(content, kind)) if (n + nth < before) found.push(record.get(n + nth));
    } else {
      const acts: readonly RecordedAct[] = content.getContent();
      found.push(...acts.filter((one) => one.n < before && one.act.kind === kind));
    }
    n += item.length;
  }
  return found;
}

const known = new WeakMap<
  PackedActs,
  { readonly kind: Act['kind']; readonly length: number; readonly nths: readonly number[] }
>();

/** Which of some packed acts are of a kind; looked for once, until they are cut. */
function placesOfKind(acts: PackedActs, kind: Act['kind']): readonly number[] {
  const { source, places } = acts;
  const memo = known.get(acts);
  if (memo?.kind === kind && memo.length === places.length) return memo.nths;
  const nths: number[] = [];
  for (const [nth, { at }] of places.entries()) if (kindAt(source.bytes, at) === kind) nths.push(nth);
  known.set(acts, { kind, length: places.length, nths });
  return nths;
}

/** The head of the act that is written at a place. */
function headAt(bytes: Uint8Array, at: number): ActHead {
  let [person, command]: [string | null, string | null | undefined] = [null, undefined];
  for (const [key, reader] of membersAt(bytes, at)) {
    if (key === 'person') person = textIn(reader);
    else if (key === 'command') command = textIn(reader);
    if (person !== null && command !== undefined) return { person, command };
  }
  throw new Error('invariant: an act says whose command gave it');
}

/** Of which kind the act is that is written at a place. */
function kindAt(bytes: Uint8Array, at: number): string | null {
  for (const [key, { at: inAct }] of membersAt(bytes, at))
    if (key === 'act')
      for (const [name, reader] of membersAt(bytes, inAct)) if (name === 'kind') return textIn(reader);
  throw new Error('invariant: an act says of which kind it is');
}

/** The members of an object that is written at a place: each name, with the reader before its value. */
function* membersAt(bytes: Uint8Array, at: number): Generator<readonly [name: string, reader: WireReader]> {
  const reader = new WireReader(bytes, at);
  if (reader.byte() !== OBJECT) throw new Error('invariant: an act is an object');
  for (let left = reader.uint(); left > 0; left--) {
    const name = reader.text();
    const value = reader.at;
    yield [name, reader];
    reader.at = valueEnd(bytes, value);
  }
}

/** A text; null where another value is. */
function textIn(reader: WireReader): string | null {
  if (reader.bytes[reader.at] !== TEXT) return null;
  reader.at += 1;
  return reader.text();
}
