// Writes a Yjs update struct by struct, parts of structs included. Yjs itself writes only whole documents or everything from a
// state vector on; whoever gets a long document gets it in pieces, and those are written here.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { IdSpan } from '../document/leaf-text.ts';
import { PackedActs } from '../packed/packed-acts.ts';

/** What a document's store holds for each clock. */
export type Struct = Y.Item | Y.GC;

// The reference of a struct that holds nothing any more (yjs/src/structs/GC.js).
const GONE = 0;
const [HAS_ORIGIN, HAS_RIGHT_ORIGIN, HAS_KEY] = [128, 64, 32];

interface Written {
  readonly encoder: Y.UpdateEncoderV1;
  readonly from: number;
  to: number;
  structs: number;
  /** Clocks at the end that hold nothing, and are written as one struct. */
  gone: number;
}

/** An update in the making; the structs of one client come in the order of their clocks, without a gap. */
export class UpdateWriter {
  readonly #clients = new Map<number, Written>();
  readonly #deletes: IdSpan[] = [];

  /** How many bytes it has so far, about. */
  get size(): number {
    let size = this.#deletes.length * 8;
    for (const { encoder } of this.#clients.values()) size += 12 + encoding.length(encoder.restEncoder);
    return size;
  }

  get isEmpty(): boolean {
    return this.#clients.size === 0 && this.#deletes.length === 0;
  }

  /** Adds the clocks of a struct from one up to another. */
  add(struct: Struct, from: number, to: number): void {
    const { client, clock } = struct.id;
    if (struct instanceof Y.GC) return this.addGone(client, from, to - from);
    const written = this.#at(client, from);
    this.#flushGone(written);
    if (to === clock + struct.length) struct.write(written.encoder, from - clock);
    else writePart(written.encoder, struct, from, to);
    written.structs += 1;
    written.to = to;
    if (struct.deleted && !(struct.content instanceof Y.ContentDeleted))
      this.addDeleted({ client, clock: from, length: to - from });
  }

  /** Adds a part of an item as if nothing had come before it where it stands: the first thing in a root. */
  addFirst(item: Y.Item, from: number, to: number): void {
    const written = this.#at(item.id.client, from);
    this.#flushGone(written);
    writeItem(written.encoder, item, { origin: null, rightOrigin: null }, from, to);
    written.structs += 1;
    written.to = to;
  }

  /** Adds clocks of which nothing is left. */
  addGone(client: number, from: number, length: number): void {
    if (length === 0) return;
    const written = this.#at(client, from);
    written.gone += length;
    written.to += length;
  }

  /** Says that characters written elsewhere, or here, are deleted. */
  addDeleted(span: IdSpan): void {
    this.#deletes.push(span);
  }

  finish(): Uint8Array {
    const update = encoding.createEncoder();
    // Yjs writes later clients first; it reads any order.
    const clients = [...this.#clients].sort(([a], [b]) => b - a);
    encoding.writeVarUint(update, clients.length);
    for (const [client, written] of clients) {
      this.#flushGone(written);
      encoding.writeVarUint(update, written.structs);
      encoding.writeVarUint(update, client);
      encoding.writeVarUint(update, written.from);
      encoding.writeUint8Array(update, encoding.toUint8Array(written.encoder.restEncoder));
    }
    writeDeletes(update, this.#deletes);
    return encoding.toUint8Array(update);
  }

  #at(client: number, from: number): Written {
    const known = this.#clients.get(client);
    if (known === undefined) {
      const fresh: Written = { encoder: new Y.UpdateEncoderV1(), from, to: from, structs: 0, gone: 0 };
      this.#clients.set(client, fresh);
      return fresh;
    }
    if (known.to !== from)
      throw new Error(`invariant: client ${client} is written up to ${known.to}, not to ${from}`);
    return known;
  }

  #flushGone(written: Written): void {
    if (written.gone === 0) return;
    written.encoder.writeInfo(GONE);
    written.encoder.writeLen(written.gone);
    written.structs += 1;
    written.gone = 0;
  }
}

/** Deleted characters as an update's end says them: by client, in rising order. */
function writeDeletes(update: encoding.Encoder, deletes: readonly IdSpan[]): void {
  const byClient = Map.groupBy(deletes, ({ client }) => client);
  encoding.writeVarUint(update, byClient.size);
  for (const [client, spans] of byClient) {
    encoding.writeVarUint(update, client);
    encoding.writeVarUint(update, spans.length);
    for (const { clock, length } of spans.toSorted((a, b) => a.clock - b.clock)) {
      encoding.writeVarUint(update, clock);
      encoding.writeVarUint(update, length);
    }
  }
}

/** An item's beginning or middle, as Yjs would have written it had it been cut there. */
function writePart(encoder: Y.UpdateEncoderV1, item: Y.Item, from: number, to: number): void {
  const { client, clock } = item.id;
  const origin = from > clock ? Y.createID(client, from - 1) : item.origin;
  writeItem(encoder, item, { origin, rightOrigin: item.rightOrigin }, from, to);
}

/** An item in the form of yjs/src/structs/Item.js, `write`. */
function writeItem(
  encoder: Y.UpdateEncoderV1,
  { id, parentSub, parent, content }: Y.Item,
  { origin, rightOrigin }: Pick<Y.Item, 'origin' | 'rightOrigin'>,
  from: number,
  to: number,
): void {
  encoder.writeInfo(
    content.getRef() |
      (origin === null ? 0 : HAS_ORIGIN) |
      (rightOrigin === null ? 0 : HAS_RIGHT_ORIGIN) |
      (parentSub === null ? 0 : HAS_KEY),
  );
  if (origin !== null) encoder.writeLeftID(origin);
  if (rightOrigin !== null) encoder.writeRightID(rightOrigin);
  if (origin === null && rightOrigin === null) {
    if (!(parent instanceof Y.AbstractType))
      throw new Error('invariant: an item of a document has its parent');
    encoder.writeParentInfo(parent._item === null);
    if (parent._item === null) encoder.writeString(Y.findRootTypeKey(parent));
    else encoder.writeLeftID(parent._item.id);
    if (parentSub !== null) encoder.writeString(parentSub);
  }
  const [start, end] = [from - id.clock, to - id.clock];
  if (content instanceof Y.ContentString) encoder.writeString(content.str.slice(start, end));
  else if (content instanceof Y.ContentDeleted) encoder.writeLen(to - from);
  else if (content instanceof Y.ContentAny) {
    encoder.writeLen(to - from);
    for (const value of content.arr.slice(start, end)) encoder.writeAny(value);
  } else if (content instanceof PackedActs) content.writeSome(encoder, start, end);
  else throw new Error('invariant: an item that can be cut is words, values or deleted');
}
