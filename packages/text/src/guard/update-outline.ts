// The outline of every Yjs v1 update: structs by client, then deletions. What a struct may be is the caller's to say; whatever
// is against the outline makes the whole update malformed. It builds no Yjs items and touches no document, so hostile bytes
// cost little. The format is described in yjs/src/utils/encoding.js and UpdateEncoder.js.
import * as decoding from 'lib0/decoding';
import type { IdSpan } from '../leaf-text.ts';

/** More structs than this in one update are refused; a full day's typing offline stays below it. */
const MAX_STRUCTS = 20_000;

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export interface UpdateOf<S> {
  readonly structs: readonly S[];
  readonly deletes: readonly IdSpan[];
  /** Where the delete set begins in the bytes. */
  readonly deletesAt: number;
}

/** Bytes that no honest editor writes. */
export class Malformed extends Error {}

export type StructReader<S> = (decoder: decoding.Decoder, client: number, clock: number) => S;

/** Reads an update, or says in words why its bytes are not acceptable. */
export function readUpdateOf<S extends IdSpan>(
  bytes: Uint8Array,
  readStruct: StructReader<S>,
): UpdateOf<S> | { readonly malformed: string } {
  try {
    const decoder = decoding.createDecoder(bytes);
    const structs = readStructs(decoder, readStruct);
    const deletesAt = decoder.pos;
    const deletes = readDeletes(decoder);
    if (decoder.pos !== bytes.length) return { malformed: 'bytes after the end' };
    return { structs, deletes, deletesAt };
  } catch (error) {
    // lib0 throws plain errors on truncated input and TypeErrors on bad UTF-8; both mean hostile or broken bytes.
    return { malformed: error instanceof Malformed ? error.message : 'cannot be decoded' };
  }
}

function readStructs<S extends IdSpan>(decoder: decoding.Decoder, readStruct: StructReader<S>): readonly S[] {
  const structs: S[] = [];
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
      if (clock > Number.MAX_SAFE_INTEGER) throw new Malformed('clock out of range');
    }
  }
  return structs;
}

/** Yjs writes each client once, its ranges in order and apart; anything else could say one deletion a hundred thousand times. */
function readDeletes(decoder: decoding.Decoder): readonly IdSpan[] {
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
