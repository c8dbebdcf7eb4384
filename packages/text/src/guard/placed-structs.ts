// The structs of one update, each placed in the leaf that all its neighbours prove it belongs to, in the order in which
// Yjs will integrate them. What names something that nobody has, or two leaves at once, is refused.
import type { LeafId } from '@adref/negotiation';
import * as Y from 'yjs';
import { GUARD_LIMITS } from '../cost/guard-limits.ts';
import type { Work } from '../cost/work.ts';
import type { LeafIndex } from '../document/shared-document.ts';
import type { LeafSpan } from './delete-set.ts';
import { placeInOrder } from './place-in-order.ts';
import { Sketch } from './sketch.ts';
import type { Id } from './update-outline.ts';
import type { Struct } from './update-reader.ts';
import type { UpdateRefusal } from './update-refusal.ts';

/** What a writer may do with a leaf now: write it, deliver a late edit into it (it is retired, or closed), or nothing. */
export type LeafAccess = 'write' | 'late' | 'none';

/** The rights of one connection, read anew for every update. */
export interface Writer {
  accessTo(leaf: LeafId): LeafAccess;
  /** Whether this client id is this person's or nobody's yet. */
  /** Why it may not write under a client id; null when it may. */
  whyNotAs(client: number): 'foreign-author' | 'too-many-pages' | null;
}

/** The update's own structs, each placed in the leaf that its neighbours prove it belongs to. */
export class PlacedStructs {
  readonly inserted: LeafSpan[] = [];
  readonly authors: number[] = [];
  readonly #sketch: Sketch<LeafId, LeafId>;
  readonly #doc: Y.Doc;
  readonly #index: LeafIndex;
  readonly #work: Work;
  readonly #end = new Map<number, number>();
  readonly #access = new Map<LeafId, LeafAccess>();

  constructor(doc: Y.Doc, index: LeafIndex, work: Work) {
    this.#doc = doc;
    this.#index = index;
    this.#work = work;
    this.#sketch = new Sketch(doc, work);
  }

  /** The first clock of a client that neither the document nor this update has. */
  endOf(client: number): number {
    return this.#end.get(client) ?? Y.getState(this.#doc.store, client);
  }

  /** Whether a cut before a letter of the update itself falls inside a character. */
  cutsCharacterAt(client: number, clock: number): boolean {
    return clock < this.endOf(client) && this.#sketch.wouldCutCharacter({ client, clock });
  }

  /** Places structs as Yjs will integrate them: a struct waits until all it names is there. What never comes is refused. */
  placeAll(structs: readonly Struct[], writer: Writer): UpdateRefusal | null {
    if (structs.length === 0) return null;
    const lines = linesOf(structs);
    if (lines.size > GUARD_LIMITS.authors) return { leaf: null, why: 'malformed' };
    for (const client of lines.keys()) {
      const why = writer.whyNotAs(client);
      if (why !== null) return { leaf: null, why };
      this.authors.push(client);
    }
    const refusal = placeInOrder(lines, {
      waitsFor: (struct) => this.#waitsFor(struct),
      place: (struct) => this.#place(struct, writer),
    });
    if (refusal === 'incomplete') return { leaf: null, why: 'incomplete' };
    return refusal;
  }

  /** A leaf will consist of so many structs more. */
  grow(leaf: LeafId, more: number): void {
    this.#sketch.added.set(leaf, (this.#sketch.added.get(leaf) ?? 0) + more);
  }

  /** A leaf that would consist of more structs than any leaf does. */
  leafWithoutRoom(): LeafId | undefined {
    for (const [leaf, more] of this.#sketch.added)
      if (!this.#index.pieces.take(leaf, this.#index.textOf(leaf), more, this.#work)) return leaf;
    return undefined;
  }

  #waitsFor({ client, clock, origin, rightOrigin, parent }: Struct): number | null {
    if (clock !== this.endOf(client)) return client;
    if (origin !== null && origin.clock >= this.endOf(origin.client)) return origin.client;
    if (rightOrigin !== null && rightOrigin.clock >= this.endOf(rightOrigin.client))
      return rightOrigin.client;
    return parent !== null && parent.clock >= this.endOf(parent.client) ? parent.client : null;
  }

  #place(struct: Struct, writer: Writer): UpdateRefusal | null {
    const { client, clock, length, origin, rightOrigin, parent } = struct;
    const left = origin === null ? null : this.#leafAt(origin);
    const right = rightOrigin === null ? null : this.#leafAt(rightOrigin);
    const around = parent === null ? null : this.#leafOfType(parent);
    if (left === undefined || right === undefined || around === undefined)
      return { leaf: null, why: 'outside-leaves' };
    const leaf = left ?? right ?? around;
    if (leaf === null) return { leaf: null, why: 'outside-leaves' };
    if ((left ?? leaf) !== leaf || (right ?? leaf) !== leaf || (around ?? leaf) !== leaf)
      return { leaf, why: 'crosses-leaves' };
    if (this.accessTo(leaf, writer) === 'none') return { leaf, why: 'not-yours' };
    this.#sketch.insert(struct, leaf, leaf, () => this.#index.textOf(leaf)._start);
    if (this.#work.isTooMuch || this.#sketch.addedMost > GUARD_LIMITS.piecesInLeaf)
      return { leaf, why: 'too-costly' };
    if (this.#sketch.cutsCharacter || this.#sketch.isOutOfOrder) return { leaf, why: 'malformed' };
    this.#end.set(client, clock + length);
    if (struct.content === 'mark') this.grow(leaf, GUARD_LIMITS.piecesOfMark - 1);
    if (struct.content === 'text') this.inserted.push({ leaf, client, clock, length });
    return null;
  }

  /** Every leaf that was asked for, with the answer. */
  get leaves(): ReadonlyMap<LeafId, LeafAccess> {
    return this.#access;
  }

  /** Whether a leaf was asked for that may be written late. */
  get isLate(): boolean {
    for (const access of this.#access.values()) if (access === 'late') return true;
    return false;
  }

  /** The writer's access to a leaf, asked once per update. */
  accessTo(leaf: LeafId, writer: Writer): LeafAccess {
    const known = this.#access.get(leaf);
    if (known !== undefined) return known;
    const access = writer.accessTo(leaf);
    if (access === 'late') this.#work.late();
    this.#access.set(leaf, access);
    return access;
  }

  #leafAt(id: Id): LeafId | undefined {
    const of = this.#sketch.pieceAt(id)?.of;
    if (!(of instanceof Y.Item)) return of?.where;
    return of.parentSub === null ? this.#index.leafOf(of.parent) : undefined;
  }

  #leafOfType(id: Id): LeafId | undefined {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return undefined;
    const item = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock));
    return item instanceof Y.Item && item.content instanceof Y.ContentType
      ? this.#index.leafOf(item.content.type)
      : undefined;
  }
}

/** The structs by client; a keystroke has one. */
function linesOf(structs: readonly Struct[]): ReadonlyMap<number, readonly Struct[]> {
  const [first] = structs;
  if (first !== undefined && structs.length === 1) return new Map([[first.client, structs]]);
  return Map.groupBy(structs, (struct) => struct.client);
}
