// Delete a paragraph.
import { z } from 'zod';
import { decideDelete } from '../../paragraphs/decide-paragraph.ts';
import { onParagraph } from '../command-parts.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('delete-paragraph'), ...onParagraph });

export const deleteParagraph: Move<typeof command> = defineMove(command, {
  does: 'Delete a paragraph',
  doing: 'delete paragraphs',
  by: CHAIR,
  when: 'while it is open, without brackets and reservations',
  refusals: ['unknown', 'paragraph-closed', 'stale', 'open-brackets', 'not-in-order'],
  decide: decideDelete,
});
