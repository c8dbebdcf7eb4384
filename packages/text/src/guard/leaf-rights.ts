// A seat's access to a leaf, remembered while the state stands: a keystroke must not walk the whole text.
import {
  type LeafId,
  lateEditorsAt,
  mayEditAt,
  type NegotiationState,
  paragraphLeaves,
  placeOfLeaf,
  type SeatId,
} from '@adref/negotiation';
import type { CarryTable } from '../retired/carry-table.ts';
import type { LeafAccess } from './placed-structs.ts';

export class LeafRights {
  readonly #carry: CarryTable;
  readonly #known = new Map<SeatId, Map<LeafId, LeafAccess>>();
  /** The index of the paragraph in which each leaf stood when all were last looked at: where it stands after most acts. */
  readonly #near = new Map<LeafId, number>();
  #state: NegotiationState | null = null;
  /** The state in which all leaves were last looked at: once a state is enough. */
  #lookedAt: NegotiationState | null = null;

  constructor(carry: CarryTable) {
    this.#carry = carry;
  }

  /** What a seat may do with a leaf under this very state. */
  accessTo(state: NegotiationState, leaf: LeafId, seat: SeatId): LeafAccess {
    if (state !== this.#state) {
      this.#known.clear();
      this.#state = state;
    }
    let ofSeat = this.#known.get(seat);
    if (ofSeat === undefined) {
      ofSeat = new Map();
      this.#known.set(seat, ofSeat);
    }
    const known = ofSeat.get(leaf);
    if (known !== undefined) return known;
    const access = this.#decide(state, leaf, seat);
    ofSeat.set(leaf, access);
    return access;
  }

  #decide(state: NegotiationState, leaf: LeafId, seat: SeatId): LeafAccess {
    if (!this.#isNear(state, leaf)) this.#lookAtAll(state);
    // A leaf of the text is not retired; the table of those that are is asked only for others.
    if (!this.#near.has(leaf)) return this.#carry.writersOf(leaf).includes(seat) ? 'late' : 'none';
    const place = placeOfLeaf(state, leaf, this.#near.get(leaf));
    if (mayEditAt(state, place, seat)) return 'write';
    return lateEditorsAt(state, place).includes(seat) ? 'late' : 'none';
  }

  #isNear({ paragraphs }: NegotiationState, leaf: LeafId): boolean {
    const near = paragraphs[this.#near.get(leaf) ?? -1];
    return near !== undefined && paragraphLeaves(near).some(({ id }) => id === leaf);
  }

  #lookAtAll(state: NegotiationState): void {
    if (this.#lookedAt === state) return;
    this.#lookedAt = state;
    this.#near.clear();
    for (const [index, paragraph] of state.paragraphs.entries())
      for (const { id } of paragraphLeaves(paragraph)) this.#near.set(id, index);
  }
}
