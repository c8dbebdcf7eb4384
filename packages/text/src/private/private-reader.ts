// A strict reader of Yjs v1 updates to a private room: letters, plain values, the two kinds of shared types that the
// document has, and tombstones. Everything else makes the whole update malformed.
import type { NamedStruct } from '../guard/sketch.ts';
import {
  type Id,
  positive,
  readId,
  readTombstone,
  readUpdateOf,
  type UpdateOf,
} from '../guard/update-outline.ts';
import { passValue } from '../wire/pass-value.ts';
import { Malformed, type WireReader } from '../wire/wire-reader.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';

export interface PrivateStruct extends NamedStruct {
  readonly content: 'letters' | 'value' | 'map' | 'text' | 'tombstone' | 'collected';
  /** Its letters, or the bytes of its value: what is kept of it. */
  readonly size: number;
  /** A root's name or a type's own item; null where a neighbour says it. */
  readonly parent: string | Id | null;
  /** The key in the parent; null in a text, and where a neighbour says it. */
  readonly key: string | null;
}

export type ReadPrivateUpdate = UpdateOf<PrivateStruct>;

const [COLLECTED, TOMBSTONE, LETTERS, TYPE, VALUE] = [0, 1, 4, 7, 8];
const [MAP, TEXT] = [1, 2];
const [HAS_ORIGIN, HAS_RIGHT_ORIGIN, HAS_KEY, CONTENT_BITS] = [128, 64, 32, 31];

/** Reads an update, or says in words why its bytes are not acceptable. */
export function readPrivateUpdate(bytes: Uint8Array): ReadPrivateUpdate | { readonly malformed: string } {
  return readUpdateOf(bytes, readStruct);
}

function readStruct(reader: WireReader, client: number, clock: number): PrivateStruct {
  const info = reader.byte();
  const kind = info & CONTENT_BITS;
  if (kind === COLLECTED) {
    const length = readTombstone(reader);
    return {
      client,
      clock,
      length,
      content: 'collected',
      letters: '',
      size: 0,
      origin: null,
      rightOrigin: null,
      parent: null,
      key: null,
    };
  }
  const origin = (info & HAS_ORIGIN) === 0 ? null : readId(reader);
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) === 0 ? null : readId(reader);
  let parent: string | Id | null = null;
  let key: string | null = null;
  if (origin === null && rightOrigin === null) {
    parent = reader.uint(1) === 1 ? reader.text() : readId(reader);
    if ((info & HAS_KEY) !== 0) key = reader.text();
    if (key !== null && key.length > PRIVATE_LIMITS.keyLength) throw new Malformed('a key is too long');
  }
  return { client, clock, origin, rightOrigin, parent, key, ...readContent(reader, kind) };
}

function readContent(
  reader: WireReader,
  kind: number,
): Pick<PrivateStruct, 'content' | 'length' | 'letters' | 'size'> {
  switch (kind) {
    case TOMBSTONE:
      return { content: 'tombstone', length: readTombstone(reader), letters: '', size: 0 };
    case LETTERS: {
      const letters = reader.text();
      const length = positive(letters.length);
      return { content: 'letters', length, letters, size: length };
    }
    case TYPE: {
      const type = reader.uint();
      if (type !== MAP && type !== TEXT) throw new Malformed(`shared type ${type}`);
      return { content: type === MAP ? 'map' : 'text', length: 1, letters: '', size: 0 };
    }
    case VALUE: {
      if (reader.uint() !== 1) throw new Malformed('several values at once');
      const begun = reader.at;
      passValue(reader, PRIVATE_LIMITS.jsonDepth);
      const size = reader.at - begun;
      if (size > PRIVATE_LIMITS.jsonBytes) throw new Malformed('a value is too large');
      return { content: 'value', length: 1, letters: '', size };
    }
    default:
      throw new Malformed(`content kind ${kind}`);
  }
}
