// Leave a group; with one member left it ends.
import { z } from 'zod';
import { decideLeaveGroup } from '../../people/decide-group.ts';
import { evolveGroupLeft } from '../../people/evolve-group.ts';
import { groupCode } from '../../record/deed-words.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';
import { DELEGATIONS, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('leave-group'), group: id });

export const leaveGroup: Move<typeof command> = defineMove(command, {
  does: 'Leave a group; with one member left it ends',
  doing: 'leave a group',
  by: DELEGATIONS,
  when: WHILE,
  refusals: ['unknown', 'not-in-order'],
  decide: decideLeaveGroup,
});

const groupLeftSchema = z.strictObject({ kind: z.literal('group-left'), group: id });

export const groupLeft: ActDefinition<typeof groupLeftSchema> = defineAct(groupLeftSchema, {
  fold: (state, act, recorded) => evolveGroupLeft(state, act, recorded.seat),
  deed: (act, { state }) => `left the group ${groupCode(state, act.group)}`,
});
