// Groups of delegations that work together: like-minded ones, sponsors of one text. A group has a private room of its own,
// so its membership only ever shrinks: whoever was not among those who began it never reads what was said there.
import type { NegotiationState } from '../negotiation-state.ts';
import type { SeatId } from './seat.ts';

export type GroupId = string;

export interface Group {
  readonly id: GroupId;
  /** As it is called in a list of codes, e.g. `E10`. */
  readonly code: string;
  readonly name: string;
  /** Delegations, in the order of the roster; two or more. */
  readonly members: readonly SeatId[];
  /** A member, or the Chair, who is never one. */
  readonly formedBy: SeatId;
}

/** A group that there is; undefined once it has ended. */
export function findGroup(state: NegotiationState, id: GroupId): Group | undefined {
  return state.groups.find((group) => group.id === id);
}

/** The groups a seat is a member of. */
export function groupsOf(state: NegotiationState, seat: SeatId): readonly Group[] {
  return state.groups.filter(({ members }) => members.includes(seat));
}
