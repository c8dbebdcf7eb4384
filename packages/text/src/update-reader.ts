// A strict reader of Yjs v1 updates that knows only what an honest editor writes into a leaf: text, simple marks and
// tombstones. Everything else (GC, Skip, subdocuments, embeds, nodes, unknown marks, trailing bytes) makes the
// whole update malformed. It builds no Yjs items and touches no document, so hostile bytes cost little.
// The format is described in yjs/src/utils/encoding.js and UpdateEncoder.js.
import { MARKS } from '@adref/negotiation';
import * as decoding from 'lib0/decoding';
import type { IdSpan } from './leaf-text.ts';

/** More structs than this in one update are refused; a full day's typing offline stays below it. */
export const MAX_STRUCTS = 20_000;

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export interface Struct extends IdSpan {
  readonly content: 'text' | 'mark' | 'tombstone';
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** The parent type's own item; given only when there is neither origin. */
  readonly parent: Id | null;
}

export interface ReadUpdate {
  readonly structs: readonly Struct[];
  readonly deletes: readonly IdSpan[];
  /** Where the delete set begins in the bytes. */
  readonly deletesAt: number;
}

const MARK_KEYS: ReadonlySet<string> = new Set(MARKS);
const MARK_VALUES: ReadonlySet<string> = new Set(['null', '{}', 'true']);
const [CONTENT_DELETED, CONTENT_STRING, CONTENT_FORMAT] = [1, 4, 6];
const [HAS_ORIGIN, HAS_RIGHT_ORIGIN, HAS_PARENT_SUB, CONTENT_BITS] = [128, 64, 32, 31];
const MAX_ID = Number.MAX_SAFE_INTEGER;

/** Reads an update, or says in words why its bytes are not acceptable. */
export function readUpdate(bytes: Uint8Array): ReadUpdate | { readonly malformed: string } {
  try {
    const decoder = decoding.createDecoder(bytes);
    const structs = readStructs(decoder);
    const deletesAt = decoder.pos;
    const deletes = readDeletes(decoder);
    if (decoder.pos !== bytes.length) return { malformed: 'bytes after the end' };
    return { structs, deletes, deletesAt };
  } catch (error) {
    // lib0 throws plain errors on truncated input and TypeErrors on bad UTF-8; both mean hostile or broken bytes.
    return { malformed: error instanceof Malformed ? error.message : 'cannot be decoded' };
  }
}

/** Bytes that no honest editor writes. */
export class Malformed extends Error {}

function readStructs(decoder: decoding.Decoder): readonly Struct[] {
  const structs: Struct[] = [];
  const clients = new Set<number>();
  const clientCount = decoding.readVarUint(decoder);
  for (let i = 0; i < clientCount; i++) {
    const count = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    if (clients.has(client)) throw new Malformed('a client stands twice');
    clients.add(client);
    if (structs.length + count > MAX_STRUCTS) throw new Malformed(`more than ${MAX_STRUCTS} structs`);
    for (let k = 0; k < count; k++) {
      const struct = readStruct(decoder, client, clock);
      structs.push(struct);
      clock += struct.length;
      if (clock > MAX_ID) throw new Malformed('clock out of range');
    }
  }
  return structs;
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): Struct {
  const info = decoding.readUint8(decoder);
  const origin = (info & HAS_ORIGIN) === 0 ? null : readId(decoder);
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) === 0 ? null : readId(decoder);
  let parent: Id | null = null;
  const ref = info & CONTENT_BITS;
  if (ref !== CONTENT_DELETED && ref !== CONTENT_STRING && ref !== CONTENT_FORMAT)
    throw new Malformed(`content kind ${ref}`);
  if (origin === null && rightOrigin === null) {
    if (decoding.readVarUint(decoder) !== 0) throw new Malformed('a root type is named as parent');
    parent = readId(decoder);
    if ((info & HAS_PARENT_SUB) !== 0) throw new Malformed('an attribute is written');
  } else if ((info & HAS_PARENT_SUB) !== 0) {
    throw new Malformed('an attribute is written');
  }
  const span = { client, clock, origin, rightOrigin, parent };
  if (ref === CONTENT_STRING)
    return { ...span, content: 'text', length: positive(decoding.readVarString(decoder).length) };
  if (ref === CONTENT_DELETED)
    return { ...span, content: 'tombstone', length: positive(decoding.readVarUint(decoder)) };
  const [key, value] = [decoding.readVarString(decoder), decoding.readVarString(decoder)];
  if (!MARK_KEYS.has(key) || !MARK_VALUES.has(value)) throw new Malformed('an unknown mark');
  return { ...span, content: 'mark', length: 1 };
}

/** Yjs writes each client once, its ranges in order and apart; anything else could say one deletion a hundred thousand times. */
export function readDeletes(decoder: decoding.Decoder): readonly IdSpan[] {
  const deletes: IdSpan[] = [];
  const clients = new Set<number>();
  const clientCount = decoding.readVarUint(decoder);
  for (let i = 0; i < clientCount; i++) {
    const client = decoding.readVarUint(decoder);
    if (clients.has(client)) throw new Malformed('a client’s deletions stand twice');
    clients.add(client);
    const count = decoding.readVarUint(decoder);
    let end = 0;
    for (let k = 0; k < count; k++) {
      const clock = decoding.readVarUint(decoder);
      if (clock < end) throw new Malformed('deletions overlap');
      const length = positive(decoding.readVarUint(decoder));
      deletes.push({ client, clock, length });
      end = clock + length;
    }
  }
  return deletes;
}

/** A struct's identity. */
export function readId(decoder: decoding.Decoder): Id {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}

/** A length; nothing honest is empty. */
export function positive(length: number): number {
  if (length < 1) throw new Malformed('an empty struct');
  return length;
}
