// A strict reader of Yjs v1 updates to a private room: letters, plain values, the two kinds of shared types that the
// document has, and tombstones. Everything else makes the whole update malformed.
import * as decoding from 'lib0/decoding';
import {
  type Id,
  Malformed,
  positive,
  readId,
  readUpdateOf,
  type UpdateOf,
} from '../guard/update-outline.ts';
import type { IdSpan } from '../leaf-text.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';

export interface PrivateStruct extends IdSpan {
  readonly content: 'letters' | 'value' | 'map' | 'text' | 'tombstone' | 'collected';
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
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

function readStruct(decoder: decoding.Decoder, client: number, clock: number): PrivateStruct {
  const info = decoding.readUint8(decoder);
  const kind = info & CONTENT_BITS;
  if (kind === COLLECTED) {
    const length = positive(decoding.readVarUint(decoder));
    return {
      client,
      clock,
      length,
      content: 'collected',
      origin: null,
      rightOrigin: null,
      parent: null,
      key: null,
    };
  }
  const origin = (info & HAS_ORIGIN) === 0 ? null : readId(decoder);
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) === 0 ? null : readId(decoder);
  let parent: string | Id | null = null;
  let key: string | null = null;
  if (origin === null && rightOrigin === null) {
    parent = decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder);
    if ((info & HAS_KEY) !== 0) key = decoding.readVarString(decoder);
    if (key !== null && key.length > PRIVATE_LIMITS.keyLength) throw new Malformed('a key is too long');
  }
  return { client, clock, origin, rightOrigin, parent, key, ...readContent(decoder, kind) };
}

function readContent(decoder: decoding.Decoder, kind: number): Pick<PrivateStruct, 'content' | 'length'> {
  switch (kind) {
    case TOMBSTONE:
      return { content: 'tombstone', length: positive(decoding.readVarUint(decoder)) };
    case LETTERS:
      return { content: 'letters', length: positive(decoding.readVarString(decoder).length) };
    case TYPE: {
      const type = decoding.readVarUint(decoder);
      if (type !== MAP && type !== TEXT) throw new Malformed(`shared type ${type}`);
      return { content: type === MAP ? 'map' : 'text', length: 1 };
    }
    case VALUE: {
      if (decoding.readVarUint(decoder) !== 1) throw new Malformed('several values at once');
      const begun = decoder.pos;
      passValue(decoder, 0);
      if (decoder.pos - begun > PRIVATE_LIMITS.jsonBytes) throw new Malformed('a value is too large');
      return { content: 'value', length: 1 };
    }
    default:
      throw new Malformed(`content kind ${kind}`);
  }
}

/** Passes over a value as lib0 writes it: null, booleans, numbers, strings, arrays and objects, and not too deep. */
function passValue(decoder: decoding.Decoder, depth: number): void {
  if (depth > PRIVATE_LIMITS.jsonDepth) throw new Malformed('a value nests too deep');
  const type = decoding.readUint8(decoder);
  switch (type) {
    case 127: // undefined
    case 126: // null
    case 121: // true
    case 120: // false
      return;
    case 125:
      decoding.readVarInt(decoder);
      return;
    case 124:
      decoding.readFloat32(decoder);
      return;
    case 123:
      decoding.readFloat64(decoder);
      return;
    case 119:
      decoding.readVarString(decoder);
      return;
    case 118: {
      const members = decoding.readVarUint(decoder);
      for (let i = 0; i < members; i++) {
        if (decoding.readVarString(decoder) === '__proto__') throw new Malformed('a foreign name');
        passValue(decoder, depth + 1);
      }
      return;
    }
    case 117: {
      const members = decoding.readVarUint(decoder);
      for (let i = 0; i < members; i++) passValue(decoder, depth + 1);
      return;
    }
    default:
      throw new Malformed(`value type ${type}`);
  }
}
