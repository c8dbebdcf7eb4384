// What a frame holds: entries, each the rows that one stream took in with one append. A compact encoding with one way to write
// each thing; reading is checked, and believes no length before it is held against what is left. docs/LOG.md has the layout.
import type { Entry, StoredRow } from '../journal.ts';
import { mayNameNegotiation, nameInChain, type Stream } from '../stream.ts';

/** Bytes that no version of this program wrote as entries. */
export class Unreadable extends Error {}

const STREAM_CODES = { negotiation: 1, 'private-room': 2, people: 3 } as const;
const ROW_CODES = { update: 1, act: 2, late: 3 } as const;
const KIND_OF_ROW = new Map<number, StoredRow['kind']>([
  [1, 'update'],
  [2, 'act'],
  [3, 'late'],
]);

/** The bytes of entries, one behind the other. */
export function encodeEntries(entries: readonly Entry[]): Buffer {
  const out = new EntryWriter();
  for (const { stream, rows } of entries) {
    const [first] = rows;
    if (first === undefined) throw new Error('invariant: an entry without rows');
    out.uint(STREAM_CODES[stream.kind], 1);
    if (stream.kind !== 'people') out.text(stream.negotiation, 2);
    if (stream.kind === 'private-room') out.text(stream.room, 2);
    out.uint(first.n, 6);
    out.hash(first.prev);
    out.uint(rows.length, 4);
    for (const row of rows) {
      out.uint(ROW_CODES[row.kind], 1);
      out.text(row.at, 2);
      out.text(row.seat, 2);
      out.text(row.person, 2);
      out.text(row.meta, 4);
      out.bytes(row.bytes, 4);
      out.hash(row.hash);
    }
  }
  return out.taken();
}

/** The entries in a payload; of streams that are not `wanted` (by their name in the chain) the rows are passed over. Throws `Unreadable`. */
export function decodeEntries(payload: Buffer, wanted?: string): readonly Entry[] {
  const entries: Entry[] = [];
  readInto(entries, payload, wanted);
  return entries;
}

/** What can be made out in a payload that is not as written: up to the first thing that cannot be one. `isAll`: there is no such thing. */
export interface MadeOut {
  readonly entries: readonly Entry[];
  readonly isAll: boolean;
}

/** Reads a payload that is not as written. Nothing in it is true before the hashes of its rows have been checked. */
export function makeOutEntries(payload: Buffer, wanted?: string): MadeOut {
  const entries: Entry[] = [];
  try {
    readInto(entries, payload, wanted);
    return { entries, isAll: true };
  } catch (error) {
    if (error instanceof Unreadable) return { entries, isAll: false };
    throw error;
  }
}

function readInto(entries: Entry[], payload: Buffer, wanted: string | undefined): void {
  const input = new EntryReader(payload);
  while (input.left > 0) {
    const stream = streamFrom(input);
    const isWanted = wanted === undefined || nameInChain(stream) === wanted;
    let n = input.uint(6);
    let prev = input.hash();
    const count = input.uint(4);
    if (count === 0 || count > input.left / LEAST_ROW_BYTES)
      throw new Unreadable(`an entry of ${count} rows`);
    const rows: StoredRow[] = [];
    for (let i = 0; i < count; i++) {
      const row = rowFrom(input, n, prev, isWanted);
      if (isWanted && i === 0) entries.push({ stream, rows });
      if (isWanted) rows.push(row);
      prev = row.hash;
      n += 1;
    }
  }
}

/** A kind, five lengths and a hash. */
const LEAST_ROW_BYTES = 1 + 2 + 2 + 2 + 4 + 4 + 32;

function streamFrom(input: EntryReader): Stream {
  const code = input.uint(1);
  switch (code) {
    case STREAM_CODES.negotiation:
      return { kind: 'negotiation', negotiation: input.id() };
    case STREAM_CODES['private-room']:
      return { kind: 'private-room', negotiation: input.id(), room: input.text(2) };
    case STREAM_CODES.people:
      return { kind: 'people' };
    default:
      throw new Unreadable(`an entry of kind ${code}, which this version does not know`);
  }
}

function rowFrom(input: EntryReader, n: number, prev: string, isWanted: boolean): StoredRow {
  const kind = KIND_OF_ROW.get(input.uint(1));
  if (kind === undefined) throw new Unreadable('a row of a kind that this version does not know');
  if (isWanted) {
    const at = input.text(2);
    const seat = input.text(2);
    const person = input.text(2);
    const meta = input.text(4);
    return { n, at, seat, person, kind, bytes: input.bytes(4), meta, prev, hash: input.hash() };
  }
  for (const lengthBytes of [2, 2, 2, 4, 4]) input.skip(lengthBytes);
  return { n, at: '', seat: '', person: '', kind, bytes: EMPTY, meta: '', prev, hash: input.hash() };
}

const EMPTY = new Uint8Array();
const NO_HASH = '0'.repeat(64);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

class EntryWriter {
  #out = Buffer.allocUnsafe(1_024);
  #at = 0;

  uint(value: number, bytes: 1 | 2 | 4 | 6): void {
    this.#room(bytes);
    this.#at = this.#out.writeUIntBE(value, this.#at, bytes);
  }

  text(value: string, lengthBytes: 2 | 4): void {
    if (!value.isWellFormed()) throw new Error('invariant: a row with text that is not Unicode');
    const length = Buffer.byteLength(value);
    this.uint(length, lengthBytes);
    this.#room(length);
    this.#at += this.#out.write(value, this.#at);
  }

  bytes(value: Uint8Array, lengthBytes: 4): void {
    this.uint(value.length, lengthBytes);
    this.#room(value.length);
    this.#out.set(value, this.#at);
    this.#at += value.length;
  }

  /** 32 bytes; the hash before the first row of a chain, which is '', is zeros. */
  hash(value: string): void {
    if (value !== '' && !HASH.test(value)) throw new Error(`invariant: ${value} is no hash`);
    this.#room(32);
    this.#at += this.#out.write(value === '' ? NO_HASH : value, this.#at, 'hex');
  }

  taken(): Buffer {
    return this.#out.subarray(0, this.#at);
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#out.length) return;
    const longer = Buffer.allocUnsafe(Math.max(this.#out.length * 2, this.#at + bytes));
    this.#out.copy(longer, 0, 0, this.#at);
    this.#out = longer;
  }
}

const HASH = /^[0-9a-f]{64}$/;

class EntryReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  uint(bytes: 1 | 2 | 4 | 6): number {
    return this.#next(bytes).readUIntBE(0, bytes);
  }

  text(lengthBytes: 2 | 4): string {
    const bytes = this.#next(this.uint(lengthBytes));
    try {
      return utf8.decode(bytes);
    } catch {
      throw new Unreadable('text that is not UTF-8');
    }
  }

  id(): string {
    const id = this.text(2);
    if (!mayNameNegotiation(id)) throw new Unreadable('an id that no negotiation can have');
    return id;
  }

  bytes(lengthBytes: 4): Uint8Array {
    return new Uint8Array(this.#next(this.uint(lengthBytes))); // A copy: the segment's buffer is let go.
  }

  hash(): string {
    const hex = this.#next(32).toString('hex');
    return hex === NO_HASH ? '' : hex;
  }

  skip(lengthBytes: number): void {
    this.#next(this.#next(lengthBytes).readUIntBE(0, lengthBytes));
  }

  #next(length: number): Buffer {
    if (length > this.left) throw new Unreadable('an entry is longer than its frame');
    const from = this.#at;
    this.#at += length;
    return this.#bytes.subarray(from, this.#at);
  }
}
