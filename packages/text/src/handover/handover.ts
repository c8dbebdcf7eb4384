// A document as it is at one instant, in pieces for whoever comes in: each piece is an update that can be taken in at once,
// and all who come in share them. A piece is made when somebody first asks for it, so that no document is long enough to
// hold the others up. What happens to the document after that instant is `rest`, made for each at the end.
import * as Y from 'yjs';
import type { IdSpan } from '../document/leaf-text.ts';
import { causalWalk, type StructPart, structAt } from './causal-walk.ts';
import { type Reached, vectorOf } from './reached.ts';
import { UpdateWriter } from './update-writer.ts';

/** An update, and how far whoever has it and all before has got in the clients that it holds. */
export interface UpdatePiece {
  readonly bytes: Uint8Array;
  readonly ends: Reached;
}

export class Handover {
  /** The state vector of the instant. */
  readonly vector: Reached;
  readonly #doc: Y.Doc;
  readonly #pieceBytes: number;
  readonly #walk: Generator<StructPart, void, undefined>;
  readonly #pieces: UpdatePiece[] = [];
  /** What was deleted since the instant. */
  readonly #deleted: IdSpan[] = [];
  #before: readonly IdSpan[] | null = null;
  #isWhole = false;
  readonly #noteDeleted = ({ deleteSet }: Y.Transaction) => {
    for (const [client, ranges] of deleteSet.clients)
      for (const { clock, len } of ranges) this.#deleted.push({ client, clock, length: len });
  };

  constructor(doc: Y.Doc, pieceBytes: number) {
    this.#doc = doc;
    this.#pieceBytes = pieceBytes;
    this.vector = vectorOf(doc);
    this.#walk = causalWalk(doc, this.vector, new Map());
    doc.on('afterTransaction', this.#noteDeleted);
  }

  /** What is deleted of the document up to the instant; looked for once, for all who had some of it. */
  get deletedBefore(): readonly IdSpan[] {
    this.#before ??= deletedIn(this.#doc, this.vector);
    return this.#before;
  }

  /** What was deleted since the instant. */
  get deletedSince(): readonly IdSpan[] {
    return this.#deleted;
  }

  /** The piece of a number, from 0; null behind the last. */
  piece(number: number): UpdatePiece | null {
    while (!this.#isWhole && this.#pieces.length <= number) this.#makePiece();
    return this.#pieces[number] ?? null;
  }

  close(): void {
    this.#doc.off('afterTransaction', this.#noteDeleted);
  }

  #makePiece(): void {
    const writer = new UpdateWriter();
    const ends = new Map<number, number>();
    while (writer.size < this.#pieceBytes) {
      const { value: part } = this.#walk.next();
      if (part === undefined) {
        this.#isWhole = true;
        break;
      }
      writer.add(part.struct, part.from, part.to);
      ends.set(part.struct.id.client, part.to);
    }
    if (!writer.isEmpty) this.#pieces.push({ bytes: writer.finish(), ends });
  }
}

/** Everything of a document beyond what somebody has reached, with some deletions, as one update. */
export function restOf(doc: Y.Doc, reached: Reached, deleted: readonly IdSpan[]): Uint8Array {
  const writer = new UpdateWriter();
  for (const client of doc.store.clients.keys()) {
    const end = Y.getState(doc.store, client);
    let from = reached.get(client) ?? 0;
    while (from < end) {
      const struct = structAt(doc, client, from);
      const to = struct.id.clock + struct.length;
      writer.add(struct, from, to);
      from = to;
    }
  }
  for (const span of deleted) writer.addDeleted(span);
  return writer.finish();
}

/** What is deleted of a document, up to what somebody has reached. */
export function deletedIn(doc: Y.Doc, reached: Reached): IdSpan[] {
  const deleted: IdSpan[] = [];
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(doc.store).clients) {
    const end = reached.get(client) ?? 0;
    for (const { clock, len } of ranges) {
      if (clock >= end) break;
      deleted.push({ client, clock, length: Math.min(len, end - clock) });
    }
  }
  return deleted;
}

/** Deletions alone, as an update. */
export function updateOfDeletions(deleted: readonly IdSpan[]): Uint8Array {
  const writer = new UpdateWriter();
  for (const span of deleted) writer.addDeleted(span);
  return writer.finish();
}

/** Whether somebody has all of a piece. */
export function hasPiece(reached: Reached, { ends }: Pick<UpdatePiece, 'ends'>): boolean {
  for (const [client, end] of ends) if ((reached.get(client) ?? 0) < end) return false;
  return true;
}
