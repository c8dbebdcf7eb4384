// Say at which paragraph the table is.
import { z } from 'zod';
import { decidePointTo } from '../../time/meeting.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('point-to'), paragraph: id.nullable() });

export const pointTo: Move<typeof command> = defineMove(command, {
  does: 'Say at which paragraph the table is',
  doing: 'say where the table is',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'already-so'],
  decide: decidePointTo,
});
