// What a live negotiation says of itself at one row: its record, its clients, and some of its leaves. Plain data, so that it
// can be compared in another thread.
import {
  findLeaf,
  type LeafId,
  type PersonId,
  type RichText,
  type SeatId,
  untraced,
} from '@adref/negotiation';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import type { UnrecordedLeaf } from '../versions/version-keeper.ts';
import { clientsOf } from './clients-of.ts';
import { tellLeaf } from './tell-leaf.ts';

/** A client id, how far its writing has come (0: it only showed itself), and whose it is. */
export type ToldClient = readonly [client: number, clock: number, seat: SeatId, person: PersonId];

/** A leaf: its letters as `tellLeaf` tells them, and its words in the folded state (null: it is in no paragraph). */
interface ToldLeaf {
  readonly leaf: LeafId;
  readonly told: string;
  readonly recorded: RichText | null;
}

export interface Testimony {
  /** How many acts there are, and the hash of the last. */
  readonly acts: number;
  readonly head: string;
  readonly clients: readonly ToldClient[];
  readonly leaves: readonly ToldLeaf[];
  /** The leaves with words that no act records yet. */
  readonly unrecorded: readonly UnrecordedLeaf[];
  /** Whether anything changed in the document beside the record and the letters of leaves. Nothing ever should. */
  readonly isForeign: boolean;
}

/** What a negotiation says of itself and of these leaves. */
export function testimonyOf(live: LiveNegotiation, leaves: Iterable<LeafId>, isForeign = false): Testimony {
  const { state } = live;
  return {
    acts: state?.acts ?? 0,
    head: state?.head ?? '',
    clients: clientsOf(live),
    leaves: Array.from(leaves, (leaf) => {
      const recorded = state === null ? undefined : findLeaf(state, leaf);
      return {
        leaf,
        told: tellLeaf(live, leaf, recorded !== undefined),
        recorded: recorded === undefined ? null : untraced(recorded.text),
      };
    }),
    unrecorded: live.unrecorded(),
    isForeign,
  };
}
