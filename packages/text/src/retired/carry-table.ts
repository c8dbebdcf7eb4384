// Where the characters of retired leaves went. For each retired leaf: who could write it when it was retired, and for each
// of its characters the character that took its place in a successor. Chains of retirements are followed to the live leaf.
import type { LeafId, SeatId } from '@adref/negotiation';
import { ClientSpans } from '../document/client-spans.ts';
import type { IdSpan } from '../document/leaf-text.ts';

/** A character in a leaf. */
export interface CharacterIn {
  readonly leaf: LeafId;
  readonly client: number;
  readonly clock: number;
}

/** Consecutive characters in a leaf. */
export interface StretchIn extends IdSpan {
  readonly leaf: LeafId;
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
  readonly links: ClientSpans<Link>;
}

export class CarryTable {
  readonly #retired = new Map<LeafId, Retired>();
  #stored: (() => StoredCarryTable) | null = null;

  /** A table as it was stored; it is read when somebody asks for a leaf that has not been retired since. */
  static from(stored: () => StoredCarryTable): CarryTable {
    const table = new CarryTable();
    table.#stored = stored;
    return table;
  }

  toJSON(): StoredCarryTable {
    this.#read();
    return {
      retired: [...this.#retired].map(([leaf, { writers }]) => [leaf, writers] as const),
      links: [...this.#retired.values()].flatMap(({ links }) => [...links]),
    };
  }

  isRetired(leaf: LeafId): boolean {
    return this.#of(leaf) !== undefined;
  }

  /** The seats that could write a leaf when it was retired, and so may still deliver late edits into it. */
  writersOf(leaf: LeafId): readonly SeatId[] {
    return this.#of(leaf)?.writers ?? [];
  }

  /** What is known of where a retired leaf's characters went, client by client. */
  linksOf(leaf: LeafId): readonly Link[] {
    return [...(this.#of(leaf)?.links ?? [])];
  }

  retire(leaf: LeafId, writers: readonly SeatId[]): void {
    if (this.#retired.has(leaf)) throw new Error(`invariant: leaf ${leaf} is retired twice`);
    this.#retired.set(leaf, { writers, links: new ClientSpans() });
  }

  /** Enters links in any order; many at a time cost little more than one. A character is linked once. */
  link(links: readonly Link[]): void {
    for (const [leaf, ofLeaf] of Map.groupBy(links, ({ from }) => from)) {
      const retired = this.#of(leaf);
      if (retired === undefined) throw new Error(`invariant: leaf ${leaf} is linked and not retired`);
      retired.links.addAll(ofLeaf);
    }
  }

  /** The character that took this one's place one step on, or undefined when it was not carried over. */
  imageOf({ leaf, client, clock }: CharacterIn): CharacterIn | undefined {
    const link = this.#of(leaf)?.links.at(client, clock);
    return link && { ...link.to, clock: link.to.clock + (clock - link.clock) };
  }

  /** The last character of a stretch that was carried over, or undefined when none was. */
  lastCarried(leaf: LeafId, span: IdSpan): CharacterIn | undefined {
    const link = this.#of(leaf)?.links.lastWithin(span);
    if (link === undefined) return undefined;
    const end = Math.min(link.clock + link.length, span.clock + span.length);
    return { leaf, client: span.client, clock: end - 1 };
  }

  /** The first character of a stretch that was carried over, or undefined when none was. */
  firstCarried(leaf: LeafId, span: IdSpan): CharacterIn | undefined {
    const link = this.#of(leaf)?.links.firstWithin(span);
    return link && { leaf, client: span.client, clock: Math.max(link.clock, span.clock) };
  }

  /** The parts of a stretch that were carried over, in the order of the characters. */
  carriedWithin({ leaf, client, clock, length }: StretchIn): readonly StretchIn[] {
    const end = clock + length;
    const links = this.#of(leaf)?.links.within({ client, clock, length }) ?? [];
    return links.map((link) => {
      const from = Math.max(link.clock, clock);
      return { leaf, client, clock: from, length: Math.min(link.clock + link.length, end) - from };
    });
  }

  /** What took the place of stretches one step on, in the same order, as long as possible at a time. */
  imagesOf(stretches: readonly StretchIn[]): readonly StretchIn[] {
    const images: StretchIn[] = [];
    for (const { leaf, ...span } of stretches) {
      for (const { clock, length, to } of this.#of(leaf)?.links.within(span) ?? []) {
        const from = Math.max(clock, span.clock);
        const end = Math.min(clock + length, span.clock + span.length);
        addStretch(images, { ...to, clock: to.clock + (from - clock), length: end - from });
      }
    }
    return images;
  }

  #of(leaf: LeafId): Retired | undefined {
    const known = this.#retired.get(leaf);
    if (known !== undefined || this.#stored === null) return known;
    this.#read();
    return this.#retired.get(leaf);
  }

  #read(): void {
    const stored = this.#stored?.();
    this.#stored = null;
    if (stored === undefined) return;
    for (const [leaf, writers] of stored.retired) this.retire(leaf, writers);
    this.link(stored.links);
  }
}

/** Appends a stretch, as one with the last when it goes on from there. */
export function addStretch(stretches: StretchIn[], next: StretchIn): void {
  const last = stretches.at(-1);
  const goesOn =
    last?.leaf === next.leaf && last.client === next.client && last.clock + last.length === next.clock;
  if (last !== undefined && goesOn)
    stretches[stretches.length - 1] = { ...last, length: last.length + next.length };
  else stretches.push(next);
}
