// Where the characters of retired leaves went. For each retired leaf: who could write it when it was retired, and for each
// of its characters the character that took its place in a successor. Chains of retirements are followed to the live leaf.
import type { LeafId, SeatId } from '@adref/negotiation';
import type { IdSpan } from '../leaf-text.ts';

/** A character in a leaf. */
export interface CharacterIn {
  readonly leaf: LeafId;
  readonly client: number;
  readonly clock: number;
}

/** A stretch of a retired leaf and the stretch of a successor that took its place, of equal length. */
export interface Link {
  readonly from: LeafId;
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly to: CharacterIn;
}

export interface StoredCarryTable {
  readonly retired: readonly (readonly [leaf: LeafId, writers: readonly SeatId[]])[];
  readonly links: readonly Link[];
}

interface Retired {
  readonly writers: readonly SeatId[];
  /** By client, sorted by clock. */
  readonly links: Map<number, Link[]>;
}

export class CarryTable {
  readonly #retired = new Map<LeafId, Retired>();

  static from(stored: StoredCarryTable): CarryTable {
    const table = new CarryTable();
    for (const [leaf, writers] of stored.retired) table.retire(leaf, writers);
    for (const link of stored.links) table.link(link);
    return table;
  }

  toJSON(): StoredCarryTable {
    return {
      retired: [...this.#retired].map(([leaf, { writers }]) => [leaf, writers] as const),
      links: [...this.#retired.values()].flatMap(({ links }) => [...links.values()].flat()),
    };
  }

  isRetired(leaf: LeafId): boolean {
    return this.#retired.has(leaf);
  }

  /** The seats that could write a leaf when it was retired, and so may still deliver late edits into it. */
  writersOf(leaf: LeafId): readonly SeatId[] {
    return this.#retired.get(leaf)?.writers ?? [];
  }

  retire(leaf: LeafId, writers: readonly SeatId[]): void {
    if (this.#retired.has(leaf)) throw new Error(`invariant: leaf ${leaf} is retired twice`);
    this.#retired.set(leaf, { writers, links: new Map() });
  }

  link(link: Link): void {
    const retired = this.#retired.get(link.from);
    if (retired === undefined) throw new Error(`invariant: leaf ${link.from} is linked and not retired`);
    const links = retired.links.get(link.client);
    if (links === undefined) retired.links.set(link.client, [link]);
    else {
      const at = links.findLastIndex((other) => other.clock < link.clock);
      links.splice(at + 1, 0, link);
    }
  }

  /** The character that took this one's place one step on, or undefined when it was not carried over. */
  imageOf({ leaf, client, clock }: CharacterIn): CharacterIn | undefined {
    const link = this.#linkAt(leaf, client, clock);
    return link && { ...link.to, clock: link.to.clock + (clock - link.clock) };
  }

  /** The last character of a stretch that was carried over, or undefined when none was. */
  lastCarried(leaf: LeafId, { client, clock, length }: IdSpan): CharacterIn | undefined {
    const links = this.#retired.get(leaf)?.links.get(client);
    const link = links?.findLast(
      (other) => other.clock < clock + length && other.clock + other.length > clock,
    );
    return link && { leaf, client, clock: Math.min(link.clock + link.length, clock + length) - 1 };
  }

  /** The first character of a stretch that was carried over, or undefined when none was. */
  firstCarried(leaf: LeafId, { client, clock, length }: IdSpan): CharacterIn | undefined {
    const links = this.#retired.get(leaf)?.links.get(client);
    const link = links?.find((other) => other.clock < clock + length && other.clock + other.length > clock);
    return link && { leaf, client, clock: Math.max(link.clock, clock) };
  }

  /** The living character at the end of the chain, or undefined when the words ended on the way. */
  liveImageOf(character: CharacterIn): CharacterIn | undefined {
    let here: CharacterIn | undefined = character;
    while (here !== undefined && this.#retired.has(here.leaf)) here = this.imageOf(here);
    return here;
  }

  #linkAt(leaf: LeafId, client: number, clock: number): Link | undefined {
    const links = this.#retired.get(leaf)?.links.get(client);
    const link = links?.findLast((other) => other.clock <= clock);
    return link !== undefined && clock < link.clock + link.length ? link : undefined;
  }
}
