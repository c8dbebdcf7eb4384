// Bring it back to the table.
import { z } from 'zod';
import { decideUnpark } from '../../chair/holding.ts';
import { id } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';

const command = z.strictObject({ kind: z.literal('unpark-paragraph'), paragraph: id });

export const unparkParagraph: Move<typeof command> = defineMove(command, {
  does: 'Bring it back to the table',
  doing: 'bring a paragraph back from a small group',
  by: CHAIR,
  when: WHILE,
  refusals: ['unknown', 'already-so'],
  decide: decideUnpark,
});
