// Acts of the record as a checkpoint has them: bytes, of which a value is made when somebody asks. A negotiation of two years
// has twenty thousand acts, and a room needs a handful of them; made all at once they hold up its opening and fill the memory.
// It stands in an item where Yjs has a ContentAny (yjs/src/structs/ContentAny.js), and is written as one, byte for byte.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';

/** The bytes that values lie in. It remembers the values that were made last, since acts are asked for one behind the other. */
export class PackedBytes {
  readonly bytes: Uint8Array;
  #last: PackedActs | null = null;
  #values: unknown[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The values of some of these acts. Whoever gets the list changes nothing in it. */
  valuesOf(acts: PackedActs): unknown[] {
    if (this.#last !== acts) {
      this.#values = acts.places.map((place) => this.valueAt(place));
      this.#last = acts;
    }
    return this.#values;
  }

  /** The value that was written at a place. */
  valueAt({ at, end }: PackedPlace): unknown {
    return decoding.readAny(decoding.createDecoder(this.bytes.subarray(at, end)));
  }
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
    return this.source.valuesOf(this);
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
