// The structs of one update to a private room, each placed in the part of the document that its neighbours prove it
// belongs to. What lands in the talk, under another root, in two places at once or nowhere is refused; what lands in
// something that was deleted meanwhile takes no effect and passes.
import * as Y from 'yjs';
import { WORK, type Work } from '../cost/work.ts';
import type { Authors } from '../document/authors.ts';
import { placeInOrder } from '../guard/place-in-order.ts';
import { Sketch } from '../guard/sketch.ts';
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
  readonly key: string | null;
  /** What the document has there already; null for what the update itself makes. */
  readonly type: Lists | null;
}

/** A shared type of Yjs, as far as its lists go. */
type Lists = Pick<Y.AbstractType<unknown>, '_start' | '_map'>;

const GONE: Spot = { part: 'gone', name: '', key: null, type: null };
/** How often Yjs walks to the first value of a key for a struct that names no left neighbour: to find its place, and to put it there. */
const WALKS = 2;

/** A struct of the update that has its place. */
interface Placed extends Pick<PrivateStruct, 'clock' | 'length' | 'content'> {
  readonly spot: Spot;
}

export class PrivatePlacement {
  readonly #doc: Y.Doc;
  readonly #authors: Authors;
  readonly #roots: ReadonlyMap<unknown, string>;
  readonly #end = new Map<number, number>();
  readonly #placed = new Map<number, Placed[]>();
  readonly #sketch: Sketch<null, string>;
  /** How many values, former ones too, the document has under each key that was looked at. */
  readonly #values = new Map<string, number>();
  readonly #work: Work;

  constructor(doc: Y.Doc, authors: Authors, work: Work) {
    this.#sketch = new Sketch(doc, work);
    this.#work = work;
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
    const lines = Map.groupBy(structs, ({ client }) => client);
    return placeInOrder(lines, {
      waitsFor: (struct) => this.#waitsFor(struct),
      place: (struct) => this.#place(struct),
    });
  }

  /** Whether a cut before a letter of the update itself falls inside a character. */
  cutsCharacterAt(client: number, clock: number): boolean {
    return clock < this.endOf(client) && this.#sketch.wouldCutCharacter({ client, clock });
  }

  #waitsFor({ client, clock, origin, rightOrigin, parent }: PrivateStruct): number | null {
    if (clock !== this.endOf(client)) return client;
    for (const id of [origin, rightOrigin, parent])
      if (id !== null && typeof id !== 'string' && id.clock >= this.endOf(id.client)) return id.client;
    return null;
  }

  #place(struct: PrivateStruct): UpdateRefusalReason | null {
    const { client, clock, length, origin, rightOrigin, parent, key } = struct;
    const left = origin === null ? undefined : this.#spotOf(origin);
    const right = rightOrigin === null ? undefined : this.#spotOf(rightOrigin);
    const around = parent === null ? undefined : this.#inside(parent, key);
    if (left === null || right === null || around === null) return 'outside-leaves';
    const isGone =
      struct.content === 'collected' ||
      left?.part === 'gone' ||
      right?.part === 'gone' ||
      around?.part === 'gone';
    const spot = isGone ? GONE : (left ?? right ?? around);
    if (spot === undefined) return 'outside-leaves';
    if (!isGone && ((left ?? spot).name !== spot.name || (right ?? spot).name !== spot.name))
      return 'crosses-leaves';
    if (!isFit(struct.content, spot.part)) return 'malformed';
    if (!isGone) {
      this.#sketch.insert(struct, null, spot.name, () => firstItemIn(spot));
      if (spot.key !== null) this.#work.spend(WORK.keyed);
      if (spot.key !== null && origin === null) this.#walkTo(spot);
      if (this.#work.isTooMuch) return 'too-costly';
      if (this.#sketch.cutsCharacter || this.#sketch.isOutOfOrder) return 'malformed';
    }
    const line = this.#placed.get(client);
    const placed = { clock, length, content: struct.content, spot };
    if (line === undefined) this.#placed.set(client, [placed]);
    else line.push(placed);
    this.#end.set(client, clock + length);
    return null;
  }

  /** Counts Yjs's walk to the first of all values that were ever under a key. */
  #walkTo(spot: Spot): void {
    let before = this.#values.get(spot.name);
    if (before === undefined) {
      before = valuesIn(spot);
      this.#values.set(spot.name, before);
    }
    const values = before + (this.#sketch.added.get(spot.name) ?? 0);
    this.#work.spend((WALKS * values) / WORK.structsPassed);
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
    if (typeof parent === 'string') return this.#inRoot(parent, key);
    if (this.#authors.isServer(parent.client)) return null;
    const name = `${parent.client}:${parent.clock}`;
    const own = this.#structAt(parent);
    if (own !== undefined) {
      // A type that was made and deleted again arrives as a tombstone.
      if (own.spot.part === 'gone' || own.content === 'tombstone') return GONE;
      if (own.content !== 'map' && own.content !== 'text') return null;
      return spotIn(own.content === 'map' ? 'draft' : 'text', name, key, null);
    }
    const item = Y.getItem(this.#doc.store, Y.createID(parent.client, parent.clock));
    if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return GONE;
    return item.content instanceof Y.ContentType ? this.#insideType(item.content.type, key) : null;
  }

  #insideType(type: Y.AbstractType<unknown>, key: string | null): Spot | null {
    const item = type._item;
    if (item !== null) {
      return spotIn(
        type instanceof Y.Text ? 'text' : 'draft',
        `${item.id.client}:${item.id.clock}`,
        key,
        type,
      );
    }
    const root = this.#roots.get(type);
    return root === undefined ? null : this.#inRoot(root, key);
  }

  #inRoot(root: string, key: string | null): Spot | null {
    const part = ROOTS.get(root);
    const type = part === undefined ? undefined : this.#doc.getMap(root);
    return part === undefined || type === undefined ? null : spotIn(part, `root ${root}`, key, type);
  }

  #structAt({ client, clock }: Id): Placed | undefined {
    return spanAt(this.#placed.get(client) ?? [], clock);
  }
}

const ROOTS: ReadonlyMap<string, Part> = new Map([
  ['drafts', 'drafts'],
  ['notes', 'texts'],
  ['lines', 'texts'],
]);

/** Null for a key in a text, and for none in a map. `type` is what the document has there already. */
function spotIn(part: Part, container: string, key: string | null, type: Lists | null): Spot | null {
  if ((part === 'text') !== (key === null) || key === '__proto__') return null;
  return {
    part,
    name: key === null ? container : `${container} ${key.slice(0, PRIVATE_LIMITS.keyLength)}`,
    key,
    type,
  };
}

function firstItemIn({ type, key }: Spot): Y.Item | null {
  if (type === null) return null;
  if (key === null) return type._start;
  let item = type._map.get(key) ?? null;
  while (item !== null && item.left !== null) item = item.left;
  return item;
}

function valuesIn({ type, key }: Spot): number {
  let values = 0;
  for (let item = key === null ? null : (type?._map.get(key) ?? null); item !== null; item = item.left)
    values += 1;
  return values;
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
