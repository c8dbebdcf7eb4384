// A seat's access to a leaf, remembered while the state stands: a keystroke must not walk the whole text.
import { type LeafId, mayEditAt, type NegotiationState, placeOfLeaf, type SeatId } from '@adref/negotiation';
import type { CarryTable } from '../late/carry-table.ts';
import type { LeafAccess } from './placed-structs.ts';

export class LeafRights {
  readonly #carry: CarryTable;
  readonly #known = new Map<string, LeafAccess>();
  /** The paragraph in which each leaf stood when it was last asked for, by its index: where it stands after most acts. */
  readonly #near = new Map<LeafId, number>();
  #state: NegotiationState | null = null;

  constructor(carry: CarryTable) {
    this.#carry = carry;
  }

  /** What a seat may do with a leaf under this very state. */
  accessTo(state: NegotiationState, leaf: LeafId, seat: SeatId): LeafAccess {
    if (state !== this.#state) {
      this.#known.clear();
      this.#state = state;
    }
    const key = `${seat} ${leaf}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const access = this.#decide(state, leaf, seat);
    this.#known.set(key, access);
    return access;
  }

  #decide(state: NegotiationState, leaf: LeafId, seat: SeatId): LeafAccess {
    if (this.#carry.isRetired(leaf)) return this.#carry.writersOf(leaf).includes(seat) ? 'late' : 'none';
    const place = placeOfLeaf(state, leaf, this.#near.get(leaf));
    if (place !== undefined) this.#near.set(leaf, state.paragraphs.indexOf(place.paragraph));
    return mayEditAt(state, place, seat) ? 'write' : 'none';
  }
}
