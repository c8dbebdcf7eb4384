// Hand the Chair over to another member, for good or acting, or to nobody yet.
import { z } from 'zod';
import { decideHandOver } from '../../time/office.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

/** `member: null`: there is no Chair; `isActing`: until one is appointed. */
const command = z.strictObject({
  kind: z.literal('hand-over-chair'),
  member: id.nullable(),
  isActing: z.boolean(),
});

export const handOverChair: Move<typeof command> = defineMove(command, {
  does: 'Hand the Chair over to another member, for good or acting, or to nobody yet',
  doing: 'hand over the Chair',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'not-in-order', 'already-so'],
  decide: decideHandOver,
});
