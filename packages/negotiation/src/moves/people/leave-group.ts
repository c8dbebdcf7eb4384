// Leave a group; with one member left it ends.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { findGroup } from '../../views/people/groups.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('leave-group'), group: id });

export const leaveGroup: Move<typeof command> = defineMove(command, {
  does: 'Leave a group; with one member left it ends',
  doing: 'leave a group',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  /** Refuses who is no member. */
  decide(state, { group: id }, { seat }) {
    const group = findGroup(state, id);
    if (group === undefined) return refuse({ kind: 'unknown', what: 'group', id });
    if (!group.members.includes(seat)) {
      return refuse({ kind: 'not-in-order', why: 'only a member can leave a group' });
    }
    return accept({ kind: 'group-left', group: id });
  },
});

const groupLeftSchema = z.strictObject({ kind: z.literal('group-left'), group: id });

export const groupLeft: ActDefinition<typeof groupLeftSchema> = defineAct(groupLeftSchema, {
  /** The state with a seat gone from a group; a group of one is none. */
  fold(state, { group: id }, { seat }) {
    const groups = state.groups.flatMap((group) => {
      if (group.id !== id) return [group];
      const members = group.members.filter((member) => member !== seat);
      return members.length < 2 ? [] : [{ ...group, members }];
    });
    return { ...state, groups };
  },
  deed: (act, { state }) => `left the group ${groupCode(state, act.group)}`,
});

function groupCode(state: NegotiationState | null, id: string): string {
  return state?.groups.find((group) => group.id === id)?.code ?? 'that has ended';
}
