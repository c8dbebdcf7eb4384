// Where characters of retired leaves are now, for one update: chains of successors followed to the living leaves, and beside
// words that have ended on the way. It counts its steps and gives up when the update asks for more than an honest one does.
import type { LeafId } from '@adref/negotiation';
import { visibleParts } from '../document/leaf-places.ts';
import type { LeafIndex } from '../document/shared-document.ts';
import { addStretch, type CarryTable, type CharacterIn, type StretchIn } from '../retired/carry-table.ts';
import { CarriedNeighbours } from './carried-neighbours.ts';
import { LATE_LIMITS } from './late-limits.ts';

/** A place in a living leaf. */
export interface Spot {
  readonly character: CharacterIn;
  readonly side: 'before' | 'after';
}

export class LivingPlaces {
  readonly #index: LeafIndex;
  readonly #carry: CarryTable;
  readonly #neighbours = new Map<LeafId, CarriedNeighbours>();
  #stepsLeft: number = LATE_LIMITS.steps;

  constructor(index: LeafIndex, carry: CarryTable) {
    this.#index = index;
    this.#carry = carry;
  }

  /** Whether the steps of this update are used up; what was asked for last has then no answer, and nothing after it. */
  get isGivenUp(): boolean {
    return this.#stepsLeft <= 0;
  }

  /** The living characters at the ends of the chains; those that ended on the way are left out. */
  imagesOf(stretches: readonly StretchIn[]): readonly StretchIn[] {
    const living: StretchIn[] = [];
    let here = stretches;
    while (here.length > 0) {
      this.#stepsLeft -= here.length;
      if (this.isGivenUp) return [];
      const retired: StretchIn[] = [];
      for (const stretch of here) {
        if (this.#carry.isRetired(stretch.leaf)) retired.push(stretch);
        else addStretch(living, stretch);
      }
      here = this.#carry.imagesOf(retired);
    }
    return living;
  }

  /** Those that nobody has deleted. */
  visibleImagesOf(stretches: readonly StretchIn[]): readonly StretchIn[] {
    return this.imagesOf(stretches).flatMap((image) =>
      visibleParts(this.#index.textOf(image.leaf), image).map((part) => ({ leaf: image.leaf, ...part })),
    );
  }

  /** The living place beside a character, walking on to its neighbours where the words themselves ended. */
  beside(character: CharacterIn, side: Spot['side']): Spot | null {
    let here: Spot = { character, side };
    while (this.#carry.isRetired(here.character.leaf)) {
      this.#stepsLeft -= 1;
      if (this.isGivenUp) return null;
      const image = this.#carry.imageOf(here.character);
      if (image !== undefined) {
        here = { character: image, side: here.side };
        continue;
      }
      const [before, behind] = this.#neighboursIn(here.character.leaf).beside(here.character);
      if (before !== undefined) here = { character: before, side: 'after' };
      else if (behind !== undefined) here = { character: behind, side: 'before' };
      else return null;
    }
    return here;
  }

  #neighboursIn(leaf: LeafId): CarriedNeighbours {
    const known = this.#neighbours.get(leaf);
    if (known !== undefined) return known;
    const made = new CarriedNeighbours(this.#index.textOf(leaf), leaf, this.#carry);
    this.#neighbours.set(leaf, made);
    return made;
  }
}
