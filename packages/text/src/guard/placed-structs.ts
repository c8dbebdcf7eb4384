// The structs of one update, each placed in the leaf that all its neighbours prove it belongs to, in the order in which
// Yjs will integrate them. What names something that nobody has, or two leaves at once, is refused.
import type { LeafId } from '@adref/negotiation';
import * as Y from 'yjs';
import type { LeafIndex } from '../shared-document.ts';
import type { LeafSpan } from './delete-set.ts';
import { placeInOrder } from './place-in-order.ts';
import { spanAt } from './span-at.ts';
import type { Id } from './update-outline.ts';
import type { Struct } from './update-reader.ts';
import type { UpdateRefusal } from './update-refusal.ts';

/** Authors in one update: one per page load of an offline copy; more is not a person. */
const MAX_AUTHORS = 64;

/** What a writer may do with a leaf now: write it, deliver a late edit into it (it is retired), or nothing. */
export type LeafAccess = 'write' | 'late' | 'none';

/** The rights of one connection, read anew for every update. */
export interface Writer {
  accessTo(leaf: LeafId): LeafAccess;
  /** Whether this client id is this person's or nobody's yet. */
  mayWriteAs(client: number): boolean;
}

/** The update's own structs, each placed in the leaf that its neighbours prove it belongs to. */
export class PlacedStructs {
  readonly inserted: LeafSpan[] = [];
  readonly authors: number[] = [];
  readonly #doc: Y.Doc;
  readonly #index: LeafIndex;
  readonly #placed = new Map<number, (Struct & { leaf: LeafId })[]>();
  readonly #end = new Map<number, number>();
  readonly #access = new Map<LeafId, LeafAccess>();

  constructor(doc: Y.Doc, index: LeafIndex) {
    this.#doc = doc;
    this.#index = index;
  }

  /** The first clock of a client that neither the document nor this update has. */
  endOf(client: number): number {
    return this.#end.get(client) ?? Y.getState(this.#doc.store, client);
  }

  structAt({ client, clock }: Id): (Struct & { leaf: LeafId }) | undefined {
    return spanAt(this.#placed.get(client) ?? [], clock);
  }

  /** Places structs as Yjs will integrate them: a struct waits until all it names is there. What never comes is refused. */
  placeAll(structs: readonly Struct[], writer: Writer): UpdateRefusal | null {
    const queues = Map.groupBy(structs, (struct) => struct.client);
    if (queues.size > MAX_AUTHORS) return { leaf: null, why: 'malformed' };
    for (const client of queues.keys()) {
      if (!writer.mayWriteAs(client)) return { leaf: null, why: 'foreign-author' };
      this.authors.push(client);
    }
    const refusal = placeInOrder(queues.values(), {
      isReady: (struct) => this.#isReady(struct),
      place: (struct) => this.#place(struct, writer),
    });
    return refusal === 'incomplete' ? { leaf: null, why: 'incomplete' } : refusal;
  }

  #isReady(struct: Struct): boolean {
    if (struct.clock !== this.endOf(struct.client)) return false;
    return [struct.origin, struct.rightOrigin, struct.parent].every(
      (id) => id === null || id.clock < this.endOf(id.client),
    );
  }

  #place(struct: Struct, writer: Writer): UpdateRefusal | null {
    const named = [struct.origin, struct.rightOrigin].flatMap((id) =>
      id === null ? [] : [this.#leafAt(id)],
    );
    if (struct.parent !== null) named.push(this.#leafOfType(struct.parent));
    const leaf = named[0];
    if (leaf === undefined || named.includes(undefined)) return { leaf: null, why: 'outside-leaves' };
    if (named.some((other) => other !== leaf)) return { leaf, why: 'crosses-leaves' };
    if (this.accessTo(leaf, writer) === 'none') return { leaf, why: 'not-yours' };
    const line = this.#placed.get(struct.client);
    if (line === undefined) this.#placed.set(struct.client, [{ ...struct, leaf }]);
    else line.push({ ...struct, leaf });
    this.#end.set(struct.client, struct.clock + struct.length);
    if (struct.content === 'text')
      this.inserted.push({ leaf, client: struct.client, clock: struct.clock, length: struct.length });
    return null;
  }

  /** Every leaf that was asked for, with the answer. */
  get leaves(): ReadonlyMap<LeafId, LeafAccess> {
    return this.#access;
  }

  /** The writer's access to a leaf, asked once per update. */
  accessTo(leaf: LeafId, writer: Writer): LeafAccess {
    const known = this.#access.get(leaf);
    if (known !== undefined) return known;
    const access = writer.accessTo(leaf);
    this.#access.set(leaf, access);
    return access;
  }

  #leafAt(id: Id): LeafId | undefined {
    const own = this.structAt(id);
    if (own !== undefined) return own.leaf;
    const item = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock));
    return item instanceof Y.Item && item.parentSub === null ? this.#index.leafOf(item.parent) : undefined;
  }

  #leafOfType(id: Id): LeafId | undefined {
    if (this.structAt(id) !== undefined) return undefined;
    const item = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock));
    return item instanceof Y.Item && item.content instanceof Y.ContentType
      ? this.#index.leafOf(item.content.type)
      : undefined;
  }
}
