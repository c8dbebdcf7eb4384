// Leave a group; with one member left it ends.
import { z } from 'zod';
import { decideLeaveGroup } from '../../people/decide-group.ts';
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
