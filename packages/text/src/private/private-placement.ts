// The structs of one update to a private room, each placed in the part of the document that its neighbours prove it
// belongs to. What lands in the talk, under another root, in two places at once or nowhere is refused; what lands in
// something that was deleted meanwhile takes no effect and passes.
import * as Y from 'yjs';
import type { Authors } from '../authors.ts';
import { placeInOrder } from '../guard/place-in-order.ts';
import { spanAt } from '../guard/span-at.ts';
import type { Id } from '../guard/update-outline.ts';
import type { UpdateRefusalReason } from '../guard/update-refusal.ts';
import { draftsOf, linesOf, notesOf } from './private-document.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';
import type { PrivateStruct } from './private-reader.ts';

/** The parts of the document that people write: the two kinds of root map, a draft, a text; or what is no more. */
type Part = 'drafts' | 'texts' | 'draft' | 'text' | 'gone';

interface Spot {
  readonly part: Part;
  /** Tells one map or text of a kind from another, and the keys of a map. */
  readonly name: string;
}

const GONE: Spot = { part: 'gone', name: '' };

export class PrivatePlacement {
  readonly #doc: Y.Doc;
  readonly #authors: Authors;
  readonly #roots: ReadonlyMap<unknown, string>;
  readonly #end = new Map<number, number>();
  readonly #placed = new Map<number, (PrivateStruct & { readonly spot: Spot })[]>();

  constructor(doc: Y.Doc, authors: Authors) {
    this.#doc = doc;
    this.#authors = authors;
    // Asked for before any item is looked at: Yjs gives a root its type, and its items their parent, when it is first asked for.
    this.#roots = new Map<unknown, string>([
      [draftsOf(doc), 'drafts'],
      [notesOf(doc), 'notes'],
      [linesOf(doc), 'lines'],
    ]);
  }

  /** The first clock of a client that neither the document nor this update has. */
  endOf(client: number): number {
    return this.#end.get(client) ?? Y.getState(this.#doc.store, client);
  }

  /** Places structs as Yjs will integrate them: one waits until all it names is there. Null when all have a place. */
  placeAll(structs: readonly PrivateStruct[]): UpdateRefusalReason | null {
    const queues = Map.groupBy(structs, ({ client }) => client);
    return placeInOrder(queues.values(), {
      isReady: (struct) => this.#isReady(struct),
      place: (struct) => this.#place(struct),
    });
  }

  #isReady({ client, clock, origin, rightOrigin, parent }: PrivateStruct): boolean {
    if (clock !== this.endOf(client)) return false;
    return [origin, rightOrigin, parent].every(
      (id) => id === null || typeof id === 'string' || id.clock < this.endOf(id.client),
    );
  }

  #place(struct: PrivateStruct): UpdateRefusalReason | null {
    const { client, clock, length, origin, rightOrigin, parent, key } = struct;
    const named = [origin, rightOrigin].flatMap((id) => (id === null ? [] : [this.#spotOf(id)]));
    if (parent !== null) named.push(this.#inside(parent, key));
    if (struct.content === 'collected') named.push(GONE);
    if (named.includes(null)) return 'outside-leaves';
    const spots = named.filter((spot) => spot !== null);
    const spot = spots.find(({ part }) => part === 'gone') ?? spots[0];
    if (spot === undefined) return 'outside-leaves';
    if (spot.part !== 'gone' && spots.some(({ name }) => name !== spot.name)) return 'crosses-leaves';
    if (!isFit(struct.content, spot.part)) return 'malformed';
    const line = this.#placed.get(client);
    if (line === undefined) this.#placed.set(client, [{ ...struct, spot }]);
    else line.push({ ...struct, spot });
    this.#end.set(client, clock + length);
    return null;
  }

  /** Where a neighbour stands; null when nobody but the server writes there. */
  #spotOf(id: Id): Spot | null {
    if (this.#authors.isServer(id.client)) return null;
    const own = this.#structAt(id);
    if (own !== undefined) return own.spot;
    const item = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock));
    if (!(item instanceof Y.Item) || item.parent === null) return GONE;
    const { parent, parentSub } = item;
    return parent instanceof Y.AbstractType ? this.#insideType(parent, parentSub) : null;
  }

  /** The inside of a root or a type, under a key; null for what nobody may write. */
  #inside(parent: string | Id, key: string | null): Spot | null {
    if (typeof parent === 'string') return inRoot(parent, key);
    if (this.#authors.isServer(parent.client)) return null;
    const name = `${parent.client}:${parent.clock}`;
    const own = this.#structAt(parent);
    if (own !== undefined) {
      // A type that was made and deleted again arrives as a tombstone.
      if (own.spot.part === 'gone' || own.content === 'tombstone') return GONE;
      if (own.content !== 'map' && own.content !== 'text') return null;
      return spotIn(own.content === 'map' ? 'draft' : 'text', name, key);
    }
    const item = Y.getItem(this.#doc.store, Y.createID(parent.client, parent.clock));
    if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return GONE;
    return item.content instanceof Y.ContentType ? this.#insideType(item.content.type, key) : null;
  }

  #insideType(type: Y.AbstractType<unknown>, key: string | null): Spot | null {
    const item = type._item;
    if (item !== null) {
      return spotIn(type instanceof Y.Text ? 'text' : 'draft', `${item.id.client}:${item.id.clock}`, key);
    }
    const root = this.#roots.get(type);
    return root === undefined ? null : inRoot(root, key);
  }

  #structAt({ client, clock }: Id): (PrivateStruct & { readonly spot: Spot }) | undefined {
    return spanAt(this.#placed.get(client) ?? [], clock);
  }
}

const ROOTS: ReadonlyMap<string, Part> = new Map([
  ['drafts', 'drafts'],
  ['notes', 'texts'],
  ['lines', 'texts'],
]);

function inRoot(root: string, key: string | null): Spot | null {
  const part = ROOTS.get(root);
  return part === undefined ? null : spotIn(part, `root ${root}`, key);
}

/** Null for a key in a text, and for none in a map. */
function spotIn(part: Part, container: string, key: string | null): Spot | null {
  if ((part === 'text') !== (key === null) || key === '__proto__') return null;
  return { part, name: key === null ? container : `${container} ${key.slice(0, PRIVATE_LIMITS.keyLength)}` };
}

/** What may stand in which part. Nothing nests deeper than a text in a draft. */
function isFit(content: PrivateStruct['content'], part: Part): boolean {
  if (part === 'gone' || content === 'tombstone') return true;
  switch (part) {
    case 'drafts':
      return content === 'map';
    case 'texts':
      return content === 'text';
    case 'draft':
      return content === 'value' || content === 'text';
    case 'text':
      return content === 'letters';
    default: {
      const never: never = part;
      throw new Error(`invariant: a part of no known kind: ${String(never)}`);
    }
  }
}
