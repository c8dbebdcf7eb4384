// The groups of delegations that there are.
import type { Group, GroupId } from '../../model/group.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { SeatId } from '../../model/seat.ts';

/** A group that there is; undefined once it has ended. */
export function findGroup(state: NegotiationState, id: GroupId): Group | undefined {
  return state.groups.find((group) => group.id === id);
}

/** The groups a seat is a member of. */
export function groupsOf(state: NegotiationState, seat: SeatId): readonly Group[] {
  return state.groups.filter(({ members }) => members.includes(seat));
}
