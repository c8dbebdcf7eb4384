// Acts of the record as a checkpoint has them: bytes, of which a value is made when somebody asks. A negotiation of two years
// has twenty thousand acts, and a room needs a handful of them; made all at once they hold up its opening and fill the memory.
// It stands in an item where Yjs has a ContentAny (yjs/src/structs/ContentAny.js), and is written as one, byte for byte.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';

/** The bytes that values lie in. It remembers the value that was made last: an act is often asked for twice. */
export class PackedBytes {
  readonly bytes: Uint8Array;
  #last: PackedPlace | null = null;
  #value: unknown;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The value that was written at a place. */
  valueAt(place: PackedPlace): unknown {
    if (this.#last !== place) {
      this.#value = decoding.readAny(decoding.createDecoder(this.bytes.subarray(place.at, place.end)));
      this.#last = place;
    }
    return this.#value;
  }
}

/** The values at some places as Yjs reads a list: each is made when it is asked for, and whoever asks for one makes no other. */
function valuesAt(source: PackedBytes, places: readonly PackedPlace[]): unknown[] {
  return new Proxy(new Array<unknown>(places.length), {
    get(list, key) {
      const place = typeof key === 'string' ? places[Number(key)] : undefined;
      return place === undefined ? Reflect.get(list, key) : source.valueAt(place);
    },
    has: (list, key) => (typeof key === 'string' && Number(key) in places) || Reflect.has(list, key),
  });
}

/** Where a value lies: from a byte up to another. */
export class PackedPlace {
  readonly at: number;
  readonly end: number;

  constructor(at: number, end: number) {
    this.at = at;
    this.end = end;
  }
}

/** What an item of the record holds. */
export class PackedActs {
  readonly source: PackedBytes;
  #places: readonly PackedPlace[];

  constructor(source: PackedBytes, places: readonly PackedPlace[]) {
    this.source = source;
    this.#places = places;
  }

  get places(): readonly PackedPlace[] {
    return this.#places;
  }

  getLength(): number {
    return this.#places.length;
  }

  getContent(): unknown[] {
    return valuesAt(this.source, this.#places);
  }

  isCountable(): boolean {
    return true;
  }

  copy(): PackedActs {
    return new PackedActs(this.source, this.#places);
  }

  /** Keeps the first so many and gives the rest, as Yjs asks when it cuts an item. */
  splice(offset: number): PackedActs {
    const rest = new PackedActs(this.source, this.#places.slice(offset));
    this.#places = this.#places.slice(0, offset);
    return rest;
  }

  /** Acts that come later stay apart from these. */
  mergeWith(): boolean {
    return false;
  }

  integrate(): void {}

  delete(): void {}

  gc(): void {}

  write(encoder: Y.UpdateEncoderV1 | Y.UpdateEncoderV2, offset: number): void {
    this.writeSome(encoder, offset, this.#places.length);
  }

  /** Writes the acts from one up to another. */
  writeSome(encoder: Y.UpdateEncoderV1 | Y.UpdateEncoderV2, from: number, to: number): void {
    encoder.writeLen(to - from);
    for (const { at, end } of this.#places.slice(from, to))
      encoding.writeUint8Array(encoder.restEncoder, this.source.bytes.subarray(at, end));
  }

  /** The number by which an update names a list of values. */
  getRef(): number {
    return 8;
  }
}
