// Groups in the state: formed with their members, smaller with each that leaves, gone with the last but one.
import type { ActOf } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { SeatId } from './seat.ts';

/** The state with a new group. */
export function evolveGroupFormed(
  state: NegotiationState,
  { group: id, code, name, members }: ActOf<'group-formed'>,
  formedBy: SeatId,
): NegotiationState {
  return { ...state, groups: [...state.groups, { id, code, name, members, formedBy }] };
}

/** The state with a seat gone from a group; a group of one is none. */
export function evolveGroupLeft(
  state: NegotiationState,
  { group: id }: ActOf<'group-left'>,
  seat: SeatId,
): NegotiationState {
  const groups = state.groups.flatMap((group) => {
    if (group.id !== id) return [group];
    const members = group.members.filter((member) => member !== seat);
    return members.length < 2 ? [] : [{ ...group, members }];
  });
  return { ...state, groups };
}
