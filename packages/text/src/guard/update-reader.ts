// A strict reader of Yjs v1 updates that knows only what an honest editor writes into a leaf: text, simple marks and
// tombstones. Everything else (GC, Skip, subdocuments, embeds, nodes, unknown marks, trailing bytes) makes the
// whole update malformed.
import { MARKS } from '@adref/negotiation';
import { Malformed, type WireReader } from '../wire/wire-reader.ts';
import type { NamedStruct } from './sketch.ts';
import { type Id, positive, readId, readTombstone, readUpdateOf, type UpdateOf } from './update-outline.ts';

export interface Struct extends NamedStruct {
  readonly content: 'text' | 'mark' | 'tombstone';
  /** The parent type's own item; given only when there is neither origin. */
  readonly parent: Id | null;
}

export type ReadUpdate = UpdateOf<Struct>;

const MARK_KEYS: ReadonlySet<string> = new Set(MARKS);
const MARK_VALUES: ReadonlySet<string> = new Set(['null', '{}', 'true']);
const [CONTENT_DELETED, CONTENT_STRING, CONTENT_FORMAT] = [1, 4, 6];
const [HAS_ORIGIN, HAS_RIGHT_ORIGIN, HAS_PARENT_SUB, CONTENT_BITS] = [128, 64, 32, 31];

/** Reads an update, or says in words why its bytes are not acceptable. */
export function readUpdate(bytes: Uint8Array): ReadUpdate | { readonly malformed: string } {
  return readUpdateOf(bytes, readStruct);
}

function readStruct(reader: WireReader, client: number, clock: number): Struct {
  const info = reader.byte();
  const origin = (info & HAS_ORIGIN) === 0 ? null : readId(reader);
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) === 0 ? null : readId(reader);
  let parent: Id | null = null;
  const ref = info & CONTENT_BITS;
  if (ref !== CONTENT_DELETED && ref !== CONTENT_STRING && ref !== CONTENT_FORMAT)
    throw new Malformed(`content kind ${ref}`);
  if (origin === null && rightOrigin === null) {
    if (reader.uint() !== 0) throw new Malformed('a root type is named as parent');
    parent = readId(reader);
    if ((info & HAS_PARENT_SUB) !== 0) throw new Malformed('an attribute is written');
  } else if ((info & HAS_PARENT_SUB) !== 0) {
    throw new Malformed('an attribute is written');
  }
  if (ref === CONTENT_STRING) {
    const letters = reader.text();
    const length = positive(letters.length);
    return { client, clock, length, origin, rightOrigin, parent, content: 'text', letters };
  }
  if (ref === CONTENT_DELETED) {
    const length = readTombstone(reader);
    return { client, clock, length, origin, rightOrigin, parent, content: 'tombstone', letters: '' };
  }
  const [key, value] = [reader.text(), reader.text()];
  if (!MARK_KEYS.has(key) || !MARK_VALUES.has(value)) throw new Malformed('an unknown mark');
  return { client, clock, length: 1, origin, rightOrigin, parent, content: 'mark', letters: '' };
}
