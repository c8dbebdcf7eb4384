// The outline of every Yjs v1 update: structs by client, then deletions. What a struct may be is the caller's to say; whatever
// is against the outline makes the whole update malformed. It builds no Yjs items and touches no document, so hostile bytes
// cost little. The format is described in yjs/src/utils/encoding.js and UpdateEncoder.js.

import { GUARD_LIMITS } from '../cost/guard-limits.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import { MAX_CLOCK, Malformed, type WireReader, withReader } from '../wire/wire-reader.ts';

/** Why an update is not read that may be honest, and is too long. */
export const TOO_MANY_STRUCTS = `more than ${GUARD_LIMITS.structs} structs`;
/** The fewest bytes that a client's structs, one struct, a client's deletions and one deletion take. */
const LEAST_BYTES = { client: 3, struct: 2, deletingClient: 2, deletion: 2 } as const;

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

export type StructReader<S> = (reader: WireReader, client: number, clock: number) => S;

/** Reads an update, or says in words why its bytes are not acceptable. */
export function readUpdateOf<S extends IdSpan>(
  bytes: Uint8Array,
  readStruct: StructReader<S>,
): UpdateOf<S> | { readonly malformed: string } {
  return withReader(bytes, (reader) => {
    const structs = readStructs(reader, readStruct);
    const deletesAt = reader.at;
    return { structs, deletes: readDeletes(reader), deletesAt };
  });
}

/**
 * Yjs writes the clients from the highest id down, and merges updates by that (yjs 13.6.33, mergeUpdates): of one in another order it
 * leaves structs out, and whoever is sent what was recorded together would see less than is recorded.
 */
function readStructs<S extends IdSpan>(reader: WireReader, readStruct: StructReader<S>): readonly S[] {
  const structs: S[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (let clients = reader.count(LEAST_BYTES.client); clients > 0; clients--) {
    const count = reader.count(LEAST_BYTES.struct);
    const client = reader.client();
    let clock = reader.clock();
    if (client >= before) throw new Malformed('clients that do not stand in their order, once each');
    before = client;
    if (structs.length + count > GUARD_LIMITS.structs) throw new Malformed(TOO_MANY_STRUCTS);
    for (let k = 0; k < count; k++) {
      const struct = readStruct(reader, client, clock);
      structs.push(struct);
      clock += struct.length;
      if (clock > MAX_CLOCK) throw new Malformed('a clock is out of range');
    }
  }
  return structs;
}

/** Yjs writes each client once, its ranges in order and apart; anything else could say one deletion a hundred thousand times. */
function readDeletes(reader: WireReader): readonly IdSpan[] {
  const deletes: IdSpan[] = [];
  const clientCount = reader.count(LEAST_BYTES.deletingClient);
  const clients = clientCount > 1 ? new Set<number>() : null;
  for (let i = 0; i < clientCount; i++) {
    const client = reader.client();
    if (clients?.has(client)) throw new Malformed('a client’s deletions stand twice');
    clients?.add(client);
    const count = reader.count(LEAST_BYTES.deletion);
    let end = 0;
    for (let k = 0; k < count; k++) {
      const clock = reader.clock();
      if (clock < end) throw new Malformed('deletions overlap');
      const length = positive(reader.clock());
      end = clock + length;
      if (end > MAX_CLOCK) throw new Malformed('a deletion is out of range');
      deletes.push({ client, clock, length });
    }
  }
  return deletes;
}

/** A struct's identity. */
export function readId(reader: WireReader): Id {
  return { client: reader.client(), clock: reader.clock() };
}

/** The letters that a tombstone stands for. */
export function readTombstone(reader: WireReader): number {
  return positive(reader.uint(GUARD_LIMITS.tombstoneLength));
}

/** A length; nothing honest is empty. */
export function positive(length: number): number {
  if (length < 1) throw new Malformed('an empty struct');
  return length;
}
